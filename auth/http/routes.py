"""``/auth/…``: to the platform and back, out again, and who am I."""

from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import urlsplit
from uuid import UUID

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from auth.attempts import AttemptOver, Attempts
from auth.logins import Ending, Logins, Opening
from auth.platforms import Attempt, Cancelled, Identity, Platform, Vouching, WithBridge
from auth.viewer import Viewer
from auth.watchman import Watchman
from kernel.refusal import NotPermitted, Refusal, Unavailable

from . import pages
from .addresses import HOME, safe_next
from .backend import Backend
from .bodies import posted, said_in
from .cookies import Cookies
from .csrf import BY_COOKIE, HEADER, csrf_safe, same_origin
from .refusing import refused, sorry
from .settings import SignInSettings
from .throttle import Throttle, Wait, address_of
from .whoami import whoami

NO_STORE = {"Cache-Control": "no-store"}

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
        throttle: Throttle,
        watchman: Watchman,
    ) -> None:
        self._settings = settings
        self._platforms = platforms
        self._attempts = attempts
        self._logins = logins
        self._backend = backend
        self._person_of = person_of
        self._cookies = cookies
        self._throttle = throttle
        self._watchman = watchman

    def routes(self) -> list[Route]:
        return [
            Route("/login", self.login),
            Route("/step-up", self.step_up),
            Route("/callback/{platform}", self.callback, methods=["GET", "POST"]),
            Route("/app/{platform}", self.from_app, methods=["POST"]),
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
        return await self._begin(request, platform, next, hint)

    async def step_up(self, request: Request) -> Response:
        """Prove once more who one is, and back to ``?next=``: for acts that ask for a fresh proof."""
        next = safe_next(request.query_params.get("next"))
        if BY_COOKIE not in request.auth.scopes:
            return _redirect(pages.login_address(next))
        standing = request.auth.standing
        platform = self._platforms.get(standing.platform)
        if platform is None:
            return self._sorry(Unavailable("您登录时所用的身份平台已不再使用"), standing.platform, next)
        return await self._begin(request, platform, next, str(request.user.id), standing.login_id)

    async def _begin(
        self, request: Request, platform: Platform, next: str, hint: str | None, login_id: UUID | None = None
    ) -> Response:
        try:
            await self._throttle.admit(request)
            attempt, browser = await self._attempts.open(platform.name, next, self._callback(platform), hint, login_id)
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
        state = await platform.state_in(request) or ""
        browser = self._cookies.attempt_in(request, state) or ""
        if request.method == "POST" and not browser and not same_origin(request):
            # browsers keep our cookies back from what another site posts: the page posts it again, from here
            return pages.go_on(str(request.url.path), [*request.query_params.multi_items(), *await posted(request)])
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
            await self._failed(request, refusal)
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
            await self._watchman.ended(ended.person_id, Ending.SIGNED_OUT, address_of(request))
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
        said = whoami(request.user, by, standing.expires_at if standing else None)
        if not said["signedIn"] and (apps := self._apps()):
            said["apps"] = apps
        response = JSONResponse(said, headers=pages.HEADERS)
        if secret and standing is None and by == "cookie":
            self._cookies.drop_session(response)
        return response

    def _apps(self) -> list[dict[str, str]]:
        """The apps whose bridge signs a page in: what each is called, and what its bridge must be asked for."""
        bridged = [each for each in self._platforms.values() if isinstance(each, WithBridge)]
        return [{"platform": each.name, "container": each.container, "corpId": each.corp_id} for each in bridged]

    async def from_app(self, request: Request) -> Response:
        """Signed in by the app that shows the page: its bridge gave a code, and nobody leaves the page.

        Answers like ``/auth/session``; a refusal is JSON with ``message`` and ``alternatives``.
        """
        platform = self._platforms.get(request.path_params["platform"])
        try:
            await self._throttle.admit(request)
            # whoever is not signed in yet has no cookie that `csrf_safe` would ask about
            if not (request.headers.get(HEADER) or same_origin(request)):
                raise NotPermitted("登录的请求不是从本系统的页面发出的")
            if not isinstance(platform, Vouching):
                raise NotPermitted("这个身份平台不能在应用内登录", alternatives=("请用浏览器登录",))
            identity = await platform.vouch(await said_in(request))
            viewer = await self._known(identity)
            response: Response = JSONResponse(whoami(viewer, "cookie", None), headers=pages.HEADERS)
            await self._enter(request, response, viewer, identity)
        except Refusal as refusal:
            await self._failed(request, refusal)
            return self._refused(refusal, request.path_params["platform"])
        return response

    async def _welcome(self, request: Request, platform: Platform, attempt: Attempt) -> Response:
        identity = await platform.finish(request, attempt)
        viewer = await self._known(identity)
        response = _redirect(attempt.next)
        if attempt.login_id is not None:
            await self._prove(request, attempt, viewer)
        else:
            await self._enter(request, response, viewer, identity)
        return response

    async def _prove(self, request: Request, attempt: Attempt, viewer: Viewer) -> None:
        """The login that asked goes on, freshly proved. Raises `NotPermitted` for another person or login."""
        standing = request.auth.standing
        if standing is None or standing.login_id != attempt.login_id or viewer.id != request.user.id:
            raise NotPermitted(
                "重新确认身份的不是原来登录的人，或原来的登录已经结束",
                alternatives=("用原来的身份重新确认", "退出后重新登录"),
            )
        await self._logins.prove(standing.login_id)
        await self._watchman.proved(viewer, attempt.platform, address_of(request))
        await self._watchman.tell(viewer.id)

    def _sorry(self, refusal: Refusal, platform: str, next: str) -> Response:
        self._logins.refused(platform, refusal)
        return sorry(refusal, platform, next)

    def _refused(self, refusal: Refusal, platform: str) -> Response:
        self._logins.refused(platform, refusal)
        return refused(refusal, platform)

    async def _failed(self, request: Request, refusal: Refusal) -> None:
        """Counted towards the lockout, but for what is nobody's fault."""
        if isinstance(refusal, Unavailable | Cancelled | Wait):
            return
        await self._throttle.failed(request)

    async def _known(self, identity: Identity) -> Viewer:
        """Whom of ours the platform vouches for. Raises `NotPermitted` where the hub knows nobody."""
        person_id = await self._person_of(identity)
        viewer = await self._backend.viewer(person_id) if person_id else None
        if viewer is None:
            log.warning("sign_in_unknown", platform=identity.platform, subject=identity.subject)
            raise NotPermitted(
                "身份平台已确认您的身份，但本系统没有您的人员记录，或您的账号已停用",
                alternatives=("请联系本单位的机关事务管理员开通",),
            )
        return viewer

    async def _enter(self, request: Request, response: Response, viewer: Viewer, identity: Identity) -> None:
        """Begin a login of the viewer, in place of the one that this browser has."""
        before = self._cookies.session_in(request)
        if before:
            await self._logins.end(before, Ending.REPLACED)
        how = Opening(
            identity.platform,
            user_agent=request.headers.get("user-agent", ""),
            ip=address_of(request),
            subject=identity.subject,
            platform_session=identity.session,
            logout_hint=identity.logout_hint,
        )
        _, secret = await self._logins.open(viewer, how)
        log.info("signed_in", person_id=str(viewer.id), platform=identity.platform)
        self._cookies.set_session(response, secret, int(self._settings.longest.total_seconds()))

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


def _redirect(url: str) -> RedirectResponse:
    return RedirectResponse(url, 303, headers={**pages.HEADERS})
