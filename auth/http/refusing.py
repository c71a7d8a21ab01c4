"""What is said to whom sign-in turns away: a page, or JSON for a page that goes on showing itself."""

import secrets

import structlog
from starlette.responses import JSONResponse, Response

from auth.platforms import Distrusted
from kernel.refusal import NotPermitted, Refusal, Unavailable

from . import pages
from .addresses import HOME
from .throttle import Wait

log = structlog.get_logger("jiguan.auth")


def sorry(refusal: Refusal, platform: str, next: str) -> Response:
    """The refusal as a page. What exactly was wrong is in the log under the reference, and nowhere else."""
    reference = logged(refusal, platform)
    response = pages.notice(
        "登录没有完成",
        refusal.message,
        refusal.alternatives,
        pages.link("重新登录", pages.login_address(next), main=True) + pages.link("返回首页", HOME),
        reference=reference,
        status=status(refusal),
    )
    if isinstance(refusal, Unavailable | Wait):
        response.headers["Retry-After"] = str(getattr(refusal, "seconds", 5))
    return response


def refused(refusal: Refusal, platform: str) -> Response:
    """The refusal as JSON, for a page that goes on showing itself."""
    said = {
        "message": refusal.message,
        "alternatives": list(refusal.alternatives),
        "reference": logged(refusal, platform),
    }
    return JSONResponse(said, status(refusal), headers=pages.HEADERS)


def logged(refusal: Refusal, platform: str) -> str:
    """A reference for the person; what exactly was wrong is in the log under it, and nowhere else."""
    reference = secrets.token_hex(4)
    why = refusal.why if isinstance(refusal, Distrusted) else "; ".join(getattr(refusal, "__notes__", []))
    log.warning("sign_in_refused", reference=reference, platform=platform, code=refusal.code.value, why=why)
    return reference


def status(refusal: Refusal) -> int:
    if isinstance(refusal, Unavailable):
        return 503
    if isinstance(refusal, Wait):
        return 429
    return 403 if isinstance(refusal, NotPermitted) else 400
