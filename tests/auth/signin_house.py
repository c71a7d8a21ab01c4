"""The hub's sign-in alone: the real routes and backend over the real sandbox, with three people and no other domain."""

import os
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

import httpx2
import orjson
import pytest
from sqlalchemy import NullPool, make_url, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

import auth.attempts
import auth.logins
from auth.attempts import LoginAttempt
from auth.engines import open_engine
from auth.http import csrf_safe, refuse
from auth.logins import Login
from auth.platforms import Identity
from auth.roles import Role
from auth.sandbox import Sandbox, SandboxPerson
from auth.sessions import Database
from auth.signin import Hooks, SignIn, SignInSettings
from auth.viewer import Post, Region, Viewer
from kernel.records import Record, now

HUB = "http://hub.test"

ZHANG = Viewer(UUID(int=0xA1), "张晓明", (Post(Role.STAFF, Region("330100")),))
LI = Viewer(UUID(int=0xB2), "李调度", (Post(Role.DISPATCHER, Region("330100")), Post(Role.STAFF, Region("330100"))))
STRANGER = Viewer(UUID(int=0xC3), "王外人", ())
"""Known to the platform, not to the hub."""


@dataclass
class Directory:
    """Who may use the hub, as sign-in asks for it."""

    viewers: dict[UUID, Viewer] = field(default_factory=lambda: {each.id: each for each in (ZHANG, LI)})

    async def viewer_of(self, id: UUID) -> Viewer | None:
        return self.viewers.get(id)

    known: dict[str, UUID] = field(default_factory=dict)
    """Whom subjects and employee codes of platforms mean; those of the sandbox are ids already."""

    async def person_of(self, identity: Identity) -> UUID | None:
        if identity.platform in ("sandbox", "other"):
            return UUID(identity.subject)
        return self.known.get(identity.employee_code or identity.subject)

    async def people(self, search: str) -> Sequence[SandboxPerson]:
        everybody = [
            SandboxPerson(str(ZHANG.id), ZHANG.name, "科员", "杭州市财政局", ("工作人员",), "杭州市"),
            SandboxPerson(str(LI.id), LI.name, "调度长", "杭州市机关事务管理局", ("调度员", "工作人员"), "杭州市"),
            SandboxPerson(str(STRANGER.id), STRANGER.name, "", "外单位", (), ""),
        ]
        return [each for each in everybody if search in f"{each.name}{each.unit}{each.title}" or search == each.id]


Tamper = Callable[[dict[str, Any]], dict[str, Any] | httpx2.Response]


class Line(httpx2.AsyncBaseTransport):
    """The hub's line to its platform; a test can cut it, or change what comes over it."""

    def __init__(self) -> None:
        self.platform: httpx2.AsyncBaseTransport | None = None
        self.tampers: dict[str, Tamper] = {}
        self.fault: Exception | None = None
        self.calls: list[str] = []

    def tamper(self, endpoint: str, change: Tamper) -> None:
        self.tampers[endpoint] = change

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        endpoint = request.url.path.rpartition("/")[2]
        self.calls.append(endpoint)
        if self.fault:
            raise self.fault
        assert self.platform is not None
        answer = await self.platform.handle_async_request(request)
        change = self.tampers.get(endpoint)
        if change is None:
            return answer
        said = change(orjson.loads(await answer.aread()))
        return said if isinstance(said, httpx2.Response) else httpx2.Response(200, json=said)


@dataclass
class House:
    signin: SignIn
    sandbox: Sandbox
    database: Database
    directory: Directory
    line: Line
    app: Starlette

    async def token(self, viewer: Viewer, minutes: int = 5, client: str = "test") -> str:
        """A bearer token of a program, with a login of its own."""
        return await self.signin.token_for(viewer, minutes, client)

    def browser(self) -> "Browser":
        return Browser(self)

    async def logins(self) -> list[Login]:
        async with self.database.looking("tests") as session:
            return list(await session.scalars(select(Login).order_by(Login.created_at)))

    async def attempts(self) -> int:
        async with self.database.looking("tests") as session:
            return len(list(await session.scalars(select(LoginAttempt))))


