"""A stand-in that keeps letters in a folder, as careful about ids as the real channels: one id, one letter."""

import asyncio
from pathlib import Path

import orjson

from support.notices.carriers import Letter, Receipt
from support.notices.people import Contact
from support.notices.words import Channel


class Recording:
    """``<folder>/<channel>/<id>.json`` for each letter, and a line for each try in ``<channel>.log``."""

    repeatable = True

    def __init__(self, channel: Channel, folder: Path) -> None:
        self.channel = channel
        self._letters, self._tries = folder / channel.value, folder / f"{channel.value}.log"

    def reaches(self, contact: Contact) -> bool:
        return self.channel is not Channel.SMS or bool(contact.phone)

    async def send(self, letter: Letter) -> Receipt:
        return await asyncio.to_thread(self._keep, letter)

    def _keep(self, letter: Letter) -> Receipt:
        self._letters.mkdir(parents=True, exist_ok=True)
        with self._tries.open("a") as tries:
            tries.write(f"{letter.id}\n")
        said = letter.brief if self.channel is Channel.SMS else letter.text
        kept = {"to": str(letter.to.person_id), "title": letter.title, "text": said}
        try:
            with (self._letters / f"{letter.id}.json").open("xb") as file:
                file.write(orjson.dumps(kept, option=orjson.OPT_INDENT_2))
        except FileExistsError:
            pass  # the same letter again: it has been delivered
        return Receipt(f"recorded-{letter.id.hex[-12:]}", delivered=True)
