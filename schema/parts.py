"""部分: what each domain brings to the one graph. A part is a subgraph; the whole is all parts together."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Part:
    """``name`` is the subgraph's, and that of the module the part stands in; ``types`` are those no field leads to."""

    name: str
    title: str
    query: type[Any] | None = None
    mutation: type[Any] | None = None
    subscription: type[Any] | None = None
    types: tuple[type[Any], ...] = ()
