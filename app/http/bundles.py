"""移动端与工作台: the files that their builds left, served under the addresses people open."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from app.settings import ROOT

from .failures import told
from .policies import hashes, policy

MINIAPPS = ROOT / "miniapps"


@dataclass(frozen=True)
class App:
    """One app: its folder below ``miniapps/``, its address, and what people call it."""

    name: str
    path: str
    title: str

    def dist(self, home: Path) -> Path:
        return home / self.name / "dist"

    def built(self, home: Path) -> bool:
        return (self.dist(home) / "index.html").exists()


APPS = (
    App("zhezhengding", "/m/zhezhengding", "浙政钉移动端"),
    App("zheliban", "/m/zheliban", "浙里办移动端"),
    App("dashboard", "/dashboard", "驾驶舱"),
)


def bundle_routes(home: Path = MINIAPPS) -> list[BaseRoute]:
    return [Mount(app.path, Bundle(app, home), name=app.name) for app in APPS]


def known_documents(home: Path = MINIAPPS) -> dict[str, str]:
    """Hash → text of all documents that the built apps ask with."""
    documents: dict[str, str] = {}
    for app in APPS:
        file = app.dist(home) / "persisted-documents.json"
        if file.exists():
            documents.update(orjson.loads(file.read_bytes()))
    return documents


class Bundle:
    """An ASGI app. A build that is not there is a sentence; one that appears later is served at once."""

    def __init__(self, app: App, home: Path) -> None:
        self._app = app
        self._home = home
        self._files = _Files(directory=app.dist(home), html=True, check_dir=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._app.built(self._home):
            said = f"{self._app.title}没有构建，暂时打不开；请在代码目录运行 make bundles 后刷新"
            await told(Request(scope), 404, said, code="NOT_BUILT")(scope, receive, send)
            return
        await self._files(scope, receive, send)


class _Files(StaticFiles):
    """Files with a hash in their name never change; everything else is asked for anew."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code == 404:
            raise HTTPException(404)
        lasting = path.startswith("assets/")
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if lasting else "no-cache"
        return response

    def file_response(self, full_path: Any, stat_result: Any, scope: Scope, status_code: int = 200) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        if str(full_path).endswith(".html"):
            response.headers["Content-Security-Policy"] = _page_policy(str(full_path), stat_result.st_mtime)
        return response


@lru_cache(maxsize=16)
def _page_policy(path: str, _changed: float) -> str:
    """The page's own policy: its inline script sets the display mode before the first paint."""
    return policy(scripts=hashes(Path(path).read_text(encoding="utf-8")))
