"""值: what a cell may hold. Each kind reads a cell into a value and says in words why it cannot.

A kind reads what a file holds (text, numbers, dates) as well as values that are already of its own type, so that a
mapping may read a source column its own way first. Empty cells never reach a kind.
"""

from .choices import Choice, Flag
from .days import Day, Instant
from .kinds import Kind
from .numbers import Money, Whole
from .references import Refers
from .texts import Text

__all__ = ["Choice", "Day", "Flag", "Instant", "Kind", "Money", "Refers", "Text", "Whole"]
