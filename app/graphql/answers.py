"""Answers as the JSON text that is sent. A batch, an event and a message hold the same text, put between their own."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from .errors import FormattedError

Answer = bytes
"""The JSON text of one answer: ``{"errors": …, "data": …, "extensions": …}``."""


ERRORS = b'{"errors":'
"""How an answer begins in which something is wrong."""


def written(said: Any) -> bytes:
    """Raises `TypeError` for what is no JSON: a scalar of the schema does not serialise."""
    return orjson.dumps(said)


def refused(errors: Sequence[FormattedError]) -> Answer:
    """An answer that has no data, not even null."""
    return written({"errors": list(errors)})


def answered(data: bytes, extensions: Mapping[str, Any], errors: Sequence[FormattedError] = ()) -> Answer:
    """``data`` is JSON text already, and is not read again."""
    first = b'%b%b,"data":' % (ERRORS, written(list(errors))) if errors else b'{"data":'
    return b'%b%b,"extensions":%b}' % (first, data, written(extensions))


def listed(answers: Sequence[Answer]) -> bytes:
    """The answer to a batch."""
    return b"[%b]" % b",".join(answers)


def on_one_line(text: bytes) -> bytes:
    """Databases write JSON over several lines; within texts line ends are always escaped, so these mean nothing.

    >>> on_one_line(b'[1,\\n2]')
    b'[1, 2]'
    """
    return text.replace(b"\r", b" ").replace(b"\n", b" ") if b"\n" in text or b"\r" in text else text
