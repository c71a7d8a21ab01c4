"""A small schema with one of everything, and a view over it, for the tests beside."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import httpx
import strawberry
from starlette.applications import Starlette
from starlette.requests import HTTPConnection
from strawberry.federation.schema_directives import Cost
from strawberry.file_uploads import Upload
from strawberry.types import Info

from app.graphql import GraphQLRequest, GraphQLView, Hooks, Options
from kernel.refusal import Invalid, NotPermitted, TooMuch

NEW = "application/graphql-response+json"
OLD = "application/json"


@dataclass
class Said:
    """What the resolvers saw: a denied call must leave nothing here."""

    changes: list[str] = field(default_factory=list)
    requests: list[GraphQLRequest] = field(default_factory=list)
    connections: list[HTTPConnection] = field(default_factory=list)
    uploads: list[bytes] = field(default_factory=list)
    open_streams: int = 0
    closed_streams: int = 0
    forgotten: int = 0
    cancelled: int = 0


@strawberry.enum
class Colour(Enum):
    RED = "red"


@strawberry.type
class Trip:
    name: str = "T"

    @strawberry.field
    def again(self) -> "Trip":
        return Trip()


class Broken(Trip):
    @property
    def name(self) -> str:  # type: ignore[override]
        raise RuntimeError("secret: password=hunter2")

    def __init__(self) -> None:
        pass


@strawberry.type
class Edge:
    node: Trip


@strawberry.type
class Page:
    total: int
    edges: list[Edge]


@strawberry.type
class Query:
    @strawberry.field
    def hello(self) -> str:
        return "你好"

    @strawberry.field
    def echo(self, text: str = "", number: int = 0, colour: Colour = Colour.RED) -> str:
        return f"{text}{number}"

    @strawberry.field
    def trips(self, first: int | None = None, last: int | None = None) -> Page:
        return Page(total=1, edges=[Edge(node=Trip())])

    @strawberry.field
    def trip(self) -> Trip:
        return Trip()

    @strawberry.field
    def all_trips(self) -> list[Trip]:
        return [Trip()]

    @strawberry.field
    def nodes(self, ids: list[strawberry.ID]) -> list[Trip]:
        return [Trip() for _ in ids]

    @strawberry.field(directives=[Cost(weight=40)])  # type: ignore[untyped-decorator]
    def dear(self) -> int:
        return 1

    @strawberry.field
    def required(self, number: int) -> int:
        return number

    @strawberry.field
    def many_defects(self) -> list[Trip | None]:
        return [Broken() for _ in range(50)]

    @strawberry.field
    def defect(self) -> str:
        raise RuntimeError("secret: password=hunter2")

    @strawberry.field
    def defect_or_null(self) -> str | None:
        raise RuntimeError("secret: password=hunter2")

    @strawberry.field
    def refused(self) -> str | None:
        raise Invalid("车牌号不正确", field="plate", clause="GB/T 1", alternatives=["请填写七位"])

    @strawberry.field
    def not_permitted(self) -> str | None:
        raise NotPermitted("您不能查看")

    @strawberry.field
    async def slow(self, seconds: float, info: Info[Any, None]) -> str:
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            info.context.cancelled += 1
            raise
        return "done"


@strawberry.type
class Mutation:
    @strawberry.mutation
    def change(self, info: Info[Any, None], what: str = "x") -> str:
        info.context.changes.append(what)
        return what

    @strawberry.mutation
    async def change_slowly(self, info: Info[Any, None], seconds: float) -> str:
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            info.context.cancelled += 1
            raise
        info.context.changes.append("slow")
        return "slow"

    @strawberry.mutation
    async def send(self, info: Info[Any, None], files: list[Upload], note: Upload | None = None) -> list[str]:
        for each in files:
            info.context.uploads.append(await each.read())  # type: ignore[attr-defined]
        return [str(each.filename) for each in files]  # type: ignore[attr-defined]


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def count(self, info: Info[Any, None], to: int, pause: float = 0.0) -> AsyncGenerator[int, None]:
        info.context.open_streams += 1
        try:
            for number in range(to):
                await asyncio.sleep(pause)
                yield number
        finally:
            info.context.closed_streams += 1

    @strawberry.subscription
    async def break_off(self, refuse: bool = False) -> AsyncGenerator[int, None]:
        yield 1
        if refuse:
            raise TooMuch("够了")
        raise RuntimeError("secret: password=hunter2")

    @strawberry.subscription
    async def trips(self, to: int) -> AsyncGenerator[Trip, None]:
        for _ in range(to):
            yield Trip()


SCHEMA = strawberry.Schema(Query, Mutation, Subscription)


class House:
    """A view with what its resolvers saw."""

    def __init__(self, options: Options | None = None, schema: strawberry.Schema = SCHEMA, **hooks: Any) -> None:
        self.said = Said()

        async def get_context(connection: HTTPConnection, request: GraphQLRequest) -> Said:
            self.said.requests.append(request)
            self.said.connections.append(connection)
            return self.said

        self.view = GraphQLView(schema, hooks.pop("get_context", get_context), options=options, hooks=Hooks(**hooks))
        self.app = Starlette(routes=self.view.routes())

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="http://hub.test")

    async def post(self, said: Any, accept: str | None = NEW, **headers: str) -> httpx.Response:
        """POSTs JSON, or bytes as they are."""
        body = {"content": said} if isinstance(said, bytes) else {"json": said}
        more = {"content-type": "application/json", **_headers(accept), **headers}
        async with self.client() as client:
            return await client.post("/graphql", headers=more, **body)

    async def get(self, accept: str | None = NEW, **parameters: str) -> httpx.Response:
        async with self.client() as client:
            return await client.get("/graphql", params=parameters, headers=_headers(accept))

    async def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The decoded answer."""
        answer: dict[str, Any] = (await self.post({"query": query, "variables": variables})).json()
        return answer


def codes(response: httpx.Response | dict[str, Any]) -> list[str]:
    said = response if isinstance(response, dict) else response.json()
    return [each["extensions"]["code"] for each in said["errors"]]


def _headers(accept: str | None) -> dict[str, str]:
    return {} if accept is None else {"accept": accept}
