"""Two places with a row of every kind, and the graph as it answers there: what the tests of the matrix share."""

import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graphql import GraphQLField, GraphQLObjectType, GraphQLUnionType, get_named_type
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.sessions import Database, Work
from auth.viewer import Viewer
from kernel.events import Events
from kernel.records import Record, now
from kernel.refusal import Refusal
from resolvers.context import Context
from resolvers.workflow import STEP_MUTATIONS
from schema.node import NODES
from schema.root import build_schema
from support.forms.storage import FolderStorage
from support.workflow.records import Case
from support.workflow.steps import WORKFLOWS

from .rows import Place

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

    async def turn(self, mutation: str) -> None:
        """Put the cases of both places where the step of that mutation has its turn; for acts, where a case waits.

        Whatever a case may name (its car, its driver) is then the place's.
        """
        step = STEP_MUTATIONS.get(mutation)
        async with Database(self.engine).unscoped("a test turns to another step") as session:
            for place in (self.here, self.away):
                for row in [each for each in place.rows.values() if isinstance(each, Case)]:
                    flow = WORKFLOWS[type(row)]
                    waits = step if step is not None and step.workflow is flow else flow.steps[1]
                    case = await session.get_one(type(row), row.id)
                    for attribute, id in named_in(place, type(row)):
                        setattr(case, attribute, id)
                    case.state = min(waits.move.sources, key=list(type(case.state)).index)

    async def checksum(self) -> str:
        """Of all rows of all tables."""
        digest = hashlib.sha256()
        async with Database(self.engine).looking("a test compares") as session:
            for table in Record.metadata.sorted_tables:
                for row in await session.execute(select(table).order_by(*table.primary_key)):
                    digest.update(repr(tuple(row)).encode())
        return digest.hexdigest()


def named_in(place: Place, model: type[Record]) -> Iterator[tuple[str, UUID]]:
    """Which row of the place each attribute of the model names that names one."""
    rows = {row.__tablename__: row.id for row in place.rows.values()}
    for attribute in model.__mapper__.column_attrs:
        for key in attribute.columns[0].foreign_keys:
            if (table := key.column.table.name) in rows and attribute.key != "id":
                yield attribute.key, rows[table]


def models() -> list[type[Record]]:
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


def ids_in(said: Any) -> Iterator[str]:
    if isinstance(said, dict):
        if isinstance(said.get("id"), str):
            yield said["id"]
        for each in said.values():
            yield from ids_in(each)
    elif isinstance(said, list):
        for each in said:
            yield from ids_in(each)
