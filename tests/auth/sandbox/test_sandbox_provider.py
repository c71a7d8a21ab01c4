"""The sandbox refuses what a real platform would refuse."""

import base64
import hashlib
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from starlette.applications import Starlette
from starlette.routing import Mount

from auth.keys import SigningKeys
from auth.sandbox import Sandbox
from auth.sandbox.grants import CODE_SECONDS, TOKEN_SECONDS
from auth.sandbox.requests import Client

from ..signin_house import ZHANG, Directory, query_of

pytestmark = pytest.mark.asyncio

HOST = "http://id.test"
BACK = "http://hub.test/auth/callback/sandbox"
VERIFIER = "v" * 64
ASKED = {
    "client_id": "hub",
    "redirect_uri": BACK,
    "response_type": "code",
    "scope": "openid profile",
    "state": "state-1",
    "nonce": "nonce-1",
    "code_challenge": base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode(),
    "code_challenge_method": "S256",
}


class Desk:
    """A browser and a client before a sandbox of its own, with its clock."""

    def __init__(self) -> None:
        self.time = 0.0
        client = Client("hub", "the+secret/ of:it", frozenset({BACK}), frozenset({"http://hub.test/out"}))
        self.keys = SigningKeys.made()
        self.sandbox = Sandbox(f"{HOST}/sandbox", self.keys, client, Directory().people, lambda: self.time)
        app = Starlette(routes=[Mount("/sandbox", routes=self.sandbox.routes())])
        self.http = httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=f"{HOST}/sandbox/")

    async def choose(self, **changed: str) -> httpx2.Response:
        said = {**ASKED, "person": str(ZHANG.id), **changed}
        return await self.http.post("authorize", data=said, headers={"Origin": HOST})

    async def code(self) -> str:
        return query_of((await self.choose()).headers["location"])["code"]

    async def redeem(self, code: str, **changed: str) -> httpx2.Response:
        said = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": BACK,
            "code_verifier": VERIFIER,
            "client_id": "hub",
            "client_secret": "the+secret/ of:it",
            **changed,
        }
        return await self.http.post("token", data={name: value for name, value in said.items() if value})


@pytest_asyncio.fixture
async def desk() -> Desk:
    return Desk()


async def test_a_code_becomes_tokens_that_say_who_was_chosen(desk: Desk) -> None:
    answer = await desk.redeem(await desk.code())
    assert answer.headers["cache-control"] == "no-store"
    said = answer.json()
    claims = desk.keys.read(said["id_token"]).claims
    assert claims["sub"] == str(ZHANG.id)
    assert (claims["iss"], claims["aud"], claims["nonce"]) == (f"{HOST}/sandbox", "hub", "nonce-1")
    bearer = {"Authorization": f"Bearer {said['access_token']}"}
    assert (await desk.http.get("userinfo", headers=bearer)).json() == {"sub": str(ZHANG.id), "name": ZHANG.name}


async def test_the_answer_carries_state_and_issuer(desk: Desk) -> None:
    said = query_of((await desk.choose()).headers["location"])
    assert (said["state"], said["iss"]) == ("state-1", f"{HOST}/sandbox")


@pytest.mark.parametrize(
    "changed",
    [
        {"client_id": "somebody"},
        {"redirect_uri": "https://evil.example/"},
        {"redirect_uri": f"{BACK}/"},
        {"redirect_uri": f"{BACK}?x=1"},
        {"redirect_uri": ""},
    ],
    ids=str,
)
async def test_where_it_is_not_sure_whom_to_answer_it_sends_nobody_anywhere(
    desk: Desk, changed: dict[str, str]
) -> None:
    for answer in (await desk.http.get("authorize", params={**ASKED, **changed}), await desk.choose(**changed)):
        assert answer.status_code == 400
        assert "location" not in answer.headers
        assert "无法登录" in answer.text


