"""The page on which one chooses who to be. It works without scripts, on a phone and by keyboard."""

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

from starlette.responses import HTMLResponse

from auth.http.pages import page

from .people import SandboxPerson, grouped
from .requests import Authorization

STYLE = "/sandbox/style.css"
MOST_SHOWN = 200
BANNER = (
    '<header class="banner"><p><strong>沙箱身份平台</strong>　仅供开发与演示：选择任意演示人员即可登录，'
    "无需口令。正式环境由可信身份认证平台替代。</p></header>"
)


def chooser(
    authorization: Authorization,
    people: Sequence[SandboxPerson],
    *,
    search: str,
    role: str,
    suggested: SandboxPerson | None,
) -> HTMLResponse:
    """Everybody who was found, by role and region; ``suggested`` first, one key away."""
    shown = people[:MOST_SHOWN]
    groups = grouped(shown)
    chosen = {role: groups[role]} if role in groups else groups
    suggestion = (
        f'<h2>继续</h2><ul class="people"><li>{_button(suggested, focused=True)}</li></ul>' if suggested else ""
    )
    listed = "".join(_group(name, members, number) for number, (name, members) in enumerate(chosen.items()))
    return page(
        "选择演示人员",
        f'<a class="skip" href="#people">跳到人员列表</a>{BANNER}<main><h1>选择演示人员</h1>'
        '<p class="soft">登录到「数字机关事务中枢」。选择一个人，就以其岗位和权限办事。</p>'
        f"{_search(authorization, search)}{_filters(authorization, search, role, list(groups))}"
        f'<form method="post" action="/sandbox/authorize">{_hidden(authorization)}{suggestion}'
        f'<div id="people">{listed or _nobody(search)}</div></form>{_rest(len(people))}</main>',
        style=STYLE,
    )


def problem(title: str, said: str, status: int = 400) -> HTMLResponse:
    return page(
        title,
        f'{BANNER}<main class="notice"><h1>{escape(title)}</h1><p>{escape(said)}</p>'
        '<p class="actions"><a class="button main" href="/">返回首页</a></p></main>',
        style=STYLE,
        status=status,
    )


def ask_logout(name: str) -> HTMLResponse:
    return page(
        "退出沙箱身份平台",
        f'{BANNER}<main class="notice"><h1>退出沙箱身份平台</h1><p>当前人员：{escape(name)}</p>'
        '<form class="actions" method="post" action="/sandbox/end-session">'
        '<button class="main" name="confirmed" value="yes">退出</button></form></main>',
        style=STYLE,
    )


def _search(authorization: Authorization, search: str) -> str:
    return (
        '<form class="search" method="get" action="/sandbox/authorize" role="search">'
        f"{_hidden(authorization)}<label>按姓名、单位、职务或岗位查找"
        f'<input type="search" name="q" value="{escape(search)}" maxlength="60" autocomplete="off"></label>'
        "<button>查找</button></form>"
    )


def _filters(authorization: Authorization, search: str, role: str, roles: Sequence[str]) -> str:
    if len(roles) < 2:
        return ""
    said = {**authorization.said, **({"q": search} if search else {})}
    links = ""
    for value, label in (("", "全部岗位"), *((each, each) for each in roles)):
        href = f"/sandbox/authorize?{urlencode({**said, 'role': value})}"
        current = ' aria-current="true"' if value == role else ""
        links += f'<li><a class="button" href="{escape(href)}"{current}>{escape(label)}</a></li>'
    return f'<nav aria-label="按岗位筛选"><ul class="filters">{links}</ul></nav>'


def _group(role: str, members: Sequence[SandboxPerson], number: int) -> str:
    listed = "".join(f"<li>{_button(person)}</li>" for person in members)
    return (
        f'<section aria-labelledby="role-{number}"><h2 id="role-{number}">{escape(role)}</h2>'
        f'<ul class="people">{listed}</ul></section>'
    )


def _button(person: SandboxPerson, *, focused: bool = False) -> str:
    focus = " autofocus" if focused else ""
    about = " · ".join(part for part in (person.region, person.unit, person.title) if part)
    return (
        f'<button name="person" value="{escape(person.id)}"{focus}>'
        f"<b>{escape(person.name)}</b><small>{escape(about)}</small>"
        f"<small>{escape('、'.join(person.roles))}</small></button>"
    )


def _hidden(authorization: Authorization) -> str:
    return "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in authorization.said.items()
    )


def _nobody(search: str) -> str:
    if search:
        return f"<p>没有找到与「{escape(search)}」相符的演示人员，请换一个词，或留空查看全部。</p>"
    return "<p>还没有演示人员。请先装入演示数据：<code>jiguan demo</code></p>"


def _rest(count: int) -> str:
    return f'<p class="soft">只列出前 {MOST_SHOWN} 人，请用查找缩小范围。</p>' if count > MOST_SHOWN else ""
