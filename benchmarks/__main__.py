"""``python -m benchmarks``: see the package."""

import asyncio
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import structlog
import typer
import uvloop

from auth.sealing import KeyRing, use

from . import inbox, ratios, report
from . import tuning as settings
from .data import FULL, SMALL, World
from .database import own_database, server
from .running import Figures, run

KEPT = Path(__file__).resolve().parent.parent / "docs" / "performance.md"


def main(
    full: Annotated[bool, typer.Option("--full", help="一百万次用车，约需半小时")] = False,
    write: Annotated[bool, typer.Option("--write", help="把结果写入 docs/performance.md，比值留作基准")] = False,
    check: Annotated[bool, typer.Option("--check", help="与留作基准的比值相比，变差超过 15% 即失败")] = False,
    tuning: Annotated[bool, typer.Option("--tuning", help="只量连接数与垃圾回收的设置")] = False,
    seconds: Annotated[float, typer.Option(help="每个系统每轮用多少秒 CPU")] = 0.3,
) -> None:
    """同一批数据、同一批查询：本系统、普通 Strawberry、手写 SQL，轮流测量，给出比值。"""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    use(KeyRing.made())  # what seals the phone numbers: all systems show them masked
    worse, grown = [], []
    command = f"python -m benchmarks{' --full' if full else ''}"
    with tempfile.TemporaryDirectory(prefix="jiguan-bench-") as folder, server() as postgresql:
        if tuning:
            said = _tuned(Path(folder), postgresql, seconds)
            print("\n" + said)
            if write:
                _write(report.kept(_before(), "设置", said, f"{command} --tuning"))
            return
        for database, figures in _measured(Path(folder), postgresql, full=full, seconds=seconds):
            print("\n" + report.tables(figures) + "\n", flush=True)
            if check:
                worse += ratios.regressions(database, figures)
            if write:
                _write(report.kept(_before(), database, report.tables(figures), command))
                ratios.keep(database, figures)
        if postgresql is not None:
            sizes = inbox.SIZES if full else inbox.SIZES[:2]
            found = asyncio.run(inbox.measured(postgresql, sizes))
            print("\n" + inbox.table(found))
            grown = inbox.grown(found)
            if write:
                _write(report.kept(_before(), "收件箱", inbox.table(found), command))
    if said := [*worse, *(f"收件箱随办结件增多而变慢：{name}" for name in grown)]:
        print("\n" + "\n".join(said))
    if check and said:
        raise typer.Exit(1)


def _measured(folder: Path, postgresql: str | None, *, full: bool, seconds: float) -> Iterator[tuple[str, Figures]]:
    """On each database that is there."""
    for name, place in (("PostgreSQL", postgresql), ("SQLite", None)):
        if name == "PostgreSQL" and place is None:
            continue
        print(f"在 {name} 上测量：", flush=True)
        own = folder / name
        own.mkdir()
        with own_database(own, place) as url:
            yield name, uvloop.run(run(url, own, FULL if full else SMALL, seconds))


def _tuned(folder: Path, postgresql: str | None, seconds: float) -> str:
    async def measured(url: str) -> str:
        world = World(url, SMALL)
        await world.found()
        await world.grow(SMALL.trips[0])
        return settings.table(await settings.tuned(world, folder, max(seconds, 0.5)))

    with own_database(folder, postgresql) as url:
        return uvloop.run(measured(url))


def _before() -> str:
    return KEPT.read_text(encoding="utf-8") if KEPT.exists() else ""


def _write(text: str) -> None:
    KEPT.write_text(text, encoding="utf-8")
    print(f"已写入 docs/{KEPT.name}", flush=True)


if __name__ == "__main__":
    typer.run(main)
