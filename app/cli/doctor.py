"""jiguan doctor: what is wrong with this installation, one line for each thing that must be right."""

from collections.abc import Callable
from uuid import UUID

import typer
from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy.exc import DBAPIError

from app.http.bundles import APPS, MINIAPPS, known_documents
from app.lifespan import open_database
from app.portal.explorer import DIST
from app.settings import Settings, SettingsWrong, load
from auth.roles import Role
from domains.directory.separation import clashes
from migrations import run as migrations
from support.workflow.rebuild import kinds, missing, orphaned

from .custody import audit, keys, retention
from .jobs import lagging
from .say import Stop, out, sentence, wait

doctors = typer.Typer(rich_markup_mode=None, add_completion=False)


def register(app: typer.Typer) -> None:
    doctors.command("audit", help="核验审计链：逐条核对内容与链值；有问题以 1 结束。")(audit)
    doctors.command("keys", help="个人信息密钥：各有几把，多少记录在用旧密钥；--rotate 换用新密钥。")(keys)
    doctors.command("retention", help="按保存期限该清理的内容；--apply 才真正清理。")(retention)
    app.add_typer(doctors, name="doctor", help="逐项检查配置、数据库、Redis 与前端；有问题以 1 结束。")


@doctors.callback(invoke_without_command=True)
def doctor(context: typer.Context) -> None:
    if context.invoked_subcommand is not None:
        return
    try:
        chosen = load()
    except SettingsWrong as wrong:
        raise Stop(*wrong.sentences) from wrong
    out.print(f"✓ 配置（{chosen.env}）")
    found = [
        _checked(check, chosen) for check in (_database, _separation, _jobs, _redis, _front_end)
    ]  # all of them, whatever the first says
    if not all(found):
        raise Stop("有问题需要处理，见上。")


def _checked(check: Callable[[Settings], str], chosen: Settings) -> bool:
    try:
        out.print(f"✓ {check(chosen)}", soft_wrap=True)
    except Stop as stop:
        out.print(f"✗ {stop}", soft_wrap=True)
        return False
    return True


def _database(chosen: Settings) -> str:
    file = chosen.sqlite_file
    if file is not None and not file.exists():
        raise Stop("数据库还没有建立；请运行 jiguan migrate。")
    try:
        current = migrations.is_current(chosen.database_url)
    except (OSError, DBAPIError) as error:
        raise Stop(sentence(error) or f"数据库不能用：{type(error).__name__}") from error
    if not current:
        raise Stop("数据库不是本版本的；请运行 jiguan migrate。")
    if without := wait(_without_cards(chosen)):
        raise Stop(f"有 {without:,} 件办件没有索引，收件箱里看不到；请运行 jiguan migrate。")
    if left := wait(_without_process(chosen)):
        said = "、".join(f"{name}（{count:,} 件）" for name, count in sorted(left.items()))
        raise Stop(f"有在办的办件而没有其流程：{said}；请在 JIGUAN_PROCESSES 中放回流程文件。")
    return f"数据库（{'SQLite' if file else 'PostgreSQL'}）已是本版本"


async def _without_process(chosen: Settings) -> dict[str, int]:
    database = open_database(chosen)
    try:
        async with database.looking("open cases without their process") as session:
            return await orphaned(session)
    finally:
        await database.engine.dispose()


async def _without_cards(chosen: Settings) -> int:
    database = open_database(chosen)
    try:
        async with database.looking("cases without a card") as session:
            return sum([await missing(session, model) for model in kinds()])
    finally:
        await database.engine.dispose()


def _separation(chosen: Settings) -> str:
    """三员分立: nobody holds two roles that must be two people's. 依据 GB/T 22239-2019 8.1.4.2。"""
    try:
        found = wait(_clashing(chosen))
    except (OSError, DBAPIError) as error:
        raise Stop("岗位的职责分离无法检查：数据库不能用。") from error
    if found:
        said = "；".join(f"{id} 兼任「{one.label}」与「{other.label}」" for id, one, other in found[:10])
        raise Stop(f"有 {len(found)} 人兼任须分离的岗位：{said}。")
    return "岗位的职责分离"


async def _clashing(chosen: Settings) -> list[tuple[UUID, Role, Role]]:
    database = open_database(chosen)
    try:
        async with database.looking("doctor") as session:
            return await clashes(session)
    finally:
        await database.engine.dispose()


def _jobs(chosen: Settings) -> str:
    try:
        return lagging(chosen)
    except (OSError, DBAPIError) as error:
        raise Stop("任务是否滞后无法检查：数据库不能用。") from error


def _redis(chosen: Settings) -> str:
    if not chosen.redis_url:
        return "Redis：未设置，动态与限量在进程内（只能运行一个进程）"
    try:
        Redis.from_url(chosen.redis_url, socket_timeout=3, socket_connect_timeout=3).ping()
    except (RedisError, OSError) as error:
        raise Stop(f"连不上 Redis（{error}）；请检查 JIGUAN_REDIS_URL。") from error
    return "Redis"


def _front_end(chosen: Settings) -> str:
    built = [app.title for app in APPS if app.built(MINIAPPS)]
    if not built and not chosen.production:
        return "前端：没有构建，门户与接口不受影响（make bundles 可构建）"
    if not built:
        raise Stop("前端没有构建；请运行 make bundles。")
    explorer = "，接口调试" if (DIST / "explorer.js").exists() else ""
    return f"前端：{'、'.join(built)}{explorer}；已登记 {len(known_documents())} 份查询文档"
