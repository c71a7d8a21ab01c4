"""What a channel must be able to do to carry a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from .people import Contact
from .words import Channel


class Undeliverable(Exception):
    """No further try can help: there is no such address, or the channel will not have the letter."""


class NotTaken(Exception):
    """The channel has certainly not taken the letter; another try may help."""


@dataclass(frozen=True)
class Letter:
    """One delivery. The channel is told ``id``, and delivers what it is sent twice under one id once.

    ``text`` says everything, ``brief`` names no person and is for channels that others may read along. ``at`` is when
    the notice arose.
    """

    id: UUID
    to: Contact
    title: str
    text: str = field(repr=False)
    at: datetime
    brief: str = ""


@dataclass(frozen=True)
class Receipt:
    """What the channel calls the letter, and whether it says that the person has it."""

    reference: str
    delivered: bool = False


class Carrier(Protocol):
    """One channel, as it is configured.

    ``repeatable``: it knows a letter by its id, and delivers it once however often it is sent. To one that does not, a
    letter is sent again only after `NotTaken`; where its answer stayed away, nobody knows whether the person has it.
    """

    @property
    def channel(self) -> Channel: ...

    @property
    def repeatable(self) -> bool: ...

    def reaches(self, contact: Contact) -> bool:
        """Whether there is an address of the person's."""
        ...

    async def send(self, letter: Letter) -> Receipt:
        """Raises `Undeliverable` where no try can help, `NotTaken` where the channel has not got it, else anything."""
        ...


@dataclass(frozen=True)
class Carriers:
    """The channels this hub has, beside in-app."""

    by_channel: Mapping[Channel, Carrier]
