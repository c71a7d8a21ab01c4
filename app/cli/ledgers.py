"""jiguan import、jiguan undo、jiguan export: registers from files and back."""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, TypeVar

import orjson
import typer
from rich.table import Table
from sqlalchemy import select

from app.http.listings import EXPORTERS, exporter_named, filter_of, narrowed
from app.lifespan import open_database
from app.settings import Settings
from auth import audit
from auth.sessions import Database
from auth.viewer import Viewer
from datahub.ledgers.commit import commit
from datahub.ledgers.exporting import About, Exporter, Format
from datahub.ledgers.exporting import export as write
from datahub.ledgers.faults import Fault
from datahub.ledgers.ledger import Ledger
from datahub.ledgers.mapping_file import read_mapping
from datahub.ledgers.reading import Source
from datahub.ledgers.records import Batch, BatchRow, Outcome
from datahub.ledgers.returned import returned
from datahub.ledgers.staging import check
from datahub.ledgers.undo import undo as take_back
from kernel.ids import global_id, parse_global_id
from resolvers.ledgers import LEDGERS, ledger_named
from schema.root import build_schema

from .database import need_current
from .say import Stop, Told, out, progress, settings, wait
from .tokens import viewer_named

T = TypeVar("T")
As = Annotated[str, typer.Option("--as", envvar="JIGUAN_AS", help="以谁的身份与权限，人员编码或姓名")]

SHOWN = 20
"""Faults printed; all of them are in the returned file."""


def register(app: typer.Typer) -> None:
    app.command("import", help=f"导入台账（{'、'.join(LEDGERS)}）：核对 XLSX 或 CSV，没有差错即导入。")(bring_in)
    app.command(help="撤销一次导入：台账恢复到导入之前。")(undo)
    app.command(help=f"导出列表（{'、'.join(EXPORTERS)}）为 XLSX、CSV 或 JSONL，按文件名的结尾。")(export)


