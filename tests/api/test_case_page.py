"""What a page of any case shows besides its card: who is next, the files that came with it, and how one is opened."""

import base64
from typing import Any

import pytest

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from kernel.hours import WorkCalendar
from kernel.ids import global_id, parse_global_id
from support.forms.attachments import Attachment
from tests.api.asking import Ask
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, unit_in
from tests.support.workflow.shop import Shop

OPEN = """mutation($amount: String!) { done: caseOpen(
    input: {process: "WorkshopFlow", title: "东楼屋面漏水"}, answers: {values: {amount: $amount}}) {
    ... on CaseCard { id } ... on Refusal { message } } }"""
PREVIEW = "query($id: ID!) { casePreview(id: $id) { step needs why } }"
ROUTE = 'query($facts: JSON) { routePreview(process: "WorkshopFlow", facts: $facts) { step needs } }'
FILES = "query($id: ID!) { node(id: $id) { ... on CaseCard { subject { attachments { id name url } } } } }"


@pytest.fixture
async def shop(database: Database, given: Given, calendar: WorkCalendar) -> Shop:
    shop = Shop(database)
    await given(*shop.people)
    return shop


async def opened(ask: Ask, viewer: Viewer, amount: str) -> str:
    return str((await ask(viewer, OPEN, amount=amount))["done"]["id"])


async def test_who_is_next_is_told_by_the_card_of_a_case_too(ask: Ask, shop: Shop) -> None:
    card = await opened(ask, shop.applicant, "80000.00")
    case = global_id("WorkshopCase", parse_global_id(card)[1])
    ways = [(await ask(shop.applicant, PREVIEW, id=id))["casePreview"] for id in (card, case)]
    assert ways[0] == ways[1]
    assert [each["step"] for each in ways[0]][:4] == ["审核", "查勘", "报价", "会签"]
    assert (ways[0][3]["needs"], ways[0][3]["why"]) == (2, "金额达到50,000元")


async def test_who_is_next_is_told_to_nobody_who_may_not_see_the_case(ask: Ask, shop: Shop, given: Given) -> None:
    stranger = a_person((Role.STAFF, "330200"), name="外人")
    await given(stranger)
    card = await opened(ask, shop.applicant, "80000.00")
    assert (await ask.error(stranger, PREVIEW, id=card))["code"] == "NOT_FOUND"


async def test_the_way_before_submitting_is_that_of_ones_own_unit_unless_another_is_said(ask: Ask, shop: Shop) -> None:
    def steps(amount: str) -> Any:
        return ask(shop.applicant, ROUTE, facts={"answers": {"amount": amount}})

    small, large = (await steps("100.00"))["routePreview"], (await steps("80000.00"))["routePreview"]
    assert "审批" in [each["step"] for each in small]
    assert "会签" in [each["step"] for each in large]
    untold = [each["step"] for each in (await ask(shop.applicant, ROUTE, facts={"answers": {}}))["routePreview"]]
    assert {"审批", "会签"} <= set(untold)


async def test_whoever_sees_a_case_sees_what_was_attached_to_it_and_nothing_else(
    ask: Ask, shop: Shop, given: Given
) -> None:
    card = await opened(ask, shop.applicant, "100.00")
    said = {"person_id": shop.applicant.id, "region_code": SHANGCHENG, "unit_id": unit_in(SHANGCHENG), "size": 3}
    said |= {"media_type": "image/png", "sha256": "a" * 64, "sm3": "b" * 64}
    case = parse_global_id(card)[1]
    mine = Attachment(name="现场.png", subject_kind="WorkshopCase", subject_id=case, **said)
    await given(mine, Attachment(name="别处.png", **said))
    found = (await ask(shop.reviewer, FILES, id=card))["node"]["subject"]["attachments"]
    assert [each["name"] for each in found] == ["现场.png"]
    assert found[0]["url"] == f"/files/{global_id('Attachment', mine.id)}"


async def test_the_form_of_a_step_is_found_by_the_case_and_by_its_card(ask: Ask, shop: Shop) -> None:
    card = await opened(ask, shop.applicant, "100.00")
    node = "query($id: ID!) { node(id: $id) { ... on CaseCard { subject { id } } } }"
    case = (await ask(shop.applicant, node, id=card))["node"]["subject"]["id"]
    document = 'query($id: ID!) { formFor(process: "WorkshopFlow", caseId: $id) { count prefilled { key value } } }'
    sheets = [(await ask(shop.applicant, document, id=id))["formFor"] for id in (card, case)]
    assert sheets[0] == sheets[1] == {"count": 1, "prefilled": [{"key": "amount", "value": "100.00"}]}
    person = global_id("Person", shop.applicant.id)
    assert (await ask.error(shop.applicant, document, id=person))["field"] == "caseId"


async def test_a_process_says_by_which_mutation_it_is_opened_and_whether_one_may(ask: Ask, shop: Shop) -> None:
    document = "{ processes { name openedBy mayOpen } }"
    for viewer, may in ((shop.applicant, True), (shop.dispatcher, False)):
        found = {each["name"]: each for each in (await ask(viewer, document))["processes"]}
        assert (found[Flow.__name__]["openedBy"], found["TripFlow"]["openedBy"]) == ("caseOpen", "tripSubmit")
        assert {found[Flow.__name__]["mayOpen"], found["TripFlow"]["mayOpen"]} == {may}


async def test_a_draft_keeps_the_files_it_names_by_their_ids(ask: Ask, shop: Shop, given: Given) -> None:
    said = {"person_id": shop.applicant.id, "region_code": SHANGCHENG, "unit_id": unit_in(SHANGCHENG), "size": 3}
    said |= {"name": "现场.png", "media_type": "image/png", "sha256": "a" * 64, "sm3": "b" * 64}
    file = Attachment(**said)
    await given(file)
    document = """mutation($files: [ID!]) { draftSave(input: {process: "WorkshopFlow", title: "漏水",
        attachmentIds: $files}) { __typename ... on Refusal { code field } } }"""
    kept = (await ask(shop.applicant, document, files=[global_id("Attachment", file.id)]))["draftSave"]
    assert kept["__typename"] == "Draft"
    wrong = base64.urlsafe_b64encode(b"x").decode()
    assert (await ask(shop.applicant, document, files=[wrong]))["draftSave"]["field"] == "attachmentIds"
