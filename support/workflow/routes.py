"""路由: which of two ways a case goes, decided by what it says: an amount, a level of government, a credit grade.

A route is a pure predicate with its words and its clause. Its thresholds are declared in the table and may be set by a
region. 依据 6.3-10。

    LARGE = Threshold("large", "大额标准", 50_000, "元")
    OVER  = Route("金额达到{large}元", lambda case, at: case.amount >= at["large"], LARGE, clause="…")

    decide = Step(…, S.REVIEWED >> S.DECIDED, by=held(R.LEADER), when=OVER)
    pay    = Step(…, S.REVIEWED >> S.DECIDED, by=held(R.CLERK),  when=~OVER)
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

Values = Mapping[str, Decimal]

UNSAID = (LookupError, TypeError, ValueError, ArithmeticError)
"""What a comparison raises with an answer that is not there, or is no number."""


class Threshold:
    """门槛: a number a route compares with, and its usual value."""

    def __init__(self, name: str, label: str, usual: int | str | Decimal, unit: str = "") -> None:
        self.name, self.label, self.usual, self.unit = name, label, Decimal(usual), unit


class Route:
    """``test`` is asked of the case and of the thresholds in force; it must follow from them alone."""

    def __init__(
        self, label: str, test: Callable[[Any, Values], bool], *thresholds: Threshold, clause: str = ""
    ) -> None:
        self.label, self.test, self.thresholds, self.clause = label, test, thresholds, clause

    def holds(self, case: Any, set_: Values) -> bool:
        """Whether the case goes this way; of two opposite ways neither, while what they compare has not been said."""
        return self.told(case, set_) is True

    def told(self, case: Any, set_: Values) -> bool | None:
        """The same, and ``None`` while what it compares has not been said."""
        try:
            return bool(self.test(case, self._values(set_)))
        except UNSAID:
            return None

    def said(self, set_: Values) -> str:
        """In words, with the thresholds in force."""
        return self.label.format(**{name: f"{value.normalize():,f}" for name, value in self._values(set_).items()})

    def __invert__(self) -> "Route":
        def test(case: Any, at: Values) -> bool:
            return not self.test(case, at)

        return Route(f"不属于{self.label}", test, *self.thresholds, clause=self.clause)

    def _values(self, set_: Values) -> dict[str, Decimal]:
        return {each.name: set_.get(each.name, each.usual) for each in self.thresholds}
