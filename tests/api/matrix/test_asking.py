"""Nothing of a masked value is learned by asking: by no filter, search, order, count, cursor or page."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from auth.permissions import Permission
from auth.scope import Scoped
from auth.sealing.column import seals_of
from auth.sensitivity import touches_personal
from auth.sessions import Database
from kernel.fetch import Listing
from kernel.forms import Where, camel, note, notes_of
from kernel.ids import global_id
from kernel.records import Record
from kernel.refusal import Refusal
from schema.answers import answer_of

from .posts import holder, odd
from .world import SCHEMA, World, ask, roots

EVERYTHING = list(Permission)
WHOLE = {"phone": "13911112222", "id_number": "11010519491231002X", "licence_number": "11010519491231002X"}
"""Values whose masks are no values."""


def lists() -> Iterator[tuple[str, Listing[Any]]]:
    """The lists at the root of the graph."""
    for name, field in roots("query").items():
        answer = answer_of(field)
        if answer is not None and isinstance(answer.by, Listing):
            yield name, answer.by


def personal_filters() -> Iterator[tuple[str, type[Record], str]]:
    """Root lists, their records, and the filters among theirs that look at personal data."""
    for name, listing in lists():
        if listing.filter is None:
            continue
        for each, notes in notes_of(listing.filter).items():
            where = note(notes, Where)
            if where is not None and _is_personal(where, each):
                yield name, listing.model, each


def _is_personal(where: Where, name: str) -> bool:
    try:
        return touches_personal(where.condition(WHOLE.get(name, "x")))
    except (TypeError, AttributeError, ValueError, SQLAlchemyError, Refusal):
        return False  # takes no such text: dates, numbers, ids


async def with_values(world: World, database: Database) -> None:
    """The rows of both places hold those values."""
    async with database.unscoped("test data") as session:
        for place in (world.here, world.away):
            for row in place.rows.values():
                record = await session.get_one(type(row), row.id)
                for name in WHOLE.keys() & seals_of(type(row)).keys():
                    # a register holds a number once: of the two places one has another
                    setattr(record, name, WHOLE[name] if place is world.away else WHOLE[name][:-1] + "9")


async def test_a_filter_on_masked_data_finds_only_what_one_may_see_whole(world: World, database: Database) -> None:
    await with_values(world, database)
    asked = list(personal_filters())
    assert {name for name, *_ in asked} >= {"people", "drivers"}
    reveals = holder(odd(world.away, EVERYTHING))
    masked = holder(
        odd(world.here, {Permission.PERSONAL_DATA_REVEAL}),
        odd(world.away, set(EVERYTHING) - {Permission.PERSONAL_DATA_REVEAL}),
    )
    for name, model, each in asked:
        row = world.away.rows[model.__name__]
        document = f"""query($wanted: {roots("query")[name].args["filter"].type}) {{ {name}(filter: $wanted) {{
            totalCount nodes {{ id }} edges {{ cursor }} pageInfo {{ endCursor hasNextPage }} }} }}"""
        wanted = {"wanted": {camel(each): WHOLE[each]}}
        found, _ = await ask(world.context(reveals), document, wanted)
        assert [node["id"] for node in found[name]["nodes"]] == [global_id(model.__name__, row.id)], (name, each)
        hidden, _ = await ask(world.context(masked), document, wanted)
        assert hidden[name] == {
            "totalCount": 0,
            "nodes": [],
            "edges": [],
            "pageInfo": {"endCursor": None, "hasNextPage": False},
        }, (name, each)


async def test_masked_values_are_in_no_cursor_of_any_order(world: World, database: Database) -> None:
    await with_values(world, database)
    masked = holder(odd(world.away, set(EVERYTHING) - {Permission.PERSONAL_DATA_REVEAL}))
    unlike = holder(odd(world.away, EVERYTHING))
    for name, listing in lists():
        if not issubclass(listing.model, Scoped):
            continue
        for order in SCHEMA.type_map[str(roots("query")[name].args["orderBy"].type)].values:  # type: ignore[union-attr]
            document = f"{{ {name}(orderBy: {order}) {{ edges {{ cursor }} }} }}"
            cursors = [(await ask(world.context(viewer), document, {}))[0] for viewer in (masked, unlike)]
            # the same with and without the right to see: they are made of nothing that is masked
            assert cursors[0] == cursors[1], (name, order)
