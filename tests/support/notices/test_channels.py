"""Each channel in its own protocol: signed as Zhezhengding wants it, SMS as configured, mail that can be recognized."""

import hmac
from base64 import b64encode
from hashlib import sha256
from urllib.parse import parse_qsl
from uuid import UUID

import httpx2
import orjson
import pytest

from auth.platforms.zhezhengding.api import Api
from auth.platforms.zhezhengding.settings import App
from kernel.ids import new_id
from support.notices.carriers import Letter, Undeliverable
from support.notices.channels.mail import Mail, MailSettings
from support.notices.channels.sms import Sms, SmsSettings
from support.notices.channels.zhezhengding import MOST_BYTES, Zhezhengding, message
from support.notices.people import Contact

SECRET = "demoSecret0123456789demoSecret0123456789"
TO = Contact(new_id(), "330102", new_id(), "GE_a", "13957110000")


def a_letter(text: str = "您的用车已派车。", id: UUID | None = None) -> Letter:
    return Letter(id or new_id(), TO, "已派车", text, "已派车，请登录浙政钉查看办理。（YC1）")


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
    assert orjson.loads(said["msg"]) == {"msgtype": "text", "text": {"content": "已派车\n您的用车已派车。"}}


async def test_whom_the_platform_does_not_know_is_not_tried_again(
    platform: Platform, zhezhengding: Zhezhengding
) -> None:
    platform.accounts = []
    with pytest.raises(Undeliverable, match="没有账号"):
        await zhezhengding.send(a_letter())


async def test_a_no_of_the_platform_is_raised(platform: Platform, zhezhengding: Zhezhengding) -> None:
    await zhezhengding.send(a_letter())
    platform.well = False
    with pytest.raises(Exception, match="workNotification"):
        await zhezhengding.send(a_letter())


@pytest.mark.parametrize("text", ["短", "长" * 500, "😀" * 500, '"\\' * 400])
def test_a_message_is_never_longer_than_the_platform_takes(text: str) -> None:
    said = message(a_letter(text))
    assert len(said.encode()) <= MOST_BYTES
    assert orjson.loads(said)["text"]["content"].startswith("已派车\n")


def sms(answer: httpx2.Response, seen: list[httpx2.Request], **said: object) -> Sms:
    def reply(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return answer

    settings = SmsSettings("https://sms.test/send", **said)  # type: ignore[arg-type]
    return Sms(settings, httpx2.AsyncClient(transport=httpx2.MockTransport(reply)))


async def test_a_short_message_is_sent_as_the_gateway_wants_it_and_names_nobody() -> None:
    seen: list[httpx2.Request] = []
    body = {"serial": "{id}", "to": ["{phone}"], "message": {"content": "{text}"}, "type": 1}
    gateway = sms(httpx2.Response(200, json={"no": "g-7"}), seen, token="t", body=body, reference="no")
    letter = a_letter("陈晓的用车已派车。")
    assert (await gateway.send(letter)).reference == "g-7"
    assert seen[0].headers["authorization"] == "Bearer t"
    assert orjson.loads(seen[0].content) == {
        "serial": letter.id.hex,
        "to": ["13957110000"],
        "message": {"content": f"【机关事务】{letter.brief}"},
        "type": 1,
    }


async def test_a_gateway_that_will_not_have_it_is_not_asked_again_and_one_in_trouble_is() -> None:
    with pytest.raises(Undeliverable):
        await sms(httpx2.Response(400), []).send(a_letter())
    for status in (429, 500, 503):
        with pytest.raises(httpx2.HTTPStatusError):
            await sms(httpx2.Response(status), []).send(a_letter())


async def test_an_answer_that_is_no_json_was_an_answer_all_the_same() -> None:
    assert (await sms(httpx2.Response(200, text="OK"), []).send(a_letter())).reference == ""


def test_a_mail_sent_again_bears_the_same_message_id() -> None:
    mail = Mail(MailSettings("smtp.test", "{employee_code}@jg.test", "数字机关 <no-reply@jg.test>"))
    id = new_id()
    first, second = mail.written(a_letter(id=id)), mail.written(a_letter(id=id))
    assert first["Message-ID"] == second["Message-ID"] == f"<{id.hex}@jg.test>"
    assert first["To"] == "GE_a@jg.test"
    assert "用车已派车" in first.get_content()


def test_how_a_person_is_reached_is_not_printed() -> None:
    assert "13957110000" not in repr(a_letter())
    assert "GE_a" not in repr(TO)
