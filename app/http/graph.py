"""图: the view told about this house."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import strawberry
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from app.caching import answers_of
from app.graphql import ConnectionRefused, GraphQLRequest, GraphQLView, Hooks, Options
from app.lifespan import Hub
from auth.http import NotAuthentic, csrf_safe
from auth.http.csrf import BY_BEARER
from auth.logins import Standing
from auth.permissions import Permission
from auth.viewer import ANONYMOUS, Viewer
from kernel.refusal import NotPermitted
from plan import Planner
from resolvers.context import Context, RateLimit
from schema.federation import seal_key

from .purpose import purpose_of
from .rates import Rates, headers_of


@dataclass
class Asked(Context):
    """The context of one operation; ``by_token``: a program asks, which may write documents of its own."""

    by_token: bool = False


class Desk:
    """What the view asks about callers."""

    def __init__(self, hub: Hub, owned: frozenset[str] | None) -> None:
        self._hub = hub
        self._owned = owned
        self._rates = Rates(hub.settings, hub.redis)
        self._seal_key = seal_key(hub.settings.gateway)

    async def context(self, connection: HTTPConnection, request: GraphQLRequest) -> Asked:
        """Posts are read anew for every operation: a socket may outlive them."""
        purpose = purpose_of(connection, request.extensions.get("purpose"))
        standing: Standing | None = getattr(connection.auth, "standing", None)
        return Asked(
            viewer=self._with_purpose(await self._viewer(connection), purpose),
            database=self._hub.database,
            events=self._hub.events,
            idempotency_key=request.idempotency_key,
            address=address_of(connection),
            owned=self._owned,
            storage=self._hub.storage,
            seal_key=self._seal_key,
            purpose=purpose,
            access=self._hub.access,
            refusals=self._hub.refusals,
            by_token=BY_BEARER in connection.auth.scopes,
            policy=self._hub.settings.policy,
            login_id=standing.login_id if standing else None,
            authenticated_at=standing.authenticated_at if standing else None,
        )

    async def _viewer(self, connection: HTTPConnection) -> Viewer:
        viewer: Viewer = connection.user
        if not viewer.signed_in:
            return ANONYMOUS
        present = await self._hub.sign_in.backend.viewer(viewer.id)
        if present is None:
            raise NotPermitted("您的账号已停用", alternatives=("请联系系统管理员",))
        return present

    def _with_purpose(self, viewer: Viewer, purpose: str) -> Viewer:
        """Where a purpose must be said, whoever says none sees everything masked."""
        if purpose or not self._hub.settings.access_needs_purpose:
            return viewer
        return viewer.lacking(Permission.PERSONAL_DATA_REVEAL)

    async def greet(self, said: Mapping[str, Any], socket: WebSocket) -> None:
        """``connection_init`` may bring a bearer token, which then counts instead of the cookie."""
        token = said.get("authorization", said.get("Authorization", said.get("token")))
        if token is None:
            return
        if not isinstance(token, str):
            raise ConnectionRefused("令牌应为文字")
        token = token.strip().removeprefix("Bearer ").strip()
        try:
            credentials, viewer = await self._hub.sign_in.backend.by_token_with_login(token)
        except NotAuthentic as error:
            raise ConnectionRefused(str(error)) from error
        socket.scope["user"], socket.scope["auth"] = viewer, credentials
        socket.state.token = token

    async def still_valid(self, connection: HTTPConnection) -> bool:
        if not connection.user.signed_in:
            return True
        backend = self._hub.sign_in.backend
        try:
            if token := getattr(connection.state, "token", None):
                viewer = await backend.by_token(token)
            else:
                _, viewer = await backend.authenticate(connection)
        except NotAuthentic:
            return False
        return bool(viewer.id == connection.user.id)

    async def admit(self, context: Asked, request: GraphQLRequest, cost: int) -> Mapping[str, str]:
        allowance = await self._rates.charge(context.viewer, context.address, cost)
        if allowance is not None:
            until = datetime.fromtimestamp(allowance.reset_at, UTC)
            context.rate_limit = RateLimit(allowance.limit, cost, allowance.remaining, until)
        return headers_of(allowance)

    def may_write_documents(self, context: Asked) -> bool:
        return context.by_token


def graph_view(
    hub: Hub,
    schema: strawberry.Schema,
    documents: Mapping[str, str],
    ide: Callable[[Request], Awaitable[Response]] | None,
    *,
    owned: frozenset[str] | None = None,
) -> GraphQLView:
    """The view over a schema: the whole graph, or (``owned``) the slice of it that a gateway asks."""
    desk = Desk(hub, owned)
    gateway = {"closed_fields": frozenset[str]()} if owned is not None else {}
    # a slice answers with references to what other parts own, which no statement of this one can
    planner = Planner(schema, hub.database, hub.straight) if owned is None and hub.straight is not None else None
    fast: dict[str, Any] = {"execute_fast": planner.execute} if planner is not None else {}
    shared = hub.redis if hub.settings.redis_url else None
    cache = answers_of(schema, hub.database, shared) if owned is None else None
    return GraphQLView(
        schema,
        desk.context,
        options=Options(
            uploads=True,
            batch_limit=10,
            automatic_persisted_queries=True,
            known_documents_only=hub.settings.takes_known_documents_only,
            suggestions=not hub.settings.production,
            **gateway,  # type: ignore[arg-type]
        ),
        hooks=Hooks(
            ide=ide,
            documents=documents,
            cache=cache,
            may_write_documents=desk.may_write_documents,
            admit=desk.admit,
            csrf_safe=csrf_safe,
            on_connect=desk.greet,
            still_valid=desk.still_valid,
            is_anonymous=lambda context: not context.viewer.signed_in,
            before_answer=lambda context, operation: context.tell_revealed(operation),
            between_events=lambda context: context.forget(),
            **fast,
        ),
    )


def address_of(connection: HTTPConnection) -> str:
    return connection.client.host if connection.client else ""
