"""The stand-in for Zheliban's logins behind the IRS gateway: tickets, tokens, and the gateway's own refusals.

Written from the published protocol: tickets are good once and for a minute, tokens for an hour, clocks may be 90 s off.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth.platforms.zheliban.settings import Gateway, OldLegalSettings, OldPersonSettings, UnifiedSettings
from auth.platforms.zheliban.signing import old_sign, signature
from kernel.hours import CHINA
from kernel.records import now

from .once import Once

SKEW = timedelta(seconds=90)
OLD_SKEW = timedelta(minutes=10)
"""The older logins do not publish theirs."""

TICKET_SECONDS = 60
TOKEN_SECONDS = 3600
Row = Mapping[str, Any]


@dataclass
class ZhelibanSandbox:
    """For one application of the gateway. What a ticket stands for is the user as the platform would tell of them."""

    gateway: Gateway
    app_id: str = "2002000001"
    calls: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tickets: Once[Row] = Once(TICKET_SECONDS)
        self.tokens: Once[Row] = Once(TOKEN_SECONDS)

    def transport(self) -> httpx2.ASGITransport:
        return httpx2.ASGITransport(Starlette(routes=self.routes()), raise_app_exceptions=False)

    def routes(self) -> list[Route]:
        unified = UnifiedSettings(self.gateway, self.app_id)
        person, legal = OldPersonSettings(self.gateway), OldLegalSettings(self.gateway)
        paths = {
            unified.token_path: self._access_token,
            unified.user_path: self._user,
            person.ticket_path: self._simpleauth,
            person.user_path: self._simpleauth,
            legal.user_path: self._legal,
        }
        return [Route(path, self._behind_gateway(act), methods=["POST"]) for path, act in paths.items()]

    def _behind_gateway(self, act: Any) -> Any:
        async def answer(request: Request) -> Response:
            self.calls.append(request.url.path)
            if no := self._refusal(request):
                return JSONResponse({"message": no}, 401)
            return JSONResponse(await act(request))

        return answer

    def _refusal(self, request: Request) -> str | None:
        said, gateway = request.headers, self.gateway
        if said.get("X-BG-HMAC-ACCESS-KEY") != gateway.key:
            return "Invalid access key"
        date = said.get("X-BG-DATE-TIME", "")
        expected = signature(
            gateway.secret, gateway.key, "POST", request.url.path, date, request.query_params.multi_items()
        )
        rightly = hmac.compare_digest(expected, said.get("X-BG-HMAC-SIGNATURE", ""))
        if said.get("X-BG-HMAC-ALGORITHM") != "hmac-sha256" or not rightly:
            return "Invalid signature"
        return "Clock skew exceeded" if abs(now() - parsedate_to_datetime(date)) > SKEW else None

    async def _access_token(self, request: Request) -> Row:
        said = await request.json()
        user = self.tickets.take(said.get("ticketId", "")) if said.get("appId") == self.app_id else None
        if user is None:
            return _no("C-USER-SSO-TICKET-INVALID")
        return _yes({"accessToken": self.tokens.give(user, prefix="at_")})

    async def _user(self, request: Request) -> Row:
        user = self.tokens.look((await request.json()).get("token", ""))
        return _yes(user) if user is not None else _no("C-USER-SSO-TOKEN-INVALID")

    async def _legal(self, request: Request) -> Row:
        user = self.tickets.take((await request.json()).get("token", ""))
        return _yes(user) if user is not None else {"success": False, "errCode": "TOKEN_INVALID", "msg": "无效的 token"}

    async def _simpleauth(self, request: Request) -> Row:
        said = dict(await request.form())
        time = str(said.get("time", ""))
        if said.get("servicecode") != self.gateway.key:
            return {"result": "9900", "errmsg": "unknown servicecode"}
        if said.get("sign") != old_sign(self.gateway.key, self.gateway.secret, time):
            return {"result": "9901", "errmsg": "bad signature"}
        try:
            off = abs(now() - datetime.strptime(time, "%Y%m%d%H%M%S").replace(tzinfo=CHINA))
        except ValueError:
            off = timedelta.max
        if off > OLD_SKEW:
            return {"result": "9902", "errmsg": "bad time"}
        if said.get("method") == "ticketValidation":
            user = self.tickets.take(str(said.get("st", "")))
            return {"result": "0", "token": self.tokens.give(user)} if user is not None else {"result": "6001"}
        user = self.tokens.look(str(said.get("token", "")))
        return {"result": "0", **user} if user is not None else {"result": "6502"}


def _yes(data: Row) -> Row:
    return {"success": True, "errorCode": None, "errorMsg": None, "data": data}


def _no(code: str) -> Row:
    return {"success": False, "errorCode": code, "errorMsg": code, "data": None}
