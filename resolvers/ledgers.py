"""台账: how files come in. Every register that can be imported is named here, once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile
from strawberry import ID, Parent

from auth.gate import enter
from auth.permissions import Permission
from datahub.ledgers import commit as committing
from datahub.ledgers import staging
from datahub.ledgers import undo as undoing
from datahub.ledgers.faults import Fault
from datahub.ledgers.ledger import Column, Ledger
from datahub.ledgers.mapping_file import read_mapping
from datahub.ledgers.reading import Source
from datahub.ledgers.records import Batch, BatchRow, Outcome
from datahub.ledgers.staging import Progress
from domains.vehicles.ledger import DRIVERS, VEHICLES
from kernel.events import Event
from kernel.ids import global_id, parse_global_id
from kernel.refusal import Invalid, NotFound

from .context import Info

if TYPE_CHECKING:
    File = UploadFile
else:
    from strawberry.file_uploads import Upload as File

LEDGERS = {ledger.name: ledger for ledger in (VEHICLES, DRIVERS)}
"""All registers that can be imported, by name."""

MOST_FAULTS = 500


@dataclass(frozen=True)
class Share:
    """``share`` of the work is done, from 0 to 1."""

    share: float


def ledger_named(name: str) -> Ledger:
    """Raises `NotFound` naming the registers there are."""
    if name not in LEDGERS:
        raise NotFound(f"没有名为 {name} 的台账", field="ledger", alternatives=(f"可导入：{'、'.join(LEDGERS)}",))
    return LEDGERS[name]


def ledgers() -> list[Ledger]:
    return list(LEDGERS.values())


def columns(root: Parent[Ledger]) -> list[Column]:
    return list(root.writable)


def column_asks(root: Parent[Column]) -> str:
    return root.kind.said


def batch_title(root: Parent[Batch]) -> str:
    return LEDGERS[root.ledger].title if root.ledger in LEDGERS else root.ledger


def fault_count(root: Parent[Batch]) -> int:
    return root.faults


def returned_url(root: Parent[Batch]) -> str | None:
    return f"/import/{global_id('Batch', root.id)}.xlsx" if root.faulty else None


async def faults_of(
    root: Parent[Batch], info: Info, first: int | None = None, after_row: int | None = None
) -> list[Fault]:
    """Faults in the order of the rows; rows are given whole, so the last may exceed ``first`` by its other faults."""
    most = 100 if first is None else first
    if not 1 <= most <= MOST_FAULTS:
        raise Invalid(f"first 应为1至{MOST_FAULTS}", field="first", alternatives=("下载标出全部差错的文件",))
    wanted = select(BatchRow).where(
        BatchRow.batch_id == root.id, BatchRow.outcome == Outcome.FAULTY, BatchRow.number > (after_row or 0)
    )
    async with info.context.reading() as session:
        rows = (await session.scalars(wanted.order_by(BatchRow.number).limit(most))).all()
    found = [Fault.from_plain(row.number, each) for row in rows for each in row.faults]
    last = found[most - 1].row if len(found) > most else None
    return [fault for fault in found if last is None or fault.row <= last]


async def check(
    info: Info, ledger: str, file: File, mapping: str | None = None, sheet: str | None = None, key: str | None = None
) -> Batch:
    """A dry run: it keeps a batch, and changes no register."""
    context = info.context
    if not isinstance(file, UploadFile):
        raise Invalid("请把文件作为上传的文件发来", field="file", alternatives=("按 GraphQL multipart 上传",))
    source = Source(file.filename or "未命名", await file.read())
    said = read_mapping(mapping) if mapping else None
    async with _Telling(info, key) as tell:
        return await staging.check(
            context.database, context.viewer, ledger_named(ledger), source, mapping=said, sheet=sheet, progress=tell
        )


async def commit(info: Info, id: ID, partial: bool | None = None, key: str | None = None) -> Batch:
    batch, ledger = await _ledger_of(info, id)
    async with _Telling(info, key) as tell:
        return await info.context.change(
            "Batch.commit",
            ledger.clause,
            [id, partial],
            lambda work: committing.commit(work, ledger, batch, partial=bool(partial), progress=tell),
        )


async def undo(info: Info, id: ID, key: str | None = None) -> Batch:
    batch, ledger = await _ledger_of(info, id)
    async with _Telling(info, key) as tell:
        return await info.context.change(
            "Batch.undo", ledger.clause, [id], lambda work: undoing.undo(work, ledger, batch, progress=tell)
        )


async def discard(info: Info, id: ID) -> Batch:
    batch, ledger = await _ledger_of(info, id)
    return await info.context.change(
        "Batch.discard", ledger.clause, [id], lambda work: undoing.discard(work, ledger, batch)
    )


async def watch(info: Info, key: str) -> AsyncIterator[Share]:
    """How far the caller's own check, import or undo of that key has come; ends when it is over."""
    enter(info.context.viewer, Permission.LEDGERS_IMPORT)
    async with info.context.events.listening(_topic(info, key)) as events:
        async for event in events:
            yield Share(event.said["share"])
            if event.said["share"] >= 1:
                return


async def ledger_of(session: AsyncSession, batch_id: UUID) -> Ledger:
    """The register that a batch is for. Raises `NotFound` where the viewer may not see the batch."""
    name = await session.scalar(select(Batch.ledger).select_from(Batch).where(Batch.id == batch_id))
    if name is None:
        raise NotFound("未找到该导入批次，或不在您的管辖范围内", field="id")
    return ledger_named(name)


async def _ledger_of(info: Info, id: str) -> tuple[UUID, Ledger]:
    batch_id = parse_global_id(id, expected="Batch", field="id")[1]
    async with info.context.reading() as session:
        return batch_id, await ledger_of(session, batch_id)


def _topic(info: Info, key: str) -> str:
    if not 8 <= len(key) <= 64:
        raise Invalid("进度的标识应为8至64个字", field="key")
    return f"ledger:{info.context.viewer.id}:{key}"


class _Telling:
    """Tells those who watch the key how far the work is; never waits for them."""

    def __init__(self, info: Info, key: str | None) -> None:
        self._events = info.context.events
        self._topic = None if key is None else _topic(info, key)
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Progress:
        return self._tell

    def _tell(self, done: int, total: int) -> None:
        if self._topic is not None:
            said = {"share": min(done / total, 0.99) if total else 0.0}
            task = asyncio.get_running_loop().create_task(self._events.publish(Event(self._topic, said)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def __aexit__(self, *_problem: Any) -> None:
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._topic is not None:
            await self._events.publish(Event(self._topic, {"share": 1.0}))
