"""The graph behind its own view, as one process serves it, and people to ask it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.requests import HTTPConnection

from app.graphql import GraphQLView, Hooks, Options
from app.graphql.request import GraphQLRequest
from auth.audit import Kind, Refusals
from auth.roles import Role
from auth.sessions import Database
from domains.directory.founding import found
from kernel.events import Events
from kernel.hours import WorkCalendar
from kernel.records import Record, now
from resolvers.context import Context
from schema.root import build_schema
from support.forms.storage import FolderStorage
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU
from tests.support.workflow.shop import Shop

from .asking import Ask, People
from .cast import Cast
from .lift import Lift, asked_by_the_city

CHAIN = {"audit_chain", "audit_head", "audit_checkpoints"}
"""Follows the audit at its own time."""

Snapshot = Callable[[], Awaitable[dict[str, list[tuple[Any, ...]]]]]


@pytest.fixture
def people() -> People:
    return People()


@pytest.fixture
def refusals(database: Database) -> Refusals:
    return Refusals(database)


@pytest.fixture
def served(database: Database, events: Events, people: People, refusals: Refusals, tmp_path: Path) -> Starlette:
    storage = FolderStorage(tmp_path / "files")

    async def context(connection: HTTPConnection, request: GraphQLRequest) -> Context:
        viewer = people.of(connection)
        return Context(
            viewer,
            database,
            events,
            request.idempotency_key,
            "203.0.113.7",
            storage=storage,
            purpose=connection.headers.get("x-purpose", ""),
            refusals=refusals,
            authenticated_at=None if "x-proved-long-ago" in connection.headers else now(),
        )

    view = GraphQLView(
        build_schema(),
        context,
        options=Options(uploads=True),
        hooks=Hooks(
            is_anonymous=lambda context: not context.viewer.signed_in,
            before_answer=lambda context, operation: context.tell_revealed(operation),
            between_events=lambda context: context.forget(),
        ),
    )
    return Starlette(routes=view.routes())


@pytest.fixture
async def ask(served: Starlette, people: People) -> AsyncIterator[Ask]:
    transport = httpx.ASGITransport(app=served)
    async with httpx.AsyncClient(transport=transport, base_url="http://hub.test", timeout=60) as client:
        yield Ask(client, people)


@pytest.fixture
async def cast(given: Given, calendar: WorkCalendar) -> Cast:
    cast = Cast()
    await cast.enter(given)
    return cast


@pytest.fixture
def everything(database: Database) -> Snapshot:
    """All rows of all tables, to prove that nothing has changed. That somebody was refused is noted, and no change."""

    async def everything() -> dict[str, list[tuple[Any, ...]]]:
        async with database.looking("a test compares") as session:
            return {
                table.name: [
                    tuple(map(str, row))
                    for row in await session.execute(select(table).order_by(*table.primary_key.columns))
                    if getattr(row, "kind", None) is not Kind.REFUSAL
                ]
                for table in Record.metadata.sorted_tables
                if table.name not in CHAIN
            }

    return everything


@pytest.fixture
async def founded(database: Database) -> None:
    """The divisions of the province are on record."""
    async with database.unscoped("test data") as session:
        await found(session)


@pytest.fixture
async def lift(ask: Ask, database: Database, given: Given, calendar: WorkCalendar, founded: None) -> Lift:
    shop = Shop(database)
    author = a_person((Role.AUTHORITY, HANGZHOU), name="市局")
    await given(*shop.people, author)
    await asked_by_the_city(ask, author)
    return Lift(ask, shop, author)
