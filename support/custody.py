"""保管: what is kept is verified, archived and let go by the clock, by nobody's remembering to. 依据 7.4-1。"""

import structlog

from auth import retention
from auth.audit.archive import Archive, archive
from auth.audit.verdicts import verified as verify_and_keep
from support.jobs import SYSTEM, Desk, Hopeless, job, schedule

log = structlog.get_logger("jiguan.custody")


@job("custody.retention", "按保存期限清理", clause="7.4-1")
async def purge(desk: Desk) -> None:
    """Each kind in small transactions; what a killed process has left is found again the next night."""
    await retention.purge(desk.database)


@job("custody.verify", "核验审计链", clause="7.4-1")
async def verified(desk: Desk) -> None:
    """The whole chain; what came of it is kept for the auditor (`auth.audit.verdicts`).

    What does not hold is an error in the log too, for whoever is woken by those.
    """
    verdict = await verify_and_keep(desk.database, SYSTEM)
    if not verdict.sound:
        said = [str(each) for each in verdict.found[:10]]
        log.error("audit_chain_untrue", flaws=verdict.flaws, found=said)
        raise Hopeless(f"审计链有 {verdict.flaws} 处问题，请运行 jiguan doctor audit")
    log.info("audit_chain_sound", links=verdict.links, seq=verdict.seq, link=verdict.link)


@job("custody.archive", "归档审计记录", clause="7.4-1")
async def archived(desk: Desk) -> None:
    """What is older than must stay online goes into signed files."""
    place = desk.find(Archive)
    await archive(desk.database, place.signing, place.folder, keep=place.keep)


schedule("custody.retention", purge, cron="40 2 * * *")
schedule("custody.verify", verified, cron="10 4 * * 0")
schedule("custody.archive", archived, cron="10 5 1 * *")
