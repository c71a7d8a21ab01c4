"""A letter to somebody."""

from datetime import UTC, datetime
from uuid import UUID

from kernel.ids import new_id
from support.notices.carriers import Letter
from support.notices.people import Contact

AT = datetime(2026, 3, 2, 1, 5, tzinfo=UTC)
TO = Contact(new_id(), "330102", new_id(), "GE_a", "13957110000")


def a_letter(text: str = "您的用车已派车。", id: UUID | None = None) -> Letter:
    return Letter(id or new_id(), TO, "已派车", text, AT, "已派车，请登录浙政钉查看办理。（YC1）")
