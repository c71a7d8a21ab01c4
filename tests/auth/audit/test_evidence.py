"""The chain as a file: checked by itself, without the hub; and what is old goes into such files."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from sqlalchemy import func, select

from auth.audit import AuditEntry, Kind, Sealer, record
from auth.audit.archive import NotSound, archive
from auth.audit.chain import CHAIN, CHECKPOINTS
from auth.audit.evidence import Untrue, check, export
from auth.keys import SigningKeys
from auth.sessions import Database
from auth.viewer import ANONYMOUS_ID
from kernel.records import now
from tests.auth.audit.house import by_hand, flaws, verdict, written

KEYS = SigningKeys.made()
VERIFIER = Path(__file__).parents[3] / "tools" / "check_audit.py"


async def _file(database: Database, folder: Path) -> Path:
    file = folder / "audit.jsonl"
    with file.open("wb") as out:
        await export(database, KEYS, out)
    return file


def _checked(file: Path) -> int:
    with file.open("rb") as lines:
        return check(lines, KEYS)


def _alone(file: Path) -> subprocess.CompletedProcess[str]:
    """By the verifier that needs nothing of ours."""
    return subprocess.run([sys.executable, "-I", str(VERIFIER), str(file)], capture_output=True, text=True, check=False)


async def test_an_export_holds_by_itself(database: Database, tmp_path: Path) -> None:
    await written(database, 6)
    file = await _file(database, tmp_path)
    assert _checked(file) == 6
    told = _alone(file)
    assert told.returncode == 0, told.stderr
    assert "6" in told.stdout


@pytest.mark.parametrize("spoil", ["text", "gone", "order", "tail", "head"])
async def test_an_export_that_was_touched_does_not(database: Database, tmp_path: Path, spoil: str) -> None:
    await written(database, 6)
    file = await _file(database, tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    if spoil == "text":
        lines[3] = lines[3].replace(b'"act 2"', b'"act 9"')
    elif spoil == "gone":
        del lines[3]
    elif spoil == "order":
        lines[3], lines[4] = lines[4], lines[3]
    elif spoil == "tail":
        del lines[-2]
    else:
        lines[-1] = orjson.dumps({"head": SigningKeys.made().sign({"seq": 6})}) + b"\n"
    file.write_bytes(b"".join(lines))
    with pytest.raises(Untrue):
        _checked(file)
    assert _alone(file).returncode == (0 if spoil == "head" else 1), "the signature is the key holder's to check"


async def test_a_file_that_ends_early_is_no_evidence(database: Database, tmp_path: Path) -> None:
    await written(database, 2)
    file = await _file(database, tmp_path)
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-1]))
    with pytest.raises(Untrue, match="不完整"):
        _checked(file)


async def _aged(database: Database, days: int, count: int) -> None:
    """Entries as old as that, linked."""
    async with database.unscoped("test") as session:
        for number in range(count):
            session.add(
                AuditEntry(
                    at=now() - timedelta(days=days),
                    kind=Kind.SECURITY,
                    actor_id=ANONYMOUS_ID,
                    actor_name="",
                    act=f"old {number}",
                    subject_kind="",
                    subject_id=ANONYMOUS_ID,
                    changes={},
                )
            )
    await Sealer(database).heal(None)


async def test_what_is_old_goes_into_a_file_and_the_chain_still_holds(database: Database, tmp_path: Path) -> None:
    await _aged(database, 400, 5)
    await written(database, 3)
    done = await archive(database, KEYS, tmp_path, keep=timedelta(days=365))
    assert (done.upto, done.count) == (5, 5)
    assert done.file is not None
    assert _checked(done.file) == 5
    found = await verdict(database)
    assert found.sound, found.found
    assert (found.links, found.archived, found.seq) == (3, 5, 8)
    async with database.looking("test") as session:
        assert await session.scalar(select(func.count()).select_from(CHAIN)) == 3
        assert await session.scalar(select(func.count()).select_from(CHECKPOINTS)) == 1
    assert (await archive(database, KEYS, tmp_path, keep=timedelta(days=365))).count == 0


async def test_six_months_stay_whatever_is_asked(database: Database, tmp_path: Path) -> None:
    await _aged(database, 100, 2)
    with pytest.raises(ValueError, match="180"):
        await archive(database, KEYS, tmp_path, keep=timedelta(days=90))
    assert (await archive(database, KEYS, tmp_path, keep=timedelta(days=180))).count == 0


async def test_nothing_is_archived_out_of_a_chain_that_does_not_hold(database: Database, tmp_path: Path) -> None:
    await _aged(database, 400, 3)
    await by_hand(database, "UPDATE audit_entries SET act = 'other' WHERE act = 'old 1'")
    with pytest.raises(NotSound):
        await archive(database, KEYS, tmp_path, keep=timedelta(days=365))
    assert [name for name in os.listdir(tmp_path) if name.endswith(".jsonl")] == []
    assert flaws(await verdict(database)) == ["changed"]


async def test_a_checkpoint_put_in_by_hand_does_not_excuse_what_is_missing(database: Database) -> None:
    await written(database, 5)
    await record(database, Kind.SECURITY, "last")
    moment = "2020-01-01 00:00:00.000000" if database.engine.dialect.name == "sqlite" else "2020-01-01"
    await by_hand(
        database,
        "INSERT INTO audit_checkpoints SELECT seq, link, "
        f"CAST('{moment}' AS {'TEXT' if database.engine.dialect.name == 'sqlite' else 'timestamptz'}), "
        "'file', digest, 'stamp', sealed_at FROM audit_chain WHERE seq = 3",
        "DELETE FROM audit_chain WHERE seq <= 3",
    )
    found = flaws(await verdict(database))
    assert "checkpoint" in found
    assert "gap" in found
