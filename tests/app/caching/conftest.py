"""The graph with kept answers: in one process alone, or in two that share a Redis."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fakeredis import FakeAsyncRedis
from starlette.applications import Starlette
from starlette.requests import HTTPConnection

from app.caching import answers_of
from app.graphql import GraphQLRequest, GraphQLView, Hooks
from auth.engines import open_engine
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory.founding import found
from kernel.events import Events
from kernel.records import now
from resolvers.context import Context
from schema.root import build_schema
from tests.api.asking import People
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG

DOCUMENTS = {
    "divisions": "query Divisions($text: String) { divisions(filter: {text: $text}) { nodes { code name } } }",
    "processes": "query Processes { processes { name title mayOpen steps { label } } }",
    "days": "query Days { calendarDays(first: 100) { totalCount } }",
    "mixed": "query Mixed { divisions(first: 1) { nodes { code } } me { name } }",
    "nothing": 'query Nothing { process(name: "NoSuch") { title } }',
}


@dataclass
class Hub:
    """One process: its own engine and its own answers, on the one database."""

    database: Database
    client: httpx.AsyncClient
    people: People

    async def ask(self, viewer: Viewer | None, name: str, **variables: Any) -> Any:
        return (await self.response(viewer, {"documentId": name, "variables": variables})).json()

    async def response(self, viewer: Viewer | None, said: Any) -> httpx.Response:
        return await self.client.post("/graphql", json=said, headers=self.people.headers(viewer) if viewer else {})


Opened = Callable[..., Any]


@pytest.fixture
async def opened(database_url: str) -> AsyncIterator[Opened]:
    """``await opened(redis)``: one more process."""
    async with AsyncExitStack() as stack:

        async def opened(redis: Any = None) -> Hub:
            engine = open_engine(database_url)
            stack.push_async_callback(engine.dispose)
            database, people, events = Database(engine), People(), Events(FakeAsyncRedis())

            async def context(connection: HTTPConnection, request: GraphQLRequest) -> Context:
                return Context(people.of(connection), database, events, authenticated_at=now())

            schema = build_schema()
            hooks = Hooks(
                documents=DOCUMENTS,
                cache=answers_of(schema, database, redis),
                is_anonymous=lambda context: not context.viewer.signed_in,
            )
            app = Starlette(routes=GraphQLView(schema, context, hooks=hooks).routes())
            transport = httpx.ASGITransport(app=app)
            client = await stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url="http://hub.test"))
            return Hub(database, client, people)

        yield opened


@pytest.fixture
async def founded(database: Database) -> None:
    async with database.unscoped("test data") as session:
        await found(session)


SET_A_DAY = """mutation { done: calendarDaySet(
  input: {day: "2026-11-25", worked: false, name: "停电", regionCode: "330100"}
) { __typename ... on Refusal { message } } }"""


@pytest.fixture
def clerk() -> Viewer:
    return a_person((Role.DISPATCHER, SHANGCHENG), name="甲")


@pytest.fixture
def admin() -> Viewer:
    return a_person((Role.SYSTEM_ADMIN, HANGZHOU), name="管")
