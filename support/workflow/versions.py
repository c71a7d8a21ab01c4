"""环节表的版本: the table of a process as it was and is; a new one is kept when it has changed. 依据 7.2-2。"""

import hashlib
from typing import Any

import orjson
from sqlalchemy import String, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from kernel.records import JSONValue, Record

from .steps import WORKFLOWS, Step, Workflow


class ProcessVersion(Record):
    """环节表版本: the steps of a process as they were from then on. ``number`` counts up from 1 for each process."""

    __tablename__ = "process_versions"
    __table_args__ = (UniqueConstraint("workflow", "number"),)

    workflow: Mapped[str] = mapped_column(String(60))
    number: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    steps: Mapped[list[Any]] = mapped_column(JSONValue)


def told(step: Step) -> dict[str, Any]:
    """A step as a row of the table, in words."""
    usual = step.usual
    return {
        "name": step.name,
        "label": step.label,
        "clause": step.clause,
        "from": "、".join(state.label for state in sorted(step.move.sources)),
        "to": step.move.target.label,
        "by": usual.by.label,
        "within": usual.within.text if usual.within else "",
        "passing": usual.passing.act.label if usual.within else "",
        "when": step.when.said({}) if step.when else "",
        "comment": "须说明理由" if step.comment_required else "",
        "countersigned": "会签" if step.countersigned else "",
    }


def table_of(workflow: type[Workflow]) -> list[dict[str, Any]]:
    return [told(step) for step in workflow.steps]


def digest_of(table: list[Any]) -> str:
    return hashlib.sha256(orjson.dumps(table, option=orjson.OPT_SORT_KEYS)).hexdigest()


async def keep_tables(session: AsyncSession) -> int:
    """Keep the tables that differ from the last kept of their process, at each start. Returns how many were kept."""
    rows = await session.scalars(select(ProcessVersion).order_by(ProcessVersion.number))
    latest = {row.workflow: row for row in rows}
    kept = 0
    for workflow in WORKFLOWS.values():
        table, before = table_of(workflow), latest.get(workflow.__name__)
        digest = digest_of(table)
        if before is None or before.digest != digest:
            number = before.number + 1 if before else 1
            session.add(ProcessVersion(workflow=workflow.__name__, number=number, digest=digest, steps=table))
            kept += 1
    return kept


async def versions_of(session: AsyncSession, workflow: str) -> list[ProcessVersion]:
    """The kept versions, oldest first."""
    query = select(ProcessVersion).where(ProcessVersion.workflow == workflow).order_by(ProcessVersion.number)
    return list(await session.scalars(query))


def differences(before: list[Any], after: list[Any]) -> list[dict[str, Any]]:
    """Row by row what was added, removed and changed, in the order of the newer table. 两版对照。"""
    old, new = {row["name"]: row for row in before}, {row["name"]: row for row in after}
    names = [*new, *(name for name in old if name not in new)]
    found = []
    for name in names:
        a, b = old.get(name), new.get(name)
        if a != b:
            columns = [key for key in (b or a or {}) if (a or {}).get(key) != (b or {}).get(key)]
            found.append({"name": name, "before": a, "after": b, "columns": columns if a and b else []})
    return found
