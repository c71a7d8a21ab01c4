"""首页: what the hub is, where to go, and in development whom to sign in as. Works without scripts."""

import time
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import urlencode

from sqlalchemy import func, select
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from app.http.bundles import APPS, MINIAPPS
from app.lifespan import Hub
from app.people import Face
from auth.viewer import Viewer
from domains.directory.models import Person, Unit
from domains.vehicles.models import Trip, Vehicle

HERE = Path(__file__).parent
PAGE = Template((HERE / "portal.html").read_text(encoding="utf-8"))
MINIAPP = "/m/zhezhengding/"
KEPT = 60.0
"""Seconds for which the figures are not counted anew."""

COUNTED = (("单位", Unit), ("人员", Person), ("公务用车", Vehicle), ("用车记录", Trip))


class Portal:
    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._figures: tuple[float, list[tuple[str, int]]] = (0.0, [])

    def routes(self) -> list[BaseRoute]:
        files = StaticFiles(directory=HERE / "static")
        return [
            Route("/", self.page),
            Route("/favicon.ico", RedirectResponse("/portal/icon.svg", 301)),
            Mount("/portal", files, name="portal"),
        ]

    async def page(self, request: Request) -> Response:
        demo = self._hub.settings.has_sandbox
        html = PAGE.substitute(
            account=_account(request.user),
            figures=_figures(await self._counts()),
            places=_places(),
            people=_people(await self._hub.people.telling()) if demo else "",
        )
        return HTMLResponse(html, headers={"Cache-Control": "no-store"})

    async def _counts(self) -> list[tuple[str, int]]:
        counted, figures = self._figures
        if figures and time.monotonic() - counted < KEPT:
            return figures
        async with self._hub.database.looking("figures of the whole province, no rows") as session:
            figures = [(name, await session.scalar(select(func.count(model.id))) or 0) for name, model in COUNTED]
        self._figures = (time.monotonic(), figures)
        return figures


def _account(viewer: Viewer) -> str:
    if viewer.signed_in:
        return f'<span>{escape(viewer.name)}</span><a href="/auth/logout">退出登录</a>'
    return '<a href="/auth/login?next=/">登录</a>'


def _figures(figures: list[tuple[str, int]]) -> str:
    return "".join(f"<div><dt>{name}</dt><dd>{count:,}</dd></div>" for name, count in figures)


def _places() -> str:
    said = {
        "zhezhengding": "公务用车从申请到评价，手机与电脑均可使用",
        "zheliban": "面向群众的机关事务服务",
        "dashboard": "运行态势与指标",
    }
    links = [(app.path + "/", app.title, said[app.name]) for app in APPS if app.built(MINIAPPS)]
    links.append(("/processes/", "流程簿", "每个流程的环节、依据、时限与上年数据"))
    links.append(("/explorer", "接口调试", "图中每一项能力都附有可直接运行的示例"))
    links.append(("/readyz", "运行状态", "数据库与消息服务是否就绪"))
    return "".join(
        f'<li><a href="{href}"><strong>{escape(title)}</strong><span>{escape(what)}</span></a></li>'
        for href, title, what in links
    )


def _people(faces: list[Face]) -> str:
    if not faces:
        return (
            '<section aria-labelledby="people"><h2 id="people">登录体验</h2>'
            "<p>目录中还没有人员；请运行 <code>jiguan demo</code> 装入演示省后刷新本页。</p></section>"
        )
    rows = "".join(_person(face) for face in faces)
    return (
        '<section aria-labelledby="people"><h2 id="people">登录体验</h2>'
        "<p>以下均为虚构人员，无需密码。依次以申请人、审核人、受理员、调度员、驾驶员、费用校核员办理，最后由申请人评价，"
        f'即可走完一次用车。</p><ul class="people">{rows}</ul></section>'
    )


def _person(face: Face) -> str:
    href = "/auth/login?" + urlencode({"as": str(face.id), "next": MINIAPP})
    return (
        f'<li><a href="{escape(href)}"><strong>{escape(face.name)}</strong>'
        f'<span class="part">{escape(face.part)}</span>'
        f'<span class="unit">{escape(face.unit)}　{escape(face.title)}</span>'
        f'<span class="shows">{escape(face.shows)}</span></a></li>'
    )
