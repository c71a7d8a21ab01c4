"""``/auth/…``: to the platform and back, out again, and who am I."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import urlsplit
from uuid import UUID

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from auth.attempts import AttemptOver, Attempts
from auth.logins import Ending, Logins
from auth.platforms import Attempt, Distrusted, Identity, Platform
from kernel.refusal import NotPermitted, Refusal, Unavailable

from . import pages
from .addresses import HOME, safe_next
from .backend import Backend
from .cookies import Cookies
from .csrf import BY_COOKIE, csrf_safe
from .settings import SignInSettings
from .whoami import whoami

log = structlog.get_logger("jiguan.auth")


class Desk:
    """The counter where people sign in and out."""

    def __init__(
        self,
        settings: SignInSettings,
        platforms: Mapping[str, Platform],
        attempts: Attempts,
        logins: Logins,
        backend: Backend,
        person_of: Callable[[Identity], Awaitable[UUID | None]],
        cookies: Cookies,
    ) -> None:
        self._settings = settings
        self._platforms = platforms
        self._attempts = attempts
        self._logins = logins
        self._backend = backend
        self._person_of = person_of
        self._cookies = cookies

    def routes(self) -> list[Route]:
        return [
            Route("/login", self.login),
            Route("/callback/{platform}", self.callback),
            Route("/logout", self.ask_logout, methods=["GET"]),
            Route("/logout", self.logout, methods=["POST"]),
            Route("/signed-out", self.signed_out),
            Route("/session", self.session),
        ]

    async def login(self, request: Request) -> Response:
        """To the platform. ``?next=`` an own path, ``?platform=`` its name, ``?as=`` whom the person says they are."""
        elsewhere = self._at_home(request)
        if elsewhere:
            return elsewhere
        next = safe_next(request.query_params.get("next"))
        platform = self._chosen(request.query_params.get("platform"))
        if not self._platforms:
            return self._sorry(Unavailable("本系统还没有配置身份平台"), "none", next)
        if platform is None:
            return pages.choice([(each.name, each.label) for each in self._platforms.values()], next)
        hint = request.query_params.get("as", "")[:100] or None
        attempt, browser = await self._attempts.open(platform.name, next, self._callback(platform), hint)
        try:
            response = _redirect(await platform.begin(request, attempt))
        except Refusal as refusal:
            return self._sorry(refusal, platform.name, next)
        self._cookies.set_attempt(request, response, attempt.state, browser)
        return response

    async def callback(self, request: Request) -> Response:
        """Back from the platform."""
        platform = self._platforms.get(request.path_params["platform"])
        if platform is None:
            return self._sorry(AttemptOver(), "unknown", HOME)
        state = platform.state_in(request) or ""
        browser = self._cookies.attempt_in(request, state) or ""
        try:
            attempt = await self._attempts.take(platform.name, state, browser, self._callback(platform))
        except AttemptOver as over:
            # a second click on the platform's page comes here after the first has signed in
            if request.user.signed_in:
                over.alternatives = (f"您已以「{request.user.name}」的身份登录，可直接返回首页", *over.alternatives)
            return self._sorry(over, platform.name, HOME)
        try:
            response = await self._welcome(request, platform, attempt)
        except Refusal as refusal:
            response = self._sorry(refusal, platform.name, attempt.next)
        self._cookies.drop_attempt(response, state)
        return response

    async def ask_logout(self, request: Request) -> Response:
        """A link cannot sign out; it leads to the button that does."""
        if not request.user.signed_in:
            return pages.signed_out()
        leads_to = "'self' https:" if self._settings.secure else "'self' https: http:"
        return pages.confirm_logout(request.user.name, leads_to)

    async def logout(self, request: Request) -> Response:
        """End the login, whatever copies of its cookie there are, and lead on to end the platform's session."""
        if not csrf_safe(request):
            return self._sorry(NotPermitted("退出登录的请求不是从本系统的页面发出的"), "none", HOME)
        secret = self._cookies.session_in(request)
        ended = await self._logins.end(secret, Ending.SIGNED_OUT) if secret else None
        leave = None
        if ended:
            log.info("signed_out", person_id=str(ended.person_id), why=Ending.SIGNED_OUT.value)
            platform = self._platforms.get(ended.platform)
            back = f"{self._settings.public_url}/auth/signed-out"
            leave = await platform.leave(ended.logout_hint, back) if platform else None
        leave = leave or "/auth/signed-out"
        response: Response
        if "application/json" in request.headers.get("accept", ""):
            response = JSONResponse({"next": leave}, headers=pages.HEADERS)
        else:
            response = _redirect(leave)
        self._cookies.drop_session(response)
        return response

    async def signed_out(self, request: Request) -> Response:
        return pages.signed_out()

    async def session(self, request: Request) -> Response:
        """Who am I, for the mini-apps."""
        by = "cookie" if BY_COOKIE in request.auth.scopes else "bearer"
        secret = self._cookies.session_in(request)
        standing = await self._logins.find(secret) if secret and by == "cookie" else None
        response = JSONResponse(
            whoami(request.user, by, standing.expires_at if standing else None), headers=pages.HEADERS
        )
        if secret and standing is None and by == "cookie":
            self._cookies.drop_session(response)
        return response

    async def _welcome(self, request: Request, platform: Platform, attempt: Attempt) -> Response:
        identity = await platform.finish(request, attempt)
        person_id = await self._person_of(identity)
        viewer = await self._backend.viewer(person_id) if person_id else None
        if viewer is None:
            log.warning("sign_in_unknown", platform=platform.name, subject=identity.subject)
            raise NotPermitted(
                "身份平台已确认您的身份，但本系统没有您的人员记录，或您的账号已停用",
                alternatives=("请联系本单位的机关事务管理员开通",),
            )
        before = self._cookies.session_in(request)
        if before:
            await self._logins.end(before, Ending.REPLACED)
        secret = await self._logins.start(
            viewer.id,
            platform.name,
            logout_hint=identity.logout_hint,
            user_agent=request.headers.get("user-agent", ""),
            ip=request.client.host if request.client else "",
        )
        log.info("signed_in", person_id=str(viewer.id), platform=platform.name)
        response = _redirect(attempt.next)
        self._cookies.set_session(response, secret, int(self._settings.longest.total_seconds()))
        return response

    def _at_home(self, request: Request) -> Response | None:
        """Sign-in works at the public address only, where callback and cookies are: others are led there.

        Once: behind a proxy that hides the host we would lead in a circle.
        """
        if "at" in request.query_params or request.headers.get("host") == urlsplit(self._settings.public_url).netloc:
            return None
        said = request.url.include_query_params(at="home").query
        return _redirect(f"{self._settings.public_url}/auth/login?{said}")

    def _chosen(self, name: str | None) -> Platform | None:
        if name is None and len(self._platforms) == 1:
            return next(iter(self._platforms.values()))
        return self._platforms.get(name or "")

    def _callback(self, platform: Platform) -> str:
        return f"{self._settings.public_url}/auth/callback/{platform.name}"

    def _sorry(self, refusal: Refusal, platform: str, next: str) -> Response:
        """The refusal as a page. What exactly was wrong is in the log under the reference, and nowhere else."""
        reference = secrets.token_hex(4)
        why = refusal.why if isinstance(refusal, Distrusted) else "; ".join(getattr(refusal, "__notes__", []))
        log.warning("sign_in_refused", reference=reference, platform=platform, code=refusal.code.value, why=why)
        response = pages.notice(
            "登录没有完成",
            refusal.message,
            refusal.alternatives,
            pages.link("重新登录", pages.login_address(next), main=True) + pages.link("返回首页", HOME),
            reference=reference,
            status=_status(refusal),
        )
        if isinstance(refusal, Unavailable):
            response.headers["Retry-After"] = "5"
        return response


def _status(refusal: Refusal) -> int:
    if isinstance(refusal, Unavailable):
        return 503
    return 403 if isinstance(refusal, NotPermitted) else 400


def _redirect(url: str) -> RedirectResponse:
    return RedirectResponse(url, 303, headers={**pages.HEADERS})
