"""What breaks the limits of ticket systems elsewhere, done with a case; each is named by the report that tells it."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest

from auth import sessions
from auth.roles import Role
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from kernel.hours import CHINA, Measure
from support.workflow import clocks
from support.workflow.setting import NewTerms, set_terms
from support.workflow.terms import terms_in_force
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG, ZHEJIANG
from tests.support.workflow.shop import Shop, member

AUTHORITY = a_person((Role.AUTHORITY, ZHEJIANG), name="主管")
Set = Callable[[str], datetime]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Set:
    """``clock("03-02 10:00")``: from now on it is then, in China."""

    def set_to(text: str) -> datetime:
        at = moment(text)
        monkeypatch.setattr(sessions, "now", lambda: at.astimezone(UTC))
        return at

    return set_to


def moment(text: str) -> datetime:
    return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=CHINA)


async def shown(shop: Shop, id: UUID, at: datetime) -> clocks.Reading:
    case = await shop.case(id)
    async with shop.database.looking("test") as session:
        [in_force] = await terms_in_force(session, [(Flow, SHANGCHENG, case.unit_id)])
    return clocks.read(case, in_force, at)


async def limit_is_now(shop: Shop, given: Given, step: str, hours: int) -> None:
    await given(AUTHORITY)
    new = NewTerms(region_code=HANGZHOU, workflow="WorkshopFlow", step=step, running_too=True)
    new.limit_amount, new.limit_measure = hours * 60, Measure.OFFICE_MINUTES
    async with shop.database.working(AUTHORITY) as work:
        await set_terms(work, new)


async def test_glpi_6902_a_rule_that_changes_while_a_case_is_paused_does_not_count_the_pause(
    shop: Shop, given: Given, clock: Set
) -> None:
    clock("03-02 09:00")
    id = await shop.until("check")  # four office hours
    clock("03-02 10:00")
    await shop.do(shop.reviewer, "suspend", id, "等补正")
    clock("03-02 15:00")
    await limit_is_now(shop, given, "check", 2)
    said = await shown(shop, id, clock("03-03 09:00"))
    assert (said.paused, said.elapsed, said.remaining, said.overdue, said.due_at) == (True, 60, 60, False, None)
    await shop.do(shop.reviewer, "resume", id, "")
    assert (await shown(shop, id, moment("03-03 09:00"))).due_at == moment("03-03 10:00")


async def test_glpi_15605_a_new_limit_is_counted_from_what_had_elapsed_and_not_from_the_opening(
    shop: Shop, given: Given, clock: Set
) -> None:
    clock("03-02 09:00")
    id = await shop.until("check")
    clock("03-02 10:00")
    await shop.do(shop.reviewer, "suspend", id, "等补正")
    clock("03-05 10:00")
    await shop.do(shop.reviewer, "resume", id, "")
    at = clock("03-05 10:30")
    await limit_is_now(shop, given, "check", 3)
    said = await shown(shop, id, at)
    assert (said.elapsed, said.remaining, said.due_at) == (90, 90, moment("03-05 12:00"))


async def test_glpi_24481_a_paused_case_is_never_overdue_however_long_it_stands(shop: Shop, clock: Set) -> None:
    clock("03-02 09:00")
    id = await shop.until("check")
    clock("03-02 10:00")
    await shop.do(shop.reviewer, "suspend", id, "等补正")
    said = await shown(shop, id, clock("06-01 09:00"))
    assert (said.overdue, said.elapsed, said.remaining) == (False, 60, 180)
    assert (await shop.card(id)).due_at is None, "nor in an inbox"
    await shop.do(shop.reviewer, "resume", id, "")
    assert (await shown(shop, id, moment("06-01 09:00"))).due_at == moment("06-01 12:00")


@pytest.mark.parametrize(
    ("pause", "resume", "due"),
    [
        ("03-06 15:00", "03-09 10:00", "03-10 17:30"),  # Friday does not count any more, Monday does
        ("03-07 10:00", "03-08 20:00", "03-09 17:30"),  # Saturday and Sunday would not have counted
        ("03-06 15:00", "03-06 16:00", "03-09 17:30"),  # within a day
    ],
)
async def test_glpi_10594_a_pause_over_a_weekend_costs_a_limit_in_days_no_more_than_its_working_days(
    shop: Shop, clock: Set, pause: str, resume: str, due: str
) -> None:
    clock("03-05 09:00")  # a Thursday
    id = await shop.until("survey")  # two working days: Friday and Monday
    assert (await shown(shop, id, moment("03-05 09:00"))).due_at == moment("03-09 17:30")
    clock(pause)
    await shop.do(shop.intake, "suspend", id, "等天晴")
    at = clock(resume)
    await shop.do(shop.intake, "resume", id, "")
    assert (await shown(shop, id, at)).due_at == moment(due)


async def test_handing_a_case_to_another_does_not_start_its_limit_anew(shop: Shop, clock: Set) -> None:
    clock("03-02 09:00")
    id = await shop.until("check")
    at = clock("03-02 11:00")
    await shop.do(shop.reviewer, "transfer", id, member(shop.outsider), "请代为审核")
    await shop.do(shop.outsider, "consult", id, [member(shop.dispatcher)], "工期？")
    said = await shown(shop, id, at)
    assert (said.elapsed, said.due_at) == (120, moment("03-02 15:00"))
