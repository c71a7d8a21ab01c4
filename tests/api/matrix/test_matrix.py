"""Every role × every root field and mutation × in and out of scope, and nobody at all: generated from the schema.

What `viewerCan` says is what happens. A denied call changes nothing (all tables are compared); one that is allowed is
done and rolled back. Lists show only rows that the viewer's posts reach, or their own. A new field joins by itself.
"""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from graphql import GraphQLField, GraphQLObjectType, GraphQLUnionType, get_named_type
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.roles import Role
from auth.scope import Scoped
from auth.sessions import Database, Work
from auth.viewer import ANONYMOUS, Viewer
from domains.directory.founding import found
from domains.directory.models import Division, Person, Unit
from kernel.events import Events
from kernel.ids import parse_global_id
from kernel.records import Record, now
from kernel.refusal import Code, Refusal
from resolvers.context import Context
from schema.node import NODES
from schema.root import build_schema
from support.forms.storage import FolderStorage
from tests.conftest import Given
from tests.factories.people import a_directory_person, a_person
from tests.factories.places import NINGBO, SHANGCHENG, unit_in

from .arguments import arguments
from .rows import Place, furnish

SCHEMA = build_schema()._schema


def roots(name: str) -> dict[str, GraphQLField]:
    kind = getattr(SCHEMA, f"{name}_type")
    return dict(kind.fields) if isinstance(kind, GraphQLObjectType) else {}


class Undone(Database):
    """Whatever is done is written, and taken back."""

    @asynccontextmanager
    async def working(self, viewer: Viewer) -> AsyncIterator[Work]:
        try:
            async with super().working(viewer) as work:
                yield work
                await work.session.flush()
                work.session.expunge_all()  # what was done can still be shown
                raise _TakeBackError
        except _TakeBackError:
            return


class _TakeBackError(Exception):
    pass


@dataclass
class World:
    engine: AsyncEngine
    events: Events
    storage: FolderStorage
    here: Place
    away: Place

    def context(self, viewer: Viewer, *, kept: bool = True, proved: bool = True) -> Context:
        database = Database(self.engine) if kept else Undone(self.engine)
        return Context(viewer, database, self.events, storage=self.storage, authenticated_at=now() if proved else None)

    async def checksum(self) -> str:
        """Of all rows of all tables."""
        digest = hashlib.sha256()
        async with self.engine.connect() as connection:
            for table in Record.metadata.sorted_tables:
                for row in await connection.execute(select(table).order_by(*table.primary_key)):
                    digest.update(repr(tuple(row)).encode())
        return digest.hexdigest()


@pytest.fixture
async def world(engine: AsyncEngine, database: Database, events: Events, given: Given, tmp_path: Any) -> World:
    async with database.unscoped("test data") as session:
        await found(session)
    places = []
    for region in (SHANGCHENG, NINGBO):
        person = a_directory_person(region_code=region, name="在册")
        await given(person)
        place = Place(region, unit_in(region), person.id)
        async with database.unscoped("test data") as session:
            place.rows["Person"] = await session.get_one(Person, person.id)
            place.rows["Unit"] = await session.get_one(Unit, unit_in(region))
            division = await session.scalar(select(Division).where(Division.code == region))
            assert division is not None
            place.rows["Division"] = division
            await furnish(session, place, _models())
        places.append(place)
    return World(engine, events, FolderStorage(tmp_path / "files"), *places)


def _models() -> list[type[Record]]:
    """The records of the graph's types, and those that they must name."""
    wanted = [kind.record for kind in NODES.values() if hasattr(kind.record, "__table__")]
    tables = {each.class_.__tablename__: each.class_ for each in Record.registry.mappers if not each.inherits}
    models = {model.__tablename__: model for model in wanted}
    before = 0
    while before != len(models):
        before = len(models)
        for model in list(models.values()):
            for column in model.__table__.columns:
                for key in column.foreign_keys:
                    models.setdefault(key.column.table.name, tables[key.column.table.name])
    return list(models.values())


def viewers() -> Iterator[tuple[str, Viewer]]:
    yield "nobody", ANONYMOUS
    yield "without a post", a_person(at=SHANGCHENG)
    for role in Role:
        yield role.value, a_person((role, SHANGCHENG), at=SHANGCHENG)


VIEWERS = dict(viewers())


class Defect(Exception):
    """Something was raised that is no refusal."""


async def ask(context: Context, document: str, variables: dict[str, Any]) -> tuple[Any, list[Any]]:
    """What is answered, and the refusals among the errors. Raises `Defect`."""
    answer = await build_schema().execute(document, variable_values=variables, context_value=context)
    defects = [each for each in answer.errors or () if not isinstance(each.original_error, Refusal)]
    if defects:
        raise Defect(f"{document} {variables}: {defects}")
    return answer.data, [each.original_error for each in answer.errors or ()]


def call(kind: str, name: str, field: GraphQLField, said: dict[str, Any], shown: str) -> str:
    head = ", ".join(f"${each}: {field.args[each].type}" for each in said)
    passed = ", ".join(f"{each}: ${each}" for each in said)
    return f"{kind}{f'({head})' if head else ''} {{ done: {name}{f'({passed})' if passed else ''} {shown} }}"


def selection(field: GraphQLField) -> str:
    kind = get_named_type(field.type)
    if isinstance(kind, GraphQLUnionType):
        return "{ __typename ... on Refusal { code message field } }"
    fields = getattr(kind, "fields", None)
    if fields is None:
        return ""
    if "nodes" in fields and "pageInfo" in fields:
        inner = get_named_type(fields["nodes"].type)
        return "{ nodes { id } }" if "id" in inner.fields else "{ nodes { __typename } }"
    return "{ id }" if "id" in fields else "{ __typename }"


