"""What a process tells by itself when a step is taken, and what a domain adds to that.

Whoever may take the next steps hears that the case waits for them; the applicant hears of every step somebody else took
that moved their case. A domain says more, or in better words, beside its workflow:

    tells(TripFlow.dispatch, DRIVE, to=("driver_person_id",), words=lambda trip: {"number": trip.number})
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from auth.sessions import Work

from .kinds import Kind, notice, plain
from .people import Holders, holders
from .telling import notify

if TYPE_CHECKING:
    from support.workflow.records import Case
    from support.workflow.steps import InForce, State, Step

WAITS = notice("case.waits", "{process}（{number}）等待您办理：{steps}{by}。", title="待您办理", clause="6.3-8")
MOVED = notice(
    "case.moved", "您的{process}（{number}）已{step}，现为「{state}」。{why}", title="办件进展", clause="6.3-8"
)
TOLD = notice("case.told", "{who}对{process}（{number}）{act}。{why}", title="办件知会", clause="6.3-8")
BY_THE_HUB = {
    "到期提醒": notice("clock.ahead", "{process}（{number}）：{why}。", title="到期提醒", clause="6.4.3.3-14"),
    "逾期提醒": notice("clock.overdue", "{process}（{number}）：{why}。", title="逾期提醒", clause="6.4.3.3-14"),
    "逾期报告": notice("clock.reported", "{process}（{number}）：{why}。", title="逾期报告", clause="6.4.3.3-14"),
}
"""What nobody does but the clock, by what it is called."""


@dataclass(frozen=True)
class Tells:
    """What a domain tells when a step is taken: to the persons whom columns of the case name."""

    kind: Kind
    to: tuple[str, ...]
    words: Callable[[Any], Mapping[str, Any]]
    when: Callable[[Any], bool]


TELLS: dict["Step", list[Tells]] = {}


def tells(
    step: "Step",
    kind: Kind,
    *,
    to: Iterable[str],
    words: Callable[[Any], Mapping[str, Any]] = lambda case: {"number": case.number},
    when: Callable[[Any], bool] = lambda _case: True,
) -> None:
    """Say it in these words to those persons, in place of the usual sentence; ``when`` asks the case whether to."""
    TELLS.setdefault(step, []).append(Tells(kind, tuple(to), words, when))


def for_step(
    work: Work,
    case: "Case",
    *,
    step: "Step",
    target: "State | None",
    in_force: "InForce",
    comment: str = "",
) -> None:
    """Tell those concerned that the step was taken; ``target`` is where the case has come, ``None`` if not moved."""
    key = f"{step.name}@{work.now.isoformat()}"
    told: set[UUID] = set()
    for each in (each for each in TELLS.get(step, ()) if each.when(case)):
        people = [person for column in each.to if (person := getattr(case, column)) is not None]
        notify(work, each.kind, to=people, case=case, key=key, **each.words(case))
        told.update(people)
    if target is None:
        return
    process = step.workflow.title
    if case.applicant_id not in told:
        why = f"意见：{comment.strip()[:200]}" if comment.strip() else ""
        words = {"process": process, "number": case.number, "step": step.label, "state": target.label, "why": why}
        notify(work, MOVED, to=[case.applicant_id], case=case, key=key, **words)
    for party, labels in _waiting(step, case, in_force):
        due = {"by": ""} if case.due_at is None else {"by": _by(case)}
        said = {"process": process, "number": case.number, "steps": "、".join(labels), **due}
        to = party if isinstance(party, Holders) else [party] if party not in told else []
        notify(work, WAITS, to=to, case=case, key=key, **said)


def case_told(work: Work, case: "Case", act: str, *, to: Collection[UUID | None] | Holders, comment: str = "") -> None:
    """Tell these what has been done about the case (催办、转办、抄送、征求意见…), by somebody or by the clock."""
    from support.workflow.steps import WORKFLOWS  # it stands beside, and imports this package

    flow, key = WORKFLOWS.get(type(case)), f"{act}@{work.now.isoformat()}"
    said = {"process": flow.title if flow else "办件", "number": case.number}
    if act in BY_THE_HUB:
        notify(work, BY_THE_HUB[act], to=to, case=case, key=key, why=comment, **said)
        return
    why = f"意见：{comment.strip()[:200]}" if comment.strip() else ""
    notify(work, TOLD, to=to, case=case, key=key, who=work.viewer.name, act=act, why=why, **said)


def _waiting(step: "Step", case: "Case", in_force: "InForce") -> list[tuple[UUID | Holders, list[str]]]:
    """For whom the case now waits, and with which steps."""
    found: dict[UUID | Holders, list[str]] = {}
    for each in step.workflow.waiting(case, in_force):
        party: Any = in_force.of(each).by
        for seat in getattr(party, "seats", (party,)):
            who: Any = None
            if (column := getattr(seat, "column", None)) is not None:
                who = getattr(case, column)
            elif (role := getattr(seat, "role", None)) is not None:
                own = getattr(seat, "own", False)
                but = () if own else [case.applicant_id]
                who = holders(role, case.region_code, case.unit_id, but=but, process=type(case).process)
            if who is not None:
                found.setdefault(who, []).append(each.label)
    return list(found.items())


def _by(case: "Case") -> str:
    return f"，请在{plain('due', case.due_at)}前办理"
