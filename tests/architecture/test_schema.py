"""The graph keeps its own rules: said in Chinese, gated, refusing in words, named alike, never taking away."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    Undefined,
    get_named_type,
    specified_scalar_types,
)
from strawberry.types.base import get_object_definition

from auth.sealing.column import seals_of
from auth.sensitivity import sensitivity_of
from kernel.records import Record
from schema import snapshot
from schema.language import Gate, Mask
from schema.node import NODES
from schema.root import build_schema, parts
from support.workflow.parties import SYSTEM
from support.workflow.plain import is_plain
from support.workflow.steps import WORKFLOWS

GRAPH: Any = build_schema()._schema
OURS = {
    name: kind
    for name, kind in GRAPH.type_map.items()
    if not name.startswith("__") and name not in specified_scalar_types
}
HAN = re.compile(r"[\u4e00-\u9fff]")
FIELDED = (GraphQLObjectType, GraphQLInterfaceType)

PLAIN_LISTS = {
    "Query.nodes": "as many as ids are given, at most 100",
    "Query.myPermissions": "at most as many as there are permissions",
    "Query.processes": "as many as there are workflows",
    "Query.casePreview": "a case passes each state once at most",
    "Query.routePreview": "a case passes each state once at most",
    "Query.termsWhatIf": "the running cases of a place, which those who set its terms must see whole",
    "Process.tableDifferences": "at most as many as the two tables have steps",
    "Process.termsDifferences": "at most as many as the workflow has steps",
    "ProcessStep.acts": "as many as there are ways to handle a case",
    "ProcessBook.states": "as many as the workflow has",
    "ProcessBook.steps": "as many as the workflow has",
    "ProcessBook.thresholds": "as many as the workflow's routes have",
    "ProcessBook.versions": "a table changes a few times a year",
    "TableDifference.columns": "as many as a row of the table has",
    "RouteStop.people": "at most five",
    "Process.steps": "as many as the workflow has",
    "ProcessStep.sources": "as many as the workflow has states",
    "Case.openSteps": "as many as the workflow has",
    "Case.nextSteps": "as many as the workflow has",
    "Case.timeline": "a case moves a few dozen times at most",
    "Case.openActs": "as many as there are acts",
    "Notice.deliveries": "as many as there are channels",
    "NoticePreferences.choices": "as many as there are notices and channels, which are declared in the code",
    "NoticePreferences.off": "at most two hundred may be set",
    "NoticePreferences.on": "at most two hundred may be set",
    "Case.returnableTo": "as many as the workflow has",
    "Case.waitsFor": "as many as steps wait",
    "Case.attachments": "as many as its forms and comments bring, each at most a few",
    "Case.parties": "at most twenty are brought in at once",
    "StepTaken.people": "at most twenty are brought in at once",
    "StepTaken.attachmentIds": "as many as one comment brings",
    "Cases.outcomes": "as many as ids are given, at most 100",
    "Trip.openActs": "see Case",
    "Trip.returnableTo": "see Case",
    "Trip.waitsFor": "see Case",
    "Trip.parties": "see Case",
    "PlainCase.openSteps": "see Case",
    "PlainCase.openActs": "see Case",
    "PlainCase.returnableTo": "see Case",
    "PlainCase.waitsFor": "see Case",
    "PlainCase.parties": "see Case",
    "PlainCase.nextSteps": "see Case",
    "PlainCase.timeline": "see Case",
    "CaseCard.openSteps": "see Case",
    "CaseCard.openActs": "see Case",
    "CaseCard.waitsFor": "see Case",
    "CaseCard.parties": "see Case",
    "CaseCard.nextSteps": "see Case",
    "CaseCard.timeline": "see Case",
    "Trip.openSteps": "see Case",
    "Trip.nextSteps": "see Case",
    "Trip.timeline": "see Case",
    "Trip.checks": "at most twenty lines, written together",
    "Delegation.roles": "as many as the giver lends of a handful",
    "Delegation.processes": "as many as there are workflows",
    "Denial.missing": "a few",
    "Denial.could": "as many as there are roles",
    "Person.posts": "a person holds a handful of posts",
    "Refusal.alternatives": "a few sentences",
    "Candidates.vehicles": "at most a hundred, in one order",
    "Candidates.drivers": "at most a hundred, in one order",
    "VehicleCandidate.reasons": "a few sentences",
    "DriverCandidate.reasons": "a few sentences",
    "Query.ledgers": "as many as there are registers",
    "Ledger.columns": "as many as the register has",
    "LedgerColumn.aliases": "a few names",
    "Batch.unmapped": "at most as many as a file may have columns",
    "Query.forms": "as many as there are steps with a form",
    "FormSheet.prefilled": "at most as many as the form has fields, and no form has more than a hundred",
    "FormVersion.differences": "at most twice as many as a form has fields",
    "FormDifference.what": "as many as a field has properties",
    "Attachment.warnings": "as many as there are warnings",
    "Case.answers": "as many as its forms have fields",
    "Trip.answers": "see Case",
    "Trip.attachments": "see Case",
    "PlainCase.attachments": "see Case",
    "PlainCase.answers": "see Case",
    "Batch.faults": "at most five hundred, row after row; all of them are in the returned file",
}
"""Lists without a connection, and why they stay small."""

STANDS_FOR = {"CaseCard": "Case", "Login": "Device", "NoticeCounts": "Notices"}
"""A mutation cannot answer with an interface: the card answers for the case, of whichever kind it is. A login is what
the hub keeps of a device, and people sign out a device. Of many notices that were read, what remains is counted."""

THEIR_OWN = {"Notice"}
"""Told to one person, in lists of theirs alone: nobody, not even they, fetches one as a node."""


def _fields(*kinds: type) -> Iterator[tuple[str, GraphQLField]]:
    for name, kind in OURS.items():
        if isinstance(kind, kinds):
            yield from ((f"{name}.{field}", said) for field, said in kind.fields.items())


def _arguments() -> Iterator[tuple[str, GraphQLArgument]]:
    for name, field in _fields(*FIELDED):
        yield from ((f"{name}({argument})", said) for argument, said in field.args.items())


def _described() -> Iterator[tuple[str, Any]]:
    yield from OURS.items()
    yield from _fields(*FIELDED, GraphQLInputObjectType)
    yield from _arguments()
    for name, kind in OURS.items():
        if isinstance(kind, GraphQLEnumType):
            yield from ((f"{name}.{value}", said) for value, said in kind.values.items())
    yield from (
        (f"@{each.name}", each)
        for each in GRAPH.directives
        if each.name in ("clause", "permission", "step", "personal")
    )


def test_the_snapshot_is_what_the_code_says() -> None:
    assert snapshot.CURRENT.read_text("utf-8").rstrip() == snapshot.text().rstrip(), "run: make schema"


def test_nothing_that_was_released_has_been_taken_away() -> None:
    assert snapshot.breaking() == [], "deprecate it instead, or release on purpose: python -m schema.snapshot --release"


def test_a_breaking_change_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    without = re.sub(r'  """号牌号码[^"]*"""\n  plateNumber: String[^\n]*\n', "", snapshot.text())
    assert without != snapshot.text()
    monkeypatch.setattr(snapshot, "text", lambda: without)
    assert any("plateNumber" in each for each in snapshot.breaking())


def test_everything_in_the_graph_is_described_in_chinese() -> None:
    assert [name for name, said in _described() if not HAN.search(said.description or "")] == []


def test_every_root_field_asks_who_is_there() -> None:
    """Subscriptions cannot carry the extension; what they say to strangers is tested in tests/api."""
    roots = [root for part in parts() for root in (part.query, part.mutation) if root is not None]
    fields = [field for root in roots for field in get_object_definition(root, strict=True).fields]
    assert [f.python_name for f in fields if not any(isinstance(each, Gate) for each in f.extensions)] == []
    assert len(fields) == len(GRAPH.query_type.fields) + len(GRAPH.mutation_type.fields)


def test_every_mutation_answers_with_its_thing_or_a_refusal() -> None:
    for name, field in GRAPH.mutation_type.fields.items():
        assert isinstance(field.type, GraphQLNonNull), name
        union = field.type.of_type
        assert isinstance(union, GraphQLUnionType), name
        thing, refusal = union.types
        assert (union.name, refusal.name) == (f"{thing.name}Outcome", "Refusal"), name


def test_mutations_name_first_what_they_act_on() -> None:
    for name, field in GRAPH.mutation_type.fields.items():
        thing = get_named_type(field.type).types[0].name
        thing = STANDS_FOR.get(thing, thing)
        assert name.startswith(thing[0].lower() + thing[1:]), name
        assert len(name) > len(thing), name


def test_every_step_of_every_workflow_has_its_mutation_under_its_own_name() -> None:
    for model, flow in WORKFLOWS.items():
        taken = flow.steps if not is_plain(model) else ()  # those of a plain process are taken by caseTake
        for step in (each for each in taken if each.usual.by is not SYSTEM):
            name = model.__name__.lower() + "".join(part.capitalize() for part in step.name.split("_"))
            assert name in GRAPH.mutation_type.fields, name
            description = GRAPH.mutation_type.fields[name].description
            assert step.clause in description, name
            assert step.label in description, name


def test_personal_columns_are_only_ever_shown_through_a_mask() -> None:
    shown = 0
    for name, kind in NODES.items():
        published = {field.python_name: field for field in get_object_definition(_published(name), strict=True).fields}
        for attribute in {*(column.key for column in kind.record.__mapper__.column_attrs), *seals_of(kind.record)}:
            if (sensitive := sensitivity_of(kind.record, attribute)) and attribute in published:
                [mask] = [each for each in published[attribute].extensions if isinstance(each, Mask)]
                assert mask.kind is sensitive, f"{name}.{attribute}"
                shown += 1
    assert shown >= 4


def _published(name: str) -> Any:
    return build_schema().get_type_by_name(name).origin  # type: ignore[union-attr]


def test_lists_are_connections_or_small_for_a_reason() -> None:
    found = set()
    for name, field in _fields(*FIELDED):
        kind = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
        owner = name.split(".")[0]
        if isinstance(kind, GraphQLList) and not owner.endswith("Connection"):
            found.add(name)
    assert found == PLAIN_LISTS.keys()


def test_connections_are_relays_and_take_their_arguments_in_one_order() -> None:
    for name, field in _fields(*FIELDED):
        kind = get_named_type(field.type)
        if kind.name.endswith("Connection"):
            edge, node = f"{kind.name.removesuffix('Connection')}Edge", kind.name.removesuffix("Connection")
            assert str(field.type) == f"{kind.name}!", name
            assert str(kind.fields["edges"].type) == f"[{edge}!]!"
            assert str(kind.fields["pageInfo"].type) == "PageInfo!"
            assert str(OURS[edge].fields["node"].type) == f"{node}!"
            given = [argument for argument in field.args if argument != "filter"]
            assert given == ["orderBy", "first", "after", "last", "before"], name
            assert "filter" not in field.args or next(iter(field.args)) == "filter", name


def test_arguments_that_may_be_left_out_have_no_default_to_print() -> None:
    assert [name for name, said in _arguments() if said.default_value not in (Undefined, ...)] == []
    assert "= null" not in snapshot.text()


def test_an_act_on_a_record_names_it_first_and_says_why_last() -> None:
    for name, field in GRAPH.mutation_type.fields.items():
        given = list(field.args)
        assert "id" not in given or given[0] == "id", name
        assert "comment" not in given or given[-1] == "comment", name


@pytest.mark.parametrize("case", [r"^[A-Z][A-Za-z0-9]*$", r"^[a-z][A-Za-z0-9]*$", r"^[A-Z][A-Z0-9_]*$"])
def test_names_are_written_in_one_way(case: str) -> None:
    kinds = {
        r"^[A-Z][A-Za-z0-9]*$": list(OURS),
        r"^[a-z][A-Za-z0-9]*$": [name.split(".")[1] for name, _ in _fields(*FIELDED, GraphQLInputObjectType)],
        r"^[A-Z][A-Z0-9_]*$": [v for k in OURS.values() if isinstance(k, GraphQLEnumType) for v in k.values],
    }
    assert [name for name in kinds[case] if not re.match(case, name)] == []


def test_nothing_is_called_like_a_table() -> None:
    tables = {table for table in Record.metadata.tables if "_" in table}
    names = {*OURS, *(name.split(".")[1] for name, _ in _fields(*FIELDED, GraphQLInputObjectType))}
    assert names & tables == set()
    assert not [name for name in names if name.endswith(("Record", "Model", "Row", "Table"))]


def test_every_node_is_called_what_its_record_is_called() -> None:
    nodes = {name for name, kind in OURS.items() if isinstance(kind, GraphQLObjectType) and "id" in kind.fields}
    assert nodes == set(NODES) | THEIR_OWN
    for name in nodes - THEIR_OWN:
        assert "Node" in {each.name for each in OURS[name].interfaces}
