"""显示条件: whether a question is asked, by what was answered before it. Data, never code.

{"field": "overnight", "is": true}
{"field": "kind", "in": ["a", "b"]}
{"field": "amount", "least": "5000"}           and "most", for numbers and days
{"field": "reason", "filled": false}
{"all": [ … ]}, {"any": [ … ]}                 of the above
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

TESTS = ("is", "in", "least", "most", "filled")


def holds(condition: Mapping[str, Any] | None, answers: Mapping[str, Any]) -> bool:
    """Whether the condition is met by the cleaned answers. A question that has no answer meets only ``filled: false``.

    >>> holds({"field": "nights", "least": "2"}, {"nights": 3}), holds({"field": "nights", "is": 3}, {})
    (True, False)
    """
    if condition is None:
        return True
    if "all" in condition:
        return all(holds(each, answers) for each in condition["all"])
    if "any" in condition:
        return any(holds(each, answers) for each in condition["any"])
    value = answers.get(condition["field"])
    if "filled" in condition:
        return bool((value is not None) == condition["filled"])
    if value is None:
        return False
    if "is" in condition:
        return _is(value, condition["is"])
    if "in" in condition:
        return any(_is(value, each) for each in condition["in"])
    if "least" in condition:
        return bool(_order(value) >= _order(condition["least"]))
    return bool(_order(value) <= _order(condition["most"]))


def fields_in(condition: Mapping[str, Any]) -> list[str]:
    """Which fields the condition looks at."""
    parts = condition.get("all") or condition.get("any")
    return [name for each in parts for name in fields_in(each)] if parts else [condition["field"]]


def _is(value: Any, wanted: Any) -> bool:
    if isinstance(value, list):
        return wanted in value
    return type(value) is type(wanted) and bool(value == wanted)


def _order(value: Any) -> Any:
    """Numbers in the order of their size; days, whose texts sort by themselves, by their first ten characters."""
    text = str(value)
    return text[:10] if "-" in text[1:] else Decimal(text)
