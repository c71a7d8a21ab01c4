"""Sign-in, put together. The application wires in one `SignIn`: its routes, and its backend for the middleware."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

import httpx2
from starlette.routing import BaseRoute, Mount

from .attempts import Attempts
from .http.backend import Backend, ViewerOf
from .http.cookies import Cookies
from .http.pages import style_route
from .http.routes import Desk
from .http.settings import SignInSettings
from .logins import Logins
from .platforms import Identity, OidcPlatform, Platform
from .sandbox import PeopleOf, Sandbox
from .sessions import Database

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
        platforms: list[Platform] = [OidcPlatform(each, transports.get(each.name)) for each in settings.platforms]
        if self.sandbox:
            platforms.append(
                OidcPlatform(self.sandbox.as_client(), transports.get("sandbox", self.sandbox.transport()))
            )
        self.platforms = {platform.name: platform for platform in platforms}
        self._desk = Desk(
            settings, self.platforms, Attempts(database), self.logins, self.backend, hooks.person_of, cookies
        )

    @property
    def is_sandbox(self) -> bool:
        return self.settings.is_sandbox

    def routes(self) -> list[BaseRoute]:
        """``/auth/…``, and ``/sandbox/…`` where there is one."""
        mounted = [Mount("/sandbox", routes=self.sandbox.routes())] if self.sandbox else []
        return [Mount("/auth", routes=[*self._desk.routes(), style_route("/style.css")]), *mounted]

    async def close(self) -> None:
        """At shutdown, before the database is closed."""
        await self.logins.settle()
        for platform in self.platforms.values():
            await platform.close()
