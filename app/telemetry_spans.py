"""踪迹: spans of OpenTelemetry, and the W3C trace that a request belongs to.

Off until `switch_on`: then no span is made anywhere, and all that is left is asking whether it is on. Nothing that may
be somebody's data goes into a span: no variables, no parameters of statements, no query strings, and of errors the
kind alone, for their words may name people.
"""

from collections.abc import Iterator, MutableMapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer, TracerProvider
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from starlette.requests import HTTPConnection
from starlette.types import Scope

_W3C = TraceContextTextMapPropagator()
_OFF: AbstractContextManager[None] = nullcontext()
_tracer: Tracer | None = None


def switch_on(provider: TracerProvider) -> None:
    """From here spans are made. Before a hub is built: its database is only watched where this is on."""
    global _tracer
    _tracer = provider.get_tracer("jiguan")


def switch_off() -> None:
    global _tracer
    _tracer = None


def is_on() -> bool:
    return _tracer is not None


def span(name: str, kind: SpanKind = SpanKind.INTERNAL, **said: Any) -> AbstractContextManager[Span | None]:
    """A span around what is done in it. Attributes are written with ``__`` for the dot: ``http__route="/graphql"``."""
    return _OFF if _tracer is None else _around(_tracer, name, kind, said)


def begin(name: str, kind: SpanKind = SpanKind.INTERNAL, **said: Any) -> Span | None:
    """A span that its maker ends, inside the one that is going on; ``None`` where none is, or it is not recorded."""
    if _tracer is None or not trace.get_current_span().is_recording():
        return None
    return _tracer.start_span(name, kind=kind, attributes=_dotted(said))


def note(**said: Any) -> None:
    """Attributes of the span that is going on."""
    if _tracer is not None:
        trace.get_current_span().set_attributes(_dotted(said))


def failed(error: BaseException, of: Span | None = None) -> None:
    """What the span was about went wrong: says the kind of the error, never its words."""
    if _tracer is not None:
        of = of or trace.get_current_span()
        of.set_status(Status(StatusCode.ERROR))
        of.set_attribute("error.type", f"{type(error).__module__}.{type(error).__qualname__}")


def request(scope: Scope, part: str) -> AbstractContextManager[str]:
    """Around one HTTP request. Answers the id of its trace: inherited by ``traceparent``, else of the new span.

    Empty where neither is: nothing is inherited and spans are off.
    """
    headers = HTTPConnection(scope).headers
    inherited = _inherited(headers.get("traceparent"), headers.get("tracestate"))
    if _tracer is not None:
        return _traced(_tracer, scope, part, inherited)
    return nullcontext(_trace_id(trace.get_current_span(inherited))) if inherited is not None else _NONE


def hand_on(headers: MutableMapping[str, str]) -> None:
    """Write the trace that is going on into the headers of a call to somebody else."""
    _W3C.inject(headers)


_NONE: AbstractContextManager[str] = nullcontext("")


def _inherited(parent: str | None, state: str | None) -> Context | None:
    """``None`` where there is nothing, or nothing that W3C Trace Context would take."""
    if parent is None:
        return None
    found = _W3C.extract({"traceparent": parent, **({"tracestate": state} if state else {})}, Context())
    return found if trace.get_current_span(found).get_span_context().is_valid else None


@contextmanager
def _around(
    tracer: Tracer, name: str, kind: SpanKind, said: dict[str, Any], parent: Context | None = None
) -> Iterator[Span]:
    with tracer.start_as_current_span(
        name, parent, kind, _dotted(said), record_exception=False, set_status_on_exception=False
    ) as made:
        try:
            yield made
        except Exception as error:
            failed(error, made)
            raise


@contextmanager
def _traced(tracer: Tracer, scope: Scope, part: str, inherited: Context | None) -> Iterator[str]:
    said = {"http__request__method": scope["method"], "http__route": f"/{part}", "url__scheme": scope["scheme"]}
    with _around(tracer, f"{scope['method']} /{part}", SpanKind.SERVER, said, inherited or Context()) as made:
        yield _trace_id(made)


def _trace_id(of: Span) -> str:
    return trace.format_trace_id(of.get_span_context().trace_id)


def _dotted(said: dict[str, Any]) -> dict[str, Any]:
    return {name.replace("__", "."): value for name, value in said.items() if value is not None}
