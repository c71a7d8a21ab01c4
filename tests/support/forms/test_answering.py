"""A city asks more without code; a case keeps the form it was filled in with; personal answers are masked."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.vehicles import actions
from domains.vehicles.models import Trip
from domains.vehicles.workflow import TripFlow
from kernel.forms import Structured
from kernel.hours import WorkCalendar
from kernel.ids import new_id
from kernel.records import now
from kernel.refusal import Conflict, Invalid, NotPermitted, Refusal, WrongState
from support.forms import drafts, editing, prefill, sheets, showing
from support.forms.answering import Answers, answer, answers_by_case
from support.forms.base import base_of
from support.forms.records import Draft, FilledForm, FormAnswers, FormState, FormVersion
from tests.factories.people import a_person, a_row_for
from tests.factories.places import HANGZHOU, NINGBO, SHANGCHENG, ZHEJIANG, unit_in
from tests.factories.vehicles import an_application

AUTHORITY = a_person((Role.AUTHORITY, ZHEJIANG), name="章处", at=ZHEJIANG)
EDITOR = a_person((Role.SYSTEM_ADMIN, HANGZHOU), name="编制人", at=HANGZHOU)
STAFF = a_person((Role.STAFF, SHANGCHENG), name="陈晓")
PHONE = {"key": "contact", "label": "联系电话", "kind": "text", "required": True, "prefill": "viewer.phone",
         "personal": "phone", "limits": {"pattern": "mobile"}}  # fmt: skip
COST = {"key": "cost", "label": "预计费用", "kind": "money", "limits": {"most": "5000"}}


@pytest.fixture(autouse=True)
async def people(given: Any, calendar: WorkCalendar) -> None:
    await given(AUTHORITY, EDITOR, a_row_for(STAFF, phone="13812345678"))


async def saved(database: Database, fields: list[Any], region: str = HANGZHOU, by: Viewer = EDITOR) -> FormVersion:
    new = editing.NewFormVersion(
        process="TripFlow", region_code=region, title="杭州市用车补充信息", fields=Structured(fields)
    )
    async with database.working(by) as work:
        return await editing.save(work, new)


async def published(database: Database, fields: list[Any], region: str = HANGZHOU) -> FormVersion:
    draft = await saved(database, fields, region, AUTHORITY)
    async with database.working(AUTHORITY) as work:
        return await editing.publish(work, draft.id)


async def submitted(database: Database, values: Any = None, version: str | None = None, **more: Any) -> Trip:
    said = None if values is None else Answers(values=Structured(values), version=version, **more)
    async with database.working(STAFF) as work:
        return await actions.submit(work, an_application(), unit_in(SHANGCHENG), SHANGCHENG, said)


async def answers_of(database: Database, trip: Trip) -> tuple[FormAnswers, FilledForm]:
    async with database.looking("check") as session:
        [[kept]] = await answers_by_case(session, [trip.id])
        form = await session.get(FilledForm, kept.form_id)
        assert form is not None
        return kept, form


async def count(database: Database, model: Any) -> int:
    async with database.looking("check") as session:
        return await session.scalar(select(func.count(model.id))) or 0


async def present(database: Database, region: str = SHANGCHENG) -> sheets.Sheet:
    async with database.reading(STAFF) as session:
        return await sheets.sheet_for(session, base_of("TripFlow"), region, now())


async def test_where_nobody_asks_more_a_trip_is_applied_for_as_before(database: Database) -> None:
    await submitted(database)
    assert await count(database, FormAnswers) == 0


async def test_a_city_asks_more_and_an_application_without_the_answer_is_refused_whole(database: Database) -> None:
    await published(database, [PHONE, COST])
    with pytest.raises(Invalid, match="请填写联系电话") as refused:
        await submitted(database, {"cost": "9000"})
    assert refused.value.field == "answers.contact"
    assert refused.value.alternatives == ("预计费用不能大于5000元",)
    assert (await count(database, Trip), await count(database, FormAnswers)) == (0, 0)
    trip = await submitted(database, {"contact": "13812345678", "cost": "900"})
    kept, form = await answers_of(database, trip)
    assert (kept.answers, kept.confidential) == ({"cost": "900.00"}, {"contact": "13812345678"})
    assert kept.sources == {"contact": "来自通讯录：本人电话"}
    assert [(each.label, each.text) for each in showing.shown(kept, form, whole=False)] == [
        ("联系电话", "138****5678"),
        ("预计费用", "900.00 元"),
    ]
    assert showing.shown(kept, form, whole=True)[0].text == "13812345678"


async def test_what_another_city_asks_is_not_asked_here(database: Database) -> None:
    await published(database, [PHONE], NINGBO)
    await submitted(database)


async def test_province_city_and_county_each_add_and_the_nearest_wins(database: Database) -> None:
    await published(database, [COST | {"required": True}], ZHEJIANG)
    await published(database, [PHONE], HANGZHOU)
    await published(database, [COST | {"required": True, "label": "费用", "limits": {"most": "100"}}], SHANGCHENG)
    sheet = await present(database)
    assert [(each.key, each.label) for each in sheet.fields] == [("cost", "费用"), ("contact", "联系电话")]
    with pytest.raises(Invalid, match="不能改为选填"):
        await saved(database, [COST])


async def test_a_case_keeps_the_form_it_was_filled_in_with(database: Database) -> None:
    await published(database, [COST])
    trip = await submitted(database, {"cost": "10"})
    await published(database, [COST | {"label": "估价"}, PHONE])
    kept, form = await answers_of(database, trip)
    assert [each.label for each in showing.shown(kept, form, whole=True)] == ["预计费用"]


async def test_an_application_filled_in_by_the_former_version_is_taken_for_a_week_and_no_longer(
    database: Database,
) -> None:
    await published(database, [COST])
    former = (await present(database)).version
    second = await published(database, [COST, PHONE])
    assert (await present(database)).version != former
    trip = await submitted(database, {"cost": "10"}, former)
    assert (await answers_of(database, trip))[0].answers == {"cost": "10.00"}
    with pytest.raises(Invalid):
        await submitted(database, {"cost": "10"})
    async with database.unscoped("a fortnight passes") as session:
        long_ago = now() - timedelta(days=14)
        await session.execute(update(FormVersion).where(FormVersion.id == second.id).values(published_at=long_ago))
        await session.execute(update(FormVersion).where(FormVersion.id != second.id).values(replaced_at=long_ago))
    with pytest.raises(Conflict, match="新版"):
        await submitted(database, {"cost": "10"}, former)
    for made_up in ("", "nonsense", f"{former.split('.')[0]}.{new_id().hex}"):
        with pytest.raises(Refusal):
            await submitted(database, {"cost": "10"}, made_up)


async def test_only_who_may_writes_and_publishes_and_what_is_published_stays(database: Database) -> None:
    with pytest.raises(NotPermitted):
        await saved(database, [COST], NINGBO, EDITOR)
    with pytest.raises(NotPermitted):
        await saved(database, [COST], HANGZHOU, STAFF)
    assert await count(database, FormVersion) == 0
    draft = await saved(database, [COST])
    assert (await saved(database, [COST, PHONE])).id == draft.id, "the draft in work is written on"
    with pytest.raises(NotPermitted):
        async with database.working(EDITOR) as work:
            await editing.publish(work, draft.id)
    async with database.working(AUTHORITY) as work:
        await editing.publish(work, draft.id)
    with pytest.raises(WrongState, match="施行中"):
        async with database.working(AUTHORITY) as work:
            await editing.publish(work, draft.id)
    with pytest.raises(WrongState, match="不能改动"):
        async with database.working(AUTHORITY) as work:
            version = await work.claim(FormVersion, draft.id)
            version.fields = []
    second = await saved(database, [COST])
    assert second.number == 2
    async with database.working(AUTHORITY) as work:
        assert (await editing.withdraw(work, draft.id)).state is FormState.REPLACED
    assert (await present(database)).fields == ()


async def test_what_is_known_is_not_asked_again_and_says_where_it_is_from(database: Database) -> None:
    last = COST | {"prefill": "last"}
    await published(database, [PHONE, last, {"key": "days", "label": "天数", "kind": "integer", "default": 1}])
    sheet = await present(database)
    async with database.reading(STAFF) as session:
        found = await prefill.prefilled(session, STAFF, sheet)
    assert [(each.key, each.value) for each in found] == [("contact", "13812345678"), ("days", 1)]
    await submitted(database, {"contact": "13812345678", "cost": "33"})
    async with database.reading(STAFF) as session:
        found = await prefill.prefilled(session, STAFF, sheet)
    assert ("cost", "33.00", "来自您上次填写的内容") in [(e.key, e.value, e.source) for e in found]


async def test_a_draft_is_only_its_owners_and_goes_when_it_is_handed_in(database: Database) -> None:
    boss = a_person((Role.AUTHORITY, SHANGCHENG), (Role.DISPATCHER, SHANGCHENG))
    new = drafts.NewDraft(process="TripFlow", title="去宁波", content=Structured({"reason": "调研", "passengers": 300}))
    async with database.working(STAFF) as work:
        draft = await drafts.save(work, new, SHANGCHENG, unit_in(SHANGCHENG))
    for viewer, seen in ((STAFF, [draft.id]), (boss, []), (AUTHORITY, [])):
        async with database.reading(viewer) as session:
            assert list(await session.scalars(select(Draft.id))) == seen
    with pytest.raises(Refusal):
        async with database.working(boss) as work:
            await drafts.discard(work, draft.id)
    await submitted(database, {}, draft_id=draft.id)
    async with database.looking("check") as session:
        gone = await session.get(Draft, draft.id)
    assert gone is not None
    assert gone.gone_at is not None
    assert gone.content == {}
    with pytest.raises(Refusal, match="已提交或删去"):
        await submitted(database, {}, draft_id=draft.id)
    assert await count(database, Trip) == 1


async def test_an_application_that_is_refused_leaves_the_draft_as_it_was(database: Database) -> None:
    await published(database, [PHONE])
    new = drafts.NewDraft(process="TripFlow", title="去宁波", answers=Structured({"contact": "1"}))
    async with database.working(STAFF) as work:
        draft = await drafts.save(work, new, SHANGCHENG, unit_in(SHANGCHENG))
    with pytest.raises(Invalid):
        await submitted(database, {"contact": "1"}, draft_id=draft.id)
    async with database.reading(STAFF) as session:
        [kept] = await session.scalars(select(Draft))
    assert (kept.answers, kept.gone_at) == ({"contact": "1"}, None)


@pytest.mark.parametrize("content", [[], "x", {"a": "\x00"}, {"a": [{"b": "x" * 3000}]}, {"a": ["x" * 1000] * 99}])
async def test_a_draft_that_no_register_can_keep_is_refused(content: Any, database: Database) -> None:
    new = drafts.NewDraft(process="TripFlow", title="去宁波", content=Structured(content))
    with pytest.raises(Refusal):
        async with database.working(STAFF) as work:
            await drafts.save(work, new, SHANGCHENG, unit_in(SHANGCHENG))
    assert await count(database, Draft) == 0


async def test_a_step_without_a_form_takes_no_answers(database: Database) -> None:
    trip = await submitted(database)
    with pytest.raises(Invalid, match="不带表单"):
        async with database.working(STAFF) as work:
            await answer(work, trip, TripFlow.withdraw, Answers(values=Structured({"a": 1})))
