"""A hub killed in the middle of writing and linking loses no entry that was committed, and the chain holds."""

import asyncio
import signal
import sys
from pathlib import Path

from auth.audit import Sealer
from auth.sessions import Database

from .house import verdict

ROOT = Path(__file__).parents[3]
WORK = """
import asyncio, os, sys
from auth.audit import Kind, Sealer, record
from auth.engines import open_engine
from auth.sealing import KeyRing, use
from auth.sessions import Database

async def main(url):
    use(KeyRing.written(os.environ["JIGUAN_DATA_KEYS"]))
    database = Database(open_engine(url))
    sealer = Sealer(database)
    await sealer.start()
    number = 0
    while True:
        await asyncio.gather(*(record(database, Kind.SECURITY, f"act {number + each}") for each in range(5)))
        number += 5
        print(number, flush=True)

asyncio.run(main(sys.argv[1]))
"""
TIMES = 3


async def test_what_was_committed_before_a_kill_is_linked_by_the_next_and_nothing_is_torn(
    database: Database, database_url: str
) -> None:
    committed = 0
    for after in range(TIMES):
        committed += await _killed(database_url, after=4 + 3 * after)
        found = await verdict(database)
        assert found.sound, [str(each) for each in found.found]
        assert found.links + found.waiting >= committed
    await Sealer(database).heal(None)
    found = await verdict(database)
    assert (found.sound, found.waiting) == (True, 0)
    assert found.links >= committed


async def _killed(url: str, *, after: int) -> int:
    """How many entries a process said that it had committed, when it was killed after so many lines."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WORK, url, stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    said = 0
    for _ in range(after):
        said = int(await asyncio.wait_for(process.stdout.readline(), 60))
    process.send_signal(signal.SIGKILL)
    assert await process.wait() == -signal.SIGKILL
    return said
