"""踪迹: a span for each statement sent to the database, with its text; the values it is sent with are never looked at.

Only inside a span that is recorded: what the hub asks every second of its own accord would drown everything else.
"""

from collections.abc import Sequence
from typing import Any

from opentelemetry.trace import SpanKind
from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.sessions import Database
from auth.straight import Straight
from auth.viewer import Viewer

from . import telemetry_spans as spans

LONGEST = 4_000
"""Characters of a statement that are kept."""

_HELD = "_jiguan_span"


def watched_database(engine: AsyncEngine) -> Database:
    """The database over the engine; every statement gets its span where spans are on."""
    if not spans.is_on():
        return Database(engine)
    event.listen(engine.sync_engine, "before_cursor_execute", _begins)
    event.listen(engine.sync_engine, "after_cursor_execute", _ends)
    event.listen(engine.sync_engine, "handle_error", _fails)
    return _Watched(engine)


def watched_straight(straight: Straight | None, system: str) -> Straight | None:
    """``system`` is the kind of database, as the dialect is called."""
    return _WatchedStraight(straight, system) if straight is not None and spans.is_on() else straight


class _Watched(Database):
    """What goes past SQLAlchemy's cursors (`auth.direct`) is seen here."""

    async def rows(self, viewer: Viewer, statement: str, values: Sequence[Any] = ()) -> Sequence[Sequence[Any]]:
        made = _of(statement, self.engine.dialect.name)
        try:
            return await super().rows(viewer, statement, values)
        except Exception as error:
            spans.failed(error, made)
            raise
        finally:
            if made is not None:
                made.end()


class _WatchedStraight:
    def __init__(self, straight: Straight, system: str) -> None:
        self._straight, self._system = straight, system

    async def answer(self, viewer: Viewer, statement: str, arguments: Sequence[Any]) -> bytes:
        made = _of(statement, self._system)
        try:
            return await self._straight.answer(viewer, statement, arguments)
        except Exception as error:
            spans.failed(error, made)
            raise
        finally:
            if made is not None:
                made.end()

    async def close(self) -> None:
        await self._straight.close()


def _begins(_connection: Any, _cursor: Any, statement: str, _values: Any, context: Any, _many: bool) -> None:
    if context is not None:  # else it is one of `auth.direct`, which only counts
        setattr(context, _HELD, _of(statement, context.dialect.name))


def _ends(_connection: Any, _cursor: Any, _statement: str, _values: Any, context: Any, _many: bool) -> None:
    _end(context)


def _fails(failure: ExceptionContext) -> None:
    _end(failure.execution_context, failure.original_exception)


def _end(context: Any, error: BaseException | None = None) -> None:
    made = getattr(context, _HELD, None)
    if made is None:
        return
    setattr(context, _HELD, None)
    if error is not None:
        spans.failed(error, made)
    made.end()


def _of(statement: str, system: str) -> Any:
    verb = statement.lstrip("( \n").partition(" ")[0].upper()[:12]
    said = {"db__system__name": system, "db__operation__name": verb, "db__query__text": statement[:LONGEST]}
    return spans.begin(verb, SpanKind.CLIENT, **said)
