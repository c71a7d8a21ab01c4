"""``/import/{batch}.xlsx``: the file somebody handed in, its faulty cells marked, for those who may see the batch."""

from urllib.parse import quote

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.lifespan import Hub
from datahub.ledgers.exporting import Format
from datahub.ledgers.records import Batch
from datahub.ledgers.returned import returned
from kernel.ids import parse_global_id
from kernel.refusal import NotFound, NotPermitted
from resolvers.ledgers import ledger_named

from .policies import NOTHING


class Returned:
    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def routes(self) -> list[Route]:
        return [Route("/import/{batch:str}.xlsx", self.take)]

    async def take(self, request: Request) -> Response:
        viewer, database = request.user, self._hub.database
        if not viewer.signed_in:
            raise NotPermitted("请先登录再下载")
        batch_id = parse_global_id(request.path_params["batch"], expected="Batch")[1]
        async with database.reading(viewer) as session:
            batch = await session.scalar(select(Batch).where(Batch.id == batch_id))
        if batch is None:
            raise NotFound("未找到该批次的文件，或不在您的管辖范围内")
        content = await returned(database, viewer, ledger_named(batch.ledger), batch_id)
        name = f"{batch.file_name.rsplit('.', 1)[0]}-差错.xlsx"
        return Response(
            content,
            media_type=Format.XLSX.media_type,
            headers={
                "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
                "Cache-Control": "private, no-store",
                "Content-Security-Policy": NOTHING,
            },
        )
