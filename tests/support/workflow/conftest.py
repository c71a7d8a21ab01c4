"""The workshop, staffed."""

import pytest

from auth.sessions import Database
from kernel.hours import WorkCalendar
from tests.conftest import Given
from tests.support.workflow.shop import Shop


@pytest.fixture
async def shop(database: Database, given: Given, calendar: WorkCalendar) -> Shop:
    shop = Shop(database)
    await given(*shop.people)
    return shop
