"""对应关系: which unit or person of the directory a source of contacts means by its code. 依据 6.3-4。"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kernel.labels import Labelled
from kernel.records import Record


class Kind(Labelled):
    """通讯录条目的种类"""

    UNIT = "unit", "单位"
    PERSON = "person", "人员"


class ContactLink(Record):
    """通讯录对应: a unit or person that a source tells of. It stays when they are gone, so that they can come back.

    ``gone_at`` is when the source no longer told of them, and the directory followed.
    """

    __tablename__ = "contact_links"
    __table_args__ = (
        UniqueConstraint("source", "kind", "code"),
        UniqueConstraint("source", "unit_id"),
        UniqueConstraint("source", "person_id"),
    )

    source: Mapped[str] = mapped_column(String(40))
    kind: Mapped[Kind]
    code: Mapped[str] = mapped_column(String(64))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"), index=True)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"), index=True)
    gone_at: Mapped[datetime | None]

    @property
    def record_id(self) -> UUID:
        """The unit or the person."""
        found = self.unit_id or self.person_id
        if found is None:
            raise TypeError("a link to nothing")
        return found
