"""接口调试: GraphiQL from local files, with a saved example for each thing the graph can do.

The bundle comes from ``miniapps/portal``. Where it was not built, the page says so and offers the SDL.
"""

from dataclasses import dataclass
from functools import cache
from html import escape
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


_VARIABLES = "# variables: "


@dataclass(frozen=True)
class Example:
    """Its title is the comment on the first line; a second comment may say the variables to begin with, as JSON."""

    name: str
    title: str
    query: str
    variables: str

    @classmethod
    def of(cls, path: Path) -> "Example":
        lines = path.read_text(encoding="utf-8").splitlines()
        said = next((line.removeprefix(_VARIABLES) for line in lines if line.startswith(_VARIABLES)), "")
        text = "\n".join(line for line in lines if not line.startswith(_VARIABLES)) + "\n"
        variables = orjson.dumps(orjson.loads(said), option=orjson.OPT_INDENT_2).decode() if said else ""
        return cls(path.stem, lines[0].removeprefix("#").strip(), text, variables)


@cache
def examples() -> tuple[Example, ...]:
    """In the order of the file names."""
    return tuple(Example.of(path) for path in sorted(EXAMPLES.glob("*.graphql")))


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
            listed = "".join(f"<li>{escape(each.title)}</li>" for each in examples())
            return HTMLResponse(UNBUILT.substitute(examples=listed))
        headers = {"Content-Security-Policy": policy(inline_styles=True), "Cache-Control": "no-cache"}
        return HTMLResponse(PAGE.substitute(), headers=headers)

    async def examples(self, _request: Request) -> Response:
        return Response(
            orjson.dumps(list(examples())), media_type="application/json", headers={"Cache-Control": "no-cache"}
        )

    async def sdl(self, _request: Request) -> Response:
        return PlainTextResponse(build_schema().as_str(), headers={"Cache-Control": "no-cache"})
