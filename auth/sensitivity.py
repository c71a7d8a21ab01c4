"""脱敏: which columns are personal data, and what those without need see instead.

Declared once, on the column: ``mapped_column(info=personal(Sensitive.PHONE))``. Filters that touch such a column keep
only rows the viewer may see unmasked, so that nothing can be guessed by asking.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.sql import visitors

from kernel.labels import Labelled

from .permissions import Permission
from .viewer import Viewer


class Sensitive(Labelled):
    NAME = "name", "姓名"
    PHONE = "phone", "手机号码"
    ID_NUMBER = "id_number", "身份证号码"
    LICENCE = "licence", "驾驶证号"

    def masked(self, value: str) -> str:
        """
        >>> Sensitive.PHONE.masked("13808712345"), Sensitive.NAME.masked("张晓明")
        ('138****2345', '张**')
        """
        head, tail = self.shown
        if len(value) <= head + tail and not self.short_is_shown:
            return "*" * len(value)
        return value[:head] + "*" * (len(value) - head - tail) + (value[-tail:] if tail else "")

    @property
    def shown(self) -> tuple[int, int]:
        """How many letters stay at the beginning and at the end; nothing stays of a text that has no more."""
        return _SHOWN[self]

    @property
    def short_is_shown(self) -> bool:
        """Whether the beginning stays even where there is nothing more."""
        return self is Sensitive.NAME


_SHOWN = {
    Sensitive.NAME: (1, 0),
    Sensitive.PHONE: (3, 4),
    Sensitive.ID_NUMBER: (6, 2),
    Sensitive.LICENCE: (2, 2),
}


def personal(kind: Sensitive) -> dict[str, Sensitive]:
    return {"sensitive": kind}


def sensitivity_of(model: type[Any], attribute: str) -> Sensitive | None:
    kind: Sensitive | None = getattr(getattr(model, attribute, None), "info", {}).get("sensitive")
    return kind


def touches_personal(condition: ColumnElement[Any]) -> bool:
    """Whether a condition looks at personal data, however deep inside."""
    return any("sensitive" in getattr(part, "info", {}) for part in visitors.iterate(condition))


def concerned(record: Any) -> UUID | None:
    """The person whose data a record holds."""
    return getattr(record, "person_id", None) or getattr(record, "id", None)


def may_reveal(viewer: Viewer, record: Any) -> bool:
    """Those entrusted with personal data where the record belongs, and the person concerned."""
    if concerned(record) == viewer.id:
        return True
    return viewer.may_over(Permission.PERSONAL_DATA_REVEAL, record.region_code, record.unit_id)
