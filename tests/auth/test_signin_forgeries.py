"""What a forged, stale or foreign answer of the platform gets: a page, a line in the log, and no login."""

import base64
import hashlib
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx2
import orjson
import pytest
import pytest_asyncio
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from structlog.testing import capture_logs

from auth.keys import SigningKeys

from .signin_house import ZHANG, House, open_house

pytestmark = pytest.mark.asyncio

Claims = dict[str, Any]


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


def claims_of(token: str) -> Claims:
    part = token.split(".")[1]
    claims: Claims = orjson.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return claims


def unsigned(header: Claims, claims: Claims) -> str:
    parts = [base64.urlsafe_b64encode(orjson.dumps(part)).rstrip(b"=").decode() for part in (header, claims)]
    return ".".join([*parts, ""])


def soon() -> int:
    return int(time.time())


WRONG_CLAIMS: dict[str, Callable[[Claims], Claims]] = {
    "over": lambda said: {**said, "exp": soon() - 3600},
    "without an end": lambda said: {k: v for k, v in said.items() if k != "exp"},
    "with an end that is text": lambda said: {**said, "exp": "never"},
    "from the future": lambda said: {**said, "iat": soon() + 3600},
    "not yet valid": lambda said: {**said, "nbf": soon() + 3600},
    "of another issuer": lambda said: {**said, "iss": "https://other.test"},
    "of no issuer": lambda said: {k: v for k, v in said.items() if k != "iss"},
    "for another client": lambda said: {**said, "aud": "somebody-else"},
    "for another client, with our azp": lambda said: {**said, "aud": "somebody-else", "azp": "jiguan-hub"},
    "for us and a stranger": lambda said: {**said, "aud": ["jiguan-hub", "somebody-else"], "azp": "jiguan-hub"},
    "for us, given to another": lambda said: {**said, "azp": "somebody-else"},
    "for nobody": lambda said: {**said, "aud": []},
    "with another nonce": lambda said: {**said, "nonce": "of-another-attempt"},
    "without a nonce": lambda said: {k: v for k, v in said.items() if k != "nonce"},
    "about nobody": lambda said: {k: v for k, v in said.items() if k != "sub"},
    "about a number": lambda said: {**said, "sub": 1},
    "about an endless name": lambda said: {**said, "sub": "x" * 300},
    "with the hash of another access token": lambda said: {
        **said,
        "at_hash": base64.urlsafe_b64encode(hashlib.sha256(b"other").digest()[:16]).rstrip(b"=").decode(),
    },
}


@pytest.mark.parametrize("wrong", WRONG_CLAIMS)
async def test_an_id_token_is_refused_that_is(house: House, wrong: str) -> None:
    change = WRONG_CLAIMS[wrong]

    def forge(said: Claims) -> Claims:
        return {**said, "id_token": house.sandbox.keys.sign(change(claims_of(said["id_token"])))}

    await _is_refused(house, forge)


async def test_an_id_token_for_us_alone_in_a_list_is_accepted(house: House) -> None:
    def rewrite(said: Claims) -> Claims:
        claims = {**claims_of(said["id_token"]), "aud": ["jiguan-hub"], "azp": "jiguan-hub"}
        return {**said, "id_token": house.sandbox.keys.sign(claims)}

    house.line.tamper("token", rewrite)
    assert (await house.browser().sign_in(ZHANG)).status_code == 303


def _signed_by_a_stranger(house: House, claims: Claims, said: str) -> str:
    return SigningKeys.made().sign(claims)


def _signed_by_a_stranger_under_our_key_id(house: House, claims: Claims, said: str) -> str:
    header = {"alg": "ES256", "kid": house.sandbox.keys.public()["keys"][0]["kid"]}
    return jwt.encode(header, claims, ECKey.generate_key("P-256"))


def _unsigned(house: House, claims: Claims, said: str) -> str:
    return unsigned({"alg": "none"}, claims)


def _signed_with_the_public_key_as_secret(house: House, claims: Claims, said: str) -> str:
    public = house.sandbox.keys.public()["keys"][0]
    return jwt.encode({"alg": "HS256", "kid": public["kid"]}, claims, OctKey.import_key(orjson.dumps(public)))


def _signed_with_the_client_secret(house: House, claims: Claims, said: str) -> str:
    return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(house.sandbox.client.secret))


def _with_its_own_key_inside(house: House, claims: Claims, said: str) -> str:
    key = ECKey.generate_key("P-256")
    return jwt.encode({"alg": "ES256", "jwk": key.as_dict(private=False)}, claims, key)


def _by_an_algorithm_of_another_kind_of_key(house: House, claims: Claims, said: str) -> str:
    kid = house.sandbox.keys.public()["keys"][0]["kid"]
    return jwt.encode({"alg": "RS256", "kid": kid}, claims, RSAKey.generate_key(2048))


