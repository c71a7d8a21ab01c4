"""What callers are told of an error, and what only the log is told.

A `Refusal` is said as it is. What graphql-core finds wrong with the request is said with a code. All else is a defect:
the caller gets a sentence and a number, the log gets the number and the traceback.
"""

from collections.abc import Sequence

import structlog
from graphql import FieldNode, GraphQLError

from app.telemetry_spans import failed
from kernel.refusal import Code, Refusal

from .errors import ErrorCode, FormattedError, RequestError, problem

log = structlog.get_logger("jiguan.graphql")

_MOST_LOGGED = 5
_STATUS = {Code.NOT_PERMITTED: 403, Code.NOT_FOUND: 404, Code.TOO_MUCH: 429, Code.UNAVAILABLE: 503}


def stated(error: GraphQLError, code: ErrorCode) -> FormattedError:
    """An error of parsing, validation or coercion: graphql-core's words, with a code."""
    said = dict(error.formatted)
    said["extensions"] = {"code": str(code), **(error.extensions or {})}
    return said


def refused(refusal: Refusal, anonymous: bool) -> FormattedError:
    code: str = refusal.code.name
    if anonymous and refusal.code is Code.NOT_PERMITTED:
        code = ErrorCode.UNAUTHENTICATED
    more = {"field": refusal.field, "clause": refusal.clause, "alternatives": list(refusal.alternatives) or None}
    return problem(refusal.message, code, **{name: value for name, value in more.items() if value is not None})


def refused_request(refusal: Refusal, anonymous: bool = False) -> RequestError:
    """A refusal before execution, by a hook."""
    error = refused(refusal, anonymous)
    unknown = error["extensions"]["code"] == ErrorCode.UNAUTHENTICATED
    return RequestError(401 if unknown else _STATUS.get(refusal.code, 400), [error])


def masked(error: BaseException, trace_id: str, **where: object) -> FormattedError:
    """A defect, logged."""
    failed(error)
    log.error("graphql_defect", trace_id=trace_id, exc_info=error, **where)
    return _sorry(trace_id)


def reported(
    errors: Sequence[GraphQLError], *, trace_id: str, operation: str | None, anonymous: bool
) -> list[FormattedError]:
    """The errors of an execution. Where every row of a list fails, only the first few tracebacks are logged."""
    said = []
    defects = 0
    for error in errors:
        known = _known(error, anonymous)
        if known is None:
            defects += 1
            where = {"operation": operation, "path": error.path}
            known = masked(_root(error), trace_id, **where) if defects <= _MOST_LOGGED else _sorry(trace_id)
        said.append(_placed(known, error))
    if defects > _MOST_LOGGED:
        log.error("graphql_defects_not_logged", trace_id=trace_id, operation=operation, count=defects - _MOST_LOGGED)
    return said


def _known(error: GraphQLError, anonymous: bool) -> FormattedError | None:
    """What may be said of an error; ``None`` of a defect."""
    cause = _root(error)
    if isinstance(cause, Refusal):
        return refused(cause, anonymous)
    if isinstance((error.extensions or {}).get("code"), str):
        return {"message": error.message, "extensions": dict(error.extensions or {})}
    return stated(error, ErrorCode.BAD_USER_INPUT) if _is_of_the_request(error) else None


def _placed(said: FormattedError, error: GraphQLError) -> FormattedError:
    if error.locations:
        said["locations"] = [each.formatted for each in error.locations]
    if error.path is not None:
        said["path"] = error.path
    return said


def _sorry(trace_id: str) -> FormattedError:
    message = f"系统出错，未能完成；请稍后再试，仍不行时请把编号 {trace_id} 告诉管理员"
    return problem(message, ErrorCode.INTERNAL_SERVER_ERROR, traceId=trace_id)


def _is_of_the_request(error: GraphQLError) -> bool:
    # variables are coerced before there is a path; of arguments, graphql-core points at the value, not at the field
    if error.path is None:
        return True
    return isinstance(_root(error), GraphQLError) and not any(isinstance(each, FieldNode) for each in error.nodes or ())


def _root(error: GraphQLError) -> BaseException:
    """What was raised, unwrapped of the locations graphql-core adds."""
    root: BaseException = error
    while isinstance(root, GraphQLError) and root.original_error is not None:
        root = root.original_error
    return root
