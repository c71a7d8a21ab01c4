"""Bearer tokens: who they let in, and that everything else is 401 and never taken for anonymous."""

import base64
import stat
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import pytest
import pytest_asyncio
from joserfc import jws, jwt
from joserfc.jwk import ECKey, OctKey

from auth.keys import KeysUnusable, SigningKeys
from auth.logins import Logins
from auth.signin import program_token
from auth.tokens import AccessTokens, InvalidToken
from kernel.refusal import Invalid

from .signin_house import LI, ZHANG, House, open_house

NOW = 1_800_000_000
KEYS = SigningKeys.made()
PERSON = UUID(int=7)


def tokens(later: float = 0) -> AccessTokens:
    return AccessTokens(KEYS, clock=lambda: NOW + later)


def claims(**changed: Any) -> dict[str, Any]:
    said = {
        "iss": "urn:jiguan:hub",
        "aud": "urn:jiguan:graph",
        "sub": str(PERSON),
        "client_id": "test",
        "iat": NOW,
        "exp": NOW + 600,
        "jti": str(UUID(int=9)),
        **changed,
    }
    return {name: value for name, value in said.items() if value is not None}


def signed(**changed: Any) -> str:
    return KEYS.sign(claims(**changed), kind="at+jwt")


def bare(header: dict[str, Any], said: dict[str, Any]) -> str:
    parts = [base64.urlsafe_b64encode(orjson.dumps(part)).rstrip(b"=").decode() for part in (header, said)]
    return ".".join([*parts, ""])


def test_a_token_says_who_acts_by_which_client_and_until_when() -> None:
    read = tokens().verify(tokens().issue(PERSON, 10, "jiguan-cli"))
    assert (read.person_id, read.client) == (PERSON, "jiguan-cli")
    assert read.expires_at.timestamp() == NOW + 600


def test_a_token_names_its_type_and_says_nothing_of_rights() -> None:
    token = tokens().issue(PERSON, 10, "jiguan-cli")
    read = KEYS.read(token)
    assert read.header["typ"] == "at+jwt"
    assert set(read.claims) == {"iss", "aud", "sub", "client_id", "iat", "nbf", "exp", "jti"}


@pytest.mark.parametrize("minutes", [0, -1, 24 * 60 + 1])
def test_a_token_that_lives_too_long_or_not_at_all_is_not_issued(minutes: int) -> None:
    with pytest.raises(Invalid, match="有效期"):
        tokens().issue(PERSON, minutes, "test")


def test_clocks_may_differ_by_half_a_minute_and_no_more() -> None:
    token = tokens().issue(PERSON, 10, "test")
    assert tokens(later=629).verify(token).person_id == PERSON
    for later in (630, -31):
        with pytest.raises(InvalidToken):
            tokens(later=later).verify(token)


PUBLIC = KEYS.public()["keys"][0]
STRANGER = SigningKeys.made()
BAD: dict[str, Callable[[], str]] = {
    "empty": lambda: "",
    "rubbish": lambda: "rubbish",
    "three dots": lambda: "...",
    "not ascii": lambda: "令牌.令牌.令牌",
    "endless": lambda: "x" * 1_000_000,
    "unsigned": lambda: bare({"alg": "none", "typ": "at+jwt"}, claims()),
    "of no algorithm": lambda: bare({"typ": "at+jwt"}, claims()),
    "signed with our public key as a secret": lambda: jwt.encode(
        {"alg": "HS256", "typ": "at+jwt", "kid": PUBLIC["kid"]}, claims(), OctKey.import_key(orjson.dumps(PUBLIC))
    ),
    "signed by a stranger": lambda: STRANGER.sign(claims(), kind="at+jwt"),
    "signed by a stranger under our key id": lambda: jwt.encode(
        {"alg": "ES256", "typ": "at+jwt", "kid": PUBLIC["kid"]}, claims(), ECKey.generate_key("P-256")
    ),
    "with the last character changed": lambda: signed()[:-2] + ("AA" if signed()[-2:] != "AA" else "BB"),
    "an ID token": lambda: KEYS.sign(claims(), kind="JWT"),
    "of no type": lambda: jwt.encode({"alg": "ES256"}, claims(), ECKey.import_key(_private(KEYS)), default_type=None),
    "of another issuer": lambda: signed(iss="https://other.test"),
    "of no issuer": lambda: signed(iss=None),
    "for another audience": lambda: signed(aud="https://other.test"),
    "for no audience": lambda: signed(aud=None),
    "over": lambda: signed(exp=NOW - 31),
    "without an end": lambda: signed(exp=None),
    "with an end that is text": lambda: signed(exp="never"),
    "with an end beyond all time": lambda: signed(exp=10**30),
    "not yet valid": lambda: signed(nbf=NOW + 31),
    "from the future": lambda: signed(iat=NOW + 31),
    "about nobody": lambda: signed(sub=None),
    "about somebody who has no such id": lambda: signed(sub="admin"),
    "without an id": lambda: signed(jti=None),
    "of no client": lambda: signed(client_id=None),
    "a list": lambda: jws.serialize_compact(
        {"alg": "ES256", "typ": "at+jwt"}, b"[1]", ECKey.import_key(_private(KEYS)), algorithms=["ES256"]
    ),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_token_is_invalid_that_is(bad: str) -> None:
    assert tokens().verify(signed()).person_id == PERSON
    with pytest.raises(InvalidToken):
        tokens().verify(BAD[bad]())


def test_tokens_of_the_key_before_live_on_beside_those_of_the_new_one() -> None:
    older, newer = SigningKeys.made(), SigningKeys.made()
    both = SigningKeys.written(orjson.dumps({"keys": [_private(newer), _private(older)]}).decode())
    token = AccessTokens(older).issue(PERSON, 5, "test")
    assert AccessTokens(both).verify(token).person_id == PERSON
    with pytest.raises(InvalidToken):
        AccessTokens(older).verify(AccessTokens(both).issue(PERSON, 5, "test"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"keys": []}',
        '{"kty": "oct", "k": "c2VjcmV0"}',
        orjson.dumps(PUBLIC).decode(),
        orjson.dumps(ECKey.generate_key("P-384").as_dict(private=True)).decode(),
    ],
    ids=range(7),
)
def test_keys_that_cannot_sign_are_refused_at_start(text: str) -> None:
    with pytest.raises(KeysUnusable):
        SigningKeys.written(text)


