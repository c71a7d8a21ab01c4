"""The two places of the matrix, furnished anew for each test."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.sessions import Database
from domains.directory.founding import found
from domains.directory.models import Division, Person, Unit
from kernel.events import Events
from support.forms.storage import FolderStorage
from tests.conftest import Given
from tests.factories.people import a_directory_person
from tests.factories.places import NINGBO, SHANGCHENG, unit_in

from .rows import Place, furnish
from .world import World, models


@pytest.fixture
async def world(engine: AsyncEngine, database: Database, events: Events, given: Given, tmp_path: Any) -> World:
    async with database.unscoped("test data") as session:
        await found(session)
    places = []
    for region in (SHANGCHENG, NINGBO):
        person = a_directory_person(region_code=region, name="在册")
        await given(person)
        place = Place(region, unit_in(region), person.id)
        async with database.unscoped("test data") as session:
            place.rows["Person"] = await session.get_one(Person, person.id)
            place.rows["Unit"] = await session.get_one(Unit, unit_in(region))
            division = await session.scalar(select(Division).where(Division.code == region))
            assert division is not None
            place.rows["Division"] = division
            await furnish(session, place, models())
        places.append(place)
    return World(engine, events, FolderStorage(tmp_path / "files"), *places)
