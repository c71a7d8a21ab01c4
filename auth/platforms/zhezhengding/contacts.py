"""通讯录: organizations and the people in them, as Zhezhengding keeps them; what becomes of them is said elsewhere."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from auth.platforms.faults import unreachable

from .api import Api
from .signing import Parameters

PAGE = 100
"""The most that the platform gives at once."""

DEEPEST = 20
"""Levels of organizations; deeper is a circle."""


@dataclass(frozen=True)
class Organization:
    """机构, as far as the directory wants to know. ``active`` is false where it was dissolved."""

    code: str
    name: str
    parent_code: str | None
    short_name: str
    credit_code: str | None
    division_code: str | None
    type_code: str
    active: bool


@dataclass(frozen=True)
class Position:
    """任职: a person in an organization. ``main`` where it is their chief one."""

    employee_code: str
    name: str
    organization_code: str
    title: str
    main: bool
    active: bool


class Contacts:
    """The contacts below one organization of a tenant, which an application was given to see."""

    def __init__(self, label: str, api: Api, tenant_id: str) -> None:
        self._label, self._api, self._tenant = label, api, ("tenantId", tenant_id)

    async def organizations(self, root: str) -> AsyncIterator[Organization]:
        """The root and everything below, parents first. Raises `Unavailable`, `Distrusted`."""
        level, seen = [root], {root}
        for _ in range(DEEPEST):
            below: list[str] = []
            for some in _chunks(level):
                for organization in await self._described(some):
                    yield organization
            for code in level:
                async for child in self._children(code):
                    if child not in seen:
                        seen.add(child)
                        below.append(child)
            if not below:
                return
            level = below
        raise unreachable(self._label, f"contacts: organizations deeper than {DEEPEST} levels")

    async def positions(self, organization: str) -> AsyncIterator[Position]:
        """Everybody who holds a position in the organization itself, the departed among them."""
        said = [("organizationCode", organization), ("employeeStatus", "TOTAL")]
        async for row in self._pages("/mozi/organization/pageOrganizationEmployeePositions", said):
            yield from_row(row, organization) if isinstance(row, dict) else self._rubbish("positions")

    async def _described(self, codes: Sequence[str]) -> list[Organization]:
        said = [self._tenant, *(("organizationCodes", code) for code in codes)]
        rows = await self._api.ask("/mozi/organization/listOrganizationsByCodes", said)
        if not isinstance(rows, list) or not all(isinstance(row, dict) and row.get("organizationCode") for row in rows):
            self._rubbish("organizations")
        return [_organization(row) for row in rows]

    async def _children(self, code: str) -> AsyncIterator[str]:
        said = [("organizationCode", code), ("status", "A")]
        async for child in self._pages("/mozi/organization/pageSubOrganizationCodes", said):
            yield str(child)

    async def _pages(self, path: str, said: Parameters) -> AsyncIterator[Any]:
        page, read, total = 1, 0, 1
        while read < total:
            paging = [("pageNo", str(page)), ("pageSize", str(PAGE)), ("returnTotalSize", "true")]
            content = await self._api.content(path, [self._tenant, *said, *paging])
            rows, total = content.get("data") or [], int(content.get("totalSize") or 0)
            if not isinstance(rows, list):
                self._rubbish(path)
            if not rows and read < total:
                raise unreachable(self._label, f"{path}: {read} of {total} rows, then nothing")
            for row in rows:
                yield row
            read, page = read + len(rows), page + 1

    def _rubbish(self, what: str) -> Any:
        raise unreachable(self._label, f"contacts: {what} are not what they should be")


def _organization(row: dict[str, Any]) -> Organization:
    return Organization(
        code=str(row["organizationCode"]),
        name=str(row.get("organizationName") or ""),
        parent_code=str(row["parentCode"]) if row.get("parentCode") else None,
        short_name=str(row.get("shortName") or row.get("organizationName") or "")[:40],
        credit_code=str(row["unifiedSocialCreditCode"]) if row.get("unifiedSocialCreditCode") else None,
        division_code=str(row["divisionCode"])[:6] if row.get("divisionCode") else None,
        type_code=str(row.get("typeCode") or ""),
        active=row.get("status", "A") == "A",
    )


def from_row(row: dict[str, Any], organization: str) -> Position:
    """The position that a row of a person has in the organization."""
    held = [each for each in row.get("govEmployeePositions") or () if isinstance(each, dict)]
    here = next((each for each in held if each.get("organizationCode") == organization), {})
    return Position(
        employee_code=str(row.get("employeeCode") or ""),
        name=str(row.get("employeeName") or ""),
        organization_code=organization,
        title=str(here.get("govEmpPosJob") or ""),
        main=str(here.get("mainJob")).lower() == "true",
        active=row.get("status", "A") == "A" and here.get("status", "A") == "A",
    )


def _chunks(codes: Sequence[str]) -> list[Sequence[str]]:
    return [codes[start : start + PAGE] for start in range(0, len(codes), PAGE)]
