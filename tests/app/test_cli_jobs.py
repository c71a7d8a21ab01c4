"""jiguan job …: an administrator sees what waits and what was given up, begins it anew, calls it off with a reason."""

import asyncio
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from uuid import UUID

import pytest

from app.cli import main
from app.lifespan import open_database
from app.settings import Settings
from kernel.records import now
from support.jobs import later
from support.notices import Channel
from support.notices.sending import SENDERS
from tests import databases

Jiguan = Callable[..., tuple[int, str]]
NOWHERE = "018f0000-0000-7000-8000-000000000000"


@pytest.fixture
def jiguan(migrated: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Jiguan]:
    """The command, on a hub where one notice waits to be sent: exit status, and all that was said."""

    async def put(url: str) -> None:
        database = open_database(Settings(database_url=url))
        async with database.unscoped("tests") as session:
            later(session, SENDERS[Channel.SMS], at=now(), delivery=NOWHERE)
        await database.engine.dispose()

    def run(*arguments: str) -> tuple[int, str]:
        said = io.StringIO()
        monkeypatch.setattr(sys, "argv", ["jiguan", *arguments])
        with redirect_stdout(said), redirect_stderr(said):
            try:
                main()
            except SystemExit as ended:
                return int(ended.code or 0), said.getvalue()
        return 0, said.getvalue()

    fresh = databases.fresh(migrated, tmp_path)
    with asyncio.Runner() as loop:  # the commands run loops of their own meanwhile
        url = loop.run(fresh.__aenter__())
        monkeypatch.setenv("JIGUAN_DATABASE_URL", url)
        monkeypatch.setenv("JIGUAN_DATA_DIR", str(tmp_path))
        loop.run(put(url))
        yield run
        loop.run(fresh.__aexit__(None, None, None))


def test_they_are_listed_called_off_with_a_reason_and_done(jiguan: Jiguan) -> None:
    status, said = jiguan("job", "list")
    assert status == 0
    for word in ("发送通知", "notices.sms", "待执行 1", "到时未办 1 项"):
        assert word in said, said
    id = said.split()[0]
    assert str(UUID(id)) == id

    status, said = jiguan("job", "drop", id, "--reason", " ")
    assert (status, "理由" in said) == (1, True)
    assert jiguan("job", "drop", id)[0] == 2, "without a reason it is not called off"
    assert jiguan("job", "drop", id, "--reason", "号码作废") == (0, "✓ 已撤销：发送通知：短信\n")
    status, said = jiguan("job", "list", "--state", "dropped", "--name", "notices.sms")
    assert ("号码作废" in said, "已撤销 1" in said) == (True, True), said

    for each in (id, NOWHERE):
        status, said = jiguan("job", "retry", each)
        assert (status, "没有这项" in said) == (1, True), "what was called off stays so"
    status, said = jiguan("job", "retry", "nonsense")
    assert (status, "不是任务的标识" in said) == (1, True)
    status, said = jiguan("job", "run", "--once")
    assert (status, "执行了" in said) == (0, True), said


def test_schedules_are_listed_with_their_next_time(jiguan: Jiguan) -> None:
    status, said = jiguan("job", "schedule")
    assert status == 0
    assert "清理过期的通知" in said