class Browser(httpx2.AsyncClient):
    """A browser with its own cookies; it follows no redirect by itself."""

    def __init__(self, house: House, base_url: str | None = None) -> None:
        super().__init__(
            transport=httpx2.ASGITransport(house.app),
            base_url=base_url or house.signin.settings.public_url,
            headers={"User-Agent": "Mozilla/5.0 (test)"},
        )
        self.origin = house.signin.settings.public_url

    async def to_platform(self, next: str | None = None, **said: str) -> str:
        """The address at the platform that the hub sends to."""
        params = {**({"next": next} if next else {}), **said}
        answer = await self.get("/auth/login", params=params)
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    async def choose(self, address: str, person: Viewer) -> str:
        """The address back at the hub, after having chosen a person on the platform's page."""
        page = await self.get(address)
        assert page.status_code == 200, page.text
        fields = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page.text))
        said = {name: unescape(value) for name, value in fields.items()}
        answer = await self.post(
            urlsplit(address).path, data={**said, "person": str(person.id)}, headers={"Origin": self.origin}
        )
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    async def sign_in(self, person: Viewer, next: str | None = None) -> httpx2.Response:
        """All the way; the answer is the hub's to the returning browser."""
        return await self.get(await self.choose(await self.to_platform(next), person))

    async def who(self) -> str | None:
        said = (await self.get("/auth/session")).json()
        return said["person"]["name"] if said["signedIn"] else None


async def who_with(house: House, cookie: str) -> str | None:
    """Whom the hub takes a browser for that sends this cookie and no other."""
    async with Browser(house) as other:
        said = (await other.get("/auth/session", headers={"Cookie": cookie})).json()
    return said["person"]["name"] if said["signedIn"] else None


def tomorrow(monkeypatch: pytest.MonkeyPatch, later: timedelta) -> None:
    """The hub's clock runs ahead."""
    monkeypatch.setattr(auth.logins, "now", lambda: now() + later)
    monkeypatch.setattr(auth.attempts, "now", lambda: now() + later)


def query_of(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


_TABLES = ("logins", "login_attempts", "refresh_tokens", "audit_entries", "audit_links", "audit_heads")
"""Those of sign-in and of what it writes down."""


async def _change(request: Request) -> Response:
    if not csrf_safe(request):
        return JSONResponse({"done": False}, 403)
    return JSONResponse({"done": True, "by": request.user.name})


@asynccontextmanager
async def fresh_database(folder: Path) -> AsyncIterator[str]:
    """The URL of an empty database: on the PostgreSQL that the suite runs on, or a file."""
    server = os.environ.get("JIGUAN_TEST_DATABASE_URL")
    if server is None:
        yield f"sqlite+aiosqlite:///{folder / 'signin.db'}"
        return
    name = f"jiguan_signin_{uuid4().hex}"
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    async with engine.connect() as connection:
        await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@asynccontextmanager
async def open_house(
    folder: Path, *, url: str = HUB, lines: Mapping[str, httpx2.AsyncBaseTransport] | None = None, **settings: Any
) -> AsyncIterator[House]:
    """``lines`` carry the hub's calls to further platforms, by their names."""
    async with (
        fresh_database(folder) as where,
        _house(open_engine(where), folder, url, lines or {}, settings) as house,
    ):
        yield house


@asynccontextmanager
async def _house(
    engine: AsyncEngine,
    folder: Path,
    url: str,
    lines: Mapping[str, httpx2.AsyncBaseTransport],
    settings: dict[str, Any],
) -> AsyncIterator[House]:
    tables = [each for each in Record.metadata.sorted_tables if each.name in _TABLES]
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: Record.metadata.create_all(sync, tables=tables))
    database, directory, line = Database(engine), Directory(), Line()
    base = SignInSettings(public_url=url, data_dir=folder, sandbox=True, cache_seconds=0)
    signin = SignIn(
        replace(base, **settings),
        database,
        Hooks(directory.viewer_of, directory.person_of, directory.people),
        {"sandbox": line, "other": line, **lines},
    )
    assert signin.sandbox is not None
    line.platform = signin.sandbox.transport()
    app = Starlette(
        routes=[*signin.routes(), Route("/change", _change, methods=["POST"])],
        middleware=[Middleware(AuthenticationMiddleware, backend=signin.backend, on_error=refuse)],
    )
    yield House(signin, signin.sandbox, database, directory, line, app)
    await signin.close()
    await engine.dispose()
