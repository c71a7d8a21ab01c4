"""Two hubs in two real processes, without a line between them: what one ends is over in the other within a second."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx2

from tests.conftest import Given
from tests.factories.people import a_directory_person
from tools.machine import free_port

ROOT = Path(__file__).parents[2]
BY = 1.0
"""Seconds."""

LATE = 1.0
"""Seconds more for a machine that does other things at the same time."""


@contextmanager
def hub(environment: dict[str, str]) -> Iterator[httpx2.Client]:
    """A hub that serves, and whoever asks it."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "serve", "--port", str(port)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
            _until_it_answers(client, process)
            yield client
    finally:
        process.terminate()
        process.wait(30)


def _until_it_answers(client: httpx2.Client, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until:
        assert process.poll() is None, "the hub has not started"
        try:
            client.get("/healthz")
        except httpx2.TransportError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the hub does not answer")


def asked(client: httpx2.Client, token: str) -> int:
    said = {"query": "{ me { name } }"}
    return client.post("/graphql", json=said, headers={"Authorization": f"Bearer {token}"}).status_code


async def test_a_login_ended_in_one_process_is_over_in_the_other_within_a_second(
    database_url: str, given: Given, tmp_path: Path
) -> None:
    await given(a_directory_person(employee_code="P-two", name="两处"))
    environment = {name: value for name, value in os.environ.items() if name != "JIGUAN_REDIS_URL"} | {
        "JIGUAN_DATABASE_URL": database_url,
        "JIGUAN_DATA_DIR": str(tmp_path),
        "JIGUAN_JOBS": "off",
    }
    await asyncio.to_thread(_end_it, environment)


def _end_it(environment: dict[str, str]) -> None:
    told = [sys.executable, "-m", "app.cli", "token", "--as", "P-two"]
    said = subprocess.run(told, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    token = said.stdout.strip()
    with ExitStack() as open_:
        one, other = (open_.enter_context(hub(environment)) for _ in range(2))
        assert (asked(one, token), asked(other, token)) == (200, 200)
        assert one.post("/auth/revoke", data={"token": token}).status_code == 200
        ended = time.monotonic()
        assert asked(one, token) == 401
        while asked(other, token) != 401:
            assert time.monotonic() - ended < BY + LATE, "the other process still lets it in"
            time.sleep(0.05)
