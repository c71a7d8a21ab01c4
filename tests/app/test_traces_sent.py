"""Spans reach a collector, as OTLP over HTTP."""

import gzip
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from app import telemetry_spans as spans
from app.telemetry_export import export

pytest.importorskip(
    "opentelemetry.sdk.trace", reason="发送踪迹要装 OpenTelemetry 的 SDK：pip install opentelemetry-sdk"
)
pytest.importorskip(
    "opentelemetry.exporter.otlp.proto.http",
    reason="发送踪迹要装 OTLP 的出口：pip install opentelemetry-exporter-otlp-proto-http",
)

Received = list[tuple[str, bytes]]


@pytest.fixture
def collector() -> Iterator[tuple[str, Received]]:
    received: Received = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            zipped = self.headers.get("Content-Encoding") == "gzip"
            received.append((self.path, gzip.decompress(body) if zipped else body))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_said: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", received
    server.shutdown()
    server.server_close()
    thread.join()


def test_spans_are_sent_to_the_collector_until_it_is_ended(
    collector: tuple[str, Received], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    endpoint, received = collector
    end = export(f"{endpoint}/")
    with spans.span("seen", jiguan__job="tests"):
        assert spans.is_on()
    end()
    assert not spans.is_on()
    [(path, body)] = received
    assert path == "/v1/traces"
    assert all(word in body for word in (b"seen", b"jiguan.job", b"jiguan-hub"))


def test_without_an_address_nothing_is_switched_on() -> None:
    end = export("")
    assert not spans.is_on()
    end()
