"""Short messages as the gateway of a city wants them: its answer says whether it has one, its silence does not."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable

import httpx2
import orjson
import pytest
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from support.notices.carriers import NotTaken, Undeliverable
from support.notices.channels.sms import LARGEST, Sms, SmsSettings

from .letters import a_letter
from .receivers import Received, sms_gateway

Gateway = Callable[..., Sms]


@pytest.fixture
async def to() -> AsyncIterator[Gateway]:
    """The channel to a gateway at an address."""
    async with httpx2.AsyncClient() as http:
        yield lambda url, **said: Sms(SmsSettings(url, **said), http)


async def test_it_is_sent_as_the_gateway_wants_it_and_names_nobody() -> None:
    seen: list[httpx2.Request] = []

    def reply(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, json={"no": "g-7"})

    body = {"serial": "{id}", "to": ["{phone}"], "message": {"content": "{text}"}, "type": 1}
    settings = SmsSettings("https://sms.test/send", token="t", body=body, reference="no")
    gateway = Sms(settings, httpx2.AsyncClient(transport=httpx2.MockTransport(reply)))
    letter = a_letter("陈晓的用车已派车。")
    assert (await gateway.send(letter)).reference == "g-7"
    assert seen[0].headers["authorization"] == "Bearer t"
    assert orjson.loads(seen[0].content) == {
        "serial": letter.id.hex,
        "to": ["13957110000"],
        "message": {"content": f"【机关事务】{letter.brief}"},
        "type": 1,
    }


@pytest.mark.parametrize(
    ("status", "raised"),
    [
        (400, Undeliverable),
        (404, Undeliverable),
        (429, NotTaken),
        (503, NotTaken),
        (408, ConnectionError),
        (500, ConnectionError),
        (504, ConnectionError),
        (302, ConnectionError),
    ],
)
async def test_its_status_says_whether_it_has_the_message_and_whether_to_ask_again(
    to: Gateway, status: int, raised: type[Exception]
) -> None:
    with sms_gateway(Received(), Response(status_code=status)) as url, pytest.raises(raised, match=str(status)):
        await to(url).send(a_letter())


@pytest.mark.parametrize("said", ["OK", "", "[]", '{"id": null}', '{"other": 1}', "\x00"])
async def test_an_answer_that_is_nothing_we_know_was_an_answer_all_the_same(to: Gateway, said: str) -> None:
    received = Received()
    with sms_gateway(received, PlainTextResponse(said)) as url:
        assert (await to(url).send(a_letter())).reference == ""
    assert len(received.tries) == 1


@pytest.mark.parametrize(
    ("said", "raised"),
    [
        ('{"code": "0", "id": "g-1"}', None),
        ('{"code": 0, "id": "g-1"}', None),
        ('{"code": 105, "message": "余额不足"}', NotTaken),
        ('{"message": "?"}', ConnectionError),
        ("<html>", ConnectionError),
    ],
)
async def test_a_gateway_that_says_no_with_200_has_said_no(
    to: Gateway, said: str, raised: type[Exception] | None
) -> None:
    with sms_gateway(Received(), PlainTextResponse(said)) as url:
        sending = to(url, taken={"code": ["0"]}).send(a_letter())
        if raised is None:
            assert (await sending).reference == "g-1"
            return
        with pytest.raises(raised, match=r"余额不足|没有 code"):
            await sending


async def test_one_that_is_not_there_has_taken_nothing(to: Gateway) -> None:
    with sms_gateway(Received()) as url:
        pass
    with pytest.raises(NotTaken, match="连不上"):
        await to(url, timeout=2.0).send(a_letter())


async def test_one_that_drips_is_left_when_its_time_is_over(to: Gateway) -> None:
    async def drip() -> AsyncIterator[bytes]:
        for _ in range(600):
            yield b" "
            await asyncio.sleep(0.05)

    began = time.monotonic()
    with sms_gateway(Received(), StreamingResponse(drip())) as url, pytest.raises(TimeoutError):
        await to(url, timeout=0.5).send(a_letter())
    assert time.monotonic() - began < 5


async def test_of_an_endless_answer_only_the_beginning_is_read(to: Gateway) -> None:
    async def flood() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * LARGEST

    with sms_gateway(Received(), StreamingResponse(flood())) as url:
        assert (await to(url, timeout=5.0).send(a_letter())).reference == ""
