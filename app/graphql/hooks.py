"""What a view must be told by the house it stands in."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from .request import GraphQLRequest

if TYPE_CHECKING:
    from .engine import Job

GetContext = Callable[[HTTPConnection, GraphQLRequest], Awaitable[Any]]
"""The context of one operation. Called once an operation: in a batch, and on a socket, several times a connection.

May raise a `kernel.refusal.Refusal` or a `RequestError`; nothing is then executed.
"""


class Recalled(Protocol):
    """The place of an answer that may be kept. ``data`` is the JSON text that is kept there, if any."""

    @property
    def data(self) -> bytes | None: ...

    async def keep(self, data: bytes) -> None:
        """Keep it for those who ask the same with the same rights. Never raises."""


class Cache(Protocol):
    """Answers to queries, kept. What is charged, counted and written down for a request is so all the same."""

    async def recall(self, job: "Job") -> Recalled | None:
        """``None`` where the answer to this may not be kept, or nothing can be at present."""

    async def settled(self) -> None:
        """After a change and before it is answered: until nobody is given what was so before."""


class ConnectionRefused(Exception):
    """The credentials of a ``connection_init`` are bad; the socket is closed with 4403 and this message."""


def from_elsewhere(connection: HTTPConnection) -> bool:
    """Whether a browser says that a page of another site makes it send this, with cookies."""
    site = connection.headers.get("sec-fetch-site")
    return "cookie" in connection.headers and site is not None and site not in ("same-origin", "none")


async def _greet(params: Mapping[str, Any], socket: WebSocket) -> None:
    return None


async def _always(connection: HTTPConnection) -> bool:
    return True


async def _admit(context: Any, request: GraphQLRequest, cost: int) -> Mapping[str, str]:
    return {}


async def _by_graphql_core(job: "Job") -> bytes | None:
    return None


async def _told(context: Any, operation: str | None) -> None:
    return None


def _yes(context: Any) -> bool:
    return True


def _no(context: Any) -> bool:
    return False


def _nothing(context: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Hooks:
    ide: Callable[[Request], Awaitable[Response]] | None = None
    """The page for a browser that comes by GET and prefers ``text/html``."""

    documents: Mapping[str, str] = field(default_factory=dict)
    """The documents known beforehand: hash (as clients send it) → text. Read on every request, so it may change."""

    may_write_documents: Callable[[Any], bool] = _yes
    """With the context: whether this client may send documents of its own where only known ones are taken."""

    admit: Callable[[Any, GraphQLRequest, int], Awaitable[Mapping[str, str]]] = _admit
    """With context, request and cost, just before execution: charges the caller. Answers response headers
    (``RateLimit-…``); raises `kernel.refusal.TooMuch` for 429, or a `RequestError`."""

    execute_fast: Callable[["Job"], Awaitable[bytes | None]] = _by_graphql_core
    """With a query that has been admitted: the JSON text of its ``data``, where it can be had without graphql-core and
    there is no error to report; else ``None``. What it raises is logged, and graphql-core answers. It may keep what it
    makes of a document in ``job.document.kept``."""

    cache: Cache | None = None
    """Where answers are kept; asked for queries and, once a mutation is over, before its answer."""

    before_answer: Callable[[Any, str | None], Awaitable[None]] = _told
    """With the context and the operation's name, after execution and before anything is sent, also of each event: to
    write down what is about to be shown. What it raises is logged, and nothing is sent."""

    csrf_safe: Callable[[HTTPConnection], bool] = lambda connection: not from_elsewhere(connection)
    """Whether changes may be made over this connection; asked for mutations, uploads and sockets."""

    on_connect: Callable[[Mapping[str, Any], WebSocket], Awaitable[Mapping[str, Any] | None]] = _greet
    """With the payload of ``connection_init`` (``{}`` without one): who this is. What is found out goes into
    ``socket.scope`` or ``socket.state`` for `GetContext`. Answers the payload of ``connection_ack``.
    Raises `ConnectionRefused`."""

    still_valid: Callable[[HTTPConnection], Awaitable[bool]] = _always
    """Whether the credentials of an open socket or stream still hold; else it is closed (4403)."""

    is_anonymous: Callable[[Any], bool] = _no
    """With the context: whether nobody is signed in. A `kernel.refusal.NotPermitted` is then ``UNAUTHENTICATED``."""

    between_events: Callable[[Any], None] = _nothing
    """With the context of a subscription, after each event: forget what was loaded for it (dataloaders)."""
