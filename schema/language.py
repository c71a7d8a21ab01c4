"""The words the schema is written in.

shows(Record)      this type shows that record; its plain fields are the record's own
extends(Type)      further fields on a type that stands elsewhere, perhaps in another domain
field(...)         one field of a type
one(...)           the one record another names
rows(...)          the few records that name another
connection(...)    the records that name another (see lists.py for root lists)
query(...)         a root field that reads
single(...)        a root field that reads one record
mutation(...)      a root field that changes; answers with the thing or a Refusal
"""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, TypeVar, Union

import strawberry
from strawberry.extensions.field_extension import FieldExtension
from strawberry.types.field import StrawberryField

from auth.gate import enter
from auth.permissions import Permission
from auth.sensitivity import Sensitive, sensitivity_of
from auth.step_up import fresh
from auth.viewer import Viewer
from kernel import refusal as refusals
from kernel.fetch import Single, ToOne, ToRows
from kernel.forms import camel, legible
from kernel.records import Record
from resolvers import fetching
from resolvers.context import Info

from .answers import RECORDS, answered
from .directives import Needs, citing, clauses
from .forms import accepts, described, filters
from .labels import labels
from .masks import Mask
from .node import NODES, Kind, Node, fields_of
from .refusal import Refusal

__all__ = [
    "Mask",
    "Node",
    "accepts",
    "also_public",
    "extends",
    "field",
    "filters",
    "labels",
    "mutation",
    "one",
    "outcome",
    "query",
    "rows",
    "shows",
    "single",
]

C = TypeVar("C")
Asks = Callable[[Viewer, Any], None]
"""Viewer and record in; raises a refusal for those who may not."""


class Gate(FieldExtension):
    """Lets through those who hold the permission somewhere; without one, whoever is signed in. Reads what they said.

    ``step_up``: only those who have proved lately who they are. ``public``: also those who are not of the staff.
    """

    def __init__(self, permission: Permission | None, *, step_up: bool = False) -> None:
        self.permission = permission
        self.step_up = step_up
        self.public = False

    def apply(self, field: StrawberryField) -> None:
        if self.permission:
            field.directives = [*field.directives, Needs(name=self.permission.value)]

    async def resolve_async(self, next_: Any, source: Any, info: strawberry.Info, **kwargs: Any) -> Any:
        try:
            enter(info.context.viewer, self.permission, public=self.public)
            if self.step_up:
                fresh(info.context.authenticated_at, info.context.policy)
            for name, value in kwargs.items():
                legible(value, camel(name))
            return await next_(source, info, **kwargs)
        except refusals.Refusal as no:
            info.context.refused(info.field_name, no)
            raise


def field(
    description: str,
    *,
    clause: str | None = None,
    resolver: Callable[..., Any] | None = None,
    type: Any = None,
    personal: Sensitive | None = None,
) -> Any:
    """One field. Without a resolver it is the record's attribute of the same name; ``personal`` masks it."""
    said: dict[str, Any] = {"description": citing(description, clause), "directives": clauses(clause)}
    if type is not None:
        said["graphql_type"] = type
    if resolver is not None:
        said["resolver"] = resolver
    if personal is not None:
        said["extensions"] = [Mask(personal)]
    return strawberry.field(**said)


def shows(
    record: type[Record], description: str, *, clause: str | None = None, permission: Permission | None = None
) -> Callable[[type[C]], type[C]]:
    """Publish a record as a node. Its personal columns come out masked without anyone remembering to.

    ``permission`` is what shows a record that belongs to no unit; a `Scoped` record says so itself.
    """

    def publish(cls: type[C]) -> type[C]:
        published = plain(record, description, clause=clause)(cls)
        if issubclass(cls, Node):
            if cls.__name__ != record.__name__:
                raise TypeError(f"{cls.__name__} shows a {record.__name__}: a node is called what its record is called")
            NODES[cls.__name__] = Kind(record, permission)
        return published

    return publish


def plain(record: type[Any], description: str, *, clause: str | None = None) -> Callable[[type[C]], type[C]]:
    """Publish something that has no identity of its own."""

    def publish(cls: type[C]) -> type[C]:
        cls.is_type_of = classmethod(lambda _cls, value, _info: isinstance(value, record))  # type: ignore[attr-defined]
        published = strawberry.type(cls, description=citing(description, clause), directives=clauses(clause))
        if issubclass(record, Record):
            RECORDS[cls.__name__] = record
        for shown in fields_of(published):
            if shown.base_resolver is not None:
                continue
            if not hasattr(record, shown.python_name) and shown.python_name not in record.__annotations__:
                raise TypeError(f"{cls.__name__}.{shown.python_name} shows nothing of {record.__name__}")
            if kind := sensitivity_of(record, shown.python_name):
                shown.extensions.append(Mask(kind))
        return published

    return publish


