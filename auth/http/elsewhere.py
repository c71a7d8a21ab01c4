"""``/auth/backchannel/{platform}``: the platform says, server to server, that somebody signed out there."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth.login_records import Ending, Login
from auth.logins import Logins
from auth.platforms import Distrusted, OidcPlatform, Platform
from auth.watchman import Watchman
from kernel.refusal import Refusal

from .bodies import posted
from .refusing import logged
from .throttle import Throttle, Wait, address_of

NO_STORE = {"Cache-Control": "no-store"}


class Elsewhere:
    """Nobody is signed in here: the logout token is the proof."""

    def __init__(
        self, platforms: Mapping[str, Platform], logins: Logins, throttle: Throttle, watchman: Watchman
    ) -> None:
        self._platforms = platforms
        self._logins = logins
        self._throttle = throttle
        self._watchman = watchman

    def routes(self) -> list[Route]:
        return [Route("/backchannel/{platform}", self.signed_out_there, methods=["POST"])]

    async def signed_out_there(self, request: Request) -> Response:
        """The platform says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0 §2.5)."""
        name = request.path_params["platform"]
        platform = self._platforms.get(name)
        try:
            await self._throttle.admit(request)
            if not isinstance(platform, OidcPlatform):
                raise Distrusted("logout token: no such platform")
            subject, session = await platform.signed_out(dict(await posted(request)).get("logout_token", ""))
        except Wait as wait:
            return JSONResponse({"error": "slow_down"}, 429, headers={**NO_STORE, "Retry-After": str(wait.seconds)})
        except Refusal as refusal:
            logged(refusal, name)
            await self._throttle.failed(request)
            return JSONResponse({"error": "invalid_request"}, 400, headers=NO_STORE)
        named = Login.platform_session == session if session else Login.subject == subject
        whose = (Login.platform == name) & named
        if subject:
            whose &= Login.subject == subject
        ended = await self._logins.end_where(whose, Ending.ELSEWHERE)
        for person_id in {each.person_id for each in ended}:
            await self._watchman.ended(person_id, Ending.ELSEWHERE, address_of(request))
        return Response(status_code=200, headers=NO_STORE)
