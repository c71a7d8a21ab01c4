"""The seam between the hub and whoever vouches for people. A protocol lives behind it; sessions and pages before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

from starlette.requests import Request

from auth.attempts import Attempt

from .kinds import PersonKind

__all__ = ["Attempt", "Identity", "PersonKind", "Platform", "Vouching", "WithBridge"]


@dataclass(frozen=True)
class Identity:
    """Whom a platform vouches for. ``subject`` is theirs for ever and means nothing elsewhere; names and phones change.

    ``employee_code`` is the staff number that the platform and the directory share, where there is one; ``id_number``
    the identity card, where the platform has seen it; ``credit_code`` that of a legal person.
    ``public``: the platform serves everybody, and whom it vouches for need not be of the staff.
    ``logout_hint`` is what the platform wants to hear at sign-out, ``session`` its name for their session there.
    """

    platform: str
    subject: str
    name: str = field(repr=False)
    kind: PersonKind = PersonKind.PERSON
    phone: str | None = field(default=None, repr=False)
    employee_code: str | None = field(default=None, repr=False)
    id_number: str | None = field(default=None, repr=False)
    credit_code: str | None = None
    public: bool = False
    logout_hint: str | None = field(default=None, repr=False)
    session: str | None = field(default=None, repr=False)


class Platform(Protocol):
    """One identity platform. Everything it cannot do or does not believe is a `kernel.refusal.Refusal`:

    `Unavailable` where it is down, slow or answers rubbish; `Distrusted` where an answer is not what it should be;
    `Cancelled` where the person changed their mind.
    """

    @property
    def name(self) -> str:
        """Its name in addresses and records: ``/auth/callback/{name}``."""

    @property
    def label(self) -> str:
        """Its name for people, in Chinese."""

    async def state_in(self, request: Request) -> str | None:
        """The state of the attempt that a returning browser brings back; each protocol hides it elsewhere."""

    async def begin(self, request: Request, attempt: Attempt) -> str:
        """The address at the platform to send the browser to."""

    async def finish(self, request: Request, attempt: Attempt) -> Identity:
        """Whom the platform vouches for, from what the browser brought back and what the platform says when asked."""

    async def leave(self, hint: str | None, back: str) -> str | None:
        """The address that ends the platform's own session and then leads ``back``; ``None`` where there is none."""

    async def close(self) -> None:
        """Give back connections."""


@runtime_checkable
class Vouching(Protocol):
    """A platform whose app hands over a code by itself, without the browser leaving the page."""

    @property
    def name(self) -> str: ...

    async def vouch(self, said: Mapping[str, Any]) -> Identity:
        """Whom the app vouches for, from what its bridge gave. Raises as `Platform` does."""


@runtime_checkable
class WithBridge(Vouching, Protocol):
    """A platform whose app hands a page its code through a bridge, which must be told for which tenant."""

    @property
    def container(self) -> str:
        """What the mini-apps call the app."""

    @property
    def corp_id(self) -> str: ...
