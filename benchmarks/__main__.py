"""``python -m benchmarks``: see the package."""

import logging
import tempfile
from pathlib import Path
from typing import Annotated

import structlog
import typer
import uvloop
from sqlalchemy.engine import make_url

from auth.sealing import KeyRing, use

from . import ratios, report
from .data import FULL, SMALL
from .database import own_database
from .running import run

KEPT = Path(__file__).resolve().parent.parent / "docs" / "performance.md"


def main(
    full: Annotated[bool, typer.Option("--full", help="一百万次用车，约需半小时")] = False,
    write: Annotated[bool, typer.Option("--write", help="把结果写入 docs/performance.md，比值留作基准")] = False,
    check: Annotated[bool, typer.Option("--check", help="与留作基准的比值相比，变差超过 15% 即失败")] = False,
    seconds: Annotated[float, typer.Option(help="每个系统每轮用多少秒 CPU")] = 0.5,
) -> None:
    """同一批数据、同一批查询：本系统、普通 Strawberry、手写 SQL，轮流测量，给出比值。"""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    use(KeyRing.made())  # what seals the phone numbers: all systems show them masked
    with tempfile.TemporaryDirectory(prefix="jiguan-bench-") as folder, own_database(Path(folder)) as url:
        database = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[make_url(url).get_backend_name()]
        print(f"在 {database} 上测量：", flush=True)
        figures = uvloop.run(run(url, Path(folder), FULL if full else SMALL, seconds))
    print("\n" + report.tables(figures))
    worse = list(ratios.regressions(database, figures)) if check else []
    if write:
        command = f"python -m benchmarks{' --full' if full else ''}"
        before = KEPT.read_text(encoding="utf-8") if KEPT.exists() else ""
        KEPT.write_text(report.kept(before, figures, database, command), encoding="utf-8")
        ratios.keep(database, figures)
        print(f"\n已写入 docs/{KEPT.name}")
    if worse:
        print("\n" + "\n".join(worse))
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
