"""通讯录的来源: Zhezhengding's contacts as the directory wants to be told of them.

Departments, temporary and virtual organizations and the nodes that only group units are no units: who works there
belongs to the unit above, and so do the units below.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx2

from auth.platforms.faults import Distrusted
from auth.platforms.zhezhengding.api import Api
from auth.platforms.zhezhengding.contacts import UNIT, Contacts, Organization, Position
from auth.platforms.zhezhengding.settings import App
from domains.directory.contacts import Roll, ToldPerson, ToldUnit
from domains.directory.contacts.places import known_division
from domains.directory.founding import zhejiang
from kernel.refusal import Unavailable

from .platforms import ContactsSaid, Zhezhengding

TIMEOUT = 20.0
"""Seconds for one page of contacts: nobody is waiting at a screen."""


@dataclass(frozen=True)
class ZhezhengdingSource:
    """The contacts below one organization. See `domains.directory.contacts.Source`."""

    name: str
    label: str
    said: ContactsSaid
    contacts: Contacts

    @property
    def region_code(self) -> str:
        return self.said.region

    @property
    def most_leaving(self) -> float:
        return self.said.most_leaving / 100

    @property
    def staff_post(self) -> bool:
        return self.said.staff_post

    async def roll(self) -> Roll:
        """Raises `Unavailable`."""
        try:
            organizations = [each async for each in self.contacts.organizations(self.said.root)]
            positions = [each for some in organizations for each in await self.contacts.positions(some.code)]
        except Distrusted as no:
            refusal = Unavailable(
                f"「{self.label}」拒绝提供通讯录，没有改动数据",
                alternatives=("核对应用的密钥与通讯录授权范围", "稍后重试"),
            )
            refusal.add_note(no.why)
            raise refusal from no
        except Unavailable as down:
            refusal = Unavailable(f"「{self.label}」的通讯录暂时无法读取，没有改动数据", alternatives=("请稍后重试",))
            for note in getattr(down, "__notes__", ()):
                refusal.add_note(note)
            raise refusal from down
        return roll_of(organizations, positions, self.said.region)


def sources(platforms: Iterable[Any], http: httpx2.AsyncClient) -> list[ZhezhengdingSource]:
    """The sources that the settings of platforms name."""
    return [
        _source(each, each.contacts, http) for each in platforms if isinstance(each, Zhezhengding) and each.contacts
    ]


def roll_of(organizations: Sequence[Organization], positions: Iterable[Position], region: str) -> Roll:
    """``organizations`` parents first. People stand where their chief position is, else where first told of."""
    told = {each.code: each for each in organizations}
    known = frozenset(row["code"] for row in zhejiang())
    unit_of: dict[str, str | None] = {}
    region_of: dict[str, str] = {}
    units = []
    for each in organizations:
        above = unit_of.get(each.parent_code or "")
        place = known_division(each.division_code, known, region_of.get(each.parent_code or "", region))
        is_unit = each.active and each.type_code in ("", UNIT)
        unit_of[each.code], region_of[each.code] = (each.code if is_unit else above), place
        if is_unit:
            units.append(ToldUnit(each.code, each.name, each.short_name, above, place, each.credit_code))
    return Roll(tuple(units), tuple(_people(positions, told, unit_of)))


def _people(
    positions: Iterable[Position], told: Mapping[str, Organization], unit_of: Mapping[str, str | None]
) -> Iterable[ToldPerson]:
    chief: dict[str, Position] = {}
    for each in positions:
        if not each.active or not told[each.organization_code].active or not unit_of[each.organization_code]:
            continue
        before = chief.get(each.employee_code)
        if before is None or (each.main and not before.main):
            chief[each.employee_code] = each
    for code, each in chief.items():
        if unit := unit_of[each.organization_code]:
            yield ToldPerson(code, each.name, each.title, unit)


def _source(platform: Zhezhengding, said: ContactsSaid, http: httpx2.AsyncClient) -> ZhezhengdingSource:
    app = App(platform.app_key, platform.app_secret.get_secret_value())
    api = Api(platform.label, platform.api, app, http, TIMEOUT)
    return ZhezhengdingSource(platform.name, platform.label, said, Contacts(platform.label, api, platform.tenant_id))
