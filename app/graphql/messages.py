"""The messages of graphql-transport-ws, each with its parts checked. What breaks the protocol closes the socket."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from .body import decode
from .errors import RequestError
from .request import GraphQLRequest

PROTOCOL = "graphql-transport-ws"
_LONGEST_ID = 255
_LONGEST_REASON = 123


class CloseCode(IntEnum):
    TOO_BIG = 1009
    FAILED = 1011
    INVALID = 4400
    UNAUTHORIZED = 4401
    FORBIDDEN = 4403
    NO_PROTOCOL = 4406
    INIT_TIMEOUT = 4408
    DUPLICATE_ID = 4409
    TOO_MANY_INITS = 4429


class Closing(Exception):
    """The socket must be closed, with this code and reason."""

    def __init__(self, code: CloseCode, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        # a close frame holds 123 bytes of UTF-8
        self.reason = reason.encode("utf-8", "replace")[:_LONGEST_REASON].decode("utf-8", "ignore")


@dataclass(frozen=True, slots=True)
class Init:
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ping:
    payload: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Pong:
    pass


@dataclass(frozen=True, slots=True)
class Subscribe:
    id: str
    request: GraphQLRequest


@dataclass(frozen=True, slots=True)
class Complete:
    id: str


Message = Init | Ping | Pong | Subscribe | Complete


def parse_message(text: str) -> Message:
    """Raises `Closing`."""
    try:
        said = decode(text, "消息")
    except RequestError as error:
        raise _invalid(error.message) from error
    if not isinstance(said, dict):
        raise _invalid("消息应为 JSON 对象")
    match said.get("type"):
        case "connection_init":
            return Init(_payload(said) or {})
        case "ping":
            return Ping(_payload(said))
        case "pong":
            _payload(said)
            return Pong()
        case "subscribe":
            return Subscribe(_id(said), _request(said))
        case "complete":
            return Complete(_id(said))
        case str(other):
            raise _invalid(f"没有这种消息：{other}")
        case _:
            raise _invalid("消息的 type 应为字符串")


def _id(said: dict[str, Any]) -> str:
    value = said.get("id")
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_ID:
        raise _invalid(f"消息的 id 应为 1 至 {_LONGEST_ID} 个字符的字符串")
    return value


def _payload(said: dict[str, Any]) -> dict[str, Any] | None:
    value = said.get("payload")
    if value is not None and not isinstance(value, dict):
        raise _invalid("消息的 payload 应为 JSON 对象")
    return value


def _request(said: dict[str, Any]) -> GraphQLRequest:
    try:
        return GraphQLRequest.of(said.get("payload"))
    except RequestError as error:
        raise _invalid(error.message) from error


def _invalid(reason: str) -> Closing:
    return Closing(CloseCode.INVALID, reason)
