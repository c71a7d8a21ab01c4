"""An OpenID provider that others have written and had certified: the hub signs in there, and out, as with any.

Discovery, code with PKCE S256 (which it insists on), nonce, state, iss, keys that change, userinfo, both logouts.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import update

from auth.attempts import LoginAttempt
from auth.login_records import Ending
from tests.auth.independent.provider import Running, missing, running
from tests.auth.signin_house import ZHANG, query_of

PEOPLE = {
    "zhang": {"name": "张晓明", "employee_code": "GE_zhang"},
    "stranger": {"name": "王外人", "employee_code": "GE_stranger"},
}

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")


@pytest.fixture(params=["RS256", "ES256"])
async def hub(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Running]:
    async with running(tmp_path, PEOPLE, id_token_signed_response_alg=request.param) as started:
        started.house.directory.known["GE_zhang"] = ZHANG.id
        yield started


async def test_a_person_signs_in_and_is_known_by_their_staff_number(hub: Running) -> None:
    browser = hub.browser()
    there = query_of(await browser.to_provider())
    assert (there["code_challenge_method"], there["response_type"]) == ("S256", "code")
    answer = await browser.sign_in("zhang", "/auth/login?platform=independent&next=/m/zhezhengding/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/m/zhezhengding/")
    assert await browser.who() == ZHANG.name
    (login,) = await hub.house.logins()
    assert (login.platform, login.subject) == ("independent", "zhang")
    assert login.platform_session


@pytest.mark.parametrize("method", ["client_secret_post", "none"])
async def test_the_hub_proves_who_it_is_as_the_provider_wants_it(tmp_path: Path, method: str) -> None:
    secret = None if method == "none" else "another secret"
    async with running(tmp_path, PEOPLE, secret=secret, token_endpoint_auth_method=method) as hub:
        hub.house.directory.known["GE_zhang"] = ZHANG.id
        browser = hub.browser()
        assert (await browser.sign_in("zhang")).status_code == 303
        assert await browser.who() == ZHANG.name


async def test_somebody_the_directory_does_not_know_is_not_signed_in(hub: Running) -> None:
    browser = hub.browser()
    assert (await browser.sign_in("stranger")).status_code == 403
    assert await browser.who() is None


async def test_an_answer_is_good_once_and_in_its_own_browser(hub: Running) -> None:
    browser, thief = hub.browser(), hub.browser()
    back = await browser.at_provider(await browser.to_provider(), "zhang")
    assert {"code", "state", "iss"} <= query_of(back).keys()
    assert (await thief.get(back)).status_code == 400
    assert (await browser.get(back)).status_code == 303
    assert (await browser.get(back)).status_code == 400
    assert len(await hub.house.logins()) == 1


async def test_the_code_of_another_attempt_fails_at_the_provider_by_its_verifier(hub: Running) -> None:
    one, other = hub.browser(), hub.browser()
    stolen = query_of(await one.at_provider(await one.to_provider(), "zhang"))["code"]
    own = query_of(await other.at_provider(await other.to_provider(), "stranger"))
    swapped = f"{hub.url}/auth/callback/independent?code={stolen}&state={own['state']}&iss={own['iss']}"
    assert (await other.get(swapped)).status_code == 403
    assert await hub.house.logins() == []


async def test_an_id_token_for_another_nonce_is_refused(hub: Running) -> None:
    browser = hub.browser()
    back = await browser.at_provider(await browser.to_provider(), "zhang")
    async with hub.house.database.unscoped("tests") as session:
        await session.execute(update(LoginAttempt).values(nonce="another"))
    assert (await browser.get(back)).status_code == 403
    assert await hub.house.logins() == []


@pytest.mark.parametrize("iss", ["", "&iss=https%3A%2F%2Fevil.example"], ids=["missing", "another's"])
async def test_an_answer_without_its_issuer_is_refused(hub: Running, iss: str) -> None:
    browser = hub.browser()
    back = query_of(await browser.at_provider(await browser.to_provider(), "zhang"))
    answer = await browser.get(f"{hub.url}/auth/callback/independent?code={back['code']}&state={back['state']}{iss}")
    assert answer.status_code == 403
    assert await hub.house.logins() == []


async def test_keys_that_the_provider_changed_are_fetched_anew(hub: Running) -> None:
    assert (await hub.browser().sign_in("zhang")).status_code == 303
    await hub.rotate()
    assert (await hub.browser().sign_in("zhang")).status_code == 303
    assert len(await hub.house.logins()) == 2


async def test_signing_out_at_the_hub_ends_the_session_at_the_provider_and_comes_back(hub: Running) -> None:
    browser = hub.browser()
    await browser.sign_in("zhang")
    answer = await browser.post(f"{hub.url}/auth/logout", headers={"X-Requested-With": "hub"})
    there = answer.headers["location"]
    assert there.startswith(hub.issuer)
    assert (await browser.at_provider(there, "zhang")).startswith(f"{hub.url}/auth/signed-out")
    assert await browser.who() is None
    again = await browser.get(await browser.to_provider())
    assert "/interaction/" in again.headers["location"], "who signs in next is asked who they are"


async def test_signing_out_at_the_provider_ends_the_login_here(hub: Running) -> None:
    browser, other = hub.browser(), hub.browser()
    await browser.sign_in("zhang")
    await other.sign_in("zhang")
    page = await browser.get(f"{hub.issuer}/session/end")
    await browser.post(*browser._form(page, "zhang"))
    for _ in range(100):
        ended = [each for each in await hub.house.logins() if each.revoked_at]
        if ended:
            break
        await asyncio.sleep(0.05)
    assert [each.revoked_why for each in ended] == [Ending.ELSEWHERE]
    assert await browser.who() is None
    assert await other.who() == ZHANG.name


async def test_proving_again_who_one_is_asks_at_the_provider_though_its_session_stands(hub: Running) -> None:
    browser = hub.browser()
    await browser.sign_in("zhang")
    before = (await hub.house.logins())[0].authenticated_at
    there = await browser.to_provider("/auth/step-up?next=/m/")
    assert query_of(there)["prompt"] == "login"
    assert (await browser.get(await browser.at_provider(there, "zhang"))).status_code == 303
    (login,) = await hub.house.logins()
    assert login.authenticated_at > before
