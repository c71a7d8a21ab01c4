"""What notices ask of the directory, which stands above them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from auth.roles import Role


@dataclass(frozen=True)
class Contact:
    """How a person is reached. Not shown when printed: it ends up in no log."""

    person_id: UUID
    region_code: str
    unit_id: UUID
    employee_code: str = field(repr=False)
    phone: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Holders:
    """Whoever holds the role over a place at the moment they are told, or has been lent it for the ``process``.

    Nobody in ``but`` is told, nor whom they have lent their posts to.
    """

    role: Role
    region_code: str
    unit_id: UUID | None = None
    but: frozenset[UUID] = frozenset()
    process: str = ""

    def lent(self, roles: Collection[str], processes: Collection[str]) -> bool:
        """Whether a delegation of these roles, for these workflows (empty: for all), lends this one."""
        return self.role.value in roles and (not processes or not self.process or self.process in processes)

    def plain(self) -> dict[str, Any]:
        unit = str(self.unit_id) if self.unit_id else None
        place = {"region": self.region_code, "unit": unit}
        return {"role": self.role.value, **place, "but": sorted(map(str, self.but)), "process": self.process}

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> "Holders":
        unit = UUID(said["unit"]) if said["unit"] else None
        but = frozenset(map(UUID, said["but"]))
        return cls(Role(said["role"]), said["region"], unit, but, said.get("process", ""))


def holders(
    role: Role,
    region_code: str,
    unit_id: UUID | None = None,
    *,
    but: Collection[UUID | None] = (),
    process: str | None = None,
) -> Holders:
    return Holders(role, region_code, unit_id, frozenset(each for each in but if each is not None), process or "")


class Directory(Protocol):
    """Answered by the domain of people."""

    async def holders(self, session: AsyncSession, who: Holders) -> Sequence[UUID]:
        """The persons in service who hold the role over the place today, themselves or for another."""
        ...

    async def contacts(self, session: AsyncSession, people: Collection[UUID]) -> Mapping[UUID, Contact]:
        """How those of them who are in service are reached."""
        ...
