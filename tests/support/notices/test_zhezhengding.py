"""Work notifications in the words of the platform: signed, short enough, told apart by their id."""

import hmac
from base64 import b64encode
from hashlib import sha256
from urllib.parse import parse_qsl

import httpx2
import orjson
import pytest

from auth.platforms.zhezhengding.api import Api
from auth.platforms.zhezhengding.settings import App
from support.notices.carriers import NotTaken, Undeliverable
from support.notices.channels.zhezhengding import MOST_BYTES, Zhezhengding, message

from .letters import TO, a_letter

SECRET = "demoSecret0123456789demoSecret0123456789"


class Platform:
    """Answers as the open platform does, and checks the signature of each call."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, list[tuple[str, str]]]] = []
        self.accounts: list[dict[str, object]] = [{"accountId": 1001, "employeeCode": "GE_a"}]
        self.well = True

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        said = parse_qsl(request.content.decode(), keep_blank_values=True)
        plain = "&".join(f"{name}={value}" for name, value in sorted(said))
        headers = request.headers
        parts = ("POST", headers["x-hmac-auth-timestamp"], headers["x-hmac-auth-nonce"], request.url.path, plain)
        signed = b64encode(hmac.new(SECRET.encode(), "\n".join(parts).encode(), sha256).digest()).decode()
        assert headers["x-hmac-auth-signature"] == signed
        self.calls.append((request.url.path, said))
        data = self.accounts if request.url.path.endswith("listEmployeeAccountIds") else None
        content = {"success": self.well, "responseCode": "0", "data": data, "msgId": "m-1"}
        return httpx2.Response(200, json={"success": self.well, "content": content})


@pytest.fixture
def platform() -> Platform:
    return Platform()


@pytest.fixture
def zhezhengding(platform: Platform) -> Zhezhengding:
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(platform))
    return Zhezhengding(Api("浙政钉", "https://z.test", App("demo_app", SECRET), http, 5), "1001")


async def test_a_work_notification_is_signed_names_the_account_and_carries_its_id(
    platform: Platform, zhezhengding: Zhezhengding
) -> None:
    first, second = a_letter(), a_letter()
    assert (await zhezhengding.send(first)).reference == "m-1"
    await zhezhengding.send(second)
    paths = [path for path, _ in platform.calls]
    assert paths == ["/mozi/employee/listEmployeeAccountIds", *["/message/workNotification"] * 2]
    said = dict(platform.calls[1][1])
    assert (said["receiverIds"], said["tenantId"], said["bizMsgId"]) == ("1001", "1001", first.id.hex)
    assert orjson.loads(said["msg"]) == {
        "msgtype": "text",
        "text": {"content": "已派车\n您的用车已派车。（3月2日 09:05）"},
    }


async def test_whom_the_platform_does_not_know_is_not_tried_again(
    platform: Platform, zhezhengding: Zhezhengding
) -> None:
    platform.accounts = []
    with pytest.raises(Undeliverable, match="没有账号"):
        await zhezhengding.send(a_letter())


async def test_a_no_of_the_platform_is_raised(platform: Platform, zhezhengding: Zhezhengding) -> None:
    await zhezhengding.send(a_letter())
    platform.well = False
    with pytest.raises(NotTaken, match=r"浙政钉没有接受：.*workNotification"):
        await zhezhengding.send(a_letter())


@pytest.mark.parametrize(
    "answer", [httpx2.Response(502), httpx2.Response(200, text="<html>"), httpx2.Response(200, json=[])]
)
async def test_a_platform_that_answers_rubbish_is_tried_again_and_said_to_be_the_one(answer: httpx2.Response) -> None:
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _request: answer))
    channel = Zhezhengding(Api("浙政钉", "https://z.test", App("demo_app", SECRET), http, 5), "1001")
    with pytest.raises(ConnectionError, match="浙政钉没有正常答复"):
        await channel.send(a_letter())


@pytest.mark.parametrize("text", ["短", "长" * 500, "😀" * 500, '"\\' * 400])
def test_a_message_is_never_longer_than_the_platform_takes(text: str) -> None:
    said = message(a_letter(text))
    assert len(said.encode()) <= MOST_BYTES
    content = orjson.loads(said)["text"]["content"]
    assert content.startswith("已派车\n")
    assert content.endswith("（3月2日 09:05）"), "the platform takes the same words once a day"


def test_how_a_person_is_reached_is_not_printed() -> None:
    assert "13957110000" not in repr(a_letter())
    assert "GE_a" not in repr(TO)
