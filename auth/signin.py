"""Sign-in, put together. The application wires in one `SignIn`: its routes, and its backend for the middleware."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import httpx2
from starlette.routing import BaseRoute, Mount

from kernel.events import Events

from .attempts import Attempts
from .http.backend import Backend, ViewerOf
from .http.cookies import Cookies
from .http.elsewhere import Elsewhere
from .http.pages import go_on_route, style_route
from .http.routes import Desk
from .http.settings import SignInSettings
from .http.throttle import Throttle
from .http.token_routes import TokenDesk
from .logins import LoginKind, Logins, Opening
from .platforms import Identity, OidcPlatform, Platform
from .platforms.building import built
from .refreshing import Refreshing
from .sandbox import PeopleOf, Sandbox
from .sessions import Database
from .tokens import AccessTokens, limited
from .viewer import Viewer
from .watchman import Watchman

__all__ = ["Hooks", "PersonOf", "SignIn", "SignInSettings"]


PersonOf = Callable[[Identity], Awaitable[UUID | None]]
"""The person of the directory whom a platform's identity means; ``None`` where the directory knows none."""


@dataclass(frozen=True)
class Hooks:
    """What sign-in must ask of the directory, which lies above it.

    ``people`` answers the sandbox: the people whose name, unit, title or role holds the text, the one whose id it is,
    or a telling selection where it is empty. An identity of the sandbox has the person's id as its subject.
    """

    viewer_of: ViewerOf
    person_of: PersonOf
    people: PeopleOf


class SignIn:
    """``transports`` carry the hub's calls to a platform, by its name; the network, unless given.

    The sandbox is called inside the process: it works behind any port mapping, and before the server listens.
    """

    def __init__(
        self,
        settings: SignInSettings,
        database: Database,
        hooks: Hooks,
        transports: Mapping[str, httpx2.AsyncBaseTransport] | None = None,
        events: Events | None = None,
    ) -> None:
        transports = transports or {}
        self.settings = settings
        self.tokens = settings.access_tokens()
        self.logins = Logins(database, idle=settings.idle, longest=settings.longest, seconds=settings.cache_seconds)
        cookies = Cookies(settings.secure)
        self.backend = Backend(self.logins, self.tokens, hooks.viewer_of, cookies, seconds=settings.cache_seconds)
        self.sandbox = (
            Sandbox.beside(settings.public_url, settings.data_dir, hooks.people) if settings.sandbox else None
        )
        platforms: list[Platform] = [built(each, transports.get(each.name)) for each in settings.platforms]
        if self.sandbox:
            platforms.append(
                OidcPlatform(self.sandbox.as_client(), transports.get("sandbox", self.sandbox.transport()))
            )
        self.platforms = {platform.name: platform for platform in platforms}
        throttle = Throttle(settings.limits, settings.redis_url)
        self.watchman = Watchman(database, self.logins, self.backend, events)
        self._desk = Desk(
            settings,
            self.platforms,
            Attempts(database),
            self.logins,
            self.backend,
            hooks.person_of,
            cookies,
            throttle,
            self.watchman,
        )
        self._elsewhere = Elsewhere(self.platforms, self.logins, throttle, self.watchman)
        refreshing = Refreshing(database, self.logins, settings.signing_keys())
        self._tokens = TokenDesk(self.logins, refreshing, self.tokens, self.backend, throttle, self.watchman)

    @property
    def is_sandbox(self) -> bool:
        return self.settings.is_sandbox

    def routes(self) -> list[BaseRoute]:
        """``/auth/…``, and ``/sandbox/…`` where there is one."""
        mounted = [Mount("/sandbox", routes=self.sandbox.routes())] if self.sandbox else []
        own = [
            *self._desk.routes(),
            *self._tokens.routes(),
            *self._elsewhere.routes(),
            style_route("/style.css"),
            go_on_route("/go-on.js"),
        ]
        return [Mount("/auth", routes=own), *mounted]

    async def token_for(self, viewer: Viewer, minutes: int, client: str) -> str:
        """A bearer token for a program, with a login of its own that can be seen and ended like any other."""
        return await program_token(self.logins, self.tokens, viewer, minutes, client)

    async def close(self) -> None:
        """At shutdown, before the database is closed."""
        await self.watchman.close()
        await self.logins.settle()
        for platform in self.platforms.values():
            await platform.close()


async def program_token(logins: Logins, tokens: AccessTokens, viewer: Viewer, minutes: int, client: str) -> str:
    """Raises `kernel.refusal.Invalid` where the token would live too long."""
    limited(minutes)
    how = Opening("program", kind=LoginKind.PROGRAM, client=client, longest=timedelta(minutes=minutes))
    login_id, _ = await logins.open(viewer, how)
    return tokens.issue(viewer.id, minutes, client, login_id=login_id)
