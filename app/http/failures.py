"""不成时说什么: one sentence, as a page for people and as JSON for programs."""

from html import escape

import orjson
import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.graphql.tracing import trace_id_of
from auth.viewer import ANONYMOUS
from kernel.refusal import Code, Refusal

log = structlog.get_logger("jiguan.http")

_STATUS = {
    Code.NOT_FOUND: 404,
    Code.NOT_PERMITTED: 403,
    Code.STEP_UP: 403,
    Code.WRONG_STATE: 409,
    Code.INVALID: 400,
    Code.CONFLICT: 409,
    Code.TOO_MUCH: 429,
    Code.UNAVAILABLE: 503,
}
_SAID = {404: "没有这个页面，请检查网址", 405: "此地址不支持这种请求方式"}


async def refused(request: Request, refusal: Exception) -> Response:
    """A `Refusal` that an endpoint raised."""
    assert isinstance(refusal, Refusal)
    _noted(request, refusal)
    unknown = refusal.code is Code.NOT_PERMITTED and request.scope.get("user", ANONYMOUS) == ANONYMOUS
    status = 401 if unknown else _STATUS[refusal.code]
    code = "UNAUTHENTICATED" if unknown else refusal.code.name
    return told(request, status, refusal.message, code=code, advice=refusal.alternatives)


def _noted(request: Request, refusal: Refusal) -> None:
    """For the audit: what was asked for, by its first word only, since addresses may hold what is nobody's business."""
    hub = getattr(request.app.state, "hub", None)
    if hub is not None:
        act = "/" + request.url.path.split("/", 2)[1]
        address = request.client.host if request.client else ""
        hub.refusals.note(request.scope.get("user", ANONYMOUS), act, refusal, address)


async def missing(request: Request, error: Exception) -> Response:
    """No such address, or not by this method."""
    assert isinstance(error, HTTPException)
    said = _SAID.get(error.status_code, str(error.detail))
    answer = told(request, error.status_code, said, code=f"HTTP_{error.status_code}")
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


async def broken(request: Request, error: Exception) -> Response:
    """A defect: the caller gets the request's number, the log the number and the traceback."""
    number = trace_id_of(request)
    log.error("http_defect", path=request.url.path, exc_info=error)
    said = f"系统出错，未能完成；请稍后再试，仍不行时请把编号 {number} 告诉管理员"
    return told(request, 500, said, code="INTERNAL_SERVER_ERROR")


def told(request: Request, status: int, said: str, *, code: str, advice: tuple[str, ...] = ()) -> Response:
    """The sentence, in the form that the caller reads."""
    headers = {"Cache-Control": "no-store"}
    if "text/html" not in request.headers.get("accept", ""):
        extensions = {"code": code, **({"alternatives": list(advice)} if advice else {})}
        body = orjson.dumps({"errors": [{"message": said, "extensions": extensions}]})
        return Response(body, status, headers, "application/json")
    listed = "".join(f"<li>{escape(each)}</li>" for each in advice)
    links = '<a href="/">返回首页</a>' + (
        f'<a href="/auth/login?next={escape(_back(request))}">登录</a>' if status == 401 else ""
    )
    page = (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(said)}</title>"
        '<link rel="stylesheet" href="/portal/portal.css"></head>'
        f'<body><main class="notice"><h1>{escape(said)}</h1><ul>{listed}</ul>'
        f'<p class="links">{links}</p></main></body></html>'
    )
    return HTMLResponse(page, status, headers)


def _back(request: Request) -> str:
    return request.url.path
