"""核对一份文件: the dry run. Nothing of the register changes; what would change is kept as a `Batch`.

Rows are written in many small transactions, so that a large file never holds the database; until the last of them the
batch is 核对中 and cannot be committed. A process that dies on the way leaves only that, and a later check sweeps it.
"""

import asyncio
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from uuid import UUID

from sqlalchemy import delete, insert, select

from auth.sessions import Database
from auth.viewer import Viewer
from kernel.ids import new_id
from kernel.records import now

from .checking import Checked, Checker
from .ledger import Ledger
from .limits import USUAL, Limits
from .mapping import Correspondence
from .mapping_writer import write_mapping
from .matching import Matcher
from .reading import Row, Source, Table, open_table
from .records import Batch, BatchFile, BatchRow, BatchState, Outcome
from .remembered import recall, remember
from .repeats import Repeats
from .rights import home_of, may_import
from .suggestion import suggest

Progress = Callable[[int, int], None]
"""Told how many rows are done, and of how many at the most."""

_ABANDONED = timedelta(days=1)


async def check(
    database: Database,
    viewer: Viewer,
    ledger: Ledger,
    source: Source,
    *,
    mapping: Correspondence | None = None,
    constants: dict[str, str] | None = None,
    sheet: str | None = None,
    limits: Limits = USUAL,
    progress: Progress = lambda done, total: None,
) -> Batch:
    """The batch, checked. Without a ``mapping``, the one remembered for such a heading, else what the headings suggest.

    Raises `NotPermitted`, and `Invalid` or `TooMuch` where the file as a whole cannot be taken; then nothing is kept.
    """
    may_import(viewer, ledger)
    known = ledger.headings | (set(mapping.header) if mapping else set())
    table = await asyncio.to_thread(open_table, source, known=known, sheet=sheet, limits=limits)
    given = mapping is not None
    if mapping is None:
        mapping = await recall(database, viewer, ledger, table.header) or suggest(ledger, table.header, constants)
    checker = Checker(ledger, mapping, table.header)
    batch = await _begin(database, viewer, ledger, source, table, checker.mapping)
    try:
        counts = await _stage(database, viewer, checker, table, batch.id, limits, progress)
    except BaseException:
        await asyncio.shield(_drop(database, batch.id))
        raise
    if given:
        await remember(database, viewer, ledger, mapping)
    return await _finish(database, viewer, batch.id, counts)


async def _begin(
    database: Database, viewer: Viewer, ledger: Ledger, source: Source, table: Table, mapping: Correspondence
) -> Batch:
    region_code, unit_id = home_of(viewer)
    batch = Batch(
        id=new_id(),
        ledger=ledger.name,
        person_id=viewer.id,
        region_code=region_code,
        unit_id=unit_id,
        file_name=source.name[-200:],
        file_digest=hashlib.sha256(source.data).hexdigest(),
        read_as=table.said[:120],
        sheet=table.sheet,
        mapping=write_mapping(mapping),
        unmapped=list(mapping.unmapped),
    )
    async with database.unscoped("sweep away what an interrupted check has left") as session:
        stale = select(Batch.id).where(Batch.state == BatchState.CHECKING, Batch.created_at < now() - _ABANDONED)
        for model in (BatchRow, BatchFile):
            await session.execute(
                delete(model).where(model.batch_id.in_(stale)).execution_options(synchronize_session=False)
            )
        await session.execute(
            delete(Batch)
            .where(Batch.state == BatchState.CHECKING, Batch.created_at < now() - _ABANDONED)
            .execution_options(synchronize_session=False)
        )
    async with database.working(viewer) as work:
        work.add(batch)
        await work.session.flush()
        work.add(BatchFile(batch_id=batch.id, content=source.data))
    return batch


async def _stage(
    database: Database,
    viewer: Viewer,
    checker: Checker,
    table: Table,
    batch_id: UUID,
    limits: Limits,
    progress: Progress,
) -> Counter[str]:
    matcher = Matcher(checker.ledger, checker.mapping, viewer, batch_id)
    repeats, counts, rows = Repeats(checker.mapping), Counter[str](), table.rows()
    while chunk := await asyncio.to_thread(_checked, checker, repeats, rows, limits.chunk):
        async with database.looking("references and keys are looked up beyond the importer's reach") as session:
            staged = await matcher.match(session, chunk)
        counts.update(each["outcome"].value for each in staged)
        counts["rows"] += len(staged)
        counts["faults"] += sum(len(each["faults"]) for each in staged)
        if kept := [each for each in staged if each["outcome"] is not Outcome.SAME]:
            async with database.unscoped("the rows of the viewer's own batch, many at once") as session:
                await session.execute(insert(BatchRow), kept)
        progress(counts["rows"], max(table.about, counts["rows"]))
    await _correct(database, viewer, batch_id, repeats, counts)
    return counts


def _checked(checker: Checker, repeats: Repeats, rows: Iterator[Row], size: int) -> Sequence[Checked]:
    chunk = [checker.check(row) for row in islice(rows, size)]
    for row in chunk:
        repeats.add(row)
    return chunk


async def _correct(database: Database, viewer: Viewer, batch_id: UUID, repeats: Repeats, counts: Counter[str]) -> None:
    """What only the whole file shows: rows that contradict others, and rows that say again what others said."""
    found = await asyncio.to_thread(repeats.faults)
    faults: dict[int, list[dict[str, object]]] = {}
    for fault in found:
        faults.setdefault(fault.row, []).append(fault.plain())
    again = await asyncio.to_thread(repeats.merged)
    numbers = sorted(again | faults.keys())
    for start in range(0, len(numbers), 500):
        part = numbers[start : start + 500]
        async with database.working(viewer) as work:
            statement = select(BatchRow).where(BatchRow.batch_id == batch_id, BatchRow.number.in_(part))
            kept = {row.number: row for row in await work.session.scalars(statement)}
            for number in part:
                row = kept.get(number)
                was = row.outcome if row else Outcome.SAME
                if was is Outcome.FAULTY and number not in faults:
                    continue
                if row is None:
                    row = BatchRow(batch_id=batch_id, number=number, outcome=was, faults=[])
                    work.add(row)
                row.outcome = Outcome.FAULTY if number in faults else Outcome.REPEATED
                row.faults = [*row.faults, *faults.get(number, [])]
                counts[was.value] -= 1
                counts[row.outcome.value] += 1
                counts["faults"] += len(faults.get(number, []))


async def _finish(database: Database, viewer: Viewer, batch_id: UUID, counts: Counter[str]) -> Batch:
    async with database.working(viewer) as work:
        batch = await work.claim(Batch, batch_id, what="导入批次")
        for name in ("rows", "new", "changed", "same", "faulty", "repeated", "faults"):
            setattr(batch, name, counts[name])
        batch.state = BatchState.CHECKED
    return batch


async def _drop(database: Database, batch_id: UUID) -> None:
    async with database.unscoped("a check that failed leaves nothing behind") as session:
        for model in (BatchRow, BatchFile):
            await session.execute(
                delete(model).where(model.batch_id == batch_id).execution_options(synchronize_session=False)
            )
        await session.execute(delete(Batch).where(Batch.id == batch_id).execution_options(synchronize_session=False))
