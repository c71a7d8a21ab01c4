"""The planner beside graphql-core, on the same schema and the same database."""

from collections.abc import AsyncIterator

import pytest

from auth.sessions import Database
from kernel.events import Events
from kernel.hours import WorkCalendar
from schema.root import build_schema
from tests.conftest import Given

from .comparing import Both
from .world import World, a_world


@pytest.fixture
async def both(database: Database, events: Events) -> AsyncIterator[Both]:
    both = Both(build_schema(), database, events)
    yield both
    await both.close()


@pytest.fixture
async def world(given: Given, calendar: WorkCalendar, database: Database) -> World:
    return await a_world(given, database)