def extends(extended: type[Any], *, by: str) -> Callable[[type[C]], type[C]]:
    """Further fields on a type, brought by the domain ``by``. Their resolvers use only the parent's id."""

    def extend(cls: type[C]) -> type[C]:
        given = {each.python_name for each in fields_of(extended)}
        for added in fields_of(strawberry.type(cls)):
            if added.python_name in given:
                raise TypeError(f"{extended.__name__} has a field {added.python_name} already")
            added.metadata = {**(added.metadata or {}), "owner": by}  # type: ignore[assignment]
            fields_of(extended).append(added)
        return cls

    return extend


def one(relation: ToOne[Any], shows: Any, description: str, *, clause: str | None = None) -> Any:
    """The record that a column names; nothing where the column is empty or the record is out of reach."""

    async def resolve(root: Any, info: Info) -> Any:
        return await fetching.one(info, relation, root)

    return answered(field(description, clause=clause, resolver=resolve, type=shows | None), relation)


def rows(relation: ToRows[Any], shows: Any, description: str, *, clause: str | None = None) -> Any:
    """All records that name this one; for what is few by nature."""

    async def resolve(root: Any, info: Info) -> Any:
        return await fetching.rows(info, relation, root)

    return answered(field(description, clause=clause, resolver=resolve, type=list[shows]), relation)


def query(
    resolver: Callable[..., Any],
    shows: Any,
    description: str,
    *,
    permission: Permission | None = None,
    clause: str | None = None,
) -> Any:
    """A root field that reads."""
    return described(
        strawberry.field(
            resolver=resolver,
            graphql_type=shows,
            description=citing(description, clause),
            directives=clauses(clause),
            extensions=[Gate(permission)],
        )
    )


def single(
    wanted: Single[Any],
    shows: Any,
    description: str,
    *,
    permission: Permission | None = None,
    clause: str | None = None,
) -> Any:
    """A root field that reads one record: the one its argument names, or the person who asks."""

    async def mine(info: Info) -> Any:
        return await fetching.single(info, wanted, info.context.viewer.id)

    async def named(info: Info, **said: Any) -> Any:
        return await fetching.single(info, wanted, said[wanted.argument or ""])

    if wanted.argument is not None:
        argument = inspect.Parameter(wanted.argument, inspect.Parameter.KEYWORD_ONLY, annotation=str)
        asks = inspect.Parameter("info", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Info)
        named.__signature__ = inspect.Signature([asks, argument])  # type: ignore[attr-defined]
        named.__annotations__ = {"info": Info, wanted.argument: str}
    resolve = mine if wanted.argument is None else named
    return answered(query(resolve, shows | None, description, permission=permission, clause=clause), wanted)


def mutation(
    resolver: Callable[..., Any],
    shows: type[Any],
    description: str,
    *,
    permission: Permission | None = None,
    clause: str | None = None,
    step_up: bool = False,
    of: type[Record] | None = None,
    asks: Asks | None = None,
) -> Any:
    """A root field that changes something: one act, answered with the thing as it is now, or a refusal.

    ``step_up`` asks for a proof of identity that is fresh. ``of`` is the record that the argument ``id`` names, and
    ``asks`` the rule that raises for those who may not act on it: with them `viewerCan` answers for that one record.
    """
    return described(
        strawberry.mutation(
            resolver=resolver,
            graphql_type=outcome(shows),
            description=citing(description + ("（须在最近确认过身份）" if step_up else ""), clause),
            directives=clauses(clause),
            extensions=[Gate(permission, step_up=step_up)],
            metadata={"asked": (of, asks)} if of else {},
        )
    )


def also_public(root_field: Any) -> Any:
    """The root field, open to those who are not of the staff, too: only what shows them nothing but their own."""
    for gate in root_field.extensions:
        if isinstance(gate, Gate):
            gate.public = True
    return root_field


_outcomes: dict[type[Any], Any] = {}


def outcome(thing: type[Any]) -> Any:
    """``Vehicle`` → ``union VehicleOutcome = Vehicle | Refusal``."""
    if thing not in _outcomes:
        name = f"{thing.__name__}Outcome"
        called = getattr(thing, "__strawberry_definition__").description.split("。")[0]  # noqa: B009
        _outcomes[thing] = Annotated[
            Union[thing, Refusal],  # noqa: UP007
            strawberry.union(name, description=f"办理结果：{called}，或拒绝"),
        ]
    return _outcomes[thing]
