"""``/auth/token`` and ``/auth/revoke``: short bearer tokens for views inside apps and for programs.

RFC 6749 §5 and §6, RFC 7009, RFC 9700. A signed-in page asks with its cookie for a token of its own (grant type
`BY_SESSION`, an extension by RFC 6749 §4.5); what it gets goes on by refresh tokens, and ends with the page's login.
Clients are public: what proves them is the refresh token, which is good once.
"""

from urllib.parse import parse_qsl
from uuid import UUID

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth.login_records import Ending, Login, LoginKind
from auth.logins import Logins, Opening, Standing
from auth.refreshing import Refreshed, Refreshing, Reused
from auth.tokens import AccessTokens, InvalidToken
from auth.watchman import Watchman

from .backend import Backend
from .bodies import LARGEST
from .csrf import BY_COOKIE, csrf_safe
from .throttle import Throttle, Wait, address_of

BY_SESSION = "urn:jiguan:params:oauth:grant-type:session"
MINUTES = 10
"""How long an access token lives; what it opens may be shut at once (`auth.logins`)."""

HEADERS = {"Cache-Control": "no-store", "Pragma": "no-cache", "X-Content-Type-Options": "nosniff"}


class Refused(Exception):
    """An error answer of RFC 6749 §5.2, with a sentence for people."""

    def __init__(self, error: str, said: str, status: int = 400) -> None:
        super().__init__(said)
        self.error = error
        self.status = status


class TokenDesk:
    """The counter for tokens."""

    def __init__(
        self,
        logins: Logins,
        refreshing: Refreshing,
        tokens: AccessTokens,
        backend: Backend,
        throttle: Throttle,
        watchman: Watchman,
    ) -> None:
        self._logins = logins
        self._refreshing = refreshing
        self._tokens = tokens
        self._backend = backend
        self._throttle = throttle
        self._watchman = watchman

    def routes(self) -> list[Route]:
        return [Route("/token", self.token, methods=["POST"]), Route("/revoke", self.revoke, methods=["POST"])]

    async def token(self, request: Request) -> Response:
        try:
            await self._throttle.admit(request)
            said = await _said(request)
            match said.get("grant_type"):
                case "refresh_token":
                    return await self._refresh(request, said)
                case kind if kind == BY_SESSION:
                    return await self._begin(request, said)
                case None:
                    raise Refused("invalid_request", "缺少 grant_type")
                case _:
                    raise Refused("unsupported_grant_type", "只支持 refresh_token 与会话换取令牌")
        except Wait as wait:
            return _error("slow_down", wait.message, 429, {"Retry-After": str(wait.seconds)})
        except Refused as no:
            return _error(no.error, str(no), no.status)

    async def revoke(self, request: Request) -> Response:
        """RFC 7009: whatever the token is, the answer is the same; a refresh or access token ends its whole login."""
        try:
            await self._throttle.admit(request)
            said = await _said(request)
        except Wait as wait:
            return _error("slow_down", wait.message, 429, {"Retry-After": str(wait.seconds)})
        except Refused as no:
            return _error(no.error, str(no), no.status)
        if not (token := said.get("token")):
            return _error("invalid_request", "缺少 token", 400)
        login_id = await self._refreshing.login_of(token) or self._login_in(token)
        if login_id is not None:
            for each in await self._logins.end_where(Login.id == login_id, Ending.SIGNED_OUT):
                await self._watchman.ended(each.person_id, Ending.SIGNED_OUT, address_of(request))
        return Response(status_code=200, headers=HEADERS)

    async def _begin(self, request: Request, said: dict[str, str]) -> Response:
        if BY_COOKIE not in request.auth.scopes:
            raise Refused("invalid_grant", "请先登录", 401)
        if not csrf_safe(request):
            raise Refused("invalid_request", "换取令牌的请求不是从本系统的页面发出的", 403)
        client = said.get("client_id", "").strip()
        if not 1 <= len(client) <= 80 or not client.isprintable():
            raise Refused("invalid_client", "client_id 应为 1 至 80 个可见字符")
        standing: Standing = request.auth.standing
        how = Opening(
            platform=standing.platform,
            kind=LoginKind.APP,
            client=client,
            parent=standing,
            user_agent=request.headers.get("user-agent", ""),
            ip=address_of(request),
        )
        login_id, _ = await self._logins.open(request.user, how)
        refresh = await self._refreshing.begin(login_id)
        return self._answer(Refreshed(login_id, standing.person_id, client, refresh))

    async def _refresh(self, request: Request, said: dict[str, str]) -> Response:
        if not (token := said.get("refresh_token")):
            raise Refused("invalid_request", "缺少 refresh_token")
        try:
            refreshed = await self._refreshing.refresh(token, said.get("client_id"))
        except Reused as reused:
            await self._throttle.failed(request)
            await self._watchman.ended(reused.person_id, Ending.REUSED, address_of(request))
            raise Refused("invalid_grant", "刷新令牌已被使用过，登录已终止，请重新登录") from reused
        if refreshed is None or await self._backend.viewer(refreshed.person_id) is None:
            await self._throttle.failed(request)
            raise Refused("invalid_grant", "刷新令牌无效或已过期，请重新登录")
        return self._answer(refreshed)

    def _answer(self, refreshed: Refreshed) -> Response:
        access = self._tokens.issue(refreshed.person_id, MINUTES, refreshed.client, login_id=refreshed.login_id)
        said = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": MINUTES * 60,
            "refresh_token": refreshed.token,
        }
        return JSONResponse(said, headers=HEADERS)

    def _login_in(self, token: str) -> UUID | None:
        try:
            return self._tokens.verify(token).login_id
        except InvalidToken:
            return None


async def _said(request: Request) -> dict[str, str]:
    """The form, each parameter once. Raises `Refused`."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise Refused("invalid_request", "请求体应为 application/x-www-form-urlencoded")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise Refused("invalid_request", "请求体过长")
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=20, errors="strict")
    except ValueError as error:
        raise Refused("invalid_request", "请求体无法读取") from error
    said = dict(pairs)
    if len(said) != len(pairs):
        raise Refused("invalid_request", "同一参数不能出现两次")
    return said


def _error(error: str, said: str, status: int, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"error": error, "error_description": said}, status, headers={**HEADERS, **(headers or {})})
