"""jiguan job …: an administrator sees what waits and what was given up, begins it anew, calls it off with a reason."""

import asyncio
import sqlite3
from pathlib import Path
from uuid import UUID

import pytest

from app.lifespan import open_database
from app.settings import Settings
from kernel.records import now
from support.jobs import later
from support.notices.sending import send

from .test_cli import environment, jiguan

__all__ = ["environment"]
NOWHERE = "018f0000-0000-7000-8000-000000000000"


@pytest.fixture
def hub(environment: dict[str, str]) -> dict[str, str]:
    assert jiguan(environment, "migrate")[0] == 0

    async def put() -> None:
        database = open_database(Settings(database_url=environment["JIGUAN_DATABASE_URL"]))
        async with database.unscoped("tests") as session:
            later(session, send, at=now(), delivery=NOWHERE)
        await database.engine.dispose()

    asyncio.run(put())
    return environment


def only_job(tmp_path: Path) -> str:
    with sqlite3.connect(tmp_path / "hub.db") as database:
        [(id,)] = database.execute("SELECT id FROM outbox WHERE job = 'notices.send'").fetchall()
    return str(UUID(str(id)))


def test_they_are_listed_called_off_with_a_reason_and_done(hub: dict[str, str], tmp_path: Path) -> None:
    status, said = jiguan(hub, "job", "list")
    assert status == 0
    for word in ("发送通知", "notices.send", "待执行 1", "到时未办 1 项"):
        assert word in said, said
    id = only_job(tmp_path)

    status, said = jiguan(hub, "job", "drop", id, "--reason", " ")
    assert (status, "理由" in said) == (1, True)
    assert jiguan(hub, "job", "drop", id)[0] == 2, "without a reason it is not called off"
    assert jiguan(hub, "job", "drop", id, "--reason", "号码作废") == (0, "✓ 已撤销：发送通知\n")
    status, said = jiguan(hub, "job", "list", "--state", "dropped", "--name", "notices.send")
    assert ("号码作废" in said, "已撤销 1" in said) == (True, True), said

    for each in (id, NOWHERE):
        status, said = jiguan(hub, "job", "retry", each)
        assert (status, "没有这项" in said) == (1, True), "what was called off stays so"
    status, said = jiguan(hub, "job", "retry", "nonsense")
    assert (status, "不是任务的标识" in said) == (1, True)
    status, said = jiguan(hub, "job", "run", "--once")
    assert (status, "执行了" in said) == (0, True), said


def test_schedules_are_listed_with_their_next_time(hub: dict[str, str]) -> None:
    status, said = jiguan(hub, "job", "schedule")
    assert status == 0
    assert "清理过期的通知" in said
