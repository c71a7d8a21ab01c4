"""Forms over the graph: asked, filled in, seen, edited; files handed in with them and seen by whoever sees the case."""

from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from tests.api.asking import Ask
from tests.api.cast import Cast, application
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU

SAVE = """mutation($input: NewFormVersionInput!) { done: formVersionSave(input: $input) {
  __typename ... on FormVersion { id number state fields } ... on Refusal { code message field } } }"""
SUBMIT = """mutation($input: NewTripInput!, $answers: AnswersInput) {
  done: tripSubmit(input: $input, answers: $answers) {
  __typename ... on Trip { id answers { key label text value masked personal source } }
  ... on Refusal { code message field alternatives } } }"""
SEEN = "query($id: ID!) { node(id: $id) { ... on Trip { answers { key text masked } } } }"
FIELDS: list[dict[str, Any]] = [
    {"key": "contact", "label": "联系电话", "kind": "text", "required": True, "personal": "phone"},
    {"key": "letter", "label": "公函", "kind": "attachment"},
]


@pytest.fixture
async def author(given: Given, founded: None) -> Viewer:
    author = a_person((Role.AUTHORITY, HANGZHOU), name="章处")
    await given(author)
    return author


async def published(ask: Ask, author: Viewer, fields: Any = FIELDS) -> str:
    new = {"process": "TripFlow", "regionCode": HANGZHOU, "title": "杭州补充", "fields": fields}
    saved = (await ask(author, SAVE, input=new))["done"]
    assert saved["__typename"] == "FormVersion", saved
    done = await ask.act(author, f'formVersionPublish(id: "{saved["id"]}")')
    assert done["__typename"] == "FormVersion", done
    return str(saved["id"])


async def test_a_citys_field_is_asked_answered_and_masked(ask: Ask, cast: Cast, author: Viewer) -> None:
    await published(ask, author)
    asked = '{ formFor(process: "TripFlow") { title version fields count prefilled { key } } forms { step } }'
    told = (await ask(cast.staff, asked))["formFor"]
    assert (told["title"], told["count"], told["fields"]) == ("杭州补充", 2, FIELDS)

    bare = (await ask(cast.staff, SUBMIT, input=application()))["done"]
    assert (bare["code"], bare["field"]) == ("INVALID", "answers.contact")
    answers = {"values": {"contact": "13812345678"}, "version": told["version"]}
    done = (await ask(cast.staff, SUBMIT, input=application(), answers=answers))["done"]
    assert done["answers"] == [
        {"key": "contact", "label": "联系电话", "text": "13812345678", "value": "13812345678", "masked": False,
         "personal": True, "source": "本人填写"}
    ]  # fmt: skip
    for viewer, text in ((cast.reviewer, "138****5678"), (cast.dispatcher, "13812345678")):
        [seen] = (await ask(viewer, SEEN, id=done["id"]))["node"]["answers"]
        assert (seen["text"], seen["masked"]) == (text, text != "13812345678")


async def test_personal_answers_are_in_no_audit_row_and_sealed_where_they_lie(
    ask: Ask, cast: Cast, author: Viewer, everything: Any
) -> None:
    await published(ask, author)
    done = (await ask(cast.staff, SUBMIT, input=application(), answers={"values": {"contact": "13812345678"}}))["done"]
    assert done["__typename"] == "Trip"
    draft = 'draftSave(input: {process: "TripFlow", title: "x", content: {phone: "13812345678"}})'
    assert (await ask.act(cast.staff, draft))["__typename"] == "Draft"
    tables = await everything()
    assert tables["audit_entries"]
    assert tables["form_answers"]
    assert [name for name, rows in tables.items() if "13812345678" in str(rows)] == [], "nor readable in any other"


async def test_a_file_is_handed_in_with_the_answers_by_whoever_uploaded_it(
    ask: Ask, cast: Cast, author: Viewer
) -> None:
    await published(ask, author)
    add = """mutation($file: Upload!) { done: attachmentAdd(file: $file) {
      ... on Attachment { id name url warnings } ... on Refusal { code field } } }"""
    sent = await ask.upload(cast.staff, add, ("函.pdf", b"%PDF-1.7 /JavaScript ", "image/png"))
    letter = sent["data"]["done"]
    assert letter["warnings"] == ["SCRIPT"]
    bad = await ask.upload(cast.staff, add, ("函.pdf", b"MZ", "application/pdf"))
    assert bad["data"]["done"] == {"code": "INVALID", "field": "file"}
    said = {"values": {"contact": "1", "letter": [letter["id"]]}}
    theirs = (await ask(cast.reviewer, SUBMIT, input=application(), answers=said))["done"]
    assert theirs["__typename"] == "Refusal"
    done = (await ask(cast.staff, SUBMIT, input=application(), answers=said))["done"]
    assert [each["text"] for each in done["answers"]] == ["1", "函.pdf"]
    again = (await ask(cast.staff, SUBMIT, input=application(), answers=said))["done"]
    assert again["code"] == "INVALID", "a file belongs to one case"


