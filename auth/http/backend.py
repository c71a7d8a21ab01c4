"""Who is asking: the viewer of a request, by the cookie of a login or by a bearer token.

Posts are read freshly, at most a few seconds old: whoever loses a post, or is suspended, loses it at once everywhere.
"""

from collections.abc import Awaitable, Callable
from uuid import UUID

import orjson
import structlog
from starlette.authentication import AuthCredentials, AuthenticationBackend, AuthenticationError
from starlette.requests import HTTPConnection
from starlette.responses import Response

from auth.expiring import Expiring
from auth.logins import Ending, Logins, Standing
from auth.tokens import AccessTokens, InvalidToken
from auth.viewer import ANONYMOUS, Viewer

from .cookies import Cookies
from .csrf import BY_BEARER, BY_COOKIE

ViewerOf = Callable[[UUID], Awaitable[Viewer | None]]
"""The person with their present posts; ``None`` where there is none, or none who may sign in."""

log = structlog.get_logger("jiguan.auth")


class NotAuthentic(AuthenticationError):
    """A credential that is not one to act upon: answered by 401, never taken for nobody's."""


class Credentials(AuthCredentials):
    """By what somebody is signed in; ``standing`` is their login, ``None`` of nobody."""

    def __init__(self, by: str | None = None, standing: Standing | None = None) -> None:
        super().__init__([by] if by else [])
        self.standing = standing


class Backend(AuthenticationBackend):
    """``connection.user`` is always a `Viewer`, anonymous or not; ``connection.auth`` are their `Credentials`."""

    def __init__(
        self, logins: Logins, tokens: AccessTokens, viewer_of: ViewerOf, cookies: Cookies, *, seconds: float = 1.0
    ) -> None:
        self._logins = logins
        self._tokens = tokens
        self._viewer_of = viewer_of
        self._cookies = cookies
        self._viewers: Expiring[UUID, Viewer] = Expiring(seconds)

    async def authenticate(self, connection: HTTPConnection) -> tuple[AuthCredentials, Viewer]:  # type: ignore[override]
        credential = _authorization(connection)
        if credential is not None:
            return await self.by_token_with_login(credential)
        standing, viewer = await self._by_cookie(connection)
        return (Credentials(BY_COOKIE, standing), viewer) if viewer else (Credentials(), ANONYMOUS)

    async def by_token(self, token: str) -> Viewer:
        """The viewer of a bearer token. Raises `NotAuthentic`."""
        return (await self.by_token_with_login(token))[1]

    async def by_token_with_login(self, token: str) -> tuple[Credentials, Viewer]:
        """By what and as whom a bearer token lets in; also for ``connection_init``. Raises `NotAuthentic`."""
        try:
            said = self._tokens.verify(token)
        except InvalidToken as error:
            raise _refused(str(error)[:200]) from error
        if said.login_id is None:
            raise _refused("of no login", client=said.client)
        standing = await self._logins.find_id(said.login_id)
        if standing is None or standing.person_id != said.person_id:
            raise _refused("login is over", person_id=str(said.person_id), client=said.client)
        viewer = await self.viewer(said.person_id)
        if viewer is None:
            raise _refused("no such person", person_id=str(said.person_id), client=said.client)
        return Credentials(BY_BEARER, standing), viewer

    async def viewer(self, person_id: UUID) -> Viewer | None:
        viewer = self._viewers.get(person_id)
        if viewer is None:
            viewer = await self._viewer_of(person_id)
            if viewer is not None:
                self._viewers.put(person_id, viewer)
        return viewer

    def forget(self, person_id: UUID | None) -> None:
        """Posts of the person, or (``None``) of anybody, have just been changed, here or in another process."""
        if person_id is None:
            self._viewers.drop_where(lambda _: True)
        else:
            self._viewers.pop(person_id)

    async def _by_cookie(self, connection: HTTPConnection) -> tuple[Standing | None, Viewer | None]:
        secret = self._cookies.session_in(connection)
        standing = await self._logins.find(secret) if secret else None
        if standing is None:
            return None, None
        viewer = await self.viewer(standing.person_id)
        if viewer is None:
            ended = await self._logins.end_all(standing.person_id, Ending.SUSPENDED)
            log.warning("signed_out", person_id=str(standing.person_id), why="suspended", logins=ended)
        return standing, viewer


def _refused(why: str, **more: str) -> NotAuthentic:
    """The same for whatever is wrong; what it was stands in the log."""
    log.warning("token_refused", why=why, **more)
    return NotAuthentic("令牌无效或已过期")


def _authorization(connection: HTTPConnection) -> str | None:
    """The bearer token; ``None`` where no credential is given. Raises `NotAuthentic` for what only looks like one."""
    given = connection.headers.getlist("authorization")
    if len(given) > 1:
        raise NotAuthentic("只能出示一个令牌")
    scheme, _, token = (given[0] if given else "").strip().partition(" ")
    # a password may guard the whole site in front of the hub, and is then none of our business
    if scheme.lower() in ("", "basic"):
        return None
    if scheme.lower() != "bearer" or not token.strip():
        raise NotAuthentic("Authorization 应为 Bearer 令牌")
    return token.strip()


def refuse(connection: HTTPConnection, error: AuthenticationError) -> Response:
    """401 with ``WWW-Authenticate`` (RFC 6750 §3), shaped like a GraphQL error; the middleware's ``on_error``."""
    said = {"errors": [{"message": str(error), "extensions": {"code": "UNAUTHENTICATED"}}]}
    return Response(
        orjson.dumps(said),
        401,
        {
            "WWW-Authenticate": 'Bearer realm="jiguan", error="invalid_token"',
            "Cache-Control": "no-store",
        },
        "application/json",
    )