def test_arguments_can_be_made_for_every_field_of_the_graph(world: World) -> None:
    missing = []
    for kind in ("query", "mutation"):
        for name, field in roots(kind).items():
            try:
                arguments(field, world.here)
            except Exception as error:
                missing.append(f"{kind} {name}: {error}")
    assert missing == []


@pytest.mark.parametrize("who", VIEWERS)
async def test_what_is_foretold_happens_and_what_is_shown_is_within_reach(world: World, given: Given, who: str) -> None:
    viewer = VIEWERS[who]
    if viewer.signed_in:
        await given(viewer)
    before, wrong = await world.checksum(), []
    for place in (world.here, world.away):
        foretold = await verdicts(world, viewer, place)
        for name, field in roots("mutation").items():
            wrong += await judged(changed(world, viewer, name, field, place, foretold.get(name)), name)
        why = await denials(world, viewer)
        for name, field in roots("query").items():
            wrong += await judged(read(world, viewer, name, field, place, why.get(name)), name)
    assert not wrong, "\n".join(wrong)
    assert await world.checksum() == before, "what is denied, asked or read changes nothing"


async def judged(judging: Awaitable[list[str]], name: str) -> list[str]:
    try:
        return await judging
    except Defect as defect:
        return [f"{name}: a defect: {defect}"]


async def verdicts(world: World, viewer: Viewer, place: Place) -> dict[str, Any]:
    """What `viewerCan` says of every mutation there, asked at once; nothing for nobody."""
    ids = {name: arguments(field, place).get("id") for name, field in roots("mutation").items()}
    asked = " ".join(
        f'{name}: viewerCan(mutation: "{name}"{_id(id)}) {{ allowed refusal {{ code }} }}' for name, id in ids.items()
    )
    said, _ = await ask(world.context(viewer), f"{{ {asked} }}", {})
    return said or {}


def _id(id: str | None) -> str:
    return f', id: "{id}"' if id else ""


async def denials(world: World, viewer: Viewer) -> dict[str, Any]:
    """What `whyDenied` says of every field that is read, asked at once; nothing for nobody."""
    asked = " ".join(
        f'{name}: whyDenied(field: "{name}") {{ allowed could missing {{ what }} }}' for name in roots("query")
    )
    said, _ = await ask(world.context(viewer), f"{{ {asked} }}", {})
    return said or {}


async def changed(
    world: World, viewer: Viewer, name: str, field: GraphQLField, place: Place, verdict: Any
) -> list[str]:
    said, where = arguments(field, place), f"{name} in {place.region_code}"
    foretold = verdict["refusal"]["code"] if verdict and not verdict["allowed"] else None
    kept = verdict is None or foretold is not None
    done, refused = await ask(
        world.context(viewer, kept=kept), call("mutation", name, field, said, selection(field)), said
    )
    if not viewer.signed_in:
        return [] if refused and verdict is None else [f"{where}: nobody gets in"]
    answer = done["done"] if done["done"]["__typename"] == "Refusal" else {"code": None, "field": None}
    # a refusal that names a field is about what was filled in, which `viewerCan` is not told
    if foretold is None and answer["code"] in ("NOT_PERMITTED", "STEP_UP") and answer["field"] is None:
        return [f"{where}: viewerCan says yes, and what happens is {answer}"]
    if foretold is not None and answer["code"] != foretold:
        return [f"{where}: viewerCan says {foretold}, and what happens is {answer}"]
    return []


async def read(world: World, viewer: Viewer, name: str, field: GraphQLField, place: Place, why: Any) -> list[str]:
    said = arguments(field, place)
    done, refused = await ask(world.context(viewer), call("query", name, field, said, selection(field)), said)
    if not viewer.signed_in:
        return [] if refused and why is None else [f"{name}: nobody reads"]
    wrong = [f"{name} shows a {kind} of elsewhere" for kind in beyond(world, done)]
    denied = any(no.code is Code.NOT_PERMITTED and no.field is None for no in refused)
    if why["allowed"] is denied:
        wrong.append(f"{name}: whyDenied says {why}, and what happens is {refused}")
    return wrong


def beyond(world: World, said: Any) -> list[str]:
    """Types of scoped rows that were shown though they are of the other place."""
    found = []
    for id in ids_in(said):
        kind, key = parse_global_id(id)
        row = world.away.rows.get(kind)
        if row is not None and row.id == key and isinstance(row, Scoped):
            found.append(kind)
    return found


def ids_in(said: Any) -> Iterator[str]:
    if isinstance(said, dict):
        if isinstance(said.get("id"), str):
            yield said["id"]
        for each in said.values():
            yield from ids_in(each)
    elif isinstance(said, list):
        for each in said:
            yield from ids_in(each)


async def test_acts_that_ask_for_a_fresh_proof_are_refused_without_one(world: World, given: Given) -> None:
    admin = VIEWERS[Role.SYSTEM_ADMIN.value]
    await given(admin)
    before, said = await world.checksum(), []
    for name, field in roots("mutation").items():
        if "（须在最近确认过身份）" not in (field.description or ""):
            continue
        values = arguments(field, world.here)
        done, _ = await ask(
            world.context(admin, proved=False), call("mutation", name, field, values, selection(field)), values
        )
        said.append((name, done["done"]["code"]))
    assert ("appointmentAdd", "STEP_UP") in said
    assert {code for _, code in said} == {"STEP_UP"}
    assert await world.checksum() == before
