"""``/export/me.json``, ``/export/me.xlsx``: all the hub holds about whoever asks. 依据 个人信息保护法 第四十五条。"""

import io
from typing import Any

import orjson
import xlsxwriter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.lifespan import Hub
from auth.audit import Kind, record
from auth.mine import all_of
from kernel.hours import CHINA
from kernel.records import now
from kernel.refusal import NotPermitted

from .policies import NOTHING

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CELL = 32_767
"""Letters that a cell of a workbook holds."""


class Mine:
    """The right to a copy needs no permission but to be oneself."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def routes(self) -> list[Route]:
        return [Route("/export/me.json", self.take), Route("/export/me.xlsx", self.take)]

    async def take(self, request: Request) -> Response:
        viewer = request.user
        if not viewer.signed_in:
            raise NotPermitted("请先登录再导出", alternatives=("登录后重试",))
        data = await all_of(self._hub.database, viewer)
        kind = request.url.path.rpartition(".")[2]
        await record(
            self._hub.database,
            Kind.EXPORT,
            "export me",
            viewer,
            address=request.client.host if request.client else "",
            details={"kinds": len(data), "rows": sum(map(len, data.values())), "format": kind},
        )
        said = {"姓名": viewer.name, "导出时间": now().astimezone(CHINA).isoformat(), "内容": data}
        return Response(
            _workbook(said) if kind == "xlsx" else orjson.dumps(said, option=orjson.OPT_INDENT_2),
            media_type=_SHEET if kind == "xlsx" else "application/json",
            headers={
                "Content-Disposition": f"attachment; filename=my-data.{kind}",
                "Cache-Control": "private, no-store",
                "Content-Security-Policy": NOTHING,
            },
        )


def _workbook(said: dict[str, Any]) -> bytes:
    """A sheet for each kind of record, after one that says whose data it is and what there is of it."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        about = book.add_worksheet("说明")
        about.set_column(0, 1, 40)
        rows = [("姓名", said["姓名"]), ("导出时间", said["导出时间"]), ("依据", "个人信息保护法 第四十五条")]
        for place, pair in enumerate([*rows, *((name, f"{len(each)} 条") for name, each in said["内容"].items())]):
            about.write_row(place, 0, pair)
        for number, (name, each) in enumerate(said["内容"].items(), 1):
            sheet = book.add_worksheet(_titled(number, name))
            columns = list(each[0])
            sheet.write_row(0, 0, columns)
            for place, row in enumerate(each, 1):
                sheet.write_row(place, 0, [_cell(row[column]) for column in columns])
            sheet.freeze_panes(1, 0)
    return out.getvalue()


def _titled(number: int, name: str) -> str:
    """A name that a sheet may have: no more than 31 letters, none of those that mean something, and no two alike."""
    return f"{number} {''.join(letter for letter in name if letter not in '[]:*?/' + chr(92))}"[:31]


def _cell(value: Any) -> str | int | bool | None:
    if value is None or isinstance(value, bool | int | str):
        return value[:_CELL] if isinstance(value, str) else value
    return orjson.dumps(value).decode()[:_CELL]
