"""One card a case, always as the case is; made anew it is the same; seen by whoever sees the case."""

from typing import Any

from sqlalchemy import delete, select

from auth.roles import Role
from auth.sessions import Database
from domains.vehicles.models import Trip
from domains.vehicles.words import TripState
from support.workflow.brought import CaseParty, CaseWait
from support.workflow.cards import CaseCard
from support.workflow.rebuild import missing, rebuild
from tests.factories.people import a_person
from tests.factories.places import NINGBO, SHANGCHENG
from tests.factories.vehicles import a_trip
from tests.support.workflow.shop import Shop, member

ROWS = {
    CaseCard: ("id", "number", "title", "state", "open", "suspended", "entered_at", "due_at", "closed_at", "read_by"),
    CaseWait: ("case_id", "step", "seat", "named_id", "transferee_id", "entered_at"),
    CaseParty: ("case_id", "person_id", "capacity", "ended_at"),
}


async def index(database: Database) -> dict[str, list[Any]]:
    async with database.looking("test") as session:
        return {
            model.__name__: sorted(
                [tuple(str(getattr(row, name)) for name in names) for row in await session.scalars(select(model))]
            )
            for model, names in ROWS.items()
        }


async def test_made_anew_the_cards_and_waits_are_the_same(shop: Shop, database: Database, given: Any) -> None:
    driver = a_person(name="驾驶员")
    await given(driver, *(a_trip(state=state, driver_person_id=driver.id) for state in TripState))
    for step, amount in (("check", "900"), ("council", "90000"), ("end", "900")):
        id = await shop.until(step, amount)
    held = await shop.until("check")
    await shop.do(shop.reviewer, "transfer", held, member(shop.outsider), "")
    signed = await shop.until("council", "90000")
    await shop.take(shop.supervisor, "council", signed)
    stopped = await shop.until("check")
    await shop.do(shop.reviewer, "suspend", stopped, "等")
    before = await index(database)
    async with database.unscoped("test") as session:
        await session.execute(delete(CaseCard.__table__))  # type: ignore[arg-type]
        await session.execute(delete(CaseWait.__table__))  # type: ignore[arg-type]
        assert await missing(session, Trip) == len(TripState)
    for _ in range(2):
        async with database.unscoped("test") as session:
            await rebuild(session)
        assert await index(database) == before
    assert id is not None


async def test_a_card_is_seen_by_whoever_sees_the_case_and_by_nobody_else(database: Database, given: Any) -> None:
    driver, dispatcher = a_person(name="驾驶员"), a_person((Role.DISPATCHER, SHANGCHENG))
    elsewhere, nobody = a_person((Role.DISPATCHER, NINGBO)), a_person((Role.FLEET_ADMIN, SHANGCHENG))
    trip = a_trip(driver_person_id=driver.id)
    await given(driver, dispatcher, elsewhere, nobody, trip)
    for viewer, sees in ((driver, True), (dispatcher, True), (elsewhere, False), (nobody, False)):
        async with database.reading(viewer) as session:
            assert (await session.scalar(select(CaseCard.id)) is not None) == sees, viewer
            assert (await session.scalar(select(Trip.id)) is not None) == sees, "as the case itself"
