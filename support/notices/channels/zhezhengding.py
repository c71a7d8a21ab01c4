"""浙政钉工作通知: ``/message/workNotification``, signed like every call, told apart by ``bizMsgId``.

The platform takes one call at a time, at most 2,048 bytes of message, the same ``bizMsgId`` once, and the same words to
a person once a day: a message therefore ends with the time of its notice. People are named by account, which is asked
for by staff number and remembered.
"""

import asyncio
from uuid import UUID

import orjson

from auth.platforms.faults import Distrusted
from auth.platforms.zhezhengding.api import Api
from kernel.refusal import Unavailable
from support.notices.carriers import Letter, NotTaken, Receipt, Undeliverable
from support.notices.kinds import plain
from support.notices.people import Contact
from support.notices.words import Channel

MOST_BYTES = 2_048
MOST_KNOWN = 20_000


class Zhezhengding:
    """The work notifications of one application in one tenant."""

    channel = Channel.ZHEZHENGDING
    repeatable = True

    def __init__(self, api: Api, tenant_id: str) -> None:
        self._api, self._tenant = api, ("tenantId", tenant_id)
        self._accounts: dict[UUID, str] = {}
        self._turn = asyncio.Lock()

    def reaches(self, contact: Contact) -> bool:
        return bool(contact.employee_code)

    async def send(self, letter: Letter) -> Receipt:
        async with self._turn:
            try:
                account = await self._account(letter.to)
                said = [
                    ("bizMsgId", letter.id.hex),
                    ("msg", message(letter)),
                    ("receiverIds", account),
                    self._tenant,
                ]
                content = await self._api.content("/message/workNotification", said)
            except Distrusted as error:
                raise NotTaken(f"浙政钉没有接受：{error.why}") from error
            except Unavailable as error:
                raise ConnectionError("浙政钉没有正常答复", *getattr(error, "__notes__", ())) from error
        return Receipt(str(content.get("msgId") or content.get("data") or ""))

    async def _account(self, contact: Contact) -> str:
        if contact.person_id not in self._accounts:
            asked = [self._tenant, ("employeeCodes", contact.employee_code)]
            rows = await self._api.ask("/mozi/employee/listEmployeeAccountIds", asked)
            found = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
            if not found.get("accountId"):
                raise Undeliverable("此人在浙政钉没有账号")
            if len(self._accounts) >= MOST_KNOWN:
                self._accounts.clear()
            self._accounts[contact.person_id] = str(found["accountId"])
        return self._accounts[contact.person_id]


def message(letter: Letter) -> str:
    """The message as the platform takes it, shortened to what it takes."""
    text, at = f"{letter.title}\n{letter.text}", f"（{plain('at', letter.at)}）"
    while True:
        said = orjson.dumps({"msgtype": "text", "text": {"content": f"{text}{at}"}})
        if len(said) <= MOST_BYTES:
            return said.decode()
        text = text[: len(text) - max(1, (len(said) - MOST_BYTES) // 3)]
