"""``/export/me.json``: all that the hub holds about whoever asks, as a file. 依据 个人信息保护法 第四十五条。"""

import orjson
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


class Mine:
    """The right to a copy needs no permission but to be oneself."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def routes(self) -> list[Route]:
        return [Route("/export/me.json", self.take)]

    async def take(self, request: Request) -> Response:
        viewer = request.user
        if not viewer.signed_in:
            raise NotPermitted("请先登录再导出", alternatives=("登录后重试",))
        data = await all_of(self._hub.database, viewer)
        await record(
            self._hub.database,
            Kind.EXPORT,
            "export me",
            viewer,
            address=request.client.host if request.client else "",
            details={"kinds": len(data), "rows": sum(map(len, data.values()))},
        )
        said = {"姓名": viewer.name, "导出时间": now().astimezone(CHINA).isoformat(), "内容": data}
        return Response(
            orjson.dumps(said, option=orjson.OPT_INDENT_2),
            media_type="application/json",
            headers={
                "Content-Disposition": "attachment; filename=my-data.json",
                "Cache-Control": "private, no-store",
                "Content-Security-Policy": NOTHING,
            },
        )
