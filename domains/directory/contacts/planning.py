"""比对: what a source tells beside what the directory holds. Values in, verdict out; no database."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from uuid import UUID

from kernel.labels import Labelled
from kernel.refusal import WrongState

from .told import Roll, ToldPerson, ToldUnit

T = TypeVar("T", ToldUnit, ToldPerson)

FEW = 3
"""So many may end at once, whatever share of a small directory that is; but not all there are."""


class What(Labelled):
    """What becomes of a unit or a person."""

    NEW = "new", "新增"
    LINKED = "linked", "对上已有记录"
    CHANGED = "changed", "名称或职务变更"
    MOVED = "moved", "调整隶属或单位"
    BACK = "back", "恢复"
    ENDED = "ended", "撤销或离职"


@dataclass(frozen=True)
class Known(Generic[T]):
    """One that the directory holds. ``as_told`` is how the source would tell of it as it stands.

    ``linked`` where the source has told of it before, ``gone`` where it then no longer did; ``stands`` where it is in
    service here. Who was suspended, or has left, by the hub's own decision does not stand and is not gone.
    """

    id: UUID
    as_told: T
    linked: bool
    gone: bool
    stands: bool


@dataclass(frozen=True)
class Change(Generic[T]):
    """One difference. ``told`` is ``None`` where nothing is told any more; ``known`` where nothing is held yet."""

    what: What
    told: T | None
    known: Known[T] | None

    @property
    def name(self) -> str:
        """Of whom or which it is, for people."""
        said = self.told or (self.known.as_told if self.known else None)
        return said.name if said else ""


@dataclass(frozen=True)
class Plan:
    """All differences, in the order in which they can be made good."""

    units: tuple[Change[ToldUnit], ...] = ()
    people: tuple[Change[ToldPerson], ...] = ()
    leaving: tuple[Change[ToldPerson], ...] = ()
    closing: tuple[Change[ToldUnit], ...] = ()

    def __len__(self) -> int:
        return len(self.units) + len(self.people) + len(self.leaving) + len(self.closing)


@dataclass(frozen=True)
class Held:
    """What the directory holds, by the source's codes."""

    units: Mapping[str, Known[ToldUnit]] = field(default_factory=dict)
    people: Mapping[str, Known[ToldPerson]] = field(default_factory=dict)


def plan(roll: Roll, held: Held) -> Plan:
    """What has to be done so that the directory holds what the source tells."""
    units = {each.code: each for each in roll.units}
    people = {each.code: each for each in roll.people}
    closing = list(_ended(units, held.units))
    return Plan(
        units=tuple(_differences(units, held.units)),
        people=tuple(_differences(people, held.people)),
        leaving=tuple(_ended(people, held.people)),
        # children before parents: a unit is closed once nothing stands below it
        closing=tuple(sorted(closing, key=lambda each: -_depth(each, held.units))),
    )


def keeps_within(planned: Plan, held: Held, most: float, label: str) -> None:
    """Raises `WrongState` where more would end at once than is believed: a half answer looks like a mass departure.

    ``most`` is a share; with 1 whatever is told is believed, with 0 nothing ends.
    """
    for ending, known, counted in (
        (planned.leaving, held.people, "名人员"),
        (planned.closing, held.units, "个单位"),
    ):
        standing = sum(each.linked and each.stands for each in known.values())
        allowed = max(FEW, standing * most) if most else 0
        if most >= 1 or not ending or (len(ending) <= allowed and not len(ending) >= standing > 1):
            continue
        raise WrongState(
            f"「{label}」的通讯录少了 {len(ending)} {counted}（共 {standing}），超过一次可以终止的比例，没有改动数据",
            clause="7.1-1",
            alternatives=(
                "先在平台上核对通讯录的范围与授权",
                "核实无误后运行 jiguan contacts sync --most-leaving 100",
            ),
        )


def _differences(told: Mapping[str, T], held: Mapping[str, Known[T]]) -> Iterator[Change[T]]:
    for code, said in told.items():
        known = held.get(code)
        if known is None:
            yield Change(What.NEW, said, None)
            continue
        if not known.linked:
            yield Change(What.LINKED, said, known)
        if known.gone:
            yield Change(What.BACK, said, known)
        elif not known.stands:
            continue
        if _named(said) != _named(known.as_told):
            yield Change(What.CHANGED, said, known)
        if _placed(said) != _placed(known.as_told):
            yield Change(What.MOVED, said, known)


def _ended(told: Mapping[str, T], held: Mapping[str, Known[T]]) -> Iterator[Change[T]]:
    for code, known in held.items():
        if known.linked and known.stands and code not in told:
            yield Change(What.ENDED, None, known)


def _named(said: ToldUnit | ToldPerson) -> tuple[str | None, ...]:
    return (said.name, said.title) if isinstance(said, ToldPerson) else (said.name, said.short_name)


def _placed(said: ToldUnit | ToldPerson) -> str | None:
    return said.unit_code if isinstance(said, ToldPerson) else said.parent_code


def _depth(change: Change[ToldUnit], held: Mapping[str, Known[ToldUnit]]) -> int:
    depth, known = 0, change.known
    while known is not None and known.as_told.parent_code is not None and depth < len(held):
        depth, known = depth + 1, held.get(known.as_told.parent_code)
    return depth
