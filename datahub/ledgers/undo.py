"""撤销与放弃: what a batch did is taken back, exactly, or not at all.

New records go, changed ones get back every value they had; their version moves on, so that whoever holds an old one
still learns of it. A record that was changed since, or that other business already names, stops the whole undo.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from auth.sessions import Work
from kernel.refusal import Conflict, WrongState

from .commit import claim, records, staged
from .images import apply
from .ledger import Ledger
from .records import Batch, BatchFile, BatchRow, BatchState, Outcome
from .retention import UNDOABLE
from .rights import may_import, may_import_row
from .staging import Progress

_MOST_REASONS = 20


async def undo(work: Work, ledger: Ledger, batch_id: UUID, *, progress: Progress = lambda done, total: None) -> Batch:
    """Take an imported batch back. Raises `Conflict`, with up to twenty reasons, where later changes rest on it."""
    may_import(work.viewer, ledger)
    batch = await claim(work, ledger, batch_id, BatchState.COMMITTED)
    if batch.committed_at is not None and work.now - batch.committed_at >= UNDOABLE - timedelta(days=1):
        raise WrongState(f"该批次导入已近 {UNDOABLE.days} 天，不能再撤销", field="batch", alternatives=("逐条更正",))
    done, total = 0, batch.new + batch.changed
    reasons: list[str] = []
    async for rows in staged(work, batch_id, backwards=True):
        reasons += await _undone(work, ledger, rows)
        if len(reasons) >= _MOST_REASONS:
            break
        done += len(rows)
        progress(done, total)
    if reasons:
        more = f"等 {len(reasons)} 处" if len(reasons) > 1 else ""
        raise Conflict(
            f"该批次之后已有新的变动，不能撤销：{reasons[0]}{more}",
            field="batch",
            alternatives=reasons[:_MOST_REASONS],
        )
    batch = await claim(work, ledger, batch_id, BatchState.COMMITTED)
    batch.state, batch.undone_at = BatchState.UNDONE, work.now
    return batch


async def discard(work: Work, ledger: Ledger, batch_id: UUID) -> Batch:
    """Forget a checked batch: its rows and its file go, the fact that it was checked stays."""
    may_import(work.viewer, ledger)
    batch = await claim(work, ledger, batch_id, BatchState.CHECKED)
    batch.state = BatchState.DISCARDED
    await work.session.flush()
    for model in (BatchRow, BatchFile):
        statement = delete(model).where(model.batch_id == batch_id)
        await work.session.execute(statement.execution_options(synchronize_session=False))
    return batch


async def _undone(work: Work, ledger: Ledger, rows: Sequence[BatchRow]) -> list[str]:
    """Undo these rows; answers why some of them cannot be."""
    found = await records(work, ledger, rows)
    reasons, new = [], []
    for row in rows:
        record = found.get(row.record_id)
        left_at = 1 if row.outcome is Outcome.NEW else row.seen_version + 1
        if record is None or not may_import_row(work.viewer, ledger, record):
            reasons.append(f"第 {row.number} 行的记录已不存在，或已不在您的管辖范围内")
        elif record.version != left_at:
            reasons.append(f"第 {row.number} 行的记录在导入后又被更新")
        elif row.outcome is Outcome.NEW:
            new.append((row, record))
        elif row.before is not None:
            apply(ledger, record, row.before)
    await work.session.flush()
    return reasons + await _removed(work, new)


async def _removed(work: Work, new: "Sequence[tuple[BatchRow, object]]") -> list[str]:
    """Delete records that the batch made; those that other business names by now are found one by one."""
    try:
        async with work.session.begin_nested():
            for _, record in new:
                await work.session.delete(record)
    except IntegrityError:
        if len(new) == 1:
            return [f"第 {new[0][0].number} 行的记录已被其他业务引用"]
        half = len(new) // 2
        first = await _removed(work, new[:half])
        return first if len(first) >= _MOST_REASONS else first + await _removed(work, new[half:])
    return []
