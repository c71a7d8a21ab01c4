"""jiguan migrate、jiguan demo: the tables, and the demonstration province in them."""

import time
from typing import Annotated

import typer

from app import demo as demonstration
from app.lifespan import open_database
from app.settings import Settings
from auth.sealing import use
from migrations import run as migrations
from support.workflow.rebuild import kinds, missing, rebuild

from .say import Stop, Told, out, progress, settings, wait


def register(app: typer.Typer) -> None:
    app.command(help="建立数据库，或升级到本版本；已是最新则什么也不做。")(migrate)
    app.command(help="装入演示省：全省区划、单位、人员、车辆与一年的用车。种子相同，数据相同；已装入则什么也不做。")(
        demo
    )


def migrate() -> None:
    chosen = settings()
    prepare(chosen)
    done = migrations.upgrade(chosen.database_url)
    out.print("✓ 数据库已升级到本版本" if done else "✓ 数据库已是本版本")
    if made := wait(_indexed(chosen)):
        out.print(f"✓ 已为原有的 {made:,} 件办件建立索引")


def demo(
    seed: Annotated[int, typer.Option(help="种子")] = 1,
    scale: Annotated[float, typer.Option(help="用车记录的多少，1 为两万余次", min=0.01, max=20)] = 1.0,
) -> None:
    chosen = settings()
    if chosen.production:
        raise Stop("生产环境不装演示数据。")
    need_current(chosen)
    began = time.monotonic()
    with progress() as tell:
        summary = wait(_load(chosen, seed, scale, tell))
    if not summary.loaded:
        out.print("✓ 演示省已在库中，没有改动")
        return
    named = {"units": "个单位", "people": "人", "vehicles": "辆车", "trips": "次用车"}
    counts = "、".join(f"{summary.counts[name]:,} {word}" for name, word in named.items() if name in summary.counts)
    out.print(f"✓ 已装入演示省：{counts}（{time.monotonic() - began:.0f} 秒）")


def prepare(chosen: Settings) -> None:
    """The folder of a SQLite file is made; the file itself the database makes. Revisions seal, and need the keys."""
    use(chosen.key_ring())
    if file := chosen.sqlite_file:
        file.parent.mkdir(parents=True, exist_ok=True)


def need_current(chosen: Settings) -> None:
    """Raises `Stop` where the tables are not those of this version."""
    file = chosen.sqlite_file
    if (file is not None and not file.exists()) or not migrations.is_current(chosen.database_url):
        raise Stop("数据库还没有建立，或不是本版本的；请先运行 jiguan migrate。")


async def _indexed(chosen: Settings) -> int:
    """Cases of an older version, or of a restored table, get their cards."""
    database = open_database(chosen)
    try:
        async with database.unscoped("cards of cases that have none") as session:
            without = [model for model in kinds() if await missing(session, model)]
            return await rebuild(session, *without) if without else 0
    finally:
        await database.engine.dispose()


async def _load(chosen: Settings, seed: int, scale: float, tell: Told) -> demonstration.Summary:
    database = open_database(chosen)
    try:
        return await demonstration.load(database, seed=seed, scale=scale, progress=tell)
    finally:
        await database.engine.dispose()
