"""jiguan job …: what must happen later; done here, looked at, begun anew."""

import asyncio
import signal
from typing import Annotated
from uuid import UUID

import typer
from rich.table import Table
from sqlalchemy import func, select

from app.jobs.services import hearing, runner_of
from app.lifespan import Hub, open_database
from app.settings import Jobs, Settings
from kernel.hours import CHINA
from kernel.records import now
from support.jobs import JobState, OutboxJob, claims
from support.jobs.jobs import JOBS, SCHEDULES

from .database import need_current
from .say import Stop, out, settings, wait

job = typer.Typer(help="任务：到时要做的、办理之后要做的（发送通知、到期提醒、清理）。", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(job, name="job")


@job.command(name="run", help="执行任务，直到停止；--once 只执行现在到时的。")
def run(once: Annotated[bool, typer.Option(help="做完现在到时的即结束")] = False) -> None:
    chosen = settings()
    need_current(chosen)
    if chosen.jobs is Jobs.OFF:
        raise Stop("JIGUAN_JOBS 设为 off，本系统不执行任务；请设为 apart 后再运行。")
    wait(_run(chosen, once))


@job.command(name="list", help="列出任务，最近的在前；已放弃的与出错的附原因。")
def list_(
    state: Annotated[JobState | None, typer.Option(help="只列这一状态的")] = None,
    most: Annotated[int, typer.Option(min=1, max=1000, help="至多几项")] = 50,
) -> None:
    chosen = settings()
    need_current(chosen)
    wait(_list(chosen, state, most))


@job.command(help="重新开始一项已放弃的任务；标识见 job list。")
def retry(id: Annotated[str, typer.Argument(help="任务的标识")]) -> None:
    chosen = settings()
    need_current(chosen)
    try:
        wanted = UUID(id)
    except ValueError as error:
        raise Stop(f"{id} 不是任务的标识；标识见 jiguan job list --state given_up。") from error
    if not wait(_retry(chosen, wanted)):
        raise Stop("没有这项已放弃的任务；标识见 jiguan job list --state given_up。")
    out.print("✓ 已重新排入，随即执行")


@job.command(help="列出按时执行的任务与下次执行的时间。")
def schedule() -> None:
    table = Table("名称", "任务", "时间（cron）", "下次")
    for each in SCHEDULES.values():
        table.add_row(each.name, each.job.title, each.cron, f"{each.following(now()):%Y-%m-%d %H:%M}")
    out.print(table)


async def _run(chosen: Settings, once: bool) -> None:
    hub = Hub.of(chosen)
    try:
        async with runner_of(hub) as runner:
            if once:
                out.print(f"✓ 执行了 {await runner.drain()} 项任务")
                return
            stopped = asyncio.Event()
            for each in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(each, stopped.set)
            async with hearing(hub.events, runner), runner.beside():
                out.print("✓ 正在执行任务；按 Ctrl+C 停止")
                await stopped.wait()
            out.print("已停止，未完成的已交还。")
    finally:
        await hub.close()


async def _list(chosen: Settings, state: JobState | None, most: int) -> None:
    database = open_database(chosen)
    wanted = select(OutboxJob).order_by(OutboxJob.id.desc()).limit(most)
    try:
        async with database.looking("jiguan job list") as session:
            counted = (await session.execute(select(OutboxJob.state, func.count()).group_by(OutboxJob.state))).all()
            rows = await session.scalars(wanted.where(OutboxJob.state == state) if state else wanted)
            table = Table("标识", "任务", "状态", "次数", "到时", "原因")
            for row in rows:
                title = JOBS[row.job].title if row.job in JOBS else row.job
                due = f"{row.due_at.astimezone(CHINA):%m-%d %H:%M:%S}"
                table.add_row(str(row.id), title, row.state.label, str(row.tries), due, row.last_error)
        out.print(table)
        out.print("、".join(f"{kind.label} {count}" for kind, count in counted) or "没有任务")
    finally:
        await database.engine.dispose()


async def _retry(chosen: Settings, id: UUID) -> bool:
    database = open_database(chosen)
    try:
        async with database.unscoped("jiguan job retry") as session:
            return await claims.retry(session, id, now())
    finally:
        await database.engine.dispose()
