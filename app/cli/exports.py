"""jiguan export: a list as a file."""

import os
from pathlib import Path
from typing import Annotated

import orjson
import typer

from app.http.listings import EXPORTERS, exporter_named, filter_of, narrowed
from app.lifespan import open_database
from app.settings import Settings
from auth.viewer import Viewer
from datahub.ledgers.exporting import About, Exporter, Format
from datahub.ledgers.exporting import export as write
from schema.root import build_schema

from .database import need_current
from .say import Stop, Told, out, progress, settings, wait
from .tokens import As, viewer_named


def register(app: typer.Typer) -> None:
    app.command(help=f"导出列表（{'、'.join(EXPORTERS)}）为 XLSX、CSV 或 JSONL，按文件名的结尾。")(export)


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


def _format(to: Path) -> Format:
    kind = to.suffix.removeprefix(".").lower()
    if kind not in [each.value for each in Format]:
        raise Stop(f"文件名应以 {'、'.join('.' + each.value for each in Format)} 结尾，写的是 {to.name}。")
    return Format(kind)


async def _write(
    chosen: Settings, viewer: Viewer, exporter: Exporter, format: Format, to: Path, said: str | None, tell: Told
) -> About:
    wanted = filter_of(build_schema(), exporter, said)
    database = open_database(chosen)
    try:
        async with database.reading(viewer) as session:
            exporter = await narrowed(session, viewer, exporter, wanted)
        with to.open("wb") as file:
            return await write(
                database, viewer, exporter, format, file, wanted=wanted, progress=lambda done: tell("导出", done, 0)
            )
    finally:
        await database.engine.dispose()
