"""``/export/audit-chain.jsonl``: the audit's chain as evidence, for those who audit the whole province.

依据 7.4-1、GB/T 22239-2019 8.1.4.3。The same file as ``jiguan doctor audit --export`` writes: signed, and checked by
``--check`` or by anybody (docs/audit.md). A list of entries for a smaller reach is ``/export/audit.xlsx``.
"""

import tempfile
from pathlib import Path
from typing import IO, cast

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from app.lifespan import Hub
from auth.audit import Kind, record
from auth.audit.evidence import export
from auth.audit.verdicts import verified
from auth.gate import enter
from auth.permissions import Permission
from domains.directory.oversight import oversees_all
from kernel.refusal import Conflict, NotPermitted

from .exports import forget, proved
from .policies import NOTHING


class Chain:
    """Only a chain that holds is given out: where it does not, that is what the auditor has to hear."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def routes(self) -> list[Route]:
        return [Route("/export/audit-chain.jsonl", self.take)]

    async def take(self, request: Request) -> Response:
        viewer = request.user
        enter(viewer, Permission.AUDIT_READ)
        if not oversees_all(viewer):
            raise NotPermitted(
                "审计链记着全省的办理，只供审计全省的审计管理员导出",
                clause="7.4-1",
                alternatives=("导出本范围的审计记录：/export/audit.xlsx",),
            )
        proved(request, self._hub.settings.policy)
        address = request.client.host if request.client else ""
        found = await verified(self._hub.database, viewer, address=address)
        if not found.sound:
            raise Conflict(
                f"审计链有 {found.flaws} 处问题，没有导出",
                clause="7.4-1",
                alternatives=("请运行 jiguan doctor audit 查看",),
            )
        with tempfile.NamedTemporaryFile(prefix="jiguan-audit-", delete=False) as file:
            path = Path(file.name)
            try:
                keys = self._hub.settings.for_signin().signing_keys()
                head = await export(self._hub.database, keys, cast("IO[bytes]", file))
                await record(
                    self._hub.database,
                    Kind.EXPORT,
                    "export audit-chain",
                    viewer,
                    address=address,
                    details={"seq": head["seq"], "link": head["link"], "sm3": head["sm3"]},
                )
            except BaseException:
                forget(path)
                raise
        return FileResponse(
            path,
            media_type="application/x-ndjson",
            headers={
                "Content-Disposition": f"attachment; filename=audit-chain-{head['seq']}.jsonl",
                "Cache-Control": "private, no-store",
                "Content-Security-Policy": NOTHING,
            },
            background=BackgroundTask(forget, path),
        )
