"""A process killed in the middle of an import has imported nothing; the batch can be imported afterwards."""

import asyncio
import signal
import sys
from pathlib import Path

from datahub.ledgers.records import BatchState
from domains.vehicles.models import Vehicle

from .fleets import ROOT, a_fleet, written
from .house import House

WORK = """
import asyncio, pickle, sys
from auth.engines import open_engine
from auth.sessions import Database
from datahub.ledgers.commit import commit
from domains.vehicles.ledger import VEHICLES
import domains.directory.models

async def main(url, viewer, batch):
    def told(done, total):
        if done >= 500:
            print("half", flush=True)
            import time; time.sleep(60)
    async with Database(open_engine(url)).working(viewer) as work:
        await commit(work, VEHICLES, batch, progress=told)

asyncio.run(main(*pickle.load(sys.stdin.buffer)))
"""


async def test_a_process_killed_half_way_has_imported_nothing(house: House, database_url: str, tmp_path: Path) -> None:
    import pickle

    batch = await house.check_fleet(written(a_fleet(900)))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WORK, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(pickle.dumps((database_url, house.viewer, batch.id)))
    process.stdin.close()
    assert await asyncio.wait_for(process.stdout.readline(), 60) == b"half\n"
    process.send_signal(signal.SIGKILL)
    await process.wait()

    assert await house.count(Vehicle) == 0
    done = await house.commit(batch)
    assert done.state is BatchState.COMMITTED
    assert await house.count(Vehicle) == 900
