"""政务服务网法人用户单点登录: the older login of legal persons. The platform POSTs a token to the callback.

依据《浙江政务服务网法人用户对接技术文档》2019-05. What the IRS version answers is not published;
both spellings are read.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx2
from starlette.requests import Request

from auth.platforms.faults import Distrusted, unreachable
from auth.platforms.seam import Attempt, Identity, PersonKind

from . import returning
from .gateway import Irs
from .settings import OldLegalSettings


class OldLegalPlatform:
    """``transport`` carries the hub's own calls; the network, unless given."""

    def __init__(self, settings: OldLegalSettings, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self.name = settings.name
        self.label = settings.label
        self._settings = settings
        self._http = httpx2.AsyncClient(transport=transport, timeout=settings.gateway.timeout, follow_redirects=False)
        self._irs = Irs(settings.label, settings.gateway, self._http)

    async def state_in(self, request: Request) -> str | None:
        return returning.state_of(await returning.brought(request))

    async def begin(self, request: Request, attempt: Attempt) -> str:
        said = {"spappurl": attempt.redirect_uri, "goto": returning.there(attempt.redirect_uri, attempt.state)}
        return f"{self._settings.entry}?{urlencode(said)}"

    async def finish(self, request: Request, attempt: Attempt) -> Identity:
        token = returning.ticket(await returning.brought(request), "ssotoken")
        answer = await self._irs.json(self._settings.user_path, {"token": token})
        if answer.get("success") is not True:
            raise Distrusted(f"rest/user/query: {str(answer.get('errCode'))[:60]}")
        user = answer.get("data")
        if not isinstance(user, dict):
            raise unreachable(self.label, "rest/user/query: no data")
        # one company may have many accounts: never known by its credit code alone
        subject = _text(user, "userId", "userid")
        if not subject or str(user.get("realLevel", "1")) == "4":
            raise Distrusted("user: without userId, or unverified")
        return Identity(
            platform=self.name,
            subject=subject,
            name=_text(user, "CompanyName", "companyName") or "",
            kind=PersonKind.LEGAL_PERSON,
            phone=_text(user, "attnPhone"),
            credit_code=_text(user, "uniscid", "unifiedSocialId"),
            public=True,
        )

    async def leave(self, hint: str | None, back: str) -> str | None:
        site = urlsplit(self._settings.entry)
        then = f"{self._settings.after_logout}?{urlencode({'redirect': back})}"
        return f"{site.scheme}://{site.netloc}/opensso/UI/Logout?{urlencode({'goto': then})}"

    async def close(self) -> None:
        await self._http.aclose()


def _text(block: Mapping[str, Any], *names: str) -> str | None:
    return next((value for name in names if isinstance(value := block.get(name), str) and value), None)
