"""政务服务网个人用户单点登录: the older personal login, a ticket checked with an MD5 sign over the IRS gateway.

依据《浙江政务服务网个人用户对接技术文档》2019-05。
"""

from typing import Any
from urllib.parse import urlencode

import httpx2
from starlette.requests import Request

from auth.platforms.faults import Distrusted, unreachable
from auth.platforms.seam import Attempt, Identity, PersonKind
from kernel.records import now

from . import returning, signing
from .gateway import Irs
from .settings import OldPersonSettings

OK = "0"
OURS = ("6001", "6002", "6003", "6004", "6099", "6501", "6502", "6503", "6504", "6505", "6599")
"""Results that speak of the ticket or token. Others (98xx, 99xx) speak of how the hub is set up."""

TOO_LOW = "您在政务服务网的实名等级不足，登录没有完成"


class OldPersonPlatform:
    """``transport`` carries the hub's own calls; the network, unless given."""

    def __init__(self, settings: OldPersonSettings, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self.name = settings.name
        self.label = settings.label
        self._settings = settings
        self._http = httpx2.AsyncClient(transport=transport, timeout=settings.gateway.timeout, follow_redirects=False)
        self._irs = Irs(settings.label, settings.gateway, self._http)

    async def state_in(self, request: Request) -> str | None:
        return returning.state_of(await returning.brought(request))

    async def begin(self, request: Request, attempt: Attempt) -> str:
        said = {
            "action": "ssoLogin",
            "servicecode": self._settings.gateway.key,
            "goto": returning.there(attempt.redirect_uri, attempt.state),
        }
        return f"{self._settings.entry}?{urlencode(said)}"

    async def finish(self, request: Request, attempt: Attempt) -> Identity:
        ticket = returning.ticket(await returning.brought(request), "ticket")
        token = _text(await self._ask("ticketValidation", self._settings.ticket_path, "st", ticket), "token")
        if not token:
            raise unreachable(self.label, "ticketValidation: no token")
        return self._identity(await self._ask("getUserInfo", self._settings.user_path, "token", token))

    async def leave(self, hint: str | None, back: str) -> str | None:
        return None

    async def close(self) -> None:
        await self._http.aclose()

    async def _ask(self, method: str, path: str, called: str, value: str) -> dict[str, Any]:
        gateway, time = self._settings.gateway, signing.old_time(now())
        said = [
            ("method", method),
            ("servicecode", gateway.key),
            ("time", time),
            ("sign", signing.old_sign(gateway.key, gateway.secret, time)),
            (called, value),
            ("datatype", "json"),
        ]
        answer = await self._irs.form(path, said)
        result = str(answer.get("result"))
        if result in OURS:
            raise Distrusted(f"{method}: {result}")
        if result != OK:
            raise unreachable(self.label, f"{method}: {result[:20]}")
        return answer

    def _identity(self, user: dict[str, Any]) -> Identity:
        subject, level = _text(user, "userid"), str(user.get("authlevel"))
        if not subject or str(user.get("useable", "1")) == "2":
            raise Distrusted("user: without userid, or not in use")
        if not level.isdigit() or int(level) < self._settings.least_level:
            low = Distrusted(f"user: authlevel {level[:5]}")
            low.message, low.alternatives = TOO_LOW, ("请在政务服务网完成高级实名认证后重试",)
            raise low
        return Identity(
            platform=self.name,
            subject=subject,
            name=_text(user, "username") or "",
            kind=PersonKind.PERSON,
            public=True,
            phone=_text(user, "mobile"),
            id_number=_text(user, "idnum") if str(user.get("idtype")) == "1" else None,
        )


def _text(block: dict[str, Any], name: str) -> str | None:
    value = block.get(name)
    return value if isinstance(value, str) and value else None
