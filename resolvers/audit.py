"""审计与查看记录: how their fields are answered. 依据 7.4-1。"""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from auth.access import AccessEntry
from auth.audit import AuditEntry
from auth.audit.verdicts import AuditChain, chain_standing
from auth.viewer import Viewer
from domains.directory.oversight import overseen
from kernel.ids import global_id
from support.workflow.plain import PlainCase, is_plain
from support.workflow.queries import numbers_by_case
from support.workflow.steps import WORKFLOWS

from . import naming
from .context import Info

_THROUGH = "the number of the case in which somebody looked at the viewer's own data"


async def audited(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[ColumnElement[bool]]:
    """Acts of those whom the auditor oversees."""
    return [overseen(viewer, AuditEntry.actor_id)]


async def accessed(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[ColumnElement[bool]]:
    """Looks at the data of those whom the auditor oversees."""
    return [overseen(viewer, AccessEntry.person_id)]


async def mine(_session: AsyncSession, viewer: Viewer, _wanted: Any) -> list[ColumnElement[bool]]:
    """Looks at one's own data."""
    return [AccessEntry.person_id == viewer.id]


async def chain(info: Info) -> AuditChain:
    """Of the whole province, for every auditor: it says how many entries there are, not what is in any."""
    async with info.context.database.looking("how the audit's chain stands") as session:
        return await chain_standing(session)


def subject_of(root: AuditEntry) -> str:
    """By the type that the graph shows it as: all cases without a table of their own are of one."""
    plain = any(is_plain(model) and model.__name__ == root.subject_kind for model in WORKFLOWS)
    kind = PlainCase.__name__ if plain else root.subject_kind
    return global_id(kind, root.subject_id) if kind else ""


def actor_of(root: AuditEntry) -> str:
    return global_id("Person", root.actor_id)


def looker_of(root: AccessEntry) -> str:
    return global_id("Person", root.viewer_id)


def concerned_of(root: AccessEntry) -> str:
    return global_id("Person", root.person_id)


def details_of(root: AuditEntry) -> str:
    return root.details


def subject_called(root: AuditEntry, info: Info) -> str:
    return naming.kind_label(root.subject_kind, info)


def kind_called(root: AccessEntry, info: Info) -> str:
    return naming.kind_label(root.kind, info)


def field_called(root: AccessEntry) -> str:
    return naming.field_label(root.kind, root.field)


def purpose_said(root: AccessEntry) -> str:
    return naming.purpose_said(root.purpose)


async def case_number(root: AccessEntry, info: Info) -> str:
    """The number of the case whose record was looked at; other records belong to no case."""
    if root.kind not in {model.__name__ for model in WORKFLOWS}:
        return ""
    found: str = await info.context.load(numbers_by_case, root.record_id, through=_THROUGH)
    return found
