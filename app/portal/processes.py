"""流程簿页面: every process as its table, its diagram, its terms in a place and its figures; for reading and printing.

Rendered here, works without scripts. Terms and figures are shown to whoever is signed in, the table to everybody.
依据 6.3-10、7.2-2。
"""

from datetime import UTC, datetime
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from app.lifespan import Hub
from domains.directory.models import Division
from kernel.hours import CHINA
from support.workflow.book import Book, BookStep, book_of
from support.workflow.steps import WORKFLOWS, Step, Workflow

PAGE = Template((Path(__file__).parent / "processes.html").read_text(encoding="utf-8"))
PROVINCE = "330000"
_WHY = "the process book: terms and sums over cases, none of them shown"


class Processes:
    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def routes(self) -> list[BaseRoute]:
        return [Route("/processes/", self.all), Route("/processes/{name}", self.one)]

    async def all(self, _request: Request) -> Response:
        items = "".join(
            f'<li><a href="/processes/{flow.__name__}"><strong>{escape(flow.title)}</strong>'
            f"<span>{len(flow.steps)}个环节</span></a></li>"
            for flow in WORKFLOWS.values()
        )
        return _page("流程簿", f'<section><h2>全部流程</h2><ul class="places">{items}</ul></section>')

    async def one(self, request: Request) -> Response:
        flow = next((each for each in WORKFLOWS.values() if each.__name__ == request.path_params["name"]), None)
        if flow is None:
            raise HTTPException(404)
        if not request.user.signed_in or request.user.public:
            return _page(flow.title, _diagram(flow) + _table(flow))
        region, year = request.query_params.get("region", PROVINCE), datetime.now(UTC).astimezone(CHINA).year - 1
        async with self._hub.database.looking(_WHY) as session:
            divisions = (await session.execute(select(Division.code, Division.name).order_by(Division.code))).all()
            if region not in {code for code, _ in divisions}:
                region = PROVINCE
            book = await book_of(session, flow, region, None, year)
        return _page(flow.title, _chooser(divisions, region) + _diagram(flow) + _table(flow) + _book(book))


def _page(title: str, body: str) -> Response:
    html = PAGE.substitute(title=escape(title), body=body)
    return HTMLResponse(html, headers={"Cache-Control": "no-store"})


def _chooser(divisions: Any, chosen: str) -> str:
    options = "".join(
        f'<option value="{code}"{" selected" if code == chosen else ""}>{escape(name)}</option>'
        for code, name in divisions
    )
    return (
        '<section><h2>看哪里的设置</h2><form method="get"><label>区划 '
        f'<select name="region">{options}</select></label> <button>查看</button></form></section>'
    )


def _diagram(flow: type[Workflow]) -> str:
    """The states in order, each with the steps that leave it: the diagram, for those who read it or hear it."""
    rows = []
    for state in flow.states():
        leaving = flow.leading_from(state)
        ways = "".join(
            f"<li>{escape(step.label)} → {escape(step.move.target.label)}"
            f'<span class="soft">（{escape(step.usual.by.label)}）</span></li>'
            for step in leaving
        )
        rows.append(f"<li><strong>{escape(state.label)}</strong><ul>{ways or '<li>办结</li>'}</ul></li>")
    return f'<section><h2>状态与去向</h2><ol class="states">{"".join(rows)}</ol></section>'


def _table(flow: type[Workflow]) -> str:
    heads = ("条款", "环节", "从", "到", "由谁办", "时限", "到期", "条件")
    return _rows("环节表", heads, [_row(step) for step in flow.steps])


def _row(step: Step) -> tuple[str, ...]:
    limited = step.usual.within
    return (
        step.clause,
        step.label,
        "、".join(state.label for state in sorted(step.move.sources)),
        step.move.target.label,
        step.usual.by.label,
        limited.text if limited else "",
        step.usual.passing.act.label if limited else "",
        step.when.said({}) if step.when else "",
    )


def _book(book: Book) -> str:
    version = f"环节表第{book.number}版" if book.number else "环节表尚未存版"
    terms = f"设置第{book.revision}版" if book.revision else "按环节表的通常设置"
    heads = ("环节", "由谁办", "时限", "工作时间", "到期", "次数", "中位数", "九成在", "逾期")
    rows = [_figures(each) for each in book.steps]
    return _rows(f"本地设置与{book.year}年数据（{version}，{terms}）", heads, rows)


def _figures(row: BookStep) -> tuple[str, ...]:
    seen, terms = row.figures, row.terms
    return (
        row.step.label + ("（本地另设）" if row.changed_here else ""),
        terms.by.label,
        terms.within.text if terms.within else "",
        terms.hours.text if terms.within else "",
        terms.passing.act.label if terms.within else "",
        f"{seen.count:,}",
        _long(seen.median_minutes),
        _long(seen.p90_minutes),
        f"{seen.overdue_share:.1%}" if seen.count else "",
    )


def _long(minutes: int | None) -> str:
    """
    >>> _long(None), _long(45), _long(90), _long(3000)
    ('', '45分钟', '1.5小时', '2.1天')
    """
    if minutes is None:
        return ""
    if minutes < 60:
        return f"{minutes}分钟"
    return f"{minutes / 60:.1f}小时" if minutes < 2880 else f"{minutes / 1440:.1f}天"


def _rows(title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table that turns into cards on a narrow screen: each cell knows its heading."""
    head = "".join(f'<th scope="col">{each}</th>' for each in heads)
    body = "".join(
        "<tr>"
        + "".join(f'<td data-head="{name}">{escape(cell)}</td>' for name, cell in zip(heads, row, strict=True))
        + "</tr>"
        for row in rows
    )
    return (
        f"<section><h2>{escape(title)}</h2>"
        f'<table class="book"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>'
    )
