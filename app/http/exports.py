"""``/export/{list}.{format}``: a list as a file, for those who may take it out, by the filter that the screen shows."""

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import quote

import strawberry
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from app.lifespan import Hub
from auth.permissions import Permission
from auth.policy import Policy
from auth.step_up import fresh
from auth.viewer import Viewer
from datahub.ledgers.exporting import Exporter, Format, export
from kernel.hours import CHINA
from kernel.records import now
from kernel.refusal import NotFound, NotPermitted, StepUp

from .listings import exporter_named, filter_of, narrowed
from .policies import NOTHING
from .purpose import purpose_of


class Exports:
    """Written row by row to the disk first: a workbook can only be sent whole, and memory stays constant."""

    def __init__(self, hub: Hub, schema: strawberry.Schema) -> None:
        self._hub = hub
        self._schema = schema

    def routes(self) -> list[Route]:
        return [Route("/export/{name:str}.{kind:str}", self.take)]

    async def take(self, request: Request) -> Response:
        if not request.user.signed_in:
            raise NotPermitted("请先登录再导出")
        exporter = exporter_named(request.path_params["name"])
        format = _format(request.path_params["kind"])
        viewer = self._as_far_as_shown(request, exporter)
        if not viewer.may(exporter.permission):
            raise NotPermitted(f"您没有导出{exporter.title}的权限", alternatives=("请有导出权限的人员导出",))
        wanted = filter_of(self._schema, exporter, request.query_params.get("filter"))
        async with self._hub.database.reading(viewer) as session:
            exporter = await narrowed(session, viewer, exporter, wanted)
        at = now()
        with tempfile.NamedTemporaryFile(prefix="jiguan-export-", delete=False) as file:
            path = Path(file.name)
            try:
                about = await export(
                    self._hub.database,
                    viewer,
                    exporter,
                    format,
                    cast("BinaryIO", file),
                    wanted=wanted,
                    at=at,
                    access=self._hub.access,
                    address=request.client.host if request.client else "",
                    purpose=purpose_of(request),
                )
            except BaseException:
                forget(path)
                raise
        name = f"{exporter.title}-{at.astimezone(CHINA):%Y%m%d-%H%M}.{format.value}"
        return FileResponse(
            path,
            media_type=format.media_type,
            headers={
                "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
                "Cache-Control": "private, no-store",
                "Content-Security-Policy": NOTHING,
                "X-Rows": str(about.rows),
                "X-Checksum": f"sha256:{about.checksum}",
            },
            background=BackgroundTask(forget, path),
        )

    def _as_far_as_shown(self, request: Request, exporter: Exporter) -> Viewer:
        """Who takes it out: without the right to whole personal data where they want it masked, or give no purpose.

        Whole personal data, and the audit, leave only with whoever has proved lately who they are: raises `StepUp`.
        """
        viewer: Viewer = request.user
        silent = self._hub.settings.access_needs_purpose and not purpose_of(request)
        if silent or request.query_params.get("masked") == "1":
            viewer = viewer.lacking(Permission.PERSONAL_DATA_REVEAL)
        whole = exporter.personal and viewer.may(Permission.PERSONAL_DATA_REVEAL)
        if viewer.may(exporter.permission) and (whole or exporter.permission is Permission.AUDIT_READ):
            proved(request, self._hub.settings.policy, "加上 masked=1，只导出脱敏的内容" if whole else "")
        return viewer


def proved(request: Request, policy: Policy, otherwise: str = "") -> None:
    """Raises `StepUp` where whoever asks proved too long ago who they are; ``otherwise`` says what they may do then."""
    standing = getattr(request.auth, "standing", None)
    try:
        fresh(standing.authenticated_at if standing else None, policy)
    except StepUp as no:
        raise StepUp(
            no.message, clause=no.clause, alternatives=(*no.alternatives, *([otherwise] if otherwise else []))
        ) from no


def _format(kind: str) -> Format:
    if kind not in [each.value for each in Format]:
        raise NotFound(f"不能导出为 {kind}", alternatives=("可导出为 " + "、".join(each.value for each in Format),))
    return Format(kind)


def forget(path: Path) -> None:
    """A file that has been sent, or never will be."""
    with suppress(FileNotFoundError):
        path.unlink()
