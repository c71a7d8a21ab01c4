"""The view: one address for GraphQL over HTTP, WebSocket and Server-Sent Events."""

import strawberry
from starlette.routing import Route, WebSocketRoute
from starlette.types import Receive, Scope, Send

from .deadline import BodyDeadline
from .engine import Engine
from .errors import RequestError
from .hooks import GetContext, Hooks
from .http import HttpHandler
from .options import Options
from .socket import SocketHandler


class GraphQLView:
    """An ASGI app. It answers every request itself: no exception leaves it but that of a client gone away.

    Strawberry's own limiters and error maskers must not be among the schema's extensions; what they do is done here.
    """

    def __init__(
        self,
        schema: strawberry.Schema,
        get_context: GetContext,
        *,
        options: Options | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        options = options or Options()
        self._engine = engine = Engine(schema, get_context, options, hooks or Hooks())
        self._http = BodyDeadline(HttpHandler(engine), options.body_seconds, options.body_rate)
        self._socket = SocketHandler(engine)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        else:
            await self._http(scope, receive, send)

    def unfit_documents(self) -> dict[str, RequestError]:
        """The known documents that the schema or the limits refuse, by hash. Reads all, so the rest is warm."""
        return self._engine.unfit_documents()

    def routes(self, path: str = "/graphql") -> list[Route | WebSocketRoute]:
        """For a Starlette app."""
        return [Route(path, self), WebSocketRoute(path, self)]
