"""“浙里办”统一单点登录: one ticket, good for a minute and once, exchanged at the IRS gateway.

In the app its bridge gives the ticket (`vouch`); on a PC the user centre sends the browser back with one.
依据《“浙里办”服务开发指引》V1.3.8。
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import httpx2
from starlette.requests import Request

from auth.platforms.faults import Distrusted, unreachable
from auth.platforms.seam import Attempt, Identity, PersonKind

from . import returning
from .gateway import Irs
from .settings import UnifiedSettings

LONGEST_SUBJECT = 255
REFUSED = ("C-USER-SSO-TICKET-INVALID", "C-USER-SSO-TOKEN-INVALID", "C-USER-SSO-USER-EMPTY")


class UnifiedPlatform:
    """``transport`` carries the hub's own calls to the gateway; the network, unless given."""

    def __init__(self, settings: UnifiedSettings, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self.name = settings.name
        self.label = settings.label
        self._settings = settings
        self._http = httpx2.AsyncClient(transport=transport, timeout=settings.gateway.timeout, follow_redirects=False)
        self._irs = Irs(settings.label, settings.gateway, self._http)

    async def state_in(self, request: Request) -> str | None:
        return returning.state_of(await returning.brought(request))

    async def begin(self, request: Request, attempt: Attempt) -> str:
        said = {
            "appId": self._settings.app_id,
            "sp": returning.there(attempt.redirect_uri, attempt.state),
            "userType": "person" if self._settings.kind is PersonKind.PERSON else "legal",
        }
        return f"{self._settings.portal}/uc/sso/login?{urlencode(said)}"

    async def finish(self, request: Request, attempt: Attempt) -> Identity:
        return await self._user(returning.ticket(await returning.brought(request), "ticketId"))

    async def vouch(self, said: Mapping[str, Any]) -> Identity:
        """Whom the app vouches for, by the ``ticketId`` of its bridge."""
        ticket = said.get("ticketId")
        if not isinstance(ticket, str) or not 0 < len(ticket) <= returning.LONGEST:
            raise Distrusted("app: no usable ticketId")
        return await self._user(ticket)

    async def leave(self, hint: str | None, back: str) -> str | None:
        # the user centre shows a page of its own and does not lead back
        return f"{self._settings.portal}/uc/unifiedLogout"

    async def close(self) -> None:
        await self._http.aclose()

    async def _user(self, ticket: str) -> Identity:
        token = self._data(
            await self._irs.json(self._settings.token_path, {"ticketId": ticket, "appId": self._settings.app_id})
        ).get("accessToken")
        if not isinstance(token, str) or not token:
            raise unreachable(self.label, "access_token: no accessToken")
        return self._identity(self._data(await self._irs.json(self._settings.user_path, {"token": token})))

    def _data(self, answer: dict[str, Any]) -> dict[str, Any]:
        if answer.get("success") is not True:
            code = str(answer.get("errorCode"))
            if code in REFUSED:
                raise Distrusted(f"gateway: {code}")
            raise unreachable(self.label, f"gateway: {code[:60]}")
        data = answer.get("data")
        if not isinstance(data, dict):
            raise unreachable(self.label, "gateway: no data")
        return data

    def _identity(self, user: dict[str, Any]) -> Identity:
        wanted = "PERSON" if self._settings.kind is PersonKind.PERSON else "LEGAL_PERSON"
        if user.get("userType") != wanted:
            raise Distrusted(f"user: of kind {str(user.get('userType'))[:20]!r}")
        person = _block(user, "personInfo")
        subject = _text(person, "userId")
        if self._settings.kind is PersonKind.LEGAL_PERSON:
            company = _block(user, "legalPersonInfo")
            # of one company several people may act: the account is theirs together, never the company's alone
            acting = subject or _text(company, "attnIdNo") or _text(company, "attnPhone")
            named = _text(company, "corpId") or _text(company, "unifiedSocialId")
            if not acting or not named:
                raise Distrusted("user: a legal person without its id, or nobody who acts for it")
            return self._as(
                f"{named}/{acting}",
                _text(company, "name"),
                _text(company, "attnPhone"),
                credit_code=_text(company, "unifiedSocialId"),
            )
        if not subject:
            raise Distrusted("user: without userId")
        id_number = _text(person, "idNo") if person.get("idType") == "ID_CARD" else None
        return self._as(subject, _text(person, "userName"), _text(person, "phone"), id_number=id_number)

    def _as(self, subject: str, name: str | None, phone: str | None, **numbers: str | None) -> Identity:
        if len(subject) > LONGEST_SUBJECT:
            raise Distrusted("user: an id that is too long")
        return Identity(self.name, subject, name or "", kind=self._settings.kind, phone=phone, public=True, **numbers)


def _block(user: dict[str, Any], name: str) -> dict[str, Any]:
    block = user.get(name)
    return block if isinstance(block, dict) else {}


def _text(block: dict[str, Any], name: str) -> str | None:
    value = block.get(name)
    return value if isinstance(value, str) and value else None
