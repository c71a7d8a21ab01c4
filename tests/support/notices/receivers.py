"""Who receives letters at the other end of a wire: an SMS gateway, a mail server, the platform of Zhezhengding.

Each writes down what it was sent, try by try, and what it would show to people; before it answers it does what a test
wants done at that moment.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth.platforms.zhezhengding.settings import App
from auth.sandbox.zhezhengding import ZhezhengdingSandbox
from tests.app.graphql.serving import served

APP = App("notices_app", "demoSecret0123456789demoSecret0123456789")


def nothing() -> None:
    return None


@dataclass
class Received:
    """``tries`` are the ids of letters as they came; ``shown`` is what a person reads, by id, for who tells by id."""

    tries: list[str] = field(default_factory=list)
    shown: dict[str, str] = field(default_factory=dict)
    before_answer: Callable[[], None] = nothing

    def take(self, id: str, text: str) -> None:
        self.tries.append(id)
        self.shown.setdefault(id, text)
        self.before_answer()


@contextmanager
def sms_gateway(received: Received, answer: Response | None = None) -> Iterator[str]:
    """The address of a gateway that takes ``{"id", "phone", "text"}``."""

    async def send(request: Request) -> Response:
        said = await request.json()
        received.take(said["id"], said["text"])
        return answer or JSONResponse({"id": f"g-{said['id'][-6:]}"})

    with served(Starlette(routes=[Route("/send", send, methods=["POST"])])) as (host, port):
        yield f"http://{host}:{port}/send"


@dataclass
class Platform(ZhezhengdingSandbox):
    """The stand-in of the platform, that writes down tries."""

    received: Received = field(default_factory=Received)

    def _notify(self, key: str, said: Sequence[tuple[str, str]]) -> dict[str, Any]:
        done = super()._notify(key, said)
        self.received.take(dict(said)["bizMsgId"], dict(said)["msg"])
        return done


@contextmanager
def platform(received: Received, employee_codes: Sequence[str]) -> Iterator[str]:
    """The address of a platform that knows these people."""
    rows = [{"employeeCode": code} for code in employee_codes]
    stand_in = Platform([APP], employees={"GO_test": rows}, received=received)
    with served(Starlette(routes=stand_in.routes())) as (host, port):
        yield f"http://{host}:{port}"


@asynccontextmanager
async def mail_server(received: Received, *, no: dict[str, str] | None = None) -> AsyncIterator[tuple[str, int]]:
    """Host and port of a mail server. ``no`` are its answers to a command (``RCPT``, ``.`` for the mail itself)."""
    refusals = no or {}

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        def say(text: str) -> None:
            writer.write(f"{text}\r\n".encode())

        say("220 test")
        while line := (await reader.readline()).decode().strip():
            command = line.split(":")[0].split()[0].upper()
            if command in refusals:
                say(refusals[command])
            elif command == "DATA":
                say("354 go on")
                mail = message_from_bytes(await reader.readuntil(b"\r\n.\r\n"), policy=policy.default)
                if "." in refusals:
                    say(refusals["."])
                    continue
                received.take(str(mail["Message-ID"]).strip("<>").split("@")[0], mail.get_content())
                say("250 taken")
            elif command == "QUIT":
                say("221 bye")
                break
            else:
                say("250 well")
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()
    finally:
        server.close()
