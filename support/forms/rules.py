"""规则: what a field of each kind asks of an answer, as data that the hub and the phone read alike (``rules.json``).

The phone reads the same file (``miniapps/shared/forms``); the vectors in ``tests/support/forms/vectors.json`` are run
by both, so that an answer is refused here and there for the same reason, in the same words. 依据 6.3-9。
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

RULES: dict[str, Any] = json.loads(Path(__file__).with_name("rules.json").read_text("utf-8"))
TRIM: str = RULES["trim"]
MESSAGES: dict[str, str] = RULES["messages"]
PATTERNS: dict[str, dict[str, Any]] = RULES["patterns"]
"""The named patterns; a form names one and never writes its own, so no form can make the hub search for hours."""

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def usual(kind: str, limit: str) -> Any:
    """What holds for all fields of the kind where the field says nothing; ``None`` where nothing does."""
    return RULES["kinds"][kind].get(limit)


def message(code: str, **words: Any) -> str:
    return MESSAGES[code].format(**words)


def matches(pattern: str, text: str) -> str | None:
    """The text as it is kept where it fits the named pattern, its check digit included; ``None`` where it does not.

    >>> matches("id_number", "11010519491231002x"), matches("id_number", "110105194912310021")
    ('11010519491231002X', None)
    """
    said = PATTERNS[pattern]
    if said.get("upper"):
        text = re.sub("[a-z]+", lambda found: found[0].upper(), text)
    fits = re.fullmatch(said["regex"], text) is not None
    return text if fits and ("check" not in said or _CHECKS[said["check"]](text)) else None


def _id_number(text: str) -> bool:
    """GB 11643: the last of 18 characters follows from the others."""
    total = sum(weight * int(digit) for weight, digit in zip(_ID_WEIGHTS, text[:17], strict=True))
    return "10X98765432"[total % 11] == text[17]


def _credit_code(text: str) -> bool:
    """GB 32100: weights are the powers of 3 modulo 31."""
    total = sum(pow(3, place, 31) * _CREDIT_LETTERS.index(letter) for place, letter in enumerate(text[:17]))
    return _CREDIT_LETTERS[(31 - total % 31) % 31] == text[17]


def _luhn(text: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(text))]
    return sum(each - 9 if each > 9 else each for each in doubled) % 10 == 0


_CHECKS: dict[str, Callable[[str], bool]] = {"id_number": _id_number, "credit_code": _credit_code, "luhn": _luhn}
