"""浙政钉与浙里办的模拟平台: both stand-ins as one site of its own, for trying real sign-in on one's own machine.

Programs are checked as the real platforms check them; people choose who to be. ``jiguan sandbox`` runs it.
"""

import zlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from auth.http.pages import page, style_route
from auth.platforms.zheliban.settings import Gateway
from auth.platforms.zhezhengding.settings import App

from . import contacts
from .zheliban import ZhelibanSandbox
from .zhezhengding import Account, ZhezhengdingSandbox

TENANT = "1001"
MINI = App("sandbox-app", "sandbox app secret")
SCAN = App("sandbox-scan", "sandbox scan secret")
GATEWAY = Gateway("BCDSGA_sandbox", "BCDSGS_sandbox")
BANNER = '<header class="banner"><p><strong>模拟平台</strong>　仅供开发：不验证任何人的身份。</p></header>'


@dataclass(frozen=True)
class Choice:
    """Somebody one can be: the code that the platform knows them by, and how the page shows them."""

    code: str
    name: str
    about: str = ""


Staff = Callable[[str], Awaitable[Sequence[Choice]]]
"""Members of staff whose name, code or unit the text is; a telling selection where it is empty."""

CITIZENS: tuple[Mapping[str, Any], ...] = (
    {
        "userType": "PERSON",
        "personInfo": {
            "userId": "sandbox-person-1",
            "userName": "陈市民",
            "phone": "19900009001",
            "idType": "ID_CARD",
            "idNo": "330000199001010016",
        },
    },
    {"userType": "PERSON", "personInfo": {"userId": "sandbox-person-2", "userName": "周市民", "phone": "19900009002"}},
    {
        "userType": "LEGAL_PERSON",
        "personInfo": {"userId": "sandbox-person-3", "userName": "钱经办"},
        "legalPersonInfo": {"name": "某物业服务公司", "corpId": "sandbox-company-1", "attnPhone": "19900009003"},
    },
)


@dataclass
class StandIns:
    """``hub``: the hub's address as browsers see it; nobody is sent anywhere else with a code."""

    hub: str
    staff: Staff
    zhezhengding: ZhezhengdingSandbox = field(
        default_factory=lambda: ZhezhengdingSandbox([MINI, SCAN], contacts.organizations(), contacts.employees())
    )
    zheliban: ZhelibanSandbox = field(default_factory=lambda: ZhelibanSandbox(GATEWAY))

    def settings(self, own: str) -> list[dict[str, Any]]:
        """What the hub is told of the platforms (``JIGUAN_PLATFORMS``), where this site is at ``own``."""
        gateway = {"key": GATEWAY.key, "secret": GATEWAY.secret, "host": own, "site": own}
        app = {"app_id": self.zheliban.app_id}
        return [
            {
                "kind": "zhezhengding",
                "tenant_id": TENANT,
                "app_key": MINI.key,
                "app_secret": MINI.secret,
                "scan_key": SCAN.key,
                "scan_secret": SCAN.secret,
                "scan_mark": "sandbox_dingoa",
                "contacts": {"root": contacts.ROOT, "region": "330100"},
                "api": own,
                "login": own,
            },
            {"kind": "zheliban", **gateway, **app},
            {"kind": "zheliban_legal", **gateway, **app},
        ]

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                *self.zhezhengding.routes(),
                *self.zheliban.routes(),
                Route("/oauth2/auth.htm", self._scan, methods=["GET", "POST"]),
                Route("/uc/sso/login", self._login, methods=["GET", "POST"]),
                Route("/uc/unifiedLogout", self._logged_out),
                style_route("/style.css"),
            ]
        )

    async def _scan(self, request: Request) -> Response:
        """The page with the QR code: here one says whose telephone scans it."""
        back = request.query_params.get("redirect_uri", "")
        if not self._is_the_hubs(back) or request.query_params.get("client_id") not in ("sandbox_dingoa", SCAN.key):
            return _refused("请求中的 client_id 或 redirect_uri 不是登记过的。")
        if request.method == "GET":
            said = request.query_params.get("q", "")
            return self._chooser("浙政钉扫码登录", request, await self.staff(said), searches=True)
        chosen = str((await request.form()).get("code", ""))
        found = next((each for each in await self.staff(chosen) if each.code == chosen), None)
        if found is None:
            return _refused("没有这个人员编码。")
        account = Account(zlib.crc32(found.code.encode()), found.code, found.name, TENANT)
        code = self.zhezhengding.code(SCAN, account)
        return _back(back, {"code": code, "state": request.query_params.get("state", "")})

    async def _login(self, request: Request) -> Response:
        """The user centre: persons or legal persons, and back to the address that was registered."""
        sp, legal = request.query_params.get("sp", ""), request.query_params.get("userType") == "legal"
        if not self._is_the_hubs(sp) or request.query_params.get("appId") != self.zheliban.app_id:
            return _refused("请求中的 appId 或 sp 不是登记过的。")
        users = {
            user["personInfo"]["userId"]: user for user in CITIZENS if (user["userType"] == "LEGAL_PERSON") is legal
        }
        if request.method == "GET":
            choices = [
                Choice(id, (user.get("legalPersonInfo") or {}).get("name") or user["personInfo"]["userName"])
                for id, user in users.items()
            ]
            return self._chooser("浙里办用户中心", request, choices)
        user = users.get(str((await request.form()).get("code", "")))
        if user is None:
            return _refused("没有这个用户。")
        registered = sp.partition("?")[0]
        return _back(registered, {"ticketId": self.zheliban.tickets.give(user), "redirectUrl": sp})

    async def _logged_out(self, _request: Request) -> Response:
        return _page("已退出", "<p>已退出模拟的用户中心。</p>")

    def _chooser(self, title: str, request: Request, choices: Sequence[Choice], *, searches: bool = False) -> Response:
        kept = "".join(
            f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
            for name, values in parse_qs(request.url.query).items()
            for value in values
            if name != "q"
        )
        search = (
            f'<form class="search" method="get" role="search">{kept}<label>按姓名、编码或单位查找'
            '<input type="search" name="q" maxlength="60" autocomplete="off"></label><button>查找</button></form>'
        )
        listed = "".join(
            f'<li><button name="code" value="{escape(each.code)}"><b>{escape(each.name)}</b>'
            f"<small>{escape(each.about)}</small></button></li>"
            for each in choices
        )
        address = escape(f"{request.url.path}?{request.url.query}")
        people = f'<form method="post" action="{address}"><ul class="people">{listed}</ul></form>'
        hub = urlsplit(self.hub)
        leads_to = f"'self' {hub.scheme}://{hub.netloc}"
        return _page(
            title, (search if searches else "") + (people if listed else "<p>没有找到。</p>"), leads_to=leads_to
        )

    def _is_the_hubs(self, address: str) -> bool:
        """Whether it is a callback of the hub: an open redirector would not be a faithful stand-in."""
        said, hub = urlsplit(address), urlsplit(self.hub)
        return (said.scheme, said.netloc) == (hub.scheme, hub.netloc) and said.path.startswith("/auth/callback/")


def _back(address: str, said: Mapping[str, str]) -> Response:
    return RedirectResponse(f"{address}?{urlencode(said)}", 303)


def _refused(why: str) -> Response:
    return _page("模拟平台拒绝了这个请求", f"<p>{escape(why)}</p>", 400)


def _page(title: str, body: str, status: int = 200, leads_to: str = "'self'") -> Response:
    whole = f"{BANNER}<main><h1>{escape(title)}</h1>{body}</main>"
    return page(title, whole, style="/style.css", status=status, forms_lead_to=leads_to)
