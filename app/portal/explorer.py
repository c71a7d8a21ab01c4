"""接口调试: GraphiQL from local files, with a saved example for each thing the graph can do.

The bundle comes from ``miniapps/portal``. Where it was not built, the page says so and offers the SDL.
"""

from functools import cache
from pathlib import Path
from string import Template

import orjson
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from app.http.bundles import MINIAPPS
from app.http.policies import policy
from app.settings import Settings
from schema.root import build_schema

HERE = Path(__file__).parent
EXAMPLES = HERE / "examples"
DIST = MINIAPPS / "portal" / "dist" / "explorer"
PAGE = Template((HERE / "explorer.html").read_text(encoding="utf-8"))
UNBUILT = Template((HERE / "unbuilt.html").read_text(encoding="utf-8"))


@cache
def examples() -> list[dict[str, str]]:
    """Title and text of each example, in the order of the file names; the title is the first line's comment."""
    found = []
    for path in sorted(EXAMPLES.glob("*.graphql")):
        text = path.read_text(encoding="utf-8")
        found.append({"name": path.stem, "title": text.partition("\n")[0].removeprefix("#").strip(), "query": text})
    return found


class Explorer:
    def __init__(self, settings: Settings, dist: Path = DIST) -> None:
        self._settings = settings
        self._dist = dist

    def routes(self) -> list[BaseRoute]:
        files = StaticFiles(directory=self._dist, check_dir=False)
        return [
            Route("/explorer", self.page),
            Route("/explorer/examples.json", self.examples),
            Route("/explorer/schema.graphql", self.sdl),
            Mount("/explorer/files", files, name="explorer"),
        ]

    async def page(self, _request: Request) -> Response:
        if not (self._dist / "explorer.js").exists():
            listed = "".join(f"<li>{each['title']}</li>" for each in examples())
            return HTMLResponse(UNBUILT.substitute(examples=listed))
        headers = {"Content-Security-Policy": policy(inline_styles=True), "Cache-Control": "no-cache"}
        return HTMLResponse(PAGE.substitute(), headers=headers)

    async def examples(self, _request: Request) -> Response:
        return Response(orjson.dumps(examples()), media_type="application/json", headers={"Cache-Control": "no-cache"})

    async def sdl(self, _request: Request) -> Response:
        return PlainTextResponse(build_schema().as_str(), headers={"Cache-Control": "no-cache"})
