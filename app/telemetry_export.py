"""踪迹的去处: spans are sent to a collector over OTLP/HTTP. Needs the SDK, which a hub without traces does without.

What else there is to say (headers, sampling, the service's name) is said by OpenTelemetry's own variables:
``OTEL_EXPORTER_OTLP_HEADERS``, ``OTEL_TRACES_SAMPLER``, ``OTEL_RESOURCE_ATTRIBUTES``, ``OTEL_SERVICE_NAME``.
"""

import os
from collections.abc import Callable
from importlib.util import find_spec
from urllib.parse import urlsplit

from . import telemetry_spans as spans
from .telemetry_taps import tap

_NEEDED = ("opentelemetry.sdk", "opentelemetry.exporter.otlp.proto.http")


def wrong_traces(endpoint: str) -> list[str]:
    """One Chinese sentence for each thing that is wrong."""
    if not endpoint:
        return []
    address = urlsplit(endpoint)
    if address.scheme not in ("http", "https") or not address.hostname:
        return ["JIGUAN_OTLP_ENDPOINT 应写作 http://主机:4318，不带 /v1/traces。"]
    if not all(_there(name) for name in _NEEDED):
        return ['JIGUAN_OTLP_ENDPOINT 需要 OpenTelemetry 的 SDK；请运行 pip install "jiguan-hub[traces]" 后再启动。']
    return []


def export(endpoint: str) -> Callable[[], None]:
    """Switch spans on and send them there, some at a time, from a thread; nothing where the endpoint is empty.

    Answers what sends the last and switches off; the end of the process sends the last in any case.
    """
    if not endpoint:
        return lambda: None
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # type: ignore[import-not-found,unused-ignore]
        OTLPSpanExporter,
    )
    from opentelemetry.sdk.resources import Resource  # type: ignore[import-not-found,unused-ignore]
    from opentelemetry.sdk.trace import TracerProvider  # type: ignore[import-not-found,unused-ignore]
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # type: ignore[import-not-found,unused-ignore]

    resource = Resource.create({"service.name": os.environ.get("OTEL_SERVICE_NAME", "jiguan-hub")})
    provider = TracerProvider(resource=resource)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    spans.switch_on(provider)
    untap = tap()

    def end() -> None:
        untap()
        spans.switch_off()
        provider.shutdown()

    return end


def _there(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False
