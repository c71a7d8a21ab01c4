"""The stand-in for Zhezhengding's open platform: what it signs, what it hands out, and what it refuses.

Written from the published protocol; it checks signatures, times, nonces and one-time use as the real one would. How
far a clock may be off there is not published: here five minutes.
"""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import httpx2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth.expiring import Expiring
from auth.platforms.zhezhengding.settings import App
from auth.platforms.zhezhengding.signing import signature
from kernel.records import now

from .once import Once

TOKEN_SECONDS = 7200
CODE_SECONDS = 300
SKEW = timedelta(minutes=5)
Row = dict[str, Any]


@dataclass(frozen=True)
class Account:
    """An account of the tenant, as the platform tells of it."""

    id: int
    employee_code: str
    name: str
    tenant_id: str = "1001"

    def told(self) -> Row:
        return {
            "accountId": self.id,
            "account": f"u{self.id}",
            "employeeCode": self.employee_code,
            "lastName": self.name,
            "realmId": self.tenant_id,
            "tenantId": self.tenant_id,
            "tenantUserId": f"{self.tenant_id}${self.id}",
            "namespace": "local",
        }


class Refused(Exception):
    """The platform says no; the message is its code."""


@dataclass
class ZhezhengdingSandbox:
    """``apps`` may call it; ``organizations`` and ``employees`` are rows of the contacts, as the platform has them."""

    apps: Sequence[App]
    organizations: list[Row] = field(default_factory=list)
    employees: dict[str, list[Row]] = field(default_factory=dict)
    notifications: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tokens: Once[str] = Once(TOKEN_SECONDS)
        self.codes: Once[tuple[str, Account]] = Once(CODE_SECONDS)
        self._nonces: Expiring[str, bool] = Expiring(2 * SKEW.total_seconds())

    def code(self, app: App, account: Account) -> str:
        """What the bridge of the app, or the page with the QR code, hands out for somebody."""
        return self.codes.give((app.key, account))

    def transport(self) -> httpx2.ASGITransport:
        return httpx2.ASGITransport(Starlette(routes=self.routes()), raise_app_exceptions=False)

    def routes(self) -> list[Route]:
        return [
            Route("/gettoken.json", self._answering(self._token), methods=["GET", "POST"]),
            Route("/rpc/oauth2/dingtalk_app_user.json", self._answering(self._user), methods=["POST"]),
            Route("/rpc/oauth2/getuserinfo_bycode.json", self._answering(self._user), methods=["POST"]),
            Route("/mozi/organization/listOrganizationsByCodes", self._answering(self._described), methods=["POST"]),
            Route("/mozi/organization/pageSubOrganizationCodes", self._answering(self._children), methods=["POST"]),
            Route(
                "/mozi/organization/pageOrganizationEmployeePositions",
                self._answering(self._positions),
                methods=["POST"],
            ),
            Route("/mozi/employee/listEmployeeAccountIds", self._answering(self._accounts), methods=["POST"]),
            Route("/message/workNotification", self._answering(self._notify), methods=["POST"]),
        ]

    def _answering(self, act: Any) -> Any:
        async def answer(request: Request) -> Response:
            try:
                said = await self._signed(request)
                return JSONResponse(_envelope(act(request.headers["apiKey"], said)))
            except Refused as no:
                return JSONResponse(_envelope({"data": None}, str(no)))

        return answer

    async def _signed(self, request: Request) -> list[tuple[str, str]]:
        """The parameters of a call that is rightly signed, in time, and not heard before."""
        form = await request.form() if request.method == "POST" else request.query_params
        said = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
        headers = request.headers
        app = next((app for app in self.apps if app.key == headers.get("apiKey")), None)
        if app is None:
            raise Refused("InvalidApiKey")
        timestamp, nonce = headers.get("X-Hmac-Auth-Timestamp", ""), headers.get("X-Hmac-Auth-Nonce", "")
        expected = signature(app.secret, request.method, timestamp, nonce, request.url.path, said)
        if not hmac.compare_digest(expected, headers.get("X-Hmac-Auth-Signature", "")):
            raise Refused("SignatureNotMatch")
        if abs(now() - datetime.fromisoformat(timestamp)) > SKEW:
            raise Refused("TimestampExpired")
        if self._nonces.get(nonce):
            raise Refused("NonceUsed")
        self._nonces.put(nonce, True)
        return said

    def _token(self, key: str, said: Sequence[tuple[str, str]]) -> Row:
        given = dict(said)
        if not any(app.key == given.get("appkey") == key and app.secret == given.get("appsecret") for app in self.apps):
            raise Refused("InvalidApp")
        return {"data": {"accessToken": self.tokens.give(key, prefix="app_"), "expiresIn": TOKEN_SECONDS}}

    def _user(self, key: str, said: Sequence[tuple[str, str]]) -> Row:
        given = dict(said)
        if self.tokens.look(given.get("access_token", "")) != key:
            raise Refused("InvalidAccessToken")
        meant = self.codes.take(given.get("auth_code") or given.get("code") or "")
        if meant is None or meant[0] != key:
            raise Refused("InvalidCode")
        return {"data": meant[1].told()}

    def _described(self, key: str, said: Sequence[tuple[str, str]]) -> Row:
        wanted = [value for name, value in said if name == "organizationCodes"]
        if len(wanted) > 100:
            raise Refused("TooMany")
        return {"data": [row for row in self.organizations if row["organizationCode"] in wanted]}

    def _children(self, key: str, said: Sequence[tuple[str, str]]) -> Row:
        parent = dict(said)["organizationCode"]
        return _page([row["organizationCode"] for row in self.organizations if row.get("parentCode") == parent], said)

    def _positions(self, key: str, said: Sequence[tuple[str, str]]) -> Row:
        return _page(self.employees.get(dict(said)["organizationCode"], []), said)

    def _accounts(self, key: str, said: Sequence[tuple[str, str]]) -> Row:
        codes = [value for name, value in said if name == "employeeCodes"]
        if len(codes) > 100:
            raise Refused("TooMany")
        known = {row["employeeCode"] for rows in self.employees.values() for row in rows}
        numbered = {code: int.from_bytes(code.encode()[-7:], "big") for code in codes if code in known}
        return {
            "data": [
                {"accountId": number, "accountCode": code, "accountNamespace": "local", "employeeCode": code}
                for code, number in numbered.items()
            ]
        }

    def _notify(self, key: str, said: Sequence[tuple[str, str]]) -> Row:
        given = dict(said)
        # the platform tells messages apart by bizMsgId: one that comes again is not shown again
        self.notifications.setdefault(given["bizMsgId"], given)
        return {"data": None, "msgId": f"m-{given['bizMsgId']}"}


def _page(rows: list[Any], said: Sequence[tuple[str, str]]) -> Row:
    given = dict(said)
    size = min(int(given.get("pageSize", "20")), 100)
    start = (int(given.get("pageNo", "1")) - 1) * size
    return {"data": rows[start : start + size], "totalSize": len(rows)}


def _envelope(content: Row, refused: str = "") -> Row:
    inner = {
        **content,
        "success": not refused,
        "requestId": "sandbox",
        "responseMessage": refused or "OK",
        "responseCode": refused or "0",
        "bizErrorCode": refused or "0",
    }
    return {"success": True, "content": inner, "bizErrorCode": "0"}
