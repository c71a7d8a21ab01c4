"""问: what one request asks for in each field that has arguments: permissions, filters, orders, pages, ids.

Refusals and errors are raised as they come; graphql-core then says them, in its own way.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graphql import FieldNode, GraphQLField
from graphql.execution.values import VariableValues, get_argument_values
from strawberry import UNSET, Schema
from strawberry.types.arguments import convert_arguments

from auth.gate import enter
from auth.scope import Scoped
from auth.viewer import Viewer
from kernel.fetch import Listing, Single, ToMany, ToRows
from kernel.forms import camel, legible
from kernel.ids import parse_global_id
from kernel.labels import Labelled
from kernel.paging import Keyset, Window
from resolvers import fetching
from resolvers.forms import read
from resolvers.node import FINDERS, MOST_NODES
from schema.answers import By, declared_as
from schema.language import Gate
from schema.lists import order_of, window_of

from .conditions import NONE, Condition, condition
from .selection import Unknown
from .tree import Ask


@dataclass(frozen=True)
class Bound:
    """``key`` decides the text of the statement, ``values`` are bound: first those of the condition."""

    key: Hashable
    values: tuple[Any, ...]
    condition: Condition = NONE
    page: "Page | None" = None


@dataclass(frozen=True)
class Page:
    keyset: Keyset
    size: int
    backward: bool
    after: bool
    before: bool


@dataclass(frozen=True)
class Named:
    """Ids of ``node`` or ``nodes`` with their types; no type where the viewer may not see any of it."""

    ids: tuple[tuple[str | None, UUID], ...]

    def of(self, kind: str) -> tuple[UUID, ...]:
        return tuple(dict.fromkeys(id for each, id in self.ids if each == kind))

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kind for kind, _ in self.ids if kind is not None))


class Arguments:
    """Reads arguments as Strawberry would hand them to a resolver."""

    def __init__(self, schema: Schema) -> None:
        self._registry = schema.schema_converter.scalar_registry
        self._config = schema.config

    def of(self, field: GraphQLField, node: FieldNode, variables: VariableValues) -> dict[str, Any]:
        declared = declared_as(field)
        if declared is None:
            raise Unknown("a field declared elsewhere")
        said = get_argument_values(field, node, variables)
        return convert_arguments(said, declared.arguments, self._registry, self._config)

    def entered(self, field: GraphQLField, said: Mapping[str, Any], viewer: Viewer, *, root: bool = True) -> None:
        """What the gates of a root field do."""
        if not root:
            return
        declared = declared_as(field)
        for gate in declared.extensions if declared is not None else ():
            if not isinstance(gate, Gate):
                raise Unknown("a root field with an extension of its own")
            enter(viewer, gate.permission, public=gate.public)
            for name, value in said.items():
                legible(value, camel(name))


async def bound(ask: Ask, arguments: Arguments, variables: VariableValues, context: Any) -> Bound:
    """The field as this request asks it. Of ``node`` and ``nodes``, see `named`."""
    viewer: Viewer = context.viewer
    by = ask.answered.by
    if isinstance(by, ToRows):
        said = condition([by.where()] if by.where is not None else [], by.model)
        return Bound(said.shape, said.values, said)
    asked = ask.said(variables.coerced)
    if (kept := ask.kept(asked)) is not None:
        arguments.entered(ask.field, {}, viewer, root=ask.root)
        return kept  # type: ignore[no-any-return]
    given = arguments.of(ask.field, ask.node, variables)
    arguments.entered(ask.field, given, viewer, root=ask.root)
    if isinstance(by, Single):
        return Bound(None, (viewer.id if by.argument is None else given[by.argument],))
    if not isinstance(by, Listing | ToMany):
        raise Unknown("a field whose arguments mean nothing here")
    listing = by if isinstance(by, Listing) else by.listing
    form = given.get("filter")
    wanted = None if form is UNSET else read(form)
    asks = fetching.is_needed(ask.answered.extra, wanted)
    lasts = not asks and fetching.is_for_anybody(wanted)
    found = await _listed(ask, listing, given, context, wanted, asks=asks)
    if lasts:
        ask.keep(asked, found)
    return found


async def _listed(
    ask: Ask, listing: Listing[Any], given: dict[str, Any], context: Any, wanted: Any, *, asks: bool
) -> Bound:
    viewer, extra = context.viewer, ask.answered.extra
    order: Labelled | None = order_of(given)
    window: Window = window_of(given)
    keyset, size = listing.keyset(order), window.size
    kept = fetching.kept(listing, wanted, viewer)
    if asks:
        assert extra is not None
        async with context.reading() as session:
            kept += await extra(session, viewer, wanted)
    said = condition(kept, listing.model)
    after = keyset.values(window.after, "after") if window.after is not None else ()
    before = keyset.values(window.before, "before") if window.before is not None else ()
    page = Page(keyset, size, window.backward, bool(after), bool(before))
    key = (said.shape, keyset.name, size, page.backward, page.after, page.before)
    return Bound(key, (*said.values, *after, *before), said, page)


def named(by: By, field: GraphQLField, given: Mapping[str, Any], viewer: Viewer) -> Named:
    """The records that ``node`` or ``nodes`` ask for, read strictly."""
    ids: Sequence[Any] = [given["id"]] if by is By.NODE else given["ids"]
    if len(ids) > MOST_NODES:
        raise Unknown("too many ids")
    enter(viewer, None)
    found = []
    for text in ids:
        kind, id = parse_global_id(text, field="id")
        if kind not in FINDERS:
            raise Unknown(f"no type {kind}")
        record, permission = FINDERS[kind]
        hidden = not issubclass(record, Scoped) and permission is not None and not viewer.may(permission)
        found.append((None if hidden else kind, id))
    return Named(tuple(found))
