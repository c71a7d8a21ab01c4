"""再次确认身份: acts that ask for a fresh proof send the person to the platform and back, and only that person."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from sqlalchemy import update

from auth.login_records import Login
from auth.policy import Policy
from auth.step_up import fresh
from kernel.records import now
from kernel.refusal import Code, StepUp

from .signin_house import LI, ZHANG, Browser, House, open_house, query_of
from .test_signin_forgeries import claims_of


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


async def signed_in_long_ago(house: House) -> Browser:
    browser = house.browser()
    await browser.sign_in(LI)
    async with house.database.unscoped("tests") as session:
        await session.execute(update(Login).values(authenticated_at=now() - timedelta(hours=1)))
    return browser


async def age(house: House) -> timedelta:
    [login] = await house.logins()
    return now() - login.authenticated_at


def test_what_is_fresh_passes_and_what_is_not_says_where_to_go() -> None:
    policy = Policy(step_up=timedelta(minutes=10))
    fresh(now() - timedelta(minutes=9), policy)
    for at in (None, now() - timedelta(minutes=11)):
        with pytest.raises(StepUp) as no:
            fresh(at, policy)
        assert no.value.code is Code.STEP_UP
        assert "/auth/step-up" in no.value.alternatives[0]


async def test_the_platform_asks_anew_and_the_same_login_goes_on(house: House) -> None:
    browser = await signed_in_long_ago(house)
    answer = await browser.get("/auth/step-up", params={"next": "/m/zhezhengding/#/a"})
    asked = query_of(answer.headers["location"])
    assert (asked["max_age"], asked["prompt"]) == ("0", "login")
    back = await browser.get(await browser.choose(answer.headers["location"], LI))
    assert back.headers["location"] == "/m/zhezhengding/#/a"
    assert await age(house) < timedelta(minutes=1)
    assert await browser.who() == LI.name


async def test_another_person_proves_nothing(house: House) -> None:
    browser = await signed_in_long_ago(house)
    answer = await browser.get("/auth/step-up")
    refused = await browser.get(await browser.choose(answer.headers["location"], ZHANG))
    assert refused.status_code == 403
    assert await age(house) > timedelta(minutes=50)
    assert await browser.who() == LI.name


@pytest.mark.parametrize("at", [None, 3600])
async def test_a_platform_that_did_not_ask_anew_is_not_believed(house: House, at: int | None) -> None:
    browser = await signed_in_long_ago(house)
    answer = await browser.get("/auth/step-up")

    def older(said: dict[str, object]) -> dict[str, object]:
        claims = claims_of(str(said["id_token"]))
        claims.pop("auth_time")
        if at is not None:
            claims["auth_time"] = int(now().timestamp()) - at
        return {**said, "id_token": house.sandbox.keys.sign(claims)}

    house.line.tamper("token", older)
    refused = await browser.get(await browser.choose(answer.headers["location"], LI))
    assert refused.status_code in (400, 403)
    assert await age(house) > timedelta(minutes=50)


async def test_who_is_not_signed_in_signs_in(house: House) -> None:
    answer: httpx2.Response = await house.browser().get("/auth/step-up", params={"next": "/m/x/"})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/auth/login?next=%2Fm%2Fx%2F")
