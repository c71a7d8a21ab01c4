"""实体: what a gateway asks a part for by key, `_entities`.

What the caller sends is trusted in nothing: the key is read strictly, all else is dropped, and a row is fetched as
`node` would fetch it, within the viewer's reach. Keys asked for together cost one statement a type.
"""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from auth.gate import enter
from kernel.ids import parse_global_id
from kernel.refusal import Invalid, Refusal, TooMuch

from .context import Context
from .node import found
from .references import Reference, unsealed

MOST_ENTITIES = 1_000
_INTRODUCED = "introduced by a row of another part that one may see"


async def entities(context: Context, kinds: Collection[str], wanted: Sequence[Mapping[str, Any]]) -> list[Any]:
    """The records in the order of the representations; ``kinds`` are the types this part answers for.

    Nothing stands in the place of one out of reach, and a `Refusal` in that of one that was asked for wrongly, so that
    one bad key spoils no other. Types of other parts are not fetched: their fields here need nothing but the id.
    Raises `NotPermitted` for those not signed in, `TooMuch` for more than `MOST_ENTITIES`.
    """
    enter(context.viewer, None)
    if len(wanted) > MOST_ENTITIES:
        message = f"一次最多{MOST_ENTITIES}个实体，要求的是{len(wanted)}个"
        raise TooMuch(message, field="representations", alternatives=("分批查询",))
    return list(await asyncio.gather(*(_entity(context, kinds, each) for each in wanted)))


async def _entity(context: Context, kinds: Collection[str], wanted: Mapping[str, Any]) -> Any:
    try:
        reference = _read(context, kinds, wanted)
    except Refusal as no:
        return no
    if context.owned is not None and reference.kind not in context.owned:
        return reference
    why = _INTRODUCED if reference.introduced else None
    return await found(context, reference.kind, reference.id, through=why)


def _read(context: Context, kinds: Collection[str], wanted: Mapping[str, Any]) -> Reference:
    kind = wanted.get("__typename")
    if not isinstance(kind, str) or kind not in kinds:
        raise Invalid(f"本子图没有名为 {str(kind)[:64]} 的实体", field="__typename")
    name = "ref" if "ref" in wanted else "id"
    key = wanted.get(name)
    if not isinstance(key, str):
        raise Invalid(f"{kind} 的键 {name} 应为文字", field=name)
    if name == "ref":
        return unsealed(key, kind, context.viewer, context.seal_key)
    return Reference(kind, parse_global_id(key, expected=kind, field="id")[1])
