"""Somebody who is not of the staff: of the whole graph nothing opens but what is said to be open, and shows their own.

Generated from the schema: a new field is closed to the public until it says otherwise, and is then named here.
"""

from typing import Any

import pytest
from sqlalchemy import select

from auth.accounts import PublicAccount
from auth.platforms.kinds import PersonKind
from auth.scope import scoped_models
from auth.sessions import Database
from auth.viewer import Viewer
from kernel.ids import global_id
from kernel.refusal import Code
from schema.root import build_schema

from .arguments import arguments
from .world import World, ask, call, ids_in, roots, selection

OPEN = {"me", "myAccount", "myPermissions", "myDevices", "deviceSignOut"}


@pytest.fixture
async def citizen(database: Database) -> Viewer:
    account = PublicAccount(
        platform="zheliban", subject="u-1", kind=PersonKind.PERSON, name="陈市民", phone="13800001111"
    )
    async with database.unscoped("test data") as session:
        session.add(account)
    return Viewer(account.id, account.name, public=True)


async def test_every_field_that_is_not_said_to_be_open_refuses_and_does_nothing(world: World, citizen: Viewer) -> None:
    before, entered = await world.checksum(), []
    for kind in ("query", "mutation"):
        for name, field in roots(kind).items():
            said = arguments(field, world.here)
            done, refused = await ask(world.context(citizen), call(kind, name, field, said, selection(field)), said)
            denial = done["done"] if done and isinstance(done.get("done"), dict) else {}
            closed = [each.code for each in refused] == [Code.NOT_PERMITTED] or denial.get("code") == "NOT_PERMITTED"
            if not closed:
                entered.append(name)
            assert not list(ids_in(done)) or name in OPEN, name
    assert set(entered) <= OPEN
    assert await world.checksum() == before


async def test_every_subscription_refuses(world: World, citizen: Viewer) -> None:
    for name, field in roots("subscription").items():
        said = arguments(field, world.here)
        document = call("subscription", name, field, said, selection(field))
        answers = await build_schema().subscribe(document, variable_values=said, context_value=world.context(citizen))
        first: Any = answers if hasattr(answers, "errors") else await anext(answers)  # type: ignore[arg-type]
        assert [each.original_error.code for each in first.errors or ()] == [Code.NOT_PERMITTED], name


async def test_what_is_open_shows_ones_own_and_nothing_of_the_staff(world: World, citizen: Viewer) -> None:
    document = """{ me { id } myPermissions myDevices { totalCount } myAccount { id name phone kind creditCode } }"""
    said, refused = await ask(world.context(citizen), document, {})
    assert refused == []
    assert said == {
        "me": None,
        "myPermissions": [],
        "myDevices": {"totalCount": 0},
        "myAccount": {
            "id": global_id("PublicAccount", citizen.id),
            "name": "陈市民",
            "phone": "13800001111",
            "kind": "PERSON",
            "creditCode": None,
        },
    }


async def test_the_device_of_a_member_of_staff_is_not_theirs_to_end(world: World, citizen: Viewer) -> None:
    before = await world.checksum()
    field = roots("mutation")["deviceSignOut"]
    said = arguments(field, world.here)
    done, _ = await ask(world.context(citizen), call("mutation", "deviceSignOut", field, said, selection(field)), said)
    assert done["done"]["code"] == "NOT_FOUND"
    assert await world.checksum() == before


async def test_no_row_that_belongs_to_somebody_is_within_reach(
    world: World, citizen: Viewer, database: Database
) -> None:
    async with database.reading(citizen) as session:
        seen = {model.__name__: list(await session.scalars(select(model.id))) for model in scoped_models()}
    assert {name: rows for name, rows in seen.items() if rows} == {"PublicAccount": [citizen.id]}


async def test_the_second_lock_says_the_same(world: World, citizen: Viewer, database: Database) -> None:
    if database.engine.dialect.name != "postgresql":
        pytest.skip("only PostgreSQL has row-level security")
    for model in scoped_models():
        rows = await database.rows(citizen, f"SELECT id FROM {model.__tablename__}")
        assert [row[0] for row in rows] == ([citizen.id] if model is PublicAccount else []), model
