"""Security headers on every answer, nothing for foreign pages, and no secret in any log line or audit entry."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import select

from auth.audit import AuditEntry
from auth.http.token_routes import BY_SESSION
from tests.auth.signin_house import LI, open_house

from .hub import House
from .hub import open_house as open_hub

PATHS = ("/", "/graphql", "/auth/session", "/auth/login", "/auth/logout", "/auth/step-up", "/healthz", "/nowhere")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_hub(tmp_path) as house:
        yield house


@pytest.mark.parametrize("path", [*PATHS, "/auth/token", "/auth/revoke"])
async def test_every_answer_has_the_headers_of_the_house(house: House, path: str) -> None:
    async with house.client() as client:
        answer = await (client.post(path) if path in ("/auth/token", "/auth/revoke") else client.get(path))
    assert answer.headers["x-content-type-options"] == "nosniff"
    policy = answer.headers["content-security-policy"]
    assert "unsafe-eval" not in policy
    assert "frame-ancestors 'none'" in policy or "frame-ancestors 'self'" in policy
    scripts = next((each for each in policy.split("; ") if each.startswith("script-src")), "")
    assert "unsafe-inline" not in scripts
    assert "*" not in policy
    if path.startswith("/auth"):
        assert "no-store" in answer.headers["cache-control"]


@pytest.mark.parametrize("path", ["/graphql", "/auth/session", "/auth/token", "/export/trips.csv"])
async def test_no_foreign_page_is_let_in(house: House, path: str) -> None:
    asks = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    async with house.client() as client:
        for answer in (await client.options(path, headers=asks), await client.get(path, headers=asks)):
            assert not [name for name in answer.headers if name.lower().startswith("access-control-allow")]


async def test_no_secret_is_written_down(tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as lines:
        async with open_house(tmp_path) as house:
            browser = house.browser()
            await browser.sign_in(LI)
            secrets: list[Any] = [each.value for each in browser.cookies.jar]
            said = (
                await browser.post(
                    "/auth/token",
                    data={"grant_type": BY_SESSION, "client_id": "x"},
                    headers={"X-Requested-With": "x"},
                )
            ).json()
            secrets += [said["access_token"], said["refresh_token"], house.sandbox.client.secret]
            for token in (said["refresh_token"], "made-up-secret", said["refresh_token"]):
                await browser.post("/auth/token", data={"grant_type": "refresh_token", "refresh_token": token})
            forged = said["access_token"][:-8] + "AAAAAAAA"
            await browser.get("/auth/session", headers={"Authorization": f"Bearer {forged}"})
            await browser.get("/auth/callback/sandbox", params={"code": "made-up-secret", "state": "made-up-secret"})
            async with house.database.looking("tests") as session:
                entries = list(await session.scalars(select(AuditEntry)))
            kept = [str(vars(each)) for each in entries]
            secrets += [
                "made-up-secret",
                forged,
                *(each.logout_hint for each in await house.logins() if each.logout_hint),
            ]
    written = [str(line) for line in lines] + kept
    assert lines
    assert kept
    found = [(line, secret) for line in written for secret in secrets if secret and secret in line]
    assert found == []
