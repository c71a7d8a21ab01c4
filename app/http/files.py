"""``/files/{id}``: an attachment, for its owner and whoever sees what it belongs to."""

import asyncio
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.lifespan import Hub
from auth.viewer import Viewer
from kernel.ids import parse_global_id
from kernel.refusal import NotFound, NotPermitted, Unavailable
from support.forms.attachments import Attachment
from support.forms.kinds import READABLE
from support.workflow.steps import WORKFLOWS

from .policies import NOTHING


class Files:
    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def routes(self) -> list[Route]:
        return [Route("/files/{id:str}", self.show)]

    async def show(self, request: Request) -> Response:
        if not request.user.signed_in:
            raise NotPermitted("请先登录再查看附件")
        _, id = parse_global_id(request.path_params["id"], expected="Attachment")
        attachment = await self._seen(request.user, id)
        try:
            content = await asyncio.to_thread(self._hub.storage.get, attachment.sha256)
        except OSError as error:
            raise Unavailable("附件的内容暂时读不到", alternatives=("请联系系统管理员",)) from error
        # what a browser does not show by itself, or what may run something, is only ever saved
        how = "inline" if attachment.media_type in READABLE and not attachment.warnings else "attachment"
        return Response(
            content,
            media_type=attachment.media_type,
            headers={
                "Content-Disposition": f"{how}; filename*=UTF-8''{quote(attachment.name)}",
                # the bytes of an attachment never change, but who may see them does
                "Cache-Control": "private, no-cache",
                "ETag": f'"{attachment.sha256}"',
                "Content-Security-Policy": NOTHING,
            },
        )

    async def _seen(self, viewer: Viewer, id: UUID) -> Attachment:
        async with self._hub.database.reading(viewer) as session:
            if found := await session.scalar(select(Attachment).where(Attachment.id == id)):
                return found
        async with self._hub.database.looking("an attachment that belongs to a case one may see") as session:
            named = await session.scalar(select(Attachment).where(Attachment.id == id))
        if named is None or not await self._sees_its_case(viewer, named):
            raise NotFound("未找到该附件，或您无权查看")
        return named

    async def _sees_its_case(self, viewer: Viewer, attachment: Attachment) -> bool:
        model = next((model for model in WORKFLOWS if model.__name__ == attachment.subject_kind), None)
        if model is None:
            return False
        async with self._hub.database.reading(viewer) as session:
            return await session.scalar(select(model.id).where(model.id == attachment.subject_id)) is not None