def bring_in(
    ledger: Annotated[str, typer.Argument(help="、".join(LEDGERS))],
    file: Annotated[Path, typer.Argument(help="XLSX 或 CSV 文件")],
    mapping: Annotated[Path | None, typer.Option(help="对应文件（YAML）；不给即按标题与上次的对应")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只核对，不导入")] = False,
    partial: Annotated[bool, typer.Option("--partial", help="有差错时，只导入无误的行")] = False,
    marked: Annotated[Path | None, typer.Option(help="有差错时，把标出差错的文件写到这里（.xlsx）")] = None,
    sheet: Annotated[str | None, typer.Option(help="工作簿里的哪一个工作表")] = None,
    name: As = "zj-authority",
) -> None:
    chosen, wanted = settings(), ledger_named(ledger)
    need_current(chosen)
    said = read_mapping(_text(mapping)) if mapping else None
    source = Source(file.name, file.read_bytes())
    viewer = wait(viewer_named(chosen, name))

    async def bring(database: Database, tell: Told) -> tuple[Batch, list[Fault]]:
        batch = await check(
            database,
            viewer,
            wanted,
            source,
            mapping=said,
            sheet=sheet,
            progress=lambda done, total: tell("核对", done, total),
        )
        faults = await _faults(database, viewer, batch)
        if batch.faulty and marked is not None:
            tell("标出差错", 0, 0)
            marked.write_bytes(await returned(database, viewer, wanted, batch.id))
        if not dry_run and (partial or not batch.faulty) and batch.new + batch.changed:
            batch = await _commit(database, viewer, wanted, batch, partial, tell)
        return batch, faults

    with progress() as tell:
        batch, faults = wait(_with_database(chosen, lambda database: bring(database, tell)))
    _report(batch, faults, wanted, viewer, marked)
    if batch.faulty and not dry_run and not partial:
        raise Stop(
            f"有 {batch.faulty:,} 行存在差错，没有导入任何内容。",
            "改正后重新导入；或加 --partial 只导入无误的行，加 --marked 文件.xlsx 取得标出差错的文件。",
        )


def undo(batch: Annotated[str, typer.Argument(help="导入时给出的批次标识")], name: As = "zj-authority") -> None:
    chosen = settings()
    need_current(chosen)
    batch_id = parse_global_id(batch, expected="Batch", field="batch")[1]
    viewer = wait(viewer_named(chosen, name))

    async def back(database: Database, tell: Told) -> Batch:
        async with database.working(viewer) as work:
            found = await work.claim(Batch, batch_id, what="该导入批次")
            ledger = ledger_named(found.ledger)
            done = await take_back(work, ledger, batch_id, progress=lambda done, total: tell("撤销", done, total))
            await audit.note(work, "Batch.undo", done, clause=ledger.clause, address="jiguan")
            return done

    with progress() as tell:
        done = wait(_with_database(chosen, lambda database: back(database, tell)))
    out.print(f"✓ 已撤销：新增的 {done.new:,} 条已移除，更新的 {done.changed:,} 条已恢复")


def export(
    ledger: Annotated[str, typer.Argument(help="、".join(EXPORTERS))],
    to: Annotated[Path, typer.Option(help="写到哪个文件")],
    name: As,
    filter: Annotated[str | None, typer.Option(help="筛选条件，JSON，写法与图中相同")] = None,
) -> None:
    chosen, exporter, format = settings(), exporter_named(ledger), _format(to)
    need_current(chosen)
    viewer = wait(viewer_named(chosen, name))
    draft = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        with progress() as tell:
            about = wait(_write(chosen, viewer, exporter, format, draft, filter, tell))
        draft.replace(to)
    finally:
        draft.unlink(missing_ok=True)
    if format is not Format.XLSX:  # a workbook says it in a sheet of its own
        beside = to.with_name(f"{to.name}.about.json")
        beside.write_bytes(orjson.dumps(dict(about.pairs()), option=orjson.OPT_INDENT_2) + b"\n")
    out.print(f"✓ 已导出{about.title} {about.rows:,} 行到 {to}", soft_wrap=True)
    out.print(f"  校验值 SHA-256 {about.checksum}", soft_wrap=True)


def _report(batch: Batch, faults: list[Fault], ledger: Ledger, viewer: Viewer, marked: Path | None) -> None:
    out.print(f"{ledger.title}：{batch.file_name}（{batch.read_as}），以{viewer.name}的权限", soft_wrap=True)
    out.print(
        f"  {batch.rows:,} 行：新增 {batch.new:,}、更新 {batch.changed:,}、无变化 {batch.same:,}、"
        f"同一记录的重复行 {batch.repeated:,}、有差错 {batch.faulty:,}（{batch.faults:,} 处）",
        soft_wrap=True,
    )
    if batch.unmapped:
        out.print(f"  没有用到的列：{'、'.join(batch.unmapped)}", soft_wrap=True)
    if faults:
        table = Table("行", "列", "内容", "差错", "怎样改", box=None, pad_edge=False)
        for each in faults[:SHOWN]:
            table.add_row(str(each.row), each.column, each.value[:30], each.message, each.remedy)
        out.print(table, markup=False)
        if batch.faults > len(faults[:SHOWN]):
            out.print(f"  ……共 {batch.faults:,} 处")
        if marked is not None:
            out.print(f"  已把标出差错的文件写到 {marked}", soft_wrap=True)
    out.print(f"  批次 {global_id('Batch', batch.id)}：{batch.state.label}", soft_wrap=True)


async def _commit(database: Database, viewer: Viewer, ledger: Ledger, batch: Batch, partial: bool, tell: Told) -> Batch:
    async with database.working(viewer) as work:
        done = await commit(
            work, ledger, batch.id, partial=partial, progress=lambda done, total: tell("导入", done, total)
        )
        await audit.note(work, "Batch.commit", done, clause=ledger.clause, address="jiguan")
        return done


async def _faults(database: Database, viewer: Viewer, batch: Batch) -> list[Fault]:
    wanted = select(BatchRow).where(BatchRow.batch_id == batch.id, BatchRow.outcome == Outcome.FAULTY)
    async with database.reading(viewer) as session:
        rows = await session.scalars(wanted.order_by(BatchRow.number).limit(SHOWN))
        return [Fault.from_plain(row.number, each) for row in rows for each in row.faults]


async def _with_database(chosen: Settings, do: Callable[[Database], Awaitable[T]]) -> T:
    database = open_database(chosen)
    try:
        return await do(database)
    finally:
        await database.engine.dispose()


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Stop(f"{file} 不是 UTF-8 编码的对应文件。") from error


def _format(to: Path) -> Format:
    kind = to.suffix.removeprefix(".").lower()
    if kind not in [each.value for each in Format]:
        raise Stop(f"文件名应以 {'、'.join('.' + each.value for each in Format)} 结尾，写的是 {to.name}。")
    return Format(kind)


async def _write(
    chosen: Settings, viewer: Viewer, exporter: Exporter, format: Format, to: Path, said: str | None, tell: Told
) -> About:
    wanted = filter_of(build_schema(), exporter, said)

    async def go(database: Database) -> About:
        async with database.reading(viewer) as session:
            narrow = await narrowed(session, viewer, exporter, wanted)
        with to.open("wb") as file:
            return await write(
                database, viewer, narrow, format, file, wanted=wanted, progress=lambda done: tell("导出", done, 0)
            )

    return await _with_database(chosen, go)
