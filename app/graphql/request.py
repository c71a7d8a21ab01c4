"""A GraphQL request, whatever it came by, with every part of the right type."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .errors import RequestError, malformed

MAX_KEY = 255
_HASH = re.compile(r"[0-9a-f]{64}")
_PRINTABLE = re.compile(r"[\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """``document_hash`` names a document instead of, or for checking beside, ``query``.

    ``idempotency_key`` is the header ``Idempotency-Key`` or ``extensions.idempotencyKey``; in a batch the header's
    key is followed by ``/`` and the place, so that the same batch sent twice has the same keys.
    """

    query: str | None = None
    operation_name: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict)
    extensions: Mapping[str, Any] = field(default_factory=dict)
    document_hash: str | None = None
    idempotency_key: str | None = None

    @classmethod
    def of(cls, said: Any, idempotency_key: str | None = None) -> "GraphQLRequest":
        """From decoded JSON. Raises `RequestError` (400) naming the first part that is wrong."""
        if not isinstance(said, dict):
            raise malformed("请求应为一个 JSON 对象")
        query = _text(said, "query")
        extensions = _object(said, "extensions")
        document_hash = _document_hash(_text(said, "documentId"), extensions)
        if not query and document_hash is None:
            raise malformed("缺少 query")
        own_key = extensions.get("idempotencyKey")
        return cls(
            query or None,
            _text(said, "operationName"),
            _object(said, "variables"),
            extensions,
            document_hash,
            checked_key(idempotency_key if own_key is None else own_key),
        )


def checked_key(key: Any) -> str | None:
    """An idempotency key: 1 to 255 printable ASCII characters. Raises `RequestError`."""
    if key is None:
        return None
    if not isinstance(key, str) or len(key) > MAX_KEY or not _PRINTABLE.fullmatch(key):
        raise malformed("幂等键应为 1 至 255 个可见的 ASCII 字符")
    return key


def _document_hash(document_id: str | None, extensions: Mapping[str, Any]) -> str | None:
    persisted = extensions.get("persistedQuery")
    if persisted is None:
        if document_id is not None and not 0 < len(document_id) <= MAX_KEY:
            raise malformed("documentId 应为 1 至 255 个字符")
        return document_id.removeprefix("sha256:") if document_id is not None else None
    found = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    if not isinstance(found, str) or not _HASH.fullmatch(found.lower()):
        raise malformed("extensions.persistedQuery.sha256Hash 应为 64 位十六进制的 SHA-256")
    if document_id is not None:
        raise malformed("documentId 与 extensions.persistedQuery 只能给一个")
    return found.lower()


def _text(said: dict[str, Any], name: str) -> str | None:
    value = said.get(name)
    if value is not None and not isinstance(value, str):
        raise _wrong(name, "字符串")
    return value


def _object(said: dict[str, Any], name: str) -> dict[str, Any]:
    value = said.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _wrong(name, "JSON 对象")
    return value


def _wrong(name: str, kind: str) -> RequestError:
    return malformed(f"{name} 应为{kind}")