async def test_a_parameter_given_twice_is_answered_to_nobody(desk: Desk) -> None:
    answer = await desk.http.get("authorize", params=[*ASKED.items(), ("redirect_uri", "https://evil.example/")])
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": "profile"}, "invalid_scope"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": ""}, "invalid_request"),
        ({"prompt": "none login"}, "invalid_request"),
        ({"prompt": "none"}, "login_required"),
    ],
    ids=str,
)
async def test_a_request_it_cannot_grant_is_answered_to_its_client(
    desk: Desk, changed: dict[str, str], error: str
) -> None:
    answer = await desk.http.get("authorize", params={**ASKED, **changed})
    said = query_of(answer.headers["location"])
    assert answer.headers["location"].startswith(f"{BACK}?")
    assert (said["error"], said["state"], said["iss"]) == (error, "state-1", f"{HOST}/sandbox")
    assert "code" not in said


async def test_somebody_signed_in_is_answered_silently_when_asked_so(desk: Desk) -> None:
    await desk.choose()
    answer = await desk.http.get("authorize", params={**ASKED, "prompt": "none"})
    assert (await desk.redeem(query_of(answer.headers["location"])["code"])).status_code == 200


@pytest.mark.parametrize(
    ("changed", "status", "error"),
    [
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_secret": ""}, 401, "invalid_client"),
        ({"client_id": "somebody"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"code": "made-up"}, 400, "invalid_grant"),
        ({"code": ""}, 400, "invalid_grant"),
        ({"redirect_uri": f"{BACK}/"}, 400, "invalid_grant"),
        ({"code_verifier": "w" * 64}, 400, "invalid_grant"),
        ({"code_verifier": ""}, 400, "invalid_grant"),
        ({"code_verifier": ASKED["code_challenge"]}, 400, "invalid_grant"),
    ],
    ids=str,
)
async def test_a_code_is_not_redeemed_by_who_cannot_prove_to_be_its_client(
    desk: Desk, changed: dict[str, str], status: int, error: str
) -> None:
    answer = await desk.redeem(**{"code": await desk.code(), **changed})
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert ("www-authenticate" in answer.headers) is (status == 401)


async def test_a_code_is_good_once_and_its_token_dies_when_it_turns_up_again(desk: Desk) -> None:
    code = await desk.code()
    bearer = {"Authorization": f"Bearer {(await desk.redeem(code)).json()['access_token']}"}
    assert (await desk.http.get("userinfo", headers=bearer)).status_code == 200
    assert (await desk.redeem(code)).json()["error"] == "invalid_grant"
    assert (await desk.http.get("userinfo", headers=bearer)).status_code == 401


async def test_a_code_is_over_after_a_minute_and_a_token_after_five(desk: Desk) -> None:
    late, used = await desk.code(), await desk.code()
    bearer = {"Authorization": f"Bearer {(await desk.redeem(used)).json()['access_token']}"}
    desk.time = CODE_SECONDS
    assert (await desk.redeem(late)).json()["error"] == "invalid_grant"
    assert (await desk.http.get("userinfo", headers=bearer)).status_code == 200
    desk.time = TOKEN_SECONDS
    assert (await desk.http.get("userinfo", headers=bearer)).status_code == 401


async def test_a_client_may_prove_itself_by_basic_but_not_in_two_ways(desk: Desk) -> None:
    said = {"grant_type": "authorization_code", "redirect_uri": BACK, "code_verifier": VERIFIER}
    basic = ("hub", "the%2Bsecret%2F+of%3Ait")
    answer = await desk.http.post("token", data={**said, "code": await desk.code()}, auth=basic)
    assert answer.status_code == 200
    both = {**said, "code": await desk.code(), "client_secret": "the+secret/ of:it"}
    assert (await desk.http.post("token", data=both, auth=basic)).json()["error"] == "invalid_request"


