"""The independent provider as a process of its own, the hub as a server, and a browser between the two."""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import httpx2
import orjson
import uvicorn

from auth.platforms import OidcSettings
from tests.auth.signin_house import House, open_house
from tools.machine import free_port

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PACKAGE = "oidc-provider"
SECRET = "hub+secret/%20=: ~"
"""With all that HTTP Basic and forms write in ways of their own."""


def missing() -> str | None:
    """Why there is no provider here, in a sentence; ``None`` where there is one."""
    if shutil.which("node") is None:
        return "node is not installed: the independent OpenID provider cannot be started"
    if _home() is None:
        return f"npm package {PACKAGE} is not installed: run npm install in miniapps, or name its folder in NODE_PATH"
    return None


def _home() -> Path | None:
    """The folder whose ``node_modules`` hold the package."""
    named = [Path(each) for each in os.environ.get("NODE_PATH", "").split(os.pathsep) if each]
    found = [each for each in (ROOT / "miniapps" / "node_modules", *named) if (each / PACKAGE).is_dir()]
    return found[0].parent if found else None


@dataclass
class Running:
    """A hub that knows one provider, both at real addresses."""

    house: House
    issuer: str
    url: str

    def browser(self) -> "Browser":
        return Browser(self)

    async def rotate(self) -> None:
        async with httpx2.AsyncClient() as client:
            (await client.post(f"{self.issuer}/test/rotate")).raise_for_status()


@asynccontextmanager
async def running(
    folder: Path, people: Mapping[str, Any], *, secret: str | None = SECRET, **client: Any
) -> AsyncIterator[Running]:
    """``people``: subject → claims. ``client``: what the hub is registered as there, beside the usual."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    registered = {
        "client_id": "hub",
        **({"client_secret": secret} if secret else {}),
        "redirect_uris": [f"{url}/auth/callback/independent"],
        "post_logout_redirect_uris": [f"{url}/auth/signed-out"],
        "backchannel_logout_uri": f"{url}/auth/backchannel/independent",
        "backchannel_logout_session_required": True,
        "scope": "openid profile phone",
        **client,
    }
    said = {"home": str(_home()), "client": registered, "people": people}
    process = await asyncio.create_subprocess_exec(
        "node", str(HERE / "server.mjs"), orjson.dumps(said).decode(),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        issuer = orjson.loads(await asyncio.wait_for(process.stdout.readline(), 30))["issuer"]
        settings = OidcSettings("independent", "独立身份平台", issuer, "hub", secret)
        async with open_house(folder, url=url, platforms=(settings,)) as house, _served(house.app, port):
            yield Running(house, issuer, url)
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def _served(app: Any, port: int) -> AsyncIterator[None]:
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", lifespan="off"))
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.02)
    try:
        yield
    finally:
        server.should_exit = True
        with suppress(asyncio.CancelledError):
            await task


class Browser(httpx2.AsyncClient):
    """Follows redirects one by one, and fills in the provider's pages as a person would."""

    def __init__(self, running: Running) -> None:
        super().__init__(follow_redirects=False, timeout=20, headers={"User-Agent": "Mozilla/5.0 (test)"})
        self.hub, self.issuer = running.url, running.issuer

    async def to_provider(self, path: str = "/auth/login?platform=independent") -> str:
        answer = await self.get(f"{self.hub}{path}")
        assert answer.status_code == 303, answer.text
        return str(answer.headers["location"])

    async def at_provider(self, address: str, person: str) -> str:
        """The address back at the hub, after signing in there, where that is asked for."""
        answer = await self.get(address)
        for _ in range(12):
            if location := answer.headers.get("location"):
                address = str(httpx2.URL(str(answer.url)).join(location))
                if address.startswith(self.hub):
                    return address
                answer = await self.get(address)
            else:
                answer = await self.post(*self._form(answer, person))
        raise AssertionError("the provider leads in a circle")

    async def sign_in(self, person: str, path: str = "/auth/login?platform=independent") -> httpx2.Response:
        """All the way; the answer is the hub's to the returning browser."""
        return await self.get(await self.at_provider(await self.to_provider(path), person))

    async def who(self) -> str | None:
        said = (await self.get(f"{self.hub}/auth/session")).json()
        return str(said["person"]["name"]) if said["signedIn"] else None

    def _form(self, page: httpx2.Response, person: str) -> tuple[str, dict[str, str]]:
        assert page.status_code == 200, (page.status_code, page.text[:300])
        action = re.search(r'<form[^>]*action="([^"]+)"', page.text)
        assert action is not None, page.text[:300]
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text))
        if 'name="login"' in page.text:
            fields |= {"login": person, "password": "any"}
        if "logout" in page.text:
            fields |= {"logout": "yes"}
        return str(httpx2.URL(str(page.url)).join(unescape(action[1]))), {k: unescape(v) for k, v in fields.items()}

    def post(self, url: Any, data: Any = None, **more: Any) -> Any:
        return super().post(url, data=data, **more)