def test_keys_are_made_once_and_can_be_read_by_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "keys.json"
    with ThreadPoolExecutor(8) as starts:
        keys = list(starts.map(lambda _: SigningKeys.kept_in(path), range(8)))
    assert len({each.public()["keys"][0]["kid"] for each in keys}) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["keys.json"]


def test_a_spoilt_key_file_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text("spoilt")
    with pytest.raises(KeysUnusable, match="签名密钥"):
        SigningKeys.kept_in(tmp_path / "keys.json")


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


@pytest.mark.asyncio
async def test_a_bearer_token_acts_for_its_person(house: House) -> None:
    answer = await _ask(house, f"Bearer {await house.token(LI)}")
    assert answer["person"]["name"] == LI.name
    assert answer["by"] == "bearer"


@pytest.mark.asyncio
async def test_the_command_line_and_the_server_share_their_keys(house: House) -> None:
    logins = Logins(house.database, idle=timedelta(hours=1), longest=timedelta(hours=1))
    token = await program_token(logins, house.signin.settings.access_tokens(), LI, 5, "jiguan-cli")
    assert (await _ask(house, f"bearer {token}"))["person"]["name"] == LI.name


@pytest.mark.asyncio
@pytest.mark.parametrize("credential", ["Bearer", "Bearer ", "Bearer rubbish", "Token x", "rubbish", "Bearer a b"])
async def test_a_bad_credential_is_401_and_never_anonymous(house: House, credential: str) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    answer = await browser.get("/auth/session", headers={"Authorization": credential})
    assert answer.status_code == 401
    assert 'error="invalid_token"' in answer.headers["www-authenticate"]
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.asyncio
async def test_two_credentials_at_once_are_401(house: House) -> None:
    token = await house.token(LI)
    headers = [("Authorization", f"Bearer {token}"), ("Authorization", f"Bearer {token}")]
    assert (await house.browser().get("/auth/session", headers=headers)).status_code == 401


@pytest.mark.asyncio
async def test_the_token_of_somebody_who_is_suspended_is_401(house: House) -> None:
    token = await house.token(LI)
    del house.directory.viewers[LI.id]
    answer = await house.browser().get("/auth/session", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


@pytest.mark.asyncio
async def test_a_token_of_no_login_is_401(house: House) -> None:
    token = house.signin.tokens.issue(LI.id, 5, "test")
    answer = await house.browser().get("/auth/session", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


@pytest.mark.asyncio
async def test_a_token_in_the_address_is_not_looked_at(house: House) -> None:
    token = await house.token(LI)
    answer = await house.browser().get("/auth/session", params={"access_token": token})
    assert answer.json()["signedIn"] is False


@pytest.mark.asyncio
async def test_an_id_token_of_the_platform_is_no_bearer_token(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(ZHANG)
    [login] = await house.logins()
    answer = await browser.get("/auth/session", headers={"Authorization": f"Bearer {login.logout_hint}"})
    assert answer.status_code == 401


async def _ask(house: House, credential: str) -> Any:
    return (await house.browser().get("/auth/session", headers={"Authorization": credential})).json()


def _private(keys: SigningKeys) -> dict[str, Any]:
    private: dict[str, Any] = keys._keys[0].as_dict(private=True)
    return private
