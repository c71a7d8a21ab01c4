"""jiguan job …: what must happen later; done here, looked at, begun anew, called off."""

import asyncio
import getpass
import signal
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar
from uuid import UUID

import typer
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.jobs.services import hearing, runner_of
from app.lifespan import Hub, open_database
from app.settings import Jobs, Settings
from app.telemetry_export import export
from auth.sessions import Work
from kernel.hours import CHINA
from kernel.records import now
from support.jobs import SYSTEM, JobState, OutboxJob, tending
from support.jobs.claims import Named
from support.jobs.jobs import JOBS, SCHEDULES
from support.jobs.tending import Lag

from .database import need_current
from .say import Stop, out, settings, wait

T = TypeVar("T")
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
    name: Annotated[str, typer.Option(help="只列这种任务，如 notices.sms；名称见 job schedule 与本列表")] = "",
    most: Annotated[int, typer.Option(min=1, max=1000, help="至多几项")] = 50,
) -> None:
    chosen = settings()
    need_current(chosen)
    wait(_list(chosen, state, name, most))


@job.command(help="重新开始一项已放弃的任务，或立即开始一项等待中的；标识见 job list。")
def retry(id: Annotated[str, typer.Argument(help="任务的标识")]) -> None:
    done = _tended(id, lambda work, wanted: tending.begin_anew(work, wanted, operator()))
    out.print(f"✓ 已重新排入：{_title(done.job)}；正在执行任务的进程随即执行，或运行 jiguan job run --once")


@job.command(help="撤销一项等待中的或已放弃的任务，须写明理由；留审计记录。")
def drop(
    id: Annotated[str, typer.Argument(help="任务的标识")],
    reason: Annotated[str, typer.Option(help="理由")],
) -> None:
    if not reason.strip():
        raise Stop("撤销任务须写明理由：--reason …")
    done = _tended(id, lambda work, wanted: tending.call_off(work, wanted, operator(), reason.strip()))
    out.print(f"✓ 已撤销：{_title(done.job)}")


@job.command(help="列出按时执行的任务与下次执行的时间。")
def schedule() -> None:
    for each in SCHEDULES.values():
        line(f"{each.following(now()):%Y-%m-%d %H:%M}  {each.job.title}（{each.name}，{each.cron}）")


def line(text: str) -> None:
    """Whole, however narrow the terminal: lines are copied from, and searched."""
    out.print(text, soft_wrap=True, markup=False)


async def _run(chosen: Settings, once: bool) -> None:
    export(chosen.otlp_endpoint)
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


def operator() -> str:
    """Who types here, as the machine knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def _title(name: str) -> str:
    return JOBS[name].title if name in JOBS else name


def _tended(id: str, do: Callable[[Work, UUID], Awaitable[Named | None]]) -> Named:
    """Do that with the job. Raises `Stop` where there is none that it could be done with."""
    try:
        wanted = UUID(id)
    except ValueError as error:
        raise Stop(f"{id} 不是任务的标识；标识见 jiguan job list。") from error
    chosen = settings()
    need_current(chosen)
    done = wait(_with(chosen, lambda session: do(Work(session, SYSTEM, now()), wanted), changes=True))
    if done is None:
        raise Stop("没有这项等待中的或已放弃的任务（正在执行的、已完成的不能改）；标识见 jiguan job list。")
    return done


async def _with(chosen: Settings, do: Callable[[AsyncSession], Awaitable[T]], *, changes: bool = False) -> T:
    database = open_database(chosen)
    try:
        async with database.unscoped("jiguan job") if changes else database.looking("jiguan job") as session:
            return await do(session)
    finally:
        await database.engine.dispose()


async def _list(chosen: Settings, state: JobState | None, name: str, most: int) -> None:
    wanted = select(OutboxJob).order_by(OutboxJob.id.desc()).limit(most)
    if state:
        wanted = wanted.where(OutboxJob.state == state)
    if name:
        wanted = wanted.where(OutboxJob.job == name)

    async def show(session: AsyncSession) -> None:
        for row in await session.scalars(wanted):
            due = f"{row.due_at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"
            tries = f"（{row.tries} 次）" if row.tries else ""
            line(f"{row.id}  {due}  {row.state.label}{tries}  {_title(row.job)}（{row.job}）")
            if row.last_error:
                line(f"    {row.last_error}")
        counted = (await session.execute(select(OutboxJob.state, func.count()).group_by(OutboxJob.state))).all()
        out.print("、".join(f"{kind.label} {count}" for kind, count in counted) or "没有任务")
        out.print(said(await tending.lag(session, now())))

    await _with(chosen, show)


def said(found: Lag) -> str:
    """How far the outbox lags, as a sentence."""
    if not found.due or found.oldest is None:
        waits = "没有到时未办的任务"
    else:
        waits = f"到时未办 {found.due:,} 项，最早的应于 {found.oldest.astimezone(CHINA):%m-%d %H:%M:%S} 开始"
    return f"{waits}；一日内放弃 {found.given_up:,} 项"


def lagging(chosen: Settings) -> str:
    """For `jiguan doctor`. Raises `Stop` where what is due is not done."""
    found = wait(_with(chosen, lambda session: tending.lag(session, now())))
    if found.late(now()):
        raise Stop(f"任务滞后：{said(found)}；请查看执行任务的进程（jiguan serve 或 jiguan job run）是否在运行。")
    return f"任务：{said(found)}"
