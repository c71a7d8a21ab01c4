"""jiguan contacts …: who works where, as a platform tells of it, into the directory."""

from typing import Annotated

import httpx2
import typer

from app.contacts import ZhezhengdingSource, sources
from app.lifespan import Hub
from app.settings import Settings
from domains.directory.contacts import Summary, sync

from .database import need_current
from .say import Stop, Told, out, progress, settings, wait

contacts = typer.Typer(help="通讯录：把浙政钉的机构与人员同步到本系统。", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(contacts, name="contacts")


@contacts.command(name="sync", help="同步一次；每夜也会自动同步。没有变动则什么也不做。")
def sync_(
    platform: Annotated[str, typer.Option(help="只同步这个身份平台（其 name）")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只比对，不改动")] = False,
    most_leaving: Annotated[
        float | None, typer.Option(min=0, max=100, help="这一次至多终止百分之多少；不填按配置")
    ] = None,
) -> None:
    chosen = settings()
    need_current(chosen)
    with progress() as tell:
        told = wait(_sync(chosen, platform, None if most_leaving is None else most_leaving / 100, dry_run, tell))
    for label, summary in told:
        out.print(f"✓ {label}：{'；'.join(summary.sentences())}" + ("（未改动）" if dry_run else ""), soft_wrap=True)


async def _sync(
    chosen: Settings, platform: str, most_leaving: float | None, dry: bool, tell: Told
) -> list[tuple[str, Summary]]:
    hub = Hub.of(chosen)
    try:
        async with httpx2.AsyncClient(follow_redirects=False) as http:
            return [
                (each.label, await sync(hub.database, hub.events, each, most_leaving=most_leaving, dry=dry, tell=tell))
                for each in _wanted(sources(chosen.platforms, http), platform)
            ]
    finally:
        await hub.close()


def _wanted(found: list[ZhezhengdingSource], platform: str) -> list[ZhezhengdingSource]:
    if not found:
        raise Stop("没有配置通讯录；请在 JIGUAN_PLATFORMS 中浙政钉的一项里填写 contacts，见 docs/sign-in.md。")
    wanted = [each for each in found if platform in ("", each.name)]
    if not wanted:
        raise Stop(f"没有名为 {platform} 的通讯录；已配置的有 {'、'.join(each.name for each in found)}。")
    return wanted
