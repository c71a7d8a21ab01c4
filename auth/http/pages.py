"""What people see of sign-in: plain pages in Chinese that work without scripts, on a phone and by keyboard."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

STYLE = Path(__file__).with_name("style.css").read_text()
GO_ON = Path(__file__).with_name("go-on.js").read_text()
HEADERS = {
    "Cache-Control": "no-store",
    # not "no-referrer": browsers then say Origin: null, and our own forms would look foreign
    "Referrer-Policy": "strict-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def page(
    title: str,
    body: str,
    *,
    style: str = "/auth/style.css",
    status: int = 200,
    forms_lead_to: str = "'self'",
    scripts: str = "'none'",
) -> HTMLResponse:
    """A whole page. ``body`` is HTML; ``forms_lead_to`` also covers where a form's answer redirects to."""
    policy = (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; "
        f"form-action {forms_lead_to}; base-uri 'none'; frame-ancestors 'none'"
    )
    html = (
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="{escape(style)}"></head>'
        f"<body>{body}</body></html>"
    )
    return HTMLResponse(html, status, {**HEADERS, "Content-Security-Policy": policy})


def notice(
    title: str, said: str, advice: Sequence[str], links: str, *, reference: str = "", status: int = 200
) -> Response:
    """A page that says one thing, and what can be done now."""
    listed = "".join(f"<li>{escape(each)}</li>" for each in advice)
    return page(
        title,
        f'<main class="notice"><h1>{escape(title)}</h1><p>{escape(said)}</p>'
        + (f"<ul>{listed}</ul>" if listed else "")
        + f'<p class="actions">{links}</p>'
        + (f'<p class="reference">参考编号 {escape(reference)}，联系管理员时请提供</p>' if reference else "")
        + "</main>",
        status=status,
    )


def link(label: str, href: str, *, main: bool = False) -> str:
    return f'<a class="{"button main" if main else "button"}" href="{escape(href)}">{escape(label)}</a>'


def login_address(next: str, platform: str | None = None) -> str:
    said = {"next": next, **({"platform": platform} if platform else {})}
    return f"/auth/login?{urlencode(said)}"


def choice(platforms: Sequence[tuple[str, str]], next: str) -> Response:
    """Which platform to sign in with; ``platforms`` are names and labels."""
    links = "".join(f"<li>{link(label, login_address(next, name), main=True)}</li>" for name, label in platforms)
    return page("登录", f'<main class="notice"><h1>登录数字机关事务中枢</h1><ul class="choices">{links}</ul></main>')


def go_on(address: str, said: Sequence[tuple[str, str]]) -> Response:
    """A page that posts the same once more, from here. Where scripts are off, a button does."""
    fields = "".join(f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in said)
    return page(
        "正在登录",
        f'<main class="notice"><h1>正在登录</h1><form class="actions" method="post" action="{escape(address)}">'
        f'{fields}<button class="main">继续</button></form></main><script src="/auth/go-on.js"></script>',
        scripts="'self'",
    )


def confirm_logout(name: str, leads_to: str) -> Response:
    return page(
        "退出登录",
        f'<main class="notice"><h1>退出登录</h1><p>当前登录：{escape(name)}</p>'
        '<form class="actions" method="post" action="/auth/logout">'
        f'<button class="main">退出登录</button>{link("返回", "/")}</form></main>',
        forms_lead_to=leads_to,
    )


def signed_out() -> Response:
    return notice(
        "已退出登录", "您已安全退出。", [], link("重新登录", login_address("/"), main=True) + link("返回首页", "/")
    )


async def _go_on(request: Request) -> Response:
    return Response(GO_ON, media_type="text/javascript", headers={"Cache-Control": "max-age=300"})


def go_on_route(path: str) -> Route:
    return Route(path, _go_on)


async def _style(request: Request) -> Response:
    return Response(STYLE, media_type="text/css", headers={"Cache-Control": "max-age=300"})


def style_route(path: str) -> Route:
    return Route(path, _style)
