"""通用办件: a process that needs no table of its own, only its table of steps and its forms. 依据 6.3-9、6.3-10。

    class RepairState(State):
        DRAFT, CHECK, DONE = ("draft", "待提交"), ("check", "待审核"), ("done", "已办结")

    class RepairFlow(Workflow, of=plain("RepairCase")):
        title  = "零星维修"
        submit = Step("…", "申请", S.DRAFT >> S.CHECK, by=APPLICANT)
        check  = Step("…", "审核", S.CHECK >> S.DONE, by=held(R.INTAKE))

    fillable(RepairFlow.submit, asks=[{"key": "amount", "label": "金额", "kind": "money", "required": True}])

Whoever imports the module has the process in the graph, the inbox, the process book and the audit.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String, event
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from auth.permissions import Permission
from kernel.hours import CHINA
from kernel.ids import new_id

from .records import Case
from .steps import WORKFLOWS, State

LONGEST_TITLE = 200


class PlainCase(Case):
    """通用办件: a case of a process without a table of its own.

    ``process_name`` says which; ``answers`` are what was filled in at all its steps, but for personal data, for routes
    and countersignatures to look at; as given they are kept with the form (`support.forms`).
    """

    __tablename__ = "plain_cases"
    __table_args__ = (Index("plain_cases_born_idx", "created_at", "id"),)
    read_by = Permission.CASES_READ
    own = ("applicant_id",)

    process_name: Mapped[str] = mapped_column(String(60))
    state: Mapped[str] = mapped_column(String(40))  # type: ignore[assignment]
    subject: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        """Kinds of it share the table, and the version that catches lost updates."""
        if cls.__name__ != "PlainCase":
            return {"polymorphic_identity": cls.__name__}
        return {"version_id_col": cls.version, "polymorphic_on": "process_name", "polymorphic_identity": ""}

    @property
    def title(self) -> str:
        return self.subject


def plain(name: str) -> type[PlainCase]:
    """The kind of case that a plain process has for itself; ``name`` as in ``RepairCase``."""
    return type(name, (PlainCase,), {"__doc__": f"{name}：通用办件的一种。"})


def is_plain(model: type[Case]) -> bool:
    return issubclass(model, PlainCase)


def number(now: datetime) -> str:
    """What people quote: the day it was opened, and eight characters that no other has."""
    return f"TY{now.astimezone(CHINA):%Y%m%d}{new_id().hex[-8:].upper()}"


@event.listens_for(PlainCase, "load", propagate=True)
@event.listens_for(PlainCase, "refresh", propagate=True)
def _with_its_state(case: PlainCase, *_: Any) -> None:
    """The column holds text, for every process has states of its own; the case has its `State`."""
    from sqlalchemy.orm.attributes import set_committed_value

    flow = WORKFLOWS.get(type(case))
    if flow is not None and "state" in case.__dict__ and not isinstance(case.__dict__["state"], State):
        set_committed_value(case, "state", flow.states()(case.__dict__["state"]))


def new_case(model: type[PlainCase], *, title: str, unit_id: UUID, region_code: str, by: UUID, at: datetime) -> Any:
    """A case where its process begins; nothing has been taken yet."""
    [first] = WORKFLOWS[model].opening().move.sources
    said = {"subject": title, "unit_id": unit_id, "region_code": region_code, "applicant_id": by}
    return model(**said, state=first, number=number(at))
