"""现行: on which terms a step is taken where a case is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kernel.hours import Limit, OfficeHours, WorkCalendar

from .parties import Party
from .passing import Passing
from .routes import Values


@dataclass(frozen=True)
class Terms:
    """Who takes a step, how soon, during which hours the clock runs, and what happens when the limit passes."""

    by: Party
    within: Limit | None = None
    hours: OfficeHours = OfficeHours()  # noqa: RUF009
    passing: Passing = Passing()  # noqa: RUF009


@dataclass(frozen=True)
class InForce:
    """What holds where a case is: the terms a region or unit has set, their version, and the working calendar.

    ``thresholds`` holds what has been set for routes; ``revision`` counts what was ever set, and 0 is the table alone.
    """

    calendar: WorkCalendar
    terms: Mapping[str, Terms]
    thresholds: Values = field(default_factory=dict)
    revision: int = 0

    def of(self, step: Any) -> Terms:
        usual: Terms = step.usual
        return self.terms.get(step.name, usual)