@pytest.mark.parametrize("values", [[], "x", 5, {"contact": {"a": 1}}, {"contact": ["x"]}, {"contact": "a\u0007"}])
async def test_answers_of_any_shape_are_refused_in_words_and_nothing_changes(
    values: Any, ask: Ask, cast: Cast, author: Viewer, everything: Any
) -> None:
    await published(ask, author)
    before = (await everything())["trips"]
    done = (await ask(cast.staff, SUBMIT, input=application(), answers={"values": values}))["done"]
    assert done["code"] == "INVALID"
    assert done["field"].startswith("answers")
    assert (await everything())["trips"] == before


async def test_a_draft_is_kept_resumed_and_gone_when_handed_in(ask: Ask, cast: Cast, author: Viewer) -> None:
    save = 'draftSave(input: {process: "TripFlow", title: "去宁波", content: {reason: "调研"}, answers: {contact: ""}})'
    draft = await ask.act(cast.staff, save, key="a-key-of-the-phone")
    assert (await ask.act(cast.staff, save, key="a-key-of-the-phone"))["id"] == draft["id"]
    mine = "{ drafts { totalCount nodes { id title content answers changedAt } } }"
    [kept] = (await ask(cast.staff, mine))["drafts"]["nodes"]
    assert (kept["title"], kept["content"]) == ("去宁波", {"reason": "调研"})
    for other in (cast.reviewer, cast.dispatcher, author):
        assert (await ask(other, mine))["drafts"]["totalCount"] == 0
        assert (await ask(other, "query($id: ID!) { node(id: $id) { id } }", id=draft["id"]))["node"] is None
        assert (await ask.act(other, f'draftDiscard(id: "{draft["id"]}")'))["code"] == "NOT_FOUND"
    done = (await ask(cast.staff, SUBMIT, input=application(), answers={"values": {}, "draftId": draft["id"]}))["done"]
    assert done["__typename"] == "Trip"
    assert (await ask(cast.staff, mine))["drafts"]["totalCount"] == 0


async def test_who_may_not_manage_forms_neither_writes_nor_sees_versions(
    ask: Ask, cast: Cast, author: Viewer, everything: Any
) -> None:
    version = await published(ask, author)
    before = await everything()
    new = {"process": "TripFlow", "regionCode": HANGZHOU, "title": "x", "fields": FIELDS}
    assert (await ask(cast.staff, SAVE, input=new))["done"]["code"] == "NOT_PERMITTED"
    assert (await ask.act(cast.dispatcher, f'formVersionWithdraw(id: "{version}")'))["code"] == "NOT_PERMITTED"
    assert (await ask.error(cast.staff, "{ formVersions { nodes { id } } }"))["code"] == "NOT_PERMITTED"
    for table in ("form_versions", "filled_forms", "form_answers"):
        assert (await everything())[table] == before[table]


async def test_versions_are_listed_and_compared(ask: Ask, author: Viewer) -> None:
    await published(ask, author)
    await published(ask, author, [FIELDS[0] | {"label": "手机"}])
    told = await ask(author, "{ formVersions { nodes { number state differences { key change what } } } }")
    newest, former = told["formVersions"]["nodes"]
    assert (newest["number"], newest["state"], former["state"]) == (2, "PUBLISHED", "REPLACED")
    assert newest["differences"] == [
        {"key": "contact", "change": "CHANGED", "what": ["label"]},
        {"key": "letter", "change": "REMOVED", "what": []},
    ]


async def test_a_form_written_wrongly_is_refused_at_its_place(ask: Ask, author: Viewer) -> None:
    new = {"process": "TripFlow", "regionCode": HANGZHOU, "title": "x", "fields": [FIELDS[0] | {"kind": "colour"}]}
    assert (await ask(author, SAVE, input=new))["done"]["field"] == "fields.0.kind"
    unknown = new | {"process": "NoFlow", "fields": FIELDS}
    assert (await ask(author, SAVE, input=unknown))["done"]["code"] == "NOT_FOUND"
