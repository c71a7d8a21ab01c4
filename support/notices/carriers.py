"""What a channel must be able to do to carry a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from .people import Contact
from .words import Channel


class Undeliverable(Exception):
    """No further try can help: there is no such address, or the channel will not have the letter."""


@dataclass(frozen=True)
class Letter:
    """One delivery. The channel is told ``id``, and delivers what it is sent twice under one id once.

    ``text`` says everything, ``brief`` names no person and is for channels that others may read along.
    """

    id: UUID
    to: Contact
    title: str
    text: str = field(repr=False)
    brief: str = ""


@dataclass(frozen=True)
class Receipt:
    """What the channel calls the letter, and whether it says that the person has it."""

    reference: str
    delivered: bool = False


class Carrier(Protocol):
    """One channel, as it is configured.

    ``repeatable``: it knows a letter by its id. One that does not is never sent a letter again whose first try was cut
    off before its answer.
    """

    @property
    def channel(self) -> Channel: ...

    @property
    def repeatable(self) -> bool: ...

    def reaches(self, contact: Contact) -> bool:
        """Whether there is an address of the person's."""
        ...

    async def send(self, letter: Letter) -> Receipt:
        """Raises `Undeliverable` where no try can help, and anything else where another may."""
        ...


@dataclass(frozen=True)
class Carriers:
    """The channels this hub has, beside in-app."""

    by_channel: Mapping[Channel, Carrier]
