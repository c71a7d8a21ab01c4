"""A provincial authority over the seventeen units that the example mapping names, and files for them."""

import pytest

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import ZHEJIANG, a_unit

from .house import House


@pytest.fixture
def authority() -> Viewer:
    return a_person((Role.AUTHORITY, ZHEJIANG), at=ZHEJIANG)


@pytest.fixture
async def house(database: Database, given: Given, authority: Viewer) -> House:
    units = (a_unit(code=f"330000-{at:02}", region_code=ZHEJIANG, name=f"第{at}单位") for at in range(1, 18))
    await given(authority, *units)
    return House(database, authority)
