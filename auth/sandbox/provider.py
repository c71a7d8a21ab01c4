"""The sandbox, put together: its keys, its one client, its two channels."""

import secrets
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount

from auth.http.pages import style_route
from auth.keys import SigningKeys
from auth.platforms import OidcSettings

from .back import BackChannel
from .front import FrontChannel
from .grants import Grants
from .people import PeopleOf
from .requests import Client

NAME = "sandbox"
LABEL = "沙箱身份平台"


class Sandbox:
    """An OpenID provider at ``issuer``, whose path is where it is mounted, for one ``client``."""

    def __init__(
        self,
        issuer: str,
        keys: SigningKeys,
        client: Client,
        people: PeopleOf,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.issuer = issuer
        self.keys = keys
        self.client = client
        grants = Grants(clock)
        self._back = BackChannel(issuer, keys, client, grants)
        self._front = FrontChannel(issuer, keys, client, grants, people)

    @classmethod
    def beside(cls, public_url: str, data_dir: Path, people: PeopleOf) -> "Sandbox":
        """The one the hub brings along, at ``/sandbox`` of its own address."""
        client = Client(
            id="jiguan-hub",
            secret=secrets.token_urlsafe(32),
            redirect_uris=frozenset({f"{public_url}/auth/callback/{NAME}"}),
            logout_uris=frozenset({f"{public_url}/auth/signed-out"}),
        )
        return cls(f"{public_url}/sandbox", SigningKeys.kept_in(data_dir / "sandbox-keys.json"), client, people)

    def as_client(self) -> OidcSettings:
        """How the hub speaks to it: as to any other provider."""
        return OidcSettings(NAME, LABEL, self.issuer, self.client.id, self.client.secret, scope="openid profile")

    def transport(self) -> httpx2.ASGITransport:
        """Carries the hub's calls to it within the process."""
        app = Starlette(routes=[Mount(urlsplit(self.issuer).path, routes=self.routes())])
        return httpx2.ASGITransport(app, raise_app_exceptions=False)

    def routes(self) -> list[BaseRoute]:
        return [*self._front.routes(), *self._back.routes(), style_route("/style.css")]
