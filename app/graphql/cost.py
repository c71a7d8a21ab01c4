"""The cost of an operation as a formula over its variables, so that it is worked out once and evaluated per request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CEILING = 10**9
"""Costs are cut off here: above every limit, and small enough to be written down."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many rows a list may hold: the largest of what is written and what the variables say."""

    fixed: int = 1
    variables: tuple[str, ...] = ()
    absent: int = 1
    """What a variable counts for that is not given."""

    def of(self, variables: Mapping[str, Any]) -> int:
        return max(self.fixed, *(self._read(variables.get(name)) for name in self.variables), 0)

    def _read(self, value: Any) -> int:
        if value is None:
            return self.absent
        if isinstance(value, list):
            return len(value)
        # anything else is refused by coercion before a row is fetched
        return int(min(value, CEILING)) if isinstance(value, int | float) else 1


@dataclass(frozen=True, eq=False, slots=True)
class Cost:
    """``constant + Σ size × part``."""

    constant: int = 0
    parts: tuple[tuple[Size, "Cost"], ...] = ()


NOTHING = Cost()
ONCE = Size()


class Ledger:
    """Makes costs, remembering those with variables in the order they were made: parts before the whole."""

    def __init__(self) -> None:
        self._open: list[Cost] = []

    def sum(self, constant: int, parts: Sequence[tuple[Size, Cost]]) -> Cost:
        left: list[tuple[Size, Cost]] = []
        for size, part in parts:
            if part is NOTHING:
                continue
            if size.variables or part.parts:
                left.append((size, part))
            else:
                constant += max(size.fixed, 0) * part.constant
        cost = Cost(min(constant, CEILING), tuple(left))
        if left:
            self._open.append(cost)
        return cost

    def evaluation(self, cost: Cost, defaults: Mapping[str, Any]) -> "Evaluation":
        """``defaults``: what the operation says for variables that are not given."""
        return Evaluation(cost, tuple(self._open) if cost.parts else (), defaults)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A cost with all it is made of. Evaluated in order, each part once: no recursion, however fragments are nested."""

    cost: Cost
    order: tuple[Cost, ...]
    defaults: Mapping[str, Any]

    def of(self, variables: Mapping[str, Any]) -> int:
        if not self.order:
            return self.cost.constant
        given = {**self.defaults, **variables}
        values: dict[int, int] = {}
        for each in self.order:
            total = each.constant
            for size, part in each.parts:
                total += size.of(given) * values.get(id(part), part.constant)
            values[id(each)] = min(total, CEILING)
        return values[id(self.cost)]
