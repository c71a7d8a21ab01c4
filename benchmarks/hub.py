"""The hub as it is served: the whole app, with sign-in by bearer token, limits, permissions, scope and masks."""

import os
from functools import partial
from pathlib import Path

from app.asgi import create_app
from app.settings import load

from .data import World
from .system import System, document_body, statements

NO_LIMIT = 10**9
"""The benchmark asks more in a minute than anybody may."""


async def hub(world: World, folder: Path) -> System:
    settings = load(
        database_url=world.url,
        data_dir=folder,
        redis_url="",
        cost_per_minute=NO_LIMIT,
        sandbox=True,
        database_pool=int(os.environ.get("JIGUAN_BENCH_POOL", "10")),
    )
    app = create_app(settings)
    inside = app.state.hub
    viewer = await inside.people.viewer_of(world.viewer)
    token = await inside.sign_in.token_for(viewer, 600, "benchmarks")
    return System(
        "hub",
        "本系统",
        app,
        document_body,
        partial(statements, inside.database.engine),
        inside.close,
        {"authorization": f"Bearer {token}", "accept": "application/graphql-response+json"},
    )
