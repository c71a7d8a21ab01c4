"""联邦: each part of the graph as a subgraph of its own (Apollo Federation 2).

Nothing is declared twice: the whole graph is built once, and the slices are cut from it.

    ownership.py    whose a type, a root field or a further field is
    plan.py         what is in a slice, and how much of each type
    cut.py          the slice that can be executed
    sdl.py          the slice as text, with the directives that composition reads
    entry.py        `_service` and `_entities`, which the whole graph does not have
    gateway.py      who may ask a slice at all

What the slices answer when a gateway joins them is what the whole graph answers; `docs/federation.md` says how.
"""

from functools import lru_cache

import strawberry

from ..root import build_schema, parts
from .cut import cut
from .gateway import GATEWAY_HEADER, gateway_only, seal_key
from .ownership import Ownership
from .plan import Slice, plan
from .sdl import printed

__all__ = ["GATEWAY_HEADER", "gateway_only", "names", "owned", "sdl", "seal_key", "slice_named", "title"]


def names() -> tuple[str, ...]:
    """The subgraphs, in the order of the map in `schema.root`."""
    return tuple(part.name for part in parts())


def title(name: str) -> str:
    """What people call the part."""
    return next(part.title for part in parts() if part.name == _known(name))


@lru_cache
def slice_named(name: str) -> strawberry.Schema:
    """The part's subgraph, ready to be served. Raises `LookupError` with a sentence where there is none."""
    return cut(build_schema(), _planned(name), sdl(name))


@lru_cache
def sdl(name: str) -> str:
    """The part's subgraph as text, for composition. Raises `LookupError` with a sentence where there is none."""
    return printed(build_schema().as_str(), _planned(name))


def owned(name: str) -> frozenset[str]:
    """The entity types this part answers in full: what `Context.owned` must be told where the slice is served."""
    return _planned(name).owned


@lru_cache
def _planned(name: str) -> Slice:
    whole = build_schema()._schema
    return plan(whole, Ownership(whole, parts()), _known(name))


def _known(name: str) -> str:
    if name not in names():
        raise LookupError(f"没有名为 {name} 的子图；有 {'、'.join(names())}")
    return name
