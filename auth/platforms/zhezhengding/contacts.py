"""通讯录: organizations and the people in them, as Zhezhengding keeps them; what becomes of them is said elsewhere.

What is read is whole or not at all: an answer that lacks rows it promised, or changes while it is read page by page,
is an outage of theirs, so that nobody is taken for gone who merely was not told.
"""

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

LONGEST_CODE = 64
"""Characters; the platform's are 35."""

UNIT = "GOV_UNIT"
"""The type of an organization that is a unit (单位). Others are its departments, or nodes that merely group units."""


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
                for child in await self._children(code):
                    if child not in seen:
                        seen.add(child)
                        below.append(child)
            if not below:
                return
            level = below
        raise unreachable(self._label, f"contacts: organizations deeper than {DEEPEST} levels")

    async def positions(self, organization: str) -> list[Position]:
        """Everybody who holds a position in the organization itself, the departed among them."""
        said = [("organizationCode", organization), ("employeeStatus", "TOTAL")]
        rows = await self._pages("/mozi/organization/pageOrganizationEmployeePositions", said)
        return [self._position(row, organization) for row in rows]

    async def _described(self, codes: Sequence[str]) -> list[Organization]:
        said = [self._tenant, *(("organizationCodes", code) for code in codes)]
        rows = await self._api.ask("/mozi/organization/listOrganizationsByCodes", said)
        if not isinstance(rows, list):
            raise self._rubbish("organizations")
        told = {each.code: each for each in (self._organization(row) for row in rows)}
        if missing := [code for code in codes if code not in told]:
            raise unreachable(self._label, f"contacts: {len(missing)} of {len(codes)} organizations are not described")
        return [told[code] for code in codes]

    async def _children(self, code: str) -> list[str]:
        said = [("organizationCode", code), ("status", "A")]
        rows = await self._pages("/mozi/organization/pageSubOrganizationCodes", said)
        if not all(_is_code(row) for row in rows):
            raise self._rubbish("codes of organizations")
        return rows

    async def _pages(self, path: str, said: Parameters) -> list[Any]:
        """All rows of a list. Its length is said anew with each page: one that changes would hide rows."""
        rows: list[Any] = []
        total, page = 1, 0
        while len(rows) < total:
            page += 1
            paging = [("pageNo", str(page)), ("pageSize", str(PAGE)), ("returnTotalSize", "true")]
            content = await self._api.content(path, [self._tenant, *said, *paging])
            some, length = content.get("data") or [], _length(content.get("totalSize"))
            if not isinstance(some, list) or length is None:
                raise self._rubbish(path)
            if page > 1 and length != total:
                raise unreachable(self._label, f"{path}: {total} rows became {length} while they were read")
            total = length
            if not some and len(rows) < total:
                raise unreachable(self._label, f"{path}: {len(rows)} of {total} rows, then nothing")
            rows.extend(some)
        return rows

    def _rubbish(self, what: str) -> Exception:
        return unreachable(self._label, f"contacts: {what} are not what they should be")

    def _organization(self, row: Any) -> Organization:
        if not isinstance(row, dict) or not _is_code(row.get("organizationCode")) or not _text(row, "organizationName"):
            raise self._rubbish("organizations")
        return Organization(
            code=row["organizationCode"],
            name=_text(row, "organizationName"),
            parent_code=_text(row, "parentCode") or None,
            short_name=_text(row, "shortName") or _text(row, "organizationName"),
            credit_code=_text(row, "unifiedSocialCreditCode") or None,
            division_code=_text(row, "divisionCode")[:6] or None,
            type_code=_text(row, "typeCode"),
            active=row.get("status", "A") == "A",
        )

    def _position(self, row: Any, organization: str) -> Position:
        """The position that a row of a person has in the organization."""
        if not isinstance(row, dict) or not _is_code(row.get("employeeCode")) or not _text(row, "employeeName"):
            raise self._rubbish("positions")
        listed = row.get("govEmployeePositions")
        held = [each for each in (listed if isinstance(listed, list) else []) if isinstance(each, dict)]
        here = next((each for each in held if each.get("organizationCode") == organization), {})
        return Position(
            employee_code=row["employeeCode"],
            name=_text(row, "employeeName"),
            organization_code=organization,
            title=_text(here, "govEmpPosJob"),
            main=str(here.get("mainJob")).lower() == "true",
            active=row.get("status", "A") == "A" and here.get("status", "A") == "A",
        )


def _is_code(said: Any) -> bool:
    return isinstance(said, str) and 0 < len(said) <= LONGEST_CODE and said.isascii() and said.isprintable()


def _text(row: dict[str, Any], name: str) -> str:
    """A text on one line, without what no register can keep."""
    value = row.get(name)
    said = value if isinstance(value, str) else str(value) if isinstance(value, int) else ""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in said).split())


def _length(said: Any) -> int | None:
    try:
        return max(int(said or 0), 0)
    except (TypeError, ValueError):
        return None


def _chunks(codes: Sequence[str]) -> list[Sequence[str]]:
    return [codes[start : start + PAGE] for start in range(0, len(codes), PAGE)]
