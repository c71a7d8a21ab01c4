"""The demonstration people, as the directory tells of them."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class SandboxPerson:
    """``id`` is the person's id in the directory; ``roles`` and ``region`` are names in Chinese, as pages show them."""

    id: str
    name: str
    title: str
    unit: str
    roles: tuple[str, ...] = ()
    region: str = ""


PeopleOf = Callable[[str], Awaitable[Sequence[SandboxPerson]]]
"""The people whose name, unit, title or role holds the text, or whose id it is; a telling selection for no text."""


async def person_with(people: PeopleOf, id: str) -> SandboxPerson | None:
    found = await people(id) if id else ()
    return next((person for person in found if person.id == id), None)


def grouped(people: Iterable[SandboxPerson]) -> dict[str, list[SandboxPerson]]:
    """By role, then by region, in the order of the directory. Somebody with two roles stands in both."""
    groups: dict[str, list[SandboxPerson]] = {}
    for person in people:
        for role in person.roles or ("其他人员",):
            groups.setdefault(role, []).append(person)
    return {role: sorted(members, key=lambda each: each.region) for role, members in groups.items()}
