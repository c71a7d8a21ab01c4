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
        if self is Sensitive.NAME:
            return value[:1] + "*" * (len(value) - 1)
        shown = {Sensitive.PHONE: (3, 4), Sensitive.ID_NUMBER: (6, 2), Sensitive.LICENCE: (2, 2)}[self]
        head, tail = shown
        if len(value) <= head + tail:
            return "*" * len(value)
        return value[:head] + "*" * (len(value) - head - tail) + value[-tail:]


def personal(kind: Sensitive) -> dict[str, Sensitive]:
    return {"sensitive": kind}


def sensitivity_of(model: type[Any], attribute: str) -> Sensitive | None:
    kind: Sensitive | None = getattr(getattr(model, attribute, None), "info", {}).get("sensitive")
    return kind


def touches_personal(condition: ColumnElement[Any]) -> bool:
    """Whether a condition looks at personal data, however deep inside."""
    return any("sensitive" in getattr(part, "info", {}) for part in visitors.iterate(condition))


def may_reveal(viewer: Viewer, record: Any) -> bool:
    """Those entrusted with personal data where the record belongs, and the person concerned."""
    concerned: UUID | None = getattr(record, "person_id", None) or getattr(record, "id", None)
    if concerned == viewer.id:
        return True
    return viewer.may_over(Permission.PERSONAL_DATA_REVEAL, record.region_code, record.unit_id)
