"""表单版本、填报所用的表单、所填内容、草稿. 依据 6.3-9。"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, ForeignKey, Index, String, UniqueConstraint, event, inspect
from sqlalchemy.orm import Mapped, Mapper, mapped_column

from auth.permissions import Permission
from auth.scope import Scoped
from auth.sealing import boxed
from auth.sensitivity import Sensitive
from kernel.labels import Labelled
from kernel.records import JSONValue, Record, now
from kernel.refusal import WrongState


class FormState(Labelled):
    DRAFT = "draft", "编制中"
    PUBLISHED = "published", "施行中"
    REPLACED = "replaced", "已被新版取代"
    DISCARDED = "discarded", "已放弃"


class FormVersion(Record):
    """表单版本: what a region asks at one step of a process, beside what is asked above. Once published, for good."""

    __tablename__ = "form_versions"
    __table_args__ = (UniqueConstraint("process", "step", "region_code", "number"),)

    process: Mapped[str] = mapped_column(String(60))
    step: Mapped[str] = mapped_column(String(60))
    region_code: Mapped[str] = mapped_column(String(6))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(120))
    note: Mapped[str] = mapped_column(String(500), default="")
    fields: Mapped[Any] = mapped_column(JSONValue)
    state: Mapped[FormState] = mapped_column(default=FormState.DRAFT)
    author_id: Mapped[UUID]
    author_name: Mapped[str] = mapped_column(String(80))
    changed_at: Mapped[datetime] = mapped_column(default=now)
    publisher_id: Mapped[UUID | None]
    publisher_name: Mapped[str] = mapped_column(String(80), default="")
    published_at: Mapped[datetime | None]
    replaced_at: Mapped[datetime | None]

    def publish(self, by: UUID, name: str, at: datetime) -> None:
        self.state, self.publisher_id, self.publisher_name, self.published_at = FormState.PUBLISHED, by, name, at

    def replace(self, at: datetime) -> None:
        self.state, self.replaced_at = FormState.REPLACED, at

    def discard(self) -> None:
        self.state = FormState.DISCARDED


@event.listens_for(FormVersion, "before_update")
def _published_is_for_good(_mapper: Mapper[Any], _connection: Connection, version: FormVersion) -> None:
    states = inspect(version).attrs
    was = (states.state.history.deleted or [version.state])[0]
    if was is not FormState.DRAFT and any(states[name].history.has_changes() for name in ("fields", "title", "number")):
        raise WrongState("已发布的表单版本不能改动，请另编新版", clause="6.3-9")


class FilledForm(Record):
    """填报所用的表单: a form as it was when somebody filled it in, kept once for all who did. Never changed."""

    __tablename__ = "filled_forms"

    digest: Mapped[str] = mapped_column(String(64), unique=True)
    process: Mapped[str] = mapped_column(String(60))
    step: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(120))
    fields: Mapped[Any] = mapped_column(JSONValue)


class FormAnswers(Scoped, Record):
    """所填内容: the answers of one case at one step. Seen through the case; directly only by whoever gave them, and
    by those entrusted with personal data there.

    ``shown`` holds the names of what answers refer to, as they were; ``sources`` where an answer was taken from.
    """

    __tablename__ = "form_answers"
    __table_args__ = (UniqueConstraint("case_id", "step"),)
    read_by = Permission.PERSONAL_DATA_REVEAL
    own = ("person_id",)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    case_kind: Mapped[str] = mapped_column(String(60))
    case_id: Mapped[UUID]
    process: Mapped[str] = mapped_column(String(60))
    step: Mapped[str] = mapped_column(String(60))
    form_id: Mapped[UUID] = mapped_column(ForeignKey("filled_forms.id"), index=True)
    answered_at: Mapped[datetime]
    answers: Mapped[dict[str, Any]]
    confidential = boxed(Sensitive.NAME)
    shown: Mapped[dict[str, Any]]
    sources: Mapped[dict[str, Any]]


class Draft(Scoped, Record):
    """草稿: what somebody has filled in so far. Nobody but its owner ever sees it: no role holds its permission.

    ``content`` is the process's own form as the phone keeps it; ``answers`` those to the form of the place.
    """

    __tablename__ = "drafts"
    __table_args__ = (Index("drafts_mine_idx", "person_id", "changed_at", "id"),)
    read_by = Permission.DRAFTS_READ
    own = ("person_id",)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    process: Mapped[str] = mapped_column(String(60))
    step: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(120))
    form: Mapped[str] = mapped_column(String(400), default="")
    content = boxed(Sensitive.NAME)
    answers = boxed(Sensitive.NAME)
    changed_at: Mapped[datetime] = mapped_column(default=now)
    gone_at: Mapped[datetime | None]
