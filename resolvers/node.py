"""How any record is found by its global id."""

import asyncio
from typing import Any
from uuid import UUID

from strawberry import ID

from auth.gate import enter
from auth.permissions import Permission
from auth.scope import Scoped
from kernel.ids import parse_global_id
from kernel.refusal import Invalid, TooMuch
from support.workflow.cards import CaseCard
from support.workflow.records import Case

from .context import Context, Info
from .fetching import by_id

MOST_NODES = 100

FINDERS: dict[str, tuple[Any, Permission | None]] = {}
"""Record and permission of every type of node; filled in from the schema."""


async def node(info: Info, id: ID) -> Any:
    """The record, or nothing where there is none within the viewer's reach."""
    enter(info.context.viewer, None)
    kind, key = parse_global_id(id, field="id")
    if kind not in FINDERS:
        raise Invalid(f"没有名为 {kind} 的记录类型", field="id")
    return await found(info.context, kind, key)


async def found(context: Context, kind: str, key: UUID, *, through: str | None = None) -> Any:
    """The row, or nothing where the viewer may not see it; ``through`` says by what else they may."""
    record, permission = FINDERS[kind]
    if not issubclass(record, Scoped) and permission is not None and not context.viewer.may(permission):
        return None
    row = await context.load(by_id(record), key, through=through)
    if row is None and has_card(kind) and await context.load(by_id(CaseCard), key) is not None:
        row = await context.load(by_id(record), key, through="a case one has been brought into")
    return row


def has_card(kind: str) -> bool:
    """Whether those who see its card see the record, too, whatever their posts."""
    return issubclass(FINDERS[kind][0], Case)


async def nodes(info: Info, ids: list[ID]) -> list[Any]:
    """The records in the order of the ids; nothing in the place of one that is out of reach."""
    if len(ids) > MOST_NODES:
        raise TooMuch(f"一次最多{MOST_NODES}个标识，要求的是{len(ids)}个", field="ids", alternatives=("分批查询",))
    return list(await asyncio.gather(*(node(info, id) for id in ids)))
