"""A whole hub on an empty database with a few people in it, asked in the process as over the network."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
from starlette.applications import Starlette

from app.asgi import create_app
from app.lifespan import Hub
from app.settings import Settings
from auth.roles import Role
from domains.directory.models import Appointment, Division, Level, Person, Unit, UnitKind
from domains.vehicles.models import Vehicle
from kernel.ids import new_id
from migrations.models import metadata
from tests.auth.signin_house import fresh_database

REGION = "330102"


@dataclass
class House:
    hub: Hub
    app: Starlette
    unit_id: UUID

    def client(self, token: str | None = None) -> httpx2.AsyncClient:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(self.app), base_url=self.hub.settings.url, headers=headers
        )

    async def person(self, name: str, *roles: Role) -> UUID:
        """A new person of the one unit, with these roles over the county."""
        id = new_id()
        async with self.hub.database.unscoped("tests") as session:
            session.add(
                Person(
                    id=id,
                    name=name,
                    employee_code=f"t-{id.hex[-8:]}",
                    region_code=REGION,
                    unit_id=self.unit_id,
                    phone="13800001234",
                )
            )
            await session.flush()
            for role in roles:
                session.add(Appointment(person_id=id, role=role, region_code=REGION, since=date(2024, 1, 1)))
        return id

    async def token(self, name: str, *roles: Role) -> str:
        return await self.token_of(await self.person(name, *roles))

    async def token_of(self, person_id: UUID) -> str:
        """A bearer token with a login of its own."""
        viewer = await self.hub.people.viewer_of(person_id)
        assert viewer is not None
        return await self.hub.sign_in.token_for(viewer, 5, "tests")

    async def vehicle(self, asset_number: str) -> None:
        async with self.hub.database.unscoped("tests") as session:
            session.add(Vehicle(asset_number=asset_number, region_code=REGION, unit_id=self.unit_id))


@asynccontextmanager
async def open_house(folder: Path, *, subgraph: str | None = None, **given: Any) -> AsyncIterator[House]:
    async with fresh_database(folder) as url:
        settings = Settings(database_url=url, data_dir=folder, **given)
        app = create_app(settings, subgraph=subgraph)
        hub: Hub = app.state.hub
        async with hub.database.engine.begin() as connection:
            await connection.run_sync(metadata().create_all)
        unit_id = new_id()
        async with hub.database.unscoped("tests") as session:
            session.add(Division(code=REGION, name="上城区", level=Level.COUNTY, parent_code="330100"))
            session.add(
                Unit(
                    id=unit_id,
                    code="t-1",
                    name="上城区测试局",
                    short_name="测试局",
                    kind=UnitKind.GOVERNMENT,
                    level=Level.COUNTY,
                    region_code=REGION,
                )
            )
        try:
            yield House(hub, app, unit_id)
        finally:
            await hub.close()
