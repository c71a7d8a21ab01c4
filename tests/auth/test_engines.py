"""What an error of the database says holds nothing of anybody's, however it is written into a log."""

import traceback
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.engines import open_engine
from tests import databases
from tests.auth.signin_house import fresh_database

PHONE = "13800001234"

on_postgresql = pytest.mark.skipif(databases.SERVER is None, reason="what PostgreSQL says of a value")


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    async with fresh_database(tmp_path) as url:
        opened = open_engine(url)
        async with opened.begin() as connection:
            await connection.execute(
                text("CREATE TABLE contacts (phone VARCHAR(20) UNIQUE, name VARCHAR(20) NOT NULL)")
            )
        yield opened
        await opened.dispose()


async def written(engine: AsyncEngine, statement: str, *values: dict[str, object]) -> str:
    """What a log would hold of the error."""
    with pytest.raises(DBAPIError) as raised:
        async with engine.begin() as connection:
            for each in values:
                await connection.execute(text(statement), each)
    return str(raised.value) + "".join(traceback.format_exception(raised.value))


async def test_a_value_that_is_there_already_is_not_said(engine: AsyncEngine) -> None:
    person = {"phone": PHONE, "name": "钱塘江"}
    said = await written(engine, "INSERT INTO contacts VALUES (:phone, :name)", person, person)
    assert "IntegrityError" in said
    assert "phone" in said, "which column it was is said"
    assert (PHONE in said, "钱塘江" in said) == (False, False)


async def test_a_row_that_lacks_something_is_not_said(engine: AsyncEngine) -> None:
    said = await written(engine, "INSERT INTO contacts VALUES (:phone, :name)", {"phone": PHONE, "name": None})
    assert "name" in said
    assert PHONE not in said


@on_postgresql
async def test_a_value_that_the_driver_cannot_send_is_not_said(engine: AsyncEngine) -> None:
    said = await written(engine, "SELECT CAST(:phone AS uuid)", {"phone": f"tel {PHONE}"})
    assert "query argument $1" in said
    assert PHONE not in said


@on_postgresql
async def test_a_value_that_the_server_cannot_read_is_not_said(engine: AsyncEngine) -> None:
    said = await written(engine, "SELECT CAST(CAST(:phone AS text) AS uuid)", {"phone": f"tel {PHONE}"})
    assert "invalid input syntax for type uuid" in said
    assert PHONE not in said
