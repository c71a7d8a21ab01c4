"""谁是谁: what sign-in, the portal and the command line ask the directory about people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.accounts import Accounts
from auth.platforms import Identity
from auth.roles import Role
from auth.sandbox import SandboxPerson
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory import queries, standing
from domains.directory.demo.cast import CAST
from domains.directory.models import Appointment, Division, Person, PersonState, Unit

WHY = "who signs in is looked up before anybody is signed in"
MOST = 60
"""People that a search answers with."""

_PLAYERS = {player.code: player for player in CAST}


@dataclass(frozen=True)
class Face:
    """A person as one chooses whom to sign in as: names in Chinese, as pages show them.

    ``part`` and ``shows`` say of the demonstration's cast who they are and what one can do as them.
    """

    id: UUID
    code: str
    name: str
    title: str
    unit: str
    region: str
    roles: tuple[Role, ...]
    part: str = ""
    shows: str = ""


class People:
    """Looks beyond anybody's reach, for reading alone."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._accounts = Accounts(database)

    async def viewer_of(self, person_id: UUID) -> Viewer | None:
        """Somebody of the staff, or whose public account it is."""
        async with self._database.looking(WHY) as session:
            staff = await standing.viewer_of(session, person_id)
        return staff or await self._accounts.viewer_of(person_id)

    async def viewer_named(self, said: str) -> Viewer | None:
        """The active person with that employee code, name or id."""
        async with self._database.looking(WHY) as session:
            person = await queries.person_named(session, said)
            id = person.id if person else _as_id(said)
            return await standing.viewer_of(session, id) if id else None

    async def person_of(self, identity: Identity) -> UUID | None:
        """The sandbox's subjects are ids of the directory; a real platform shares the staff number with it.

        A platform for everybody vouches for no staff, whoever they are: they get an account beside the directory.
        """
        if identity.public:
            return await self._accounts.of(identity)
        async with self._database.looking(WHY) as session:
            if identity.platform == "sandbox":
                id = _as_id(identity.subject)
                found = select(Person.id).where(Person.id == id)
            elif identity.employee_code:
                found = select(Person.id).where(Person.employee_code == identity.employee_code)
            else:
                return None
            return await session.scalar(found.where(Person.state == PersonState.ACTIVE))

    async def matching(self, text: str) -> Sequence[SandboxPerson]:
        """For the sandbox: a telling selection, or the people whose name, unit, title, role or id the text is."""
        faces = await self.search(text) if text.strip() else await self.telling()
        return [
            SandboxPerson(str(each.id), each.name, each.title, each.unit, _labels(each.roles), each.region)
            for each in faces
        ]

    async def search(self, text: str) -> list[Face]:
        said = text.strip()
        roles = [role for role in Role if said in role.label]
        wanted = or_(
            *(
                column.contains(said, autoescape=True)
                for column in (Person.name, Person.employee_code, Person.title, Unit.name, Unit.short_name)
            ),
            Person.id == _as_id(said),
            Person.id.in_(select(Appointment.person_id).where(Appointment.role.in_(roles))),
        )
        async with self._database.looking(WHY) as session:
            found = await session.scalars(
                select(Person.id)
                .join(Unit, Unit.id == Person.unit_id)
                .where(wanted, Person.state == PersonState.ACTIVE)
                .order_by(Person.employee_code)
                .limit(MOST)
            )
            return await _faces(session, found.all())

    async def telling(self) -> list[Face]:
        """The demonstration's cast: each role of one county, then a city's and the province's; else some people."""
        async with self._database.looking(WHY) as session:
            cast = select(Person.employee_code, Person.id).where(
                Person.employee_code.in_([player.code for player in CAST]), Person.state == PersonState.ACTIVE
            )
            ids: dict[str, UUID] = dict((await session.execute(cast)).all())
            chosen = [ids[player.code] for player in CAST if player.code in ids]
            return await _faces(session, chosen or await _anybody(session))


async def _anybody(session: AsyncSession) -> list[UUID]:
    found = select(Person.id).where(Person.state == PersonState.ACTIVE).order_by(Person.employee_code).limit(10)
    return list(await session.scalars(found))


async def _faces(session: AsyncSession, ids: Sequence[UUID]) -> list[Face]:
    """The people with their units, regions and present roles, in the order of the ids."""
    rows = await session.execute(
        select(Person, Unit.name, Division.name)
        .join(Unit, Unit.id == Person.unit_id)
        .outerjoin(Division, Division.code == Person.region_code)
        .where(Person.id.in_(ids))
    )
    held = await queries.appointments_by_person(session, ids)
    roles = {id: tuple(dict.fromkeys(post.role for post in posts)) for id, posts in zip(ids, held, strict=True)}
    faces = {person.id: _face(person, unit, region or "", roles[person.id]) for person, unit, region in rows}
    return [faces[id] for id in ids if id in faces]


def _face(person: Person, unit: str, region: str, roles: tuple[Role, ...]) -> Face:
    player = _PLAYERS.get(person.employee_code)
    part, shows = (player.role, player.shows) if player else ("、".join(_labels(roles)), "")
    return Face(person.id, person.employee_code, person.name, person.title, unit, region, roles, part, shows)


def _labels(roles: Iterable[Role]) -> tuple[str, ...]:
    return tuple(role.label for role in roles)


def _as_id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
