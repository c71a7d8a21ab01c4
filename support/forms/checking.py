"""核对: one answer against its question. Returns the answer as it is kept, or raises `Wrong` with the reason's code.

Each function has its twin in ``miniapps/shared/forms/checking.ts``.
"""

import base64
import binascii
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from kernel.hours import CHINA

from .fields import Field, Kind
from .rules import PATTERNS, RULES, TRIM, matches

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
NUMBER = re.compile(r"(-?)0*([0-9]{1,15})(?:\.([0-9]{1,9}))?")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"
    r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
)
RELATIVE = re.compile(r"today(?:([+-])([0-9]{1,5}))?")
REFERENCES = {Kind.PERSON: "Person", Kind.UNIT: "Unit", Kind.ATTACHMENT: "Attachment"}


class Wrong(Exception):
    """An answer that cannot stand; ``words`` go into the message of the ``code``."""

    def __init__(self, code: str, **words: Any) -> None:
        super().__init__(code)
        self.code = code
        self.words = words


def checked(asked: Field, value: Any, today: date) -> Any:
    """The answer as it is kept. Raises `Wrong`."""
    return _OF_KIND[asked.kind](asked, value, today)


def empty(value: Any) -> bool:
    """Whether nothing was filled in."""
    return value is None or (isinstance(value, str) and not value.strip(TRIM)) or value == []


def day_of(limit: Any, today: date) -> str:
    """``today+30`` as a date; a date as it is.

    >>> day_of("today-1", date(2026, 3, 1)), day_of("2026-05-01", date(2026, 3, 1))
    ('2026-02-28', '2026-05-01')
    """
    found = RELATIVE.fullmatch(str(limit))
    if found is None:
        return str(limit)
    return (today + timedelta(days=int(f"{found[1] or ''}{found[2] or 0}"))).isoformat()


def _text(asked: Field, value: Any, _today: date) -> str:
    if not isinstance(value, str):
        raise Wrong("text")
    text = value.replace("\r\n", "\n").strip(TRIM)
    if CONTROL.search(text):
        raise Wrong("control")
    least, most = int(asked.limit("least") or 0), min(int(asked.limit("most")), RULES["longestText"])
    if len(text) < least:
        raise Wrong("too_short", least=least, **{"is": len(text)})
    if len(text) > most:
        raise Wrong("too_long", most=most, **{"is": len(text)})
    if asked.limits.pattern:
        fitting = matches(asked.limits.pattern, text)
        if fitting is None:
            raise Wrong("pattern", pattern=PATTERNS[asked.limits.pattern]["label"])
        return fitting
    return text


def _integer(asked: Field, value: Any, _today: date) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        raise Wrong("integer")
    whole = int(value)
    _within(asked, Decimal(whole))
    return whole


def _decimal(asked: Field, value: Any, _today: date) -> str:
    found = NUMBER.fullmatch(value.strip(TRIM)) if isinstance(value, str) else None
    if found is None:
        raise Wrong("decimal")
    decimals, fraction = int(asked.limit("decimals")), (found[3] or "").rstrip("0")
    if len(fraction) > decimals:
        raise Wrong("decimals", decimals=decimals)
    plain = f"{found[2]}.{fraction.ljust(decimals, '0')}" if decimals else found[2]
    kept = f"-{plain}" if found[1] and re.search("[1-9]", plain) else plain
    _within(asked, Decimal(kept))
    return kept


def _within(asked: Field, number: Decimal) -> None:
    unit, least, most = asked.limit("unit") or "", asked.limit("least"), asked.limit("most")
    if least is not None and number < Decimal(str(least)):
        raise Wrong("too_small", least=least, unit=unit)
    if most is not None and number > Decimal(str(most)):
        raise Wrong("too_large", most=most, unit=unit)


def _date(asked: Field, value: Any, today: date) -> str:
    day = _real_day(value.strip(TRIM), "date") if isinstance(value, str) and DAY.fullmatch(value.strip(TRIM)) else None
    if day is None:
        raise Wrong("date")
    _not_beside(asked, day, today)
    return day


def _moment(asked: Field, value: Any, today: date) -> str:
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        raise Wrong("moment")
    _real_day(value[:10], "moment")
    try:
        at = datetime.fromisoformat(value.replace("Z", "+00:00")).astimezone(UTC).astimezone(CHINA)
    except (ValueError, OverflowError) as error:
        raise Wrong("moment") from error
    kept = at.replace(microsecond=0).isoformat()
    _not_beside(asked, kept[:10], today)
    return kept


def _real_day(text: str, code: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise Wrong(code) from error


def _not_beside(asked: Field, day: str, today: date) -> None:
    least, most = day_of(asked.limit("least"), today), day_of(asked.limit("most"), today)
    if day < least:
        raise Wrong("too_early", least=least)
    if day > most:
        raise Wrong("too_late", most=most)


def _yes_no(_asked: Field, value: Any, _today: date) -> bool:
    if not isinstance(value, bool):
        raise Wrong("yes_no")
    return value


def _one_of(asked: Field, value: Any, _today: date) -> str:
    if not isinstance(value, str) or value not in dict(asked.options):
        raise Wrong("option")
    return value


def _several_of(asked: Field, value: Any, _today: date) -> list[str]:
    if not isinstance(value, list):
        raise Wrong("list")
    options = [option for option, _ in asked.options]
    if any(not isinstance(each, str) or each not in options for each in value):
        raise Wrong("option")
    if len(set(value)) < len(value):
        raise Wrong("repeated")
    counted(asked, value)
    return [option for option in options if option in value]


def counted(asked: Field, value: list[Any]) -> None:
    """Raises `Wrong` where there are too few or too many."""
    least, most = int(asked.limit("least") or 0), int(asked.limit("most"))
    if len(value) < least:
        raise Wrong("too_few", least=least, **{"is": len(value)})
    if len(value) > most:
        raise Wrong("too_many", most=most, **{"is": len(value)})


def _reference(asked: Field, value: Any, _today: date) -> str:
    if not isinstance(value, str) or not _names(REFERENCES[asked.kind], value):
        raise Wrong("reference")
    return value


def _region(_asked: Field, value: Any, _today: date) -> str:
    if not isinstance(value, str) or not re.fullmatch("[1-9][0-9]{5}", value):
        raise Wrong("reference")
    return value


def _attachment(asked: Field, value: Any, _today: date) -> list[str]:
    if not isinstance(value, list):
        raise Wrong("list")
    if any(not isinstance(each, str) or not _names("Attachment", each) for each in value):
        raise Wrong("reference")
    if len(set(value)) < len(value):
        raise Wrong("repeated")
    counted(asked, value)
    return value


def _names(kind: str, id: str) -> bool:
    """Whether the global id could be one of that kind of record; whether there is such a record, the hub finds out."""
    if not re.fullmatch("[A-Za-z0-9_-]{40,80}", id):
        return False
    try:
        plain = base64.urlsafe_b64decode(id + "=" * (-len(id) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return False
    return re.fullmatch(f"{kind}:[0-9a-f]{{32}}", plain) is not None


_OF_KIND: dict[Kind, Callable[[Field, Any, date], Any]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.INTEGER: _integer,
    Kind.DECIMAL: _decimal,
    Kind.MONEY: _decimal,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.YES_NO: _yes_no,
    Kind.ONE_OF: _one_of,
    Kind.SEVERAL_OF: _several_of,
    Kind.PERSON: _reference,
    Kind.UNIT: _reference,
    Kind.REGION: _region,
    Kind.ATTACHMENT: _attachment,
}
"""A table is checked row by row in `filling`; a note takes no answer."""
