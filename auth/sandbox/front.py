"""The sandbox as browsers meet it: choosing who to be, and signing out."""

from urllib.parse import urlencode

from joserfc.errors import JoseError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from auth.http.csrf import same_origin
from auth.http.pages import HEADERS
from auth.keys import SigningKeys

from . import pages
from .grants import SESSION_SECONDS, Grant, Grants, Session
from .people import PeopleOf, person_with
from .requests import Authorization, Client, Refused, Unanswerable, check, form, known

COOKIE = "jiguan_sandbox"


class FrontChannel:
    def __init__(self, issuer: str, keys: SigningKeys, client: Client, grants: Grants, people: PeopleOf) -> None:
        self._issuer = issuer
        self._keys = keys
        self._client = client
        self._grants = grants
        self._people = people
        self._secure = issuer.startswith("https:")

    def routes(self) -> list[Route]:
        return [
            Route("/authorize", self.ask, methods=["GET"]),
            Route("/authorize", self.chosen, methods=["POST"]),
            Route("/end-session", self.end_session, methods=["GET", "POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The page with the people on it."""
        try:
            authorization = known(request.query_params.multi_items(), self._client)
            check(authorization)
        except Unanswerable as error:
            return pages.problem("无法登录", str(error))
        except Refused as refused:
            return self._refused(authorization, refused)
        session = self._session(request)
        if "none" in authorization.prompt:
            if session is None:
                return self._refused(authorization, Refused("login_required", "nobody is signed in"))
            return _redirect(self._answer(authorization, session))
        search, role = request.query_params.get("q", "").strip()[:60], request.query_params.get("role", "")
        people = await self._people(search)
        hinted = await person_with(self._people, authorization.said.get("login_hint", ""))
        return pages.chooser(
            authorization,
            people,
            search=search,
            role=role,
            suggested=None if search or role else hinted or (session.person if session else None),
        )

    async def chosen(self, request: Request) -> Response:
        """Somebody was chosen on the page."""
        try:
            said = await form(request)
            authorization = known(said, self._client)
            check(authorization)
        except Unanswerable as error:
            return pages.problem("无法登录", str(error))
        except Refused as refused:
            return pages.problem("无法登录", refused.description)
        if not same_origin(request):
            return pages.problem("无法登录", "请求不是从本平台的页面发出的。", 403)
        person = await person_with(self._people, dict(said).get("person", ""))
        if person is None:
            return pages.problem("无法登录", "没有这位演示人员，请返回重新选择。")
        secret, session = self._grants.sign_in(person)
        response = _redirect(self._answer(authorization, session))
        response.set_cookie(
            COOKIE, secret, SESSION_SECONDS, path="/sandbox", secure=self._secure, httponly=True, samesite="lax"
        )
        return response

    async def end_session(self, request: Request) -> Response:
        """Sign out here (OpenID Connect RP-Initiated Logout 1.0): at once for a client that shows whom it means."""
        try:
            said = dict(request.query_params if request.method == "GET" else await form(request))
        except Refused as refused:
            return pages.problem("无法退出", refused.description)
        session = self._session(request)
        back = said.get("post_logout_redirect_uri")
        if back is not None and back not in self._client.logout_uris:
            return pages.problem("无法退出", "退出后的地址（post_logout_redirect_uri）与登记的不完全一致。")
        confirmed = request.method == "POST" and same_origin(request) and "confirmed" in said
        if session and not confirmed and self._hinted(said.get("id_token_hint", "")) != session.person.id:
            return pages.ask_logout(session.person.name)
        state = f"?{urlencode({'state': said['state']})}" if "state" in said else ""
        response = _redirect(back + state) if back else pages.problem("已退出", "您已退出沙箱身份平台。", 200)
        self._grants.sign_out(request.cookies.get(COOKIE))
        response.delete_cookie(COOKIE, path="/sandbox", secure=self._secure, httponly=True, samesite="lax")
        return response

    def _answer(self, authorization: Authorization, session: Session) -> str:
        said = authorization.said
        grant = Grant(session, authorization.redirect_uri, said["code_challenge"], said.get("nonce"))
        return authorization.answer(self._issuer, code=self._grants.code_for(grant))

    def _refused(self, authorization: Authorization, refused: Refused) -> Response:
        return _redirect(authorization.answer(self._issuer, error=refused.error, error_description=refused.description))

    def _session(self, request: Request) -> Session | None:
        return self._grants.session(request.cookies.get(COOKIE))

    def _hinted(self, id_token: str) -> str | None:
        """Whom an ID token of ours speaks of; it may be over by now."""
        try:
            claims = self._keys.read(id_token).claims
        except (JoseError, ValueError, TypeError):
            return None
        ours = claims.get("iss") == self._issuer and claims.get("aud") == self._client.id
        return str(claims.get("sub")) if ours else None


def _redirect(url: str) -> RedirectResponse:
    return RedirectResponse(url, 303, HEADERS)
