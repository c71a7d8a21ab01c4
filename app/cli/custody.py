"""jiguan doctor audit, keys, retention: what is kept, whether it is as it was written, and for how long."""

import os
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, TypeVar

import orjson
import typer

from app.lifespan import open_database
from app.settings import Settings
from auth.audit.archive import NotSound, archive
from auth.audit.evidence import Untrue, check, export
from auth.audit.verifying import Verdict, verify
from auth.keys import SigningKeys
from auth.retention import due, purge
from auth.sealing import KeyRing, RingUnusable, use
from auth.sealing.rotation import census, rotate
from auth.sessions import Database

from .database import need_current
from .say import Stop, err, out, progress, settings, wait

T = TypeVar("T")

Json = Annotated[bool, typer.Option("--json", help="结果写成 JSON")]


def audit(
    to: Annotated[Path | None, typer.Option("--export", help="核验后把整条链导出到此文件（JSONL，链头有签名）")] = None,
    file: Annotated[Path | None, typer.Option("--check", help="只核验一份已导出或已归档的文件")] = None,
    archive_to: Annotated[Path | None, typer.Option("--archive", help="把超过在线保存期的记录归档到此文件夹")] = None,
    json: Json = False,
) -> None:
    chosen = settings()
    signing = chosen.for_signin().signing_keys()
    if file is not None:
        _check(file, signing)
        return
    need_current(chosen)
    verdict = _with(chosen, _verified)
    _say(verdict, json)
    if to is not None:
        head = _with(chosen, lambda database: _exported(database, signing, to))
        err.print(f"✓ 已导出到 {to}，链头第 {head['seq']} 节 {head['link']}", soft_wrap=True)
    if archive_to is not None:
        keep = timedelta(days=chosen.audit_days)
        try:
            done = _with(chosen, lambda database: archive(database, signing, archive_to, keep=keep))
        except NotSound as error:
            raise Stop(str(error)) from error
        err.print(f"✓ 已归档 {done.count:,} 条" + (f"到 {done.file}" if done.file else ""), soft_wrap=True)


def keys(
    new: Annotated[bool, typer.Option("--new", help="在密钥文件中加一把新的数据密钥")] = False,
    turn: Annotated[bool, typer.Option("--rotate", help="把旧密钥下的记录换到新密钥，可中断后再续")] = False,
) -> None:
    chosen = settings()
    need_current(chosen)
    try:
        ring = chosen.key_ring()
        if new:
            if chosen.data_keys is not None:
                raise Stop("密钥由 JIGUAN_DATA_KEYS 给出，请在那里把新密钥写在最前。")
            ring = ring.with_new("data")
    except RingUnusable as error:
        raise Stop(f"{error}。") from error
    out.print(f"✓ 数据密钥 {len(ring.ids('data'))} 把，最新 {ring.ids('data')[0]}", soft_wrap=True)
    if turn:
        done = _with(chosen, lambda database: _rotated(database, ring), ring=ring)
        out.print(f"✓ 已换到新密钥 {done:,} 条记录")
    for column, old, total in _with(chosen, census, ring=ring):
        mark = "✓" if old == 0 else "✗"
        out.print(f"{mark} {column}：共 {total:,} 条，旧密钥下 {old:,} 条", soft_wrap=True)


def retention(
    apply: Annotated[bool, typer.Option("--apply", help="真正清理，而不只是列出")] = False, json: Json = False
) -> None:
    chosen = settings()
    need_current(chosen)
    found = _with(chosen, purge if apply else due)
    if json:
        typer.echo(orjson.dumps([{"kind": rule.kind, "days": rule.days, "count": count} for rule, count in found]))
        return
    for rule, count in found:
        told = f"{rule.what}：保存 {rule.days} 天，自{rule.since}起，依据{rule.law}"
        out.print(f"{told}；到期 {count:,} 条", soft_wrap=True)
    if not apply:
        out.print("以上未作任何改动；加 --apply 清理。")


def _with(chosen: Settings, act: Callable[[Database], Coroutine[Any, Any, T]], ring: KeyRing | None = None) -> T:
    async def done() -> T:
        database = open_database(chosen)
        if ring is not None:
            use(ring)
        try:
            return await act(database)
        finally:
            await database.engine.dispose()

    return wait(done())


async def _verified(database: Database) -> Verdict:
    with progress() as tell:
        return await verify(database, progress=lambda done, total: tell("核验审计链", done, total))


async def _exported(database: Database, signing: SigningKeys, to: Path) -> dict[str, Any]:
    draft = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        with progress() as tell, draft.open("wb") as file:
            head = await export(database, signing, file, progress=lambda done: tell("导出", done, 0))
        draft.replace(to)
    finally:
        draft.unlink(missing_ok=True)
    return head


async def _rotated(database: Database, ring: KeyRing) -> int:
    use(ring)
    with progress() as tell:
        return await rotate(database, progress=lambda what, done, total: tell(what, done, total))


def _check(file: Path, signing: SigningKeys) -> None:
    try:
        with file.open("rb") as lines:
            count = check(lines, signing)
    except (Untrue, ValueError, KeyError) as error:
        raise Stop(f"{file.name}：{error}。") from error
    out.print(f"✓ {file.name} 与签名的链头相符，到第 {count} 节")


def _say(verdict: Verdict, json: bool) -> None:
    if json:
        said = {
            "sound": verdict.sound,
            "links": verdict.links,
            "archived": verdict.archived,
            "head": {"seq": verdict.seq, "link": verdict.link},
            "waiting": verdict.waiting,
            "flaws": verdict.flaws,
            "found": [{"flaw": each.flaw.value, "where": each.where} for each in verdict.found],
        }
        typer.echo(orjson.dumps(said))
    if not verdict.sound:
        raise Stop(f"审计链有 {verdict.flaws} 处问题。", *(str(each) for each in verdict.found))
    if not json:
        out.print(f"✓ 审计链 {verdict.links:,} 条相符，链头第 {verdict.seq} 节 {verdict.link}", soft_wrap=True)
        if verdict.waiting:
            out.print(f"  另有 {verdict.waiting} 条等待封存", soft_wrap=True)
