"""What the plan leaves to graphql-core, and that nothing is answered in between."""

import asyncio
from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import ANONYMOUS, Viewer
from kernel.ids import global_id, new_id
from resolvers.context import Context
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG
from tests.factories.vehicles import a_trip

from .comparing import Both

ROWS = "{ trips(first: 5) { nodes { number openSteps { name } clock { dueAt } } } }"


@pytest.fixture
async def reviewer(given: Given) -> Viewer:
    reviewer = a_person((Role.UNIT_REVIEWER, SHANGCHENG))
    await given(reviewer, a_trip(), a_trip())
    return reviewer


@pytest.mark.parametrize(
    "document",
    [
        "{ __schema { queryType { name } } }",
        '{ __type(name: "Trip") { name } trips { totalCount } }',
        '{ viewerCan(mutation: "tripReview") { allowed refusal { message } } nodes(ids: []) { id } }',
    ],
)
async def test_what_is_no_record_may_be_left(both: Both, reviewer: Viewer, document: str) -> None:
    outcome = await both.same_or_left(reviewer, document)
    assert not outcome.errors


@pytest.mark.parametrize(
    "document",
    [
        "{ trips(first: 0) { totalCount } }",
        "{ trips(first: 101) { nodes { number } } }",
        "{ trips(first: 1, last: 1) { nodes { number } } }",
        '{ trips(after: "nonsense") { nodes { number } } }',
        '{ trips(filter: {unitId: "nonsense"}) { nodes { number } } }',
        '{ node(id: "nonsense") { id } }',
        "{ vehicles { totalCount } }",
        "{ trips { nodes { vehicle { trips(first: 0) { totalCount } } } } vehicles { totalCount } }",
        '{ division(code: "\\u0000") { name } }',
    ],
)
async def test_refusals_are_the_other_executors_to_say(both: Both, reviewer: Viewer, document: str) -> None:
    outcome = await both.ask(reviewer, document)
    assert outcome.errors
    assert outcome.planned is None
    assert outcome.statements == 0


async def test_nobody_signed_in_gets_nothing_from_the_plan(both: Both, reviewer: Viewer) -> None:
    for document in (ROWS, "{ me { name } }", f'{{ node(id: "{global_id("Trip", new_id())}") {{ id }} }}'):
        outcome = await both.ask(ANONYMOUS, document)
        assert outcome.errors
        assert (outcome.planned, outcome.statements) == (None, 0)


async def test_a_variable_of_the_wrong_kind_is_left(both: Both, reviewer: Viewer) -> None:
    outcome = await both.ask(reviewer, "query($n: Int!) { trips(first: $n) { totalCount } }", {"n": "three"})
    assert outcome.errors
    assert outcome.planned is None


async def test_a_slice_of_the_graph_is_left(both: Both, reviewer: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    def owning(viewer: Viewer) -> Context:
        return Context(viewer, both.database, both.events, owned=frozenset({"Trip"}))

    monkeypatch.setattr(both, "context", owning)
    assert (await both.ask(reviewer, "{ trips { nodes { number } } }")).planned is None


@pytest.mark.parametrize(
    "field", ["openSteps { name }", "clock { dueAt }", "overdue", "timeline { label }", "contactPhone"]
)
async def test_an_error_in_python_is_reported_by_the_other_executor(
    both: Both, reviewer: Viewer, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    name = field.split()[0]
    asked: Any = both.schema._schema.type_map["Trip"].fields[name]  # type: ignore[attr-defined]
    resolve, calls = asked.resolve, []

    def failing(*given: Any, **said: Any) -> Any:
        calls.append(name)
        if len(calls) % 2:
            raise RuntimeError("a defect")
        return resolve(*given, **said)

    document = f"{{ trips {{ nodes {{ number {field} }} }} }}"
    assert (await both.ask(reviewer, document)).planned is not None
    monkeypatch.setattr(asked, "resolve", failing)
    outcome = await both.ask(reviewer, document)
    assert outcome.planned is None
    assert outcome.errors


async def test_many_may_ask_at_once(both: Both, given: Given, reviewer: Viewer) -> None:
    others = [a_person((Role.UNIT_REVIEWER, SHANGCHENG), name=f"人{number}") for number in range(6)]
    await given(*others)
    asked = [both.ask(viewer, "{ me { name } trips { totalCount } }") for viewer in [reviewer, *others] * 4]
    for outcome in await asyncio.gather(*asked):
        assert outcome.planned is not None
        assert not outcome.errors


async def test_one_field_that_fails_stops_no_other_that_waits_for_the_same_row(both: Both, reviewer: Viewer) -> None:
    """graphql-core cancels what stands beside an error; a row that is loaded for several is loaded all the same."""
    asked, context = asyncio.Event(), both.context(reviewer)

    async def slowly(_session: Any, keys: list[int]) -> list[int]:
        await asked.wait()
        return [key + 1 for key in keys]

    stopped, other = (asyncio.create_task(context.load(slowly, 1)) for _ in range(2))
    await asyncio.sleep(0.05)
    stopped.cancel()
    await asyncio.sleep(0)
    asked.set()
    assert await other == 2
    assert stopped.cancelled()
