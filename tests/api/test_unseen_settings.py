"""What a city sets for a process that nobody here has seen, and where its cases are found."""

import pytest

from auth.sessions import Database
from support.workflow.rebuild import orphaned
from support.workflow.steps import WORKFLOWS
from tests.api.lift import Lift
from tests.factories.places import HANGZHOU
from tests.processes import LiftFlow

THRESHOLD = """mutation($input: NewThresholdInput!) { done: thresholdSettingSet(input: $input) {
  __typename ... on ThresholdSetting { value } ... on Refusal { code field message alternatives } } }"""
TERMS = """mutation($input: NewTermsInput!) { done: stepSettingSet(input: $input) {
  __typename ... on StepSetting { revision } ... on Refusal { code field alternatives } } }"""


async def test_a_city_sets_its_threshold_and_its_terms_and_a_case_says_by_which_it_ran(lift: Lift) -> None:
    city = {"regionCode": HANGZHOU, "workflow": LiftFlow.__name__}
    higher = {**city, "threshold": "limit", "value": "400000", "reason": "市政府令"}
    no = (await lift.ask(lift.author, THRESHOLD, input={**higher, "threshold": "wings"}))["done"]
    assert (no["field"], no["alternatives"]) == ("threshold", ["limit"])
    no = (await lift.ask(lift.shop.intake, THRESHOLD, input=higher))["done"]
    assert no["code"] == "NOT_PERMITTED"
    assert (await lift.ask(lift.author, THRESHOLD, input=higher))["done"]["__typename"] == "ThresholdSetting"
    terms = {**city, "step": "approve", "limitAmount": 1, "limitMeasure": "WORKING_DAYS"}
    no = (await lift.ask(lift.author, TERMS, input={**terms, "role": "STAFF"}))["done"]
    assert (no["code"], no["field"]) == ("INVALID", "role"), (
        "who does not see its cases cannot be set to take its steps"
    )
    set_ = (await lift.ask(lift.author, TERMS, input=terms))["done"]
    await lift.until("council", budget="350000.00")
    read = """query($id: ID!) { node(id: $id) { ... on CaseCard { openSteps { name }
      clock { step limit termsRevision } nextSteps { label } } } }"""
    card = (await lift.ask(lift.shop.authority, read, id=lift.id))["node"]
    assert [each["name"] for each in card["openSteps"]] == ["approve"]
    assert card["clock"] == {"step": "审批", "limit": "1个工作日", "termsRevision": set_["revision"]}
    way = "query($id: ID!) { casePreview(id: $id) { step why } }"
    first = (await lift.ask(lift.shop.authority, way, id=lift.id))["casePreview"][0]
    assert first == {"step": "审批", "why": "不属于预算达到400,000元"}


async def test_it_is_in_the_inboxes_of_those_it_waits_for(lift: Lift) -> None:
    await lift.until("survey")
    read = """query($filter: InboxFilter) { inbox(filter: $filter) { nodes { id process { title } waitsFor } } }"""
    for said in ({}, {"process": "LiftFlow"}, {"text": "三号楼"}, {"state": "待勘查"}):
        [card] = (await lift.ask(lift.shop.intake, read, filter=said))["inbox"]["nodes"]
        assert (card["id"], card["process"]["title"], card["waitsFor"]) == (lift.id, "电梯更新", ["平台受理员"])
    assert (await lift.ask(lift.shop.intake, read, filter={"process": "TripFlow"}))["inbox"]["nodes"] == []
    assert (await lift.ask(lift.shop.reviewer, read, filter={}))["inbox"]["nodes"] == []
    assert len((await lift.ask(lift.shop.reviewer, read, filter={"tab": "DONE"}))["inbox"]["nodes"]) == 1


async def test_a_hub_that_was_started_without_its_file_shows_none_of_its_cases_and_says_so(
    lift: Lift, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lift.until("survey")
    async with database.looking("a test") as session:
        assert await orphaned(session) == {}
        monkeypatch.delitem(WORKFLOWS, LiftFlow.model)
        assert await orphaned(session) == {"LiftFlow": 1}
    read = "query($tab: InboxTab!) { inbox(filter: {tab: $tab}) { nodes { id process { title } } totalCount } }"
    for viewer, tab in ((lift.shop.intake, "WAITING"), (lift.shop.applicant, "STARTED"), (lift.shop.reviewer, "DONE")):
        assert (await lift.ask(viewer, read, tab=tab))["inbox"] == {"nodes": [], "totalCount": 0}
    no = await lift.take(lift.shop.intake, "survey")
    assert (no["code"], no["message"]) == ("NOT_FOUND", "本系统没有载入流程 LiftFlow")
