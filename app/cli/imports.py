"""jiguan import, jiguan undo: a register in from the file it lives in now, and back out again.

Checked first, written whole or not at all.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from sqlalchemy import select

from app.lifespan import open_database
from app.settings import Settings
from auth import audit
from auth.sessions import Database
from auth.viewer import Viewer
from datahub.ledgers.commit import commit
from datahub.ledgers.faults import Fault
from datahub.ledgers.ledger import Ledger
from datahub.ledgers.mapping import Correspondence
from datahub.ledgers.mapping_file import read_mapping
from datahub.ledgers.reading import Source
from datahub.ledgers.records import Batch, BatchRow, Outcome
from datahub.ledgers.returned import returned
from datahub.ledgers.staging import check
from datahub.ledgers.undo import undo as take_back
from kernel.ids import global_id, parse_global_id
from resolvers.ledgers import LEDGERS, ledger_named

from .database import need_current
from .say import Stop, Told, out, progress, settings, wait
from .tokens import As, viewer_named

SHOWN = 20
"""Faults that are listed; all of them stand in the returned file."""

MANAGER = "zj-authority"
"""Who imports where nothing else is said: the demonstration's provincial vehicle authority."""


@dataclass(frozen=True)
class Wanted:
    """What is imported how."""

    ledger: Ledger
    source: Source
    mapping: Correspondence | None
    sheet: str | None
    dry_run: bool
    partial: bool
    returned: Path | None


def register(app: typer.Typer) -> None:
    app.command("import", help=f"导入台账（{'、'.join(LEDGERS)}）：先核对，无差错才写入。")(import_)
    app.command(help="撤销一次导入：台账恢复到导入之前，其后另有变动的不能撤销。")(undo)


def import_(
    ledger: Annotated[str, typer.Argument(help="、".join(LEDGERS))],
    file: Annotated[Path, typer.Argument(help="XLSX 或 CSV 文件")],
    name: As = MANAGER,
    mapping: Annotated[Path | None, typer.Option(help="对应文件（YAML）；不给则用记住的，或按表头推断")] = None,
    sheet: Annotated[str | None, typer.Option(help="工作簿中的哪一张表")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只核对，不写入")] = False,
    partial: Annotated[bool, typer.Option("--partial", help="有差错时仍写入没有差错的行")] = False,
    returned: Annotated[Path | None, typer.Option(help="把原文件标出差错后写到这里（.xlsx）")] = None,
) -> None:
    chosen = settings()
    need_current(chosen)
    correspondence = read_mapping(mapping.read_text(encoding="utf-8")) if mapping else None
    source = Source(file.name, file.read_bytes())
    wanted = Wanted(ledger_named(ledger), source, correspondence, sheet, dry_run, partial, returned)
    viewer = wait(viewer_named(chosen, name))
    with progress() as tell:
        batch, faults = wait(_import(chosen, viewer, wanted, tell))
    _report(batch, faults, wanted)


def undo(batch: Annotated[str, typer.Argument(help="导入时给出的批次")], name: As = MANAGER) -> None:
    chosen = settings()
    need_current(chosen)
    batch_id = parse_global_id(batch, expected="Batch")[1]
    viewer = wait(viewer_named(chosen, name))
    with progress() as tell:
        done = wait(_undo(chosen, viewer, batch_id, tell))
    out.print(f"✓ 已撤销：新增的 {done.new:,} 条已移除，更新的 {done.changed:,} 条已恢复")


async def _undo(chosen: Settings, viewer: Viewer, batch_id: UUID, tell: Told) -> Batch:
    database = open_database(chosen)
    try:
        async with database.working(viewer) as work:
            ledger = ledger_named((await work.claim(Batch, batch_id, what="该导入批次")).ledger)
            done = await take_back(work, ledger, batch_id, progress=lambda done, total: tell("撤销", done, total))
            await audit.note(work, "Batch.undo", done, clause=ledger.clause)
            return done
    finally:
        await database.engine.dispose()


def _report(batch: Batch, faults: list[Fault], wanted: Wanted) -> None:
    """Raises `Stop` where nothing was imported though it was meant to be."""
    out.print(
        f"✓ 已核对 {batch.rows:,} 行：新增 {batch.new:,}，更新 {batch.changed:,}，无变化 {batch.same:,}，"
        f"重复 {batch.repeated:,}，有差错 {batch.faulty:,}"
    )
    if batch.unmapped:
        out.print(f"  没有用到的列：{'、'.join(batch.unmapped)}", soft_wrap=True, markup=False)
    for fault in faults:
        where = f"第 {fault.row} 行" + (f"“{fault.column}”" if fault.column else "")
        out.print(f"  {where}：{fault.message}。{fault.remedy}", soft_wrap=True, markup=False)
    if wanted.returned and batch.faulty:
        out.print(f"  已把原文件标出差错写到 {wanted.returned}", soft_wrap=True, markup=False)
    if batch.committed_at:
        out.print(f"✓ 已导入，批次 {global_id('Batch', batch.id)}", soft_wrap=True)
    elif not wanted.dry_run:
        raise Stop("有差错，没有写入任何内容；改正后重试，或加 --partial 只写入没有差错的行。")


async def _import(chosen: Settings, viewer: Viewer, wanted: Wanted, tell: Told) -> tuple[Batch, list[Fault]]:
    """The batch as it then is, and its first faults."""
    database = open_database(chosen)
    try:
        batch = await check(
            database,
            viewer,
            wanted.ledger,
            wanted.source,
            mapping=wanted.mapping,
            sheet=wanted.sheet,
            progress=lambda done, total: tell("核对", done, total),
        )
        faults = await _faults(database, viewer, batch)
        if wanted.returned and batch.faulty:
            marked = await returned(database, viewer, wanted.ledger, batch.id)
            wanted.returned.write_bytes(marked.content)
        if not wanted.dry_run and (wanted.partial or not batch.faulty):
            async with database.working(viewer) as work:
                batch = await commit(
                    work,
                    wanted.ledger,
                    batch.id,
                    partial=wanted.partial,
                    progress=lambda done, total: tell("写入", done, total),
                )
                await audit.note(work, "Batch.commit", batch, clause=wanted.ledger.clause, address="")
        return batch, faults
    finally:
        await database.engine.dispose()


async def _faults(database: Database, viewer: Viewer, batch: Batch) -> list[Fault]:
    async with database.reading(viewer) as session:
        rows = await session.scalars(
            select(BatchRow)
            .where(BatchRow.batch_id == batch.id, BatchRow.outcome == Outcome.FAULTY)
            .order_by(BatchRow.number)
            .limit(SHOWN)
        )
        return [Fault.from_plain(row.number, said) for row in rows for said in row.faults][:SHOWN]
