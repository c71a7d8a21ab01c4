"""A source of contacts that tells what a test says."""

from dataclasses import dataclass, field
from typing import Any

from domains.directory.contacts import Roll, ToldPerson, ToldUnit
from kernel.refusal import Refusal
from tests.factories.places import HANGZHOU, SHANGCHENG

ROOT = "GO_root"


def a_told_unit(code: str, name: str, above: str | None = ROOT, **said: Any) -> ToldUnit:
    return ToldUnit(**({"short_name": name, "region_code": SHANGCHENG} | said), code=code, name=name, parent_code=above)


def told(code: str, name: str, unit: str = ROOT, title: str = "科员") -> ToldPerson:
    return ToldPerson(code, name, title, unit)


UNITS = (
    a_told_unit(ROOT, "上城区机关事务管理局", None),
    a_told_unit("GO_cars", "上城区公务用车服务中心"),
    a_told_unit("GO_yard", "上城区停车管理所", "GO_cars"),
)
PEOPLE = (told("GE_wang", "王敏"), told("GE_li", "李强", "GO_cars"), told("GE_zhao", "赵云", "GO_yard"))


@dataclass
class Tells:
    """Tells ``units`` and ``people``, or fails with ``fault``."""

    units: tuple[ToldUnit, ...] = UNITS
    people: tuple[ToldPerson, ...] = PEOPLE
    name: str = "zhezhengding"
    label: str = "浙政钉"
    region_code: str = HANGZHOU
    most_leaving: float = 0.1
    staff_post: bool = True
    fault: Refusal | None = field(default=None)

    async def roll(self) -> Roll:
        if self.fault:
            raise self.fault
        return Roll(self.units, self.people)

    def without(self, *codes: str) -> "Tells":
        kept = tuple(each for each in self.units if each.code not in codes)
        return Tells(kept, tuple(each for each in self.people if each.code not in codes))

    def but(self, *others: ToldUnit | ToldPerson) -> "Tells":
        """The same, with these in the place of those with their codes, or added."""
        units = {each.code: each for each in self.units} | {o.code: o for o in others if isinstance(o, ToldUnit)}
        people = {each.code: each for each in self.people} | {o.code: o for o in others if isinstance(o, ToldPerson)}
        return Tells(tuple(units.values()), tuple(people.values()))
