"""Composition by the official npm library, on machines that have Node.js."""

import fcntl
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from graphql import print_schema

from schema import federation
from schema.root import build_schema

HERE = Path(__file__).parent / "composition"


def compose_all() -> dict[str, Any]:
    """All slices composed, and beside them the one process; see ``compose.mjs`` for what is answered."""
    return compose({name: federation.sdl(name) for name in federation.names()}, print_schema(build_schema()._schema))


def compose(subgraphs: Mapping[str, str], whole: str) -> dict[str, Any]:
    """Skips the test, and says so, where Node.js or the library cannot be had."""
    node = _ready()
    done = subprocess.run(
        [node, HERE / "compose.mjs"],
        input=json.dumps({"subgraphs": subgraphs, "whole": whole}),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _ready() -> str:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("needs Node.js and npm")
    installed = HERE / "node_modules" / "@apollo" / "composition" / "package.json"
    with (HERE / "package-lock.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # workers of one run come here together
        if not installed.is_file():
            arguments = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
            done = subprocess.run(arguments, cwd=HERE, capture_output=True, text=True, timeout=300, check=False)
            if done.returncode != 0:
                pytest.skip(f"npm ci in tests/schema/composition: {done.stderr.strip()[-300:]}")
    return node
