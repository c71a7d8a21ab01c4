"""导入: the batch becomes the register's state, in one transaction.

Every record must still be as the check saw it; where one is not, nothing happens and the file is to be checked again.
The transaction is the whole truth: a process that dies in the middle has imported nothing.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import inspect, select, tuple_
from sqlalchemy.exc import IntegrityError

from auth.scope import Scoped
from auth.sealing import spread
from auth.sessions import Work
from kernel.refusal import Conflict, Invalid, NotPermitted, WrongState

from .images import apply, made
from .ledger import Ledger
from .records import Batch, BatchRow, BatchState, Outcome
from .rights import may_import, may_import_over
from .staging import Progress

CHUNK = 500
_AGAIN = ("重新核对同一份文件，查看最新的差异",)


async def commit(
    work: Work,
    ledger: Ledger,
    batch_id: UUID,
    *,
    partial: bool = False,
    progress: Progress = lambda done, total: None,
) -> Batch:
    """Import the batch; with ``partial``, the sound rows of one that has faulty ones.

    Raises `WrongState` where it is not 已核对, `Invalid` where it has faults and only part was not asked for,
    `Conflict` where the register has changed since the check, `NotPermitted` where the viewer may not.
    """
    may_import(work.viewer, ledger)
    batch = await claim(work, ledger, batch_id, BatchState.CHECKED)
    if batch.faulty and not partial:
        raise Invalid(
            f"有 {batch.faulty} 行存在差错，没有导入任何内容",
            field="partial",
            alternatives=("下载标出差错的文件，改正后重新核对", f"只导入无误的 {batch.new + batch.changed} 行"),
        )
    done, total = 0, batch.new + batch.changed
    async for rows in staged(work, batch_id):
        try:
            await _import(work, ledger, rows)
        except IntegrityError as error:
            raise _changed(rows) from error
        done += len(rows)
        progress(done, total)
    batch = await claim(work, ledger, batch_id, BatchState.CHECKED)
    batch.state, batch.committed_at, batch.partial = BatchState.COMMITTED, work.now, bool(batch.faulty)
    return batch


async def claim(work: Work, ledger: Ledger, batch_id: UUID, state: BatchState) -> Batch:
    """The batch, locked, in that state. Raises `NotFound` or `WrongState`."""
    batch = await work.claim(Batch, batch_id, what="导入批次", field="batch")
    if batch.ledger != ledger.name:
        raise Invalid(f"该批次不属于{ledger.title}", field="batch")
    if batch.state is not state:
        raise WrongState(f"该批次{batch.state.label}，不能这样办理", field="batch", alternatives=_AGAIN)
    return batch


async def staged(work: Work, batch_id: UUID, *, backwards: bool = False) -> AsyncIterator[Sequence[BatchRow]]:
    """The rows that change something, some at a time; the session forgets them again after each turn."""
    last: int | None = None
    order = BatchRow.number.desc() if backwards else BatchRow.number
    while True:
        wanted = select(BatchRow).where(
            BatchRow.batch_id == batch_id, BatchRow.outcome.in_((Outcome.NEW, Outcome.CHANGED))
        )
        if last is not None:
            wanted = wanted.where(BatchRow.number < last if backwards else BatchRow.number > last)
        rows = (await work.session.scalars(wanted.order_by(order).limit(CHUNK))).all()
        if not rows:
            return
        last = rows[-1].number
        yield rows
        await work.session.flush()
        work.session.expunge_all()
        work.session.info.pop("changes", None)  # the audit row names the batch, and its rows say the rest


async def _import(work: Work, ledger: Ledger, rows: Sequence[BatchRow]) -> None:
    fresh = [made(ledger, row.record_id, row.values) for row in rows if row.outcome is Outcome.NEW and row.record_id]
    await _still_new(work, ledger, rows, fresh)
    existing = await records(work, ledger, [row for row in rows if row.outcome is Outcome.CHANGED])
    for row in rows:
        if row.outcome is Outcome.CHANGED:
            record = existing.get(row.record_id)
            if record is None or record.version != row.seen_version:
                raise _changed([row])
            _still_reached(work, ledger, vars(record))
            apply(ledger, record, row.values)
            _still_reached(work, ledger, vars(record))
    for values in fresh:
        _still_reached(work, ledger, values)
    await work.session.flush()
    written = [spread(ledger.record, values) for values in fresh]
    # many rows at once: the audit row names the batch, so none is written for each of them
    await work.session.run_sync(lambda session: session.bulk_insert_mappings(inspect(ledger.record), written))


async def records(work: Work, ledger: Ledger, rows: Sequence[BatchRow]) -> dict[UUID | None, Any]:
    """The records those rows are about, locked, by id."""
    wanted = [row.record_id for row in rows]
    if not wanted:
        return {}
    model = ledger.record
    found = await work.session.scalars(select(model).where(model.id.in_(wanted)).with_for_update())
    return {record.id: record for record in found}


async def _still_new(work: Work, ledger: Ledger, rows: Sequence[BatchRow], fresh: Sequence[dict[str, Any]]) -> None:
    """What was new at the check may since have been registered by somebody else."""
    names = ledger.key
    keys = {key for values in fresh if None not in (key := tuple(values.get(name) for name in names))}
    if keys:
        columns = [getattr(ledger.record, name) for name in names]
        statement = select(ledger.record.id).select_from(ledger.record).where(tuple_(*columns).in_(keys)).limit(1)
        if await work.session.scalar(statement) is not None:
            raise _changed(rows)


def _still_reached(work: Work, ledger: Ledger, values: Mapping[str, Any]) -> None:
    if issubclass(ledger.record, Scoped) and not may_import_over(
        work.viewer, ledger, values["region_code"], values["unit_id"]
    ):
        raise NotPermitted("批次中有记录已不在您的管辖范围内", clause=ledger.clause, alternatives=_AGAIN)


def _changed(rows: Sequence[BatchRow]) -> Conflict:
    first, last = rows[0].number, rows[-1].number
    where = f"第 {first} 行" if first == last else f"第 {first} 至 {last} 行中"
    return Conflict(
        f"核对以后，{where}对应的记录已被他人登记或更新，没有导入任何内容", field="batch", alternatives=_AGAIN
    )
