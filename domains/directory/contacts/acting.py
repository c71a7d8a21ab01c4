"""落实: one difference made good, by the directory's own acts and rules, in the unit of work that is handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select

from auth.roles import Role
from auth.sessions import Work
from auth.watching import STANDING
from domains.directory import actions, posts, queries, rules, staffing
from domains.directory.actions import NewUnit
from domains.directory.models import Appointment, Person, PersonState, Unit
from domains.directory.posts import NewAppointment
from domains.directory.reaching import upward
from domains.directory.staffing import NewPerson
from kernel.refusal import Invalid, WrongState

from .models import ContactLink, Kind
from .places import kind_of, level_of
from .planning import Change, What
from .told import Source, ToldPerson, ToldUnit

CLAUSE = "7.1-1"


@dataclass(frozen=True)
class Hand:
    """Does the changes of one source. ``units`` are the units of the directory by the source's codes."""

    source: Source
    units: Mapping[str, UUID]

    async def unit(self, work: Work, change: Change[ToldUnit]) -> Unit:
        """The unit as it is afterwards. Raises what the directory's rules raise."""
        told, known = change.told, change.known
        if told is None or known is None:
            return await (self._found(work, told) if told else self._close(work, change))
        unit = await work.claim(Unit, known.id, what="该单位")
        actions.manages(work.viewer, unit.region_code)
        match change.what:
            case What.LINKED:
                self._link(work, Kind.UNIT, told.code, unit.id)
            case What.BACK:
                unit.active = True
                (await self._linked(work, Kind.UNIT, told.code)).gone_at = None
            case What.MOVED:
                await actions.move_unit(work, unit.id, self._unit_of(told.parent_code) if told.parent_code else None)
            case _:
                unit.name, unit.short_name = told.name, told.short_name
        return unit

    async def person(self, work: Work, change: Change[ToldPerson]) -> Person:
        """The person as they are afterwards. Raises what the directory's rules raise."""
        told, known = change.told, change.known
        if told is None or known is None:
            return await (self._register(work, told) if told else self._leave(work, change))
        person = await work.claim(Person, known.id, what="该人员")
        staffing.may_keep(work.viewer, person)
        match change.what:
            case What.LINKED:
                self._link(work, Kind.PERSON, told.code, person.id)
            case What.BACK:
                person.state, person.left_at, person.erased_at = PersonState.ACTIVE, None, None
                (await self._linked(work, Kind.PERSON, told.code)).gone_at = None
                await self._post(work, person)
            case What.MOVED:
                await self._move(work, person, self._unit_of(told.unit_code))
            case _:
                person.name, person.title = told.name, told.title
        work.tell(STANDING, person=str(person.id))
        return person

    async def _found(self, work: Work, told: ToldUnit) -> Unit:
        unit = await actions.add_unit(
            work,
            NewUnit(
                code=told.code,
                name=told.name,
                short_name=told.short_name,
                kind=kind_of(told.name, told.credit_code),
                level=level_of(told.region_code),
                region_code=told.region_code,
                credit_code=await _own_credit_code(work, told.credit_code),
                parent_id=self._unit_of(told.parent_code) if told.parent_code else None,
            ),
        )
        await work.session.flush()  # the row before its link
        self._link(work, Kind.UNIT, told.code, unit.id)
        return unit

    async def _close(self, work: Work, change: Change[ToldUnit]) -> Unit:
        unit = await actions.close_unit(work, _id(change))
        (await self._linked(work, Kind.UNIT, _code(change))).gone_at = work.now
        return unit

    async def _register(self, work: Work, told: ToldPerson) -> Person:
        person = await staffing.register(
            work,
            NewPerson(
                name=told.name,
                employee_code=told.code,
                unit_id=self._unit_of(told.unit_code),
                title=told.title,
            ),
        )
        await work.session.flush()
        self._link(work, Kind.PERSON, told.code, person.id)
        await self._post(work, person)
        return person

    async def _leave(self, work: Work, change: Change[ToldPerson]) -> Person:
        person = await staffing.leave(work, _id(change))
        (await self._linked(work, Kind.PERSON, _code(change))).gone_at = work.now
        return person

    async def _move(self, work: Work, person: Person, to: UUID) -> None:
        """To another unit; posts over the old one, and over what it lies in and the new one does not, end today."""
        unit = await work.claim(Unit, to, what="新的单位")
        actions.manages(work.viewer, unit.region_code, unit.id)
        today = queries.today()
        before, after = [set(await work.session.scalars(upward(each))) for each in (person.unit_id, to)]
        held = await work.session.scalars(
            select(Appointment).where(
                Appointment.person_id == person.id,
                Appointment.unit_id.in_(before - after),
                or_(Appointment.until.is_(None), Appointment.until > today),
            )
        )
        for each in held:
            each.until = max(each.since, today)
        person.unit_id, person.region_code = unit.id, unit.region_code
        await work.session.flush()
        await self._post(work, person)

    async def _post(self, work: Work, person: Person) -> None:
        """The post of a member of staff over their unit, where the source gives one and they have none."""
        if not self.source.staff_post or person.state is not PersonState.ACTIVE:
            return
        held = await work.session.scalar(
            select(Appointment.id).where(
                Appointment.person_id == person.id,
                Appointment.role == Role.STAFF,
                Appointment.unit_id == person.unit_id,
                or_(Appointment.until.is_(None), Appointment.until > queries.today()),
            )
        )
        if held is None:
            await posts.appoint(
                work,
                NewAppointment(
                    person_id=person.id,
                    role=Role.STAFF,
                    region_code=person.region_code,
                    unit_id=person.unit_id,
                    since=queries.today(),
                ),
            )

    def _unit_of(self, code: str) -> UUID:
        if code not in self.units:
            raise WrongState(f"所属单位（{code}）没有登记成功", clause=CLAUSE, alternatives=("先处理该单位的问题",))
        return self.units[code]

    def _link(self, work: Work, kind: Kind, code: str, id: UUID) -> None:
        named = {"unit_id": id} if kind is Kind.UNIT else {"person_id": id}
        work.add(ContactLink(source=self.source.name, kind=kind, code=code, **named))

    async def _linked(self, work: Work, kind: Kind, code: str) -> ContactLink:
        found = select(ContactLink).where(
            ContactLink.source == self.source.name, ContactLink.kind == kind, ContactLink.code == code
        )
        return (await work.session.scalars(found)).one()


async def _own_credit_code(work: Work, said: str | None) -> str | None:
    """The credit code, where it is one and no other unit's: sources give branches the code of their head."""
    try:
        code = rules.credit_code(said) if said else None
    except Invalid:
        return None
    taken = await work.session.scalar(select(Unit.id).where(Unit.credit_code == code)) if code else None
    return None if taken else code


def _id(change: Change[ToldUnit] | Change[ToldPerson]) -> UUID:
    if change.known is None:
        raise TypeError("nothing is told and nothing is held")
    return change.known.id


def _code(change: Change[ToldUnit] | Change[ToldPerson]) -> str:
    if change.known is None:
        raise TypeError("nothing is told and nothing is held")
    return change.known.as_told.code
