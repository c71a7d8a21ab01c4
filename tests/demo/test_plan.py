"""Every document of the mini-apps, for everybody of the cast, on the demonstration's own rows, by both executors."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from fakeredis import FakeAsyncRedis
from sqlalchemy import select

from auth.engines import open_engine
from auth.sessions import Database
from auth.viewer import Viewer
from domains.directory.demo.cast import CAST
from domains.directory.queries import person_named
from domains.directory.standing import viewer_of
from domains.vehicles.models import Driver, Trip, Vehicle
from kernel.events import Events
from kernel.ids import global_id
from schema.root import build_schema
from support.workflow.cards import CaseCard
from tests.plan.comparing import Both
from tests.plan.documents import persisted, queries, variables

QUERIES = queries(persisted())
FEW = 4


@pytest.fixture
async def both(province_url: str) -> AsyncIterator[Both]:
    engine = open_engine(province_url)
    both = Both(build_schema(), Database(engine), Events(FakeAsyncRedis()))
    yield both
    await both.close()
    await engine.dispose()


@pytest.mark.parametrize("name", QUERIES)
async def test_a_mini_apps_document_is_answered_alike_for_everybody_of_the_cast(both: Both, name: str) -> None:
    """What graphql-core answers without error and within reach, the plan answers itself."""
    text = QUERIES[name]
    ids = await _ids(both.database)
    for code, viewer in await _cast(both.database):
        for said in _every(variables(QUERIES[name], ids, FEW)):
            outcome = await both.same_or_left(viewer, text, said)
            if not outcome.errors and not _looks_beyond_reach(outcome.data):
                assert outcome.planned is not None, (code, name, said)


def _looks_beyond_reach(data: dict[str, Any]) -> bool:
    """Such a case may be shown by its card, which is graphql-core's to find out."""
    return data.get("node", 0) is None or None in data.get("nodes", ())


def _every(said: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """With what may be left out, and without."""
    for each in said:
        yield each
        if any(value == {} for value in each.values()):
            yield {name: value for name, value in each.items() if value != {}}


async def _cast(database: Database) -> list[tuple[str, Viewer]]:
    found = []
    async with database.unscoped("who of the cast may see what") as session:
        for player in CAST:
            person = await person_named(session, player.code)
            assert person is not None
            viewer = await viewer_of(session, person.id)
            assert viewer is not None
            found.append((player.code, viewer))
    return found


async def _ids(database: Database) -> dict[str, list[str]]:
    ids = {}
    async with database.unscoped("what there is") as session:
        for model in (Trip, Vehicle, Driver, CaseCard):
            rows = await session.scalars(select(model.id).order_by(model.id).limit(40))
            ids[model.__name__] = [global_id(model.__name__, id) for id in rows][::10]
    return ids
