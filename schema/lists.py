"""列表: Relay connections over the lists and relations that domains declare.

root_list(LISTING, Trip, …)     a list at the root
related(RELATION, Trip, …)      the records that name the parent
"""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar

import strawberry

from auth.permissions import Permission
from kernel.fetch import Listing, ToMany
from kernel.labels import Labelled
from kernel.paging import Page, Window
from resolvers import fetching
from resolvers.context import Info
from resolvers.forms import read

from .answers import By, answered
from .language import field, query

T = TypeVar("T")


@strawberry.type(description="本页在整个列表中的位置")
class PageInfo:
    has_next_page: bool = strawberry.field(description="后面是否还有")
    has_previous_page: bool = strawberry.field(description="前面是否还有")
    start_cursor: str | None = strawberry.field(description="本页第一条的游标")
    end_cursor: str | None = strawberry.field(description="本页最后一条的游标")


@strawberry.type(description="列表中的一条及其游标")
class Edge(Generic[T]):
    cursor: str = strawberry.field(description="游标，用于续取")
    node: T = strawberry.field(description="记录")


def _edges(root: Any) -> Any:
    page: Page[Any] = root.page
    return [Edge(cursor=cursor, node=row) for row, cursor in zip(page.rows, page.cursors, strict=True)]


def _nodes(root: Any) -> Any:
    return root.page.rows


def _page_info(root: Any) -> PageInfo:
    page: Page[Any] = root.page
    first, last = (page.cursors[0], page.cursors[-1]) if page.cursors else (None, None)
    return PageInfo(
        has_next_page=page.has_next, has_previous_page=page.has_previous, start_cursor=first, end_cursor=last
    )


async def _count(root: Any) -> int:
    return int(await root.count())


@strawberry.type(description="一个列表的一页")
class Connection(Generic[T]):
    edges: list[Edge[T]] = answered(strawberry.field(resolver=_edges, description="本页各条，带游标"), By.EDGES)
    nodes: list[T] = answered(strawberry.field(resolver=_nodes, description="本页各条"), By.ROWS)
    page_info: PageInfo = answered(strawberry.field(resolver=_page_info, description="本页位置"), By.PLACE)
    total_count: int = answered(strawberry.field(resolver=_count, description="符合条件的总条数，问及才计数"), By.COUNT)


def connection_of(shows: Any) -> Any:
    return Connection[shows]


def _argument(kind: Any, description: str) -> Any:
    return Annotated[kind, strawberry.argument(description=description)]


def _windowed(resolve: Callable[..., Any], listing: Listing[Any]) -> Callable[..., Any]:
    """Give the resolver the arguments of a connection, typed for this list."""
    order = listing.order_kind
    usual = next(iter(listing.orders))
    said: dict[str, Any] = {
        "order_by": _argument(order | None, f"排序，不填则{usual.label}"),
        "first": _argument(int | None, "向后取几条，1至100，不填为20"),
        "after": _argument(str | None, "从这个游标之后取"),
        "last": _argument(int | None, "向前取几条，1至100"),
        "before": _argument(str | None, "到这个游标之前为止"),
    }
    if listing.filter is not None:
        said = {"filter": _argument(listing.filter | None, "筛选条件，各项同时满足"), **said}
    own = list(inspect.signature(resolve).parameters.values())[:-1]
    given = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=strawberry.UNSET, annotation=kind)
        for name, kind in said.items()
    ]
    resolve.__signature__ = inspect.Signature([*own, *given])  # type: ignore[attr-defined]
    resolve.__annotations__ = {**{each.name: each.annotation for each in own}, **said}
    return resolve


def window_of(said: dict[str, Any]) -> Window:
    """Which part of a list the arguments ask for."""
    kept = {name: said.get(name) for name in ("first", "after", "last", "before")}
    return Window(**{name: None if value is strawberry.UNSET else value for name, value in kept.items()})


def order_of(said: dict[str, Any]) -> Labelled | None:
    """Which order the arguments ask for; nothing for the usual one."""
    order = said.get("order_by")
    return None if order is strawberry.UNSET else order


def root_list(
    listing: Listing[Any],
    shows: Any,
    description: str,
    *,
    permission: Permission | None = None,
    clause: str | None = None,
    extra: fetching.Extra | None = None,
    folded: bool = True,
) -> Any:
    """A list at the root. Rows are those the viewer's posts reach, and their own.

    Not ``folded``: ``extra`` narrows the list for whoever asks, filter or none, and only `fetching` sees to that.
    """

    async def resolve(info: Info, **said: Any) -> Any:
        wanted = read(said.get("filter"))
        return await fetching.listed(info, listing, wanted, order_of(said), window_of(said), extra)

    listed = query(_windowed(resolve, listing), connection_of(shows), description, permission=permission, clause=clause)
    return answered(listed, listing, extra) if folded else listed


def related(
    relation: ToMany[Any],
    shows: Any,
    description: str,
    *,
    clause: str | None = None,
    extra: fetching.Extra | None = None,
) -> Any:
    """The records of a listing that name the parent."""

    async def resolve(root: Any, info: Info, **said: Any) -> Any:
        wanted = read(said.get("filter"))
        return await fetching.related(info, relation, root, wanted, order_of(said), window_of(said), extra)

    named = field(description, clause=clause, resolver=_windowed(resolve, relation.listing), type=connection_of(shows))
    return answered(named, relation, extra)
