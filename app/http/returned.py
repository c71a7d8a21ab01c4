"""``/import/{batch}.xlsx``: the file somebody handed in, its faulty cells marked, for those who may see the batch."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.lifespan import Hub
from datahub.ledgers.exporting import Format
from datahub.ledgers.returned import returned
from kernel.ids import parse_global_id
from kernel.refusal import NotPermitted
from resolvers.ledgers import ledger_of

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
            ledger = await ledger_of(session, batch_id)
        marked = await returned(database, viewer, ledger, batch_id)
        return Response(
            marked.content,
            media_type=Format.XLSX.media_type,
            headers={
                "Content-Disposition": f"attachment; filename*=UTF-8''{quote(marked.name)}",
                "Cache-Control": "private, no-store",
                "Content-Security-Policy": NOTHING,
            },
        )