@pytest.mark.parametrize(
    "sent",
    [
        {"json": {"grant_type": "authorization_code"}},
        {"content": b"a=" + b"x" * 20_000, "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        {"content": b"\xff\xfe", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        {"content": b"code=1&code=2", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        {"content": b"&".join(b"a%d=1" % n for n in range(99)), "headers": {"Content-Type": "text/plain"}},
    ],
    ids=range(5),
)
async def test_a_body_that_is_not_a_form_is_refused_in_words(desk: Desk, sent: dict[str, Any]) -> None:
    answer = await desk.http.post("token", **sent)
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")


async def test_a_get_for_tokens_is_not_allowed(desk: Desk) -> None:
    assert (await desk.http.get("token")).status_code == 405


async def test_a_foreign_page_cannot_choose_for_somebody(desk: Desk) -> None:
    said = {**ASKED, "person": str(ZHANG.id)}
    for headers in ({}, {"Origin": "https://evil.example"}):
        answer = await desk.http.post("authorize", data=said, headers=headers)
        assert answer.status_code == 403
        assert "jiguan_sandbox" not in desk.http.cookies


async def test_somebody_who_is_not_there_cannot_be_chosen(desk: Desk) -> None:
    for person in ("", "nobody", "张"):
        assert (await desk.choose(person=person)).status_code == 400


async def test_signing_out_with_the_id_token_is_immediate_and_leads_back(desk: Desk) -> None:
    said = (await desk.redeem(await desk.code())).json()
    params = {"id_token_hint": said["id_token"], "post_logout_redirect_uri": "http://hub.test/out", "state": "s"}
    answer = await desk.http.get("end-session", params=params)
    assert answer.headers["location"] == "http://hub.test/out?state=s"
    assert await _signed_out(desk)


async def test_signing_out_without_it_asks_first(desk: Desk) -> None:
    await desk.choose()
    page = await desk.http.get("end-session")
    assert ZHANG.name in page.text
    assert not await _signed_out(desk)
    answer = await desk.http.post("end-session", data={"confirmed": "yes"}, headers={"Origin": HOST})
    assert "已退出" in answer.text
    assert await _signed_out(desk)


async def test_a_foreign_page_signs_nobody_out(desk: Desk) -> None:
    await desk.choose()
    await desk.http.post("end-session", data={"confirmed": "yes"}, headers={"Origin": "https://evil.example"})
    assert not await _signed_out(desk)


async def test_signing_out_leads_to_no_address_that_is_not_registered(desk: Desk) -> None:
    await desk.choose()
    answer = await desk.http.get("end-session", params={"post_logout_redirect_uri": "https://evil.example/"})
    assert (answer.status_code, "location" in answer.headers) == (400, False)
    assert not await _signed_out(desk)


async def test_an_id_token_that_it_did_not_sign_signs_nobody_out(desk: Desk) -> None:
    said = (await desk.redeem(await desk.code())).json()
    forged = SigningKeys.made().sign(desk.keys.read(said["id_token"]).claims)
    await desk.http.get("end-session", params={"id_token_hint": forged})
    assert not await _signed_out(desk)


async def test_what_it_publishes_is_what_it_does(desk: Desk) -> None:
    said = (await desk.http.get(".well-known/openid-configuration")).json()
    assert said["issuer"] == f"{HOST}/sandbox"
    for name in ("authorization_endpoint", "userinfo_endpoint", "jwks_uri", "end_session_endpoint"):
        assert (await desk.http.get(said[name])).status_code != 404
    [key] = (await desk.http.get(said["jwks_uri"])).json()["keys"]
    assert "d" not in key


async def test_its_keys_survive_a_restart(tmp_path: Path) -> None:
    first = Sandbox.beside("http://hub.test", tmp_path, Directory().people)
    again = Sandbox.beside("http://hub.test", tmp_path, Directory().people)
    assert first.keys.public() == again.keys.public()
    assert first.client.secret != again.client.secret


async def _signed_out(desk: Desk) -> bool:
    answer = await desk.http.get("authorize", params={**ASKED, "prompt": "none"})
    return query_of(answer.headers["location"]).get("error") == "login_required"
