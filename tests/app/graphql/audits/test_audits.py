"""The view before the judges of the field: the public audit suite, and the reference clients of both streams."""

import json
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.graphql import ConnectionRefused, Options

from ..house import House
from ..serving import served

HERE = Path(__file__).parent
NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    NODE is None or not (HERE / "node_modules" / "graphql-http").is_dir(),
    reason="needs Node.js and `npm ci` in tests/app/graphql/audits",
)


async def on_connect(params: Mapping[str, Any], socket: Any) -> None:
    if params.get("token") != "good":
        raise ConnectionRefused


@pytest.fixture(scope="module")
def house() -> House:
    return House(Options(uploads=True, batch_limit=10), on_connect=on_connect)


@pytest.fixture(scope="module")
def address(house: House) -> Iterator[str]:
    with served(house.app) as (host, port):
        yield f"{host}:{port}/graphql"


def run(script: str, url: str) -> Any:
    assert NODE is not None
    done = subprocess.run([NODE, HERE / script, url], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_audit_of_graphql_over_http_passes(address: str) -> None:
    results = run("http.mjs", f"http://{address}")
    assert len(results) >= 61
    assert [each for each in results if each["status"] != "ok"] == []


def test_the_reference_client_of_the_socket_protocol_is_served(house: House, address: str) -> None:
    said = run("ws.mjs", f"ws://{address}")
    assert said["query"]["seen"][0]["data"] == said["afterwards"]["seen"][0]["data"] == {"hello": "你好"}
    assert said["change"]["seen"][0]["data"] == {"change": "x"}
    assert [each["data"]["count"] for each in said["events"]["seen"]] == [0, 1, 2]
    assert said["invalid"] == {"seen": [], "errors": ["GRAPHQL_VALIDATION_FAILED"]}
    assert said["left"] == 2
    assert said["refused"] == 4403
    assert_closed(house)


def test_the_reference_client_of_server_sent_events_is_served(house: House, address: str) -> None:
    said = run("sse.mjs", f"http://{address}")
    assert said["query"][0]["data"] == {"hello": "你好"}
    assert [each["data"]["count"] for each in said["events"]] == [0, 1, 2]
    assert said["invalid"][0]["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert said["left"] == 2
    assert_closed(house)


def assert_closed(house: House) -> None:
    """Clients that left early have left nothing running."""
    deadline = time.monotonic() + 5
    while house.said.open_streams != house.said.closed_streams:
        assert time.monotonic() < deadline
        time.sleep(0.02)