def _with_changed_claims(house: House, claims: Claims, said: str) -> str:
    header, _, signature = said.split(".")
    body = base64.urlsafe_b64encode(orjson.dumps({**claims, "sub": "somebody"})).rstrip(b"=").decode()
    return f"{header}.{body}.{signature}"


def _rubbish(house: House, claims: Claims, said: str) -> str:
    return "not.a.token"


FORGERS = [
    _signed_by_a_stranger,
    _signed_by_a_stranger_under_our_key_id,
    _unsigned,
    _signed_with_the_public_key_as_secret,
    _signed_with_the_client_secret,
    _with_its_own_key_inside,
    _by_an_algorithm_of_another_kind_of_key,
    _with_changed_claims,
    _rubbish,
]


@pytest.mark.parametrize("forger", FORGERS, ids=lambda forger: forger.__name__.strip("_"))
async def test_a_forged_id_token_is_refused(house: House, forger: Callable[[House, Claims, str], str]) -> None:
    def forge(said: Claims) -> Claims:
        return {**said, "id_token": forger(house, claims_of(said["id_token"]), said["id_token"])}

    await _is_refused(house, forge)


@pytest.mark.parametrize(
    "change",
    [
        {"id_token": None},
        {"id_token": ""},
        {"id_token": 7},
        {"access_token": None},
        {"token_type": "mac"},
        {"token_type": None},
    ],
    ids=str,
)
async def test_a_token_answer_that_lacks_what_it_must_have_is_refused(house: House, change: Claims) -> None:
    await _is_refused(house, lambda said: {k: v for k, v in {**said, **change}.items() if v is not None})


async def test_userinfo_about_somebody_else_is_refused(house: House) -> None:
    house.line.tamper("userinfo", lambda said: {**said, "sub": "somebody"})
    await _nobody_gets_in(house, 403)


async def test_what_was_wrong_stands_in_the_log_under_the_reference_and_not_on_the_page(house: House) -> None:
    house.line.tamper("token", lambda said: {**said, "id_token": "not.a.token"})
    browser = house.browser()
    with capture_logs() as logged:
        answer = await browser.sign_in(ZHANG)
    [line] = [each for each in logged if each["event"] == "sign_in_refused"]
    assert line["reference"] in answer.text
    assert "ID token" in line["why"]
    assert "token" not in answer.text.lower()
    assert "not.a.token" not in str(logged)


async def test_a_provider_that_has_changed_its_key_is_believed_after_one_look(house: House) -> None:
    await house.browser().sign_in(ZHANG)
    newer = SigningKeys.made()
    house.line.tamper("jwks", lambda _: newer.public())
    house.line.tamper("token", lambda said: {**said, "id_token": newer.sign(claims_of(said["id_token"]))})
    looks = house.line.calls.count("jwks")
    assert (await house.browser().sign_in(ZHANG)).status_code == 303
    assert (await house.browser().sign_in(ZHANG)).status_code == 303
    assert house.line.calls.count("jwks") == looks + 1


async def test_tokens_by_unknown_keys_do_not_make_the_hub_hammer_the_provider(house: House) -> None:
    house.line.tamper("token", lambda said: {**said, "id_token": SigningKeys.made().sign(claims_of(said["id_token"]))})
    for _ in range(5):
        assert (await house.browser().sign_in(ZHANG)).status_code == 403
    assert house.line.calls.count("jwks") == 2, "the first, and one look for what is unknown"


async def test_trusted_audiences_may_be_named_beside_ours(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        platform = house.signin.platforms["sandbox"]
        object.__setattr__(platform._settings, "trusted_audiences", frozenset({"friend"}))  # type: ignore[attr-defined]

        def rewrite(said: Claims) -> Claims:
            claims = {**claims_of(said["id_token"]), "aud": ["jiguan-hub", "friend"], "azp": "jiguan-hub"}
            return {**said, "id_token": house.sandbox.keys.sign(claims)}

        house.line.tamper("token", rewrite)
        assert (await house.browser().sign_in(ZHANG)).status_code == 303


async def _is_refused(house: House, forge: Callable[[Claims], Claims | httpx2.Response]) -> None:
    house.line.tamper("token", forge)
    await _nobody_gets_in(house, 403)
    # the same platform, telling the truth again, is believed
    house.line.tampers.clear()
    assert (await house.browser().sign_in(ZHANG)).status_code == 303


async def _nobody_gets_in(house: House, status: int) -> None:
    browser = house.browser()
    answer = await browser.sign_in(ZHANG)
    assert answer.status_code == status, answer.text
    assert "未通过安全校验" in answer.text
    assert 'href="/auth/login?next=%2F"' in answer.text
    assert "jiguan_session" not in browser.cookies
    assert await browser.who() is None
    assert await house.logins() == []
