"""浙政钉登录: in the app by the code its bridge gives, on a PC by a QR code."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import httpx2
from starlette.requests import Request

from auth.platforms.faults import Cancelled, Distrusted, unreachable
from auth.platforms.seam import Attempt, Identity
from kernel.refusal import Unavailable

from .api import Api
from .settings import ZhezhengdingSettings

IN_APP = "/rpc/oauth2/dingtalk_app_user.json"
BY_QR = "/rpc/oauth2/getuserinfo_bycode.json"
LONGEST_CODE = 200


class ZhezhengdingPlatform:
    """``transport`` carries the hub's own calls to the platform; the network, unless given."""

    def __init__(self, settings: ZhezhengdingSettings, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self.name = settings.name
        self.label = settings.label
        self._settings = settings
        self._http = httpx2.AsyncClient(transport=transport, timeout=settings.timeout, follow_redirects=False)
        self.api = Api(settings.label, settings.api, settings.app, self._http, settings.timeout)
        self._scan = (
            Api(settings.label, settings.api, settings.scan, self._http, settings.timeout) if settings.scan else None
        )

    @property
    def container(self) -> str:
        return "zhezhengding"

    @property
    def corp_id(self) -> str:
        return self._settings.tenant_id

    async def state_in(self, request: Request) -> str | None:
        return request.query_params.get("state")

    async def begin(self, request: Request, attempt: Attempt) -> str:
        """The page with the QR code. Within the app nobody comes here: the app vouches by `vouch`."""
        if self._scan is None:
            raise Unavailable("请在浙政钉中打开本应用", alternatives=("在浙政钉的工作台中打开",))
        said = {
            "response_type": "code",
            "client_id": self._settings.mark or (self._settings.scan.key if self._settings.scan else ""),
            "redirect_uri": attempt.redirect_uri,
            "scope": "get_user_info",
            "authType": "QRCODE",
            "state": attempt.state,
        }
        return f"{self._settings.login.rstrip('/')}/oauth2/auth.htm?{urlencode(said)}"

    async def finish(self, request: Request, attempt: Attempt) -> Identity:
        if self._scan is None:
            raise Distrusted("answer: nobody was sent to scan")
        codes = request.query_params.getlist("code")
        if len(codes) > 1:
            raise Distrusted("answer: a parameter is given twice")
        if not codes or not codes[0]:
            raise Cancelled()
        return await self._user(self._scan, BY_QR, "code", codes[0])

    async def vouch(self, said: Mapping[str, Any]) -> Identity:
        """Whom the app vouches for, by the code of its bridge: ``code`` on a phone, ``auth_code`` on a PC."""
        return await self._user(self.api, IN_APP, "auth_code", said.get("code") or said.get("auth_code"))

    async def leave(self, hint: str | None, back: str) -> str | None:
        # the app's own session is not ours to end
        return None

    async def close(self) -> None:
        await self._http.aclose()

    async def _user(self, api: Api, path: str, called: str, code: Any) -> Identity:
        if not isinstance(code, str) or not 0 < len(code) <= LONGEST_CODE:
            raise Distrusted(f"{path}: no usable code")
        token = await api.token()
        try:
            return self._identity(await api.ask(path, [("access_token", token), (called, code)]))
        except Distrusted:
            # the code is spent, or our token was withdrawn: in the second case the code is still good
            newer = await api.newer_token(token)
            if newer is None:
                raise
        return self._identity(await api.ask(path, [("access_token", newer), (called, code)]))

    def _identity(self, user: Any) -> Identity:
        if not isinstance(user, dict):
            raise unreachable(self.label, "user: not an object")
        if str(user.get("tenantId")) != self._settings.tenant_id:
            raise Distrusted("user: of another tenant")
        account, employee = user.get("accountId"), user.get("employeeCode")
        if not account or not isinstance(employee, str) or not employee:
            raise Distrusted("user: without account or employee code")
        return Identity(
            platform=self.name,
            subject=f"{user['tenantId']}${account}",
            name=str(user.get("lastName") or user.get("nickNameCn") or ""),
            employee_code=employee,
        )
