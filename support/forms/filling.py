"""填写: a whole form against its answers. What is kept, and every fault at once, in the order of the form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from .checking import Wrong, checked, counted, empty
from .conditions import holds
from .fields import Field, Kind
from .rules import RULES, message


@dataclass(frozen=True)
class Fault:
    """What is wrong with one answer. ``path``: the field's key; in a table ``key.row.column``, rows from 0."""

    path: str
    code: str
    message: str


@dataclass(frozen=True)
class Filled:
    """The answers as they are kept, without those nobody was asked for; and what is wrong."""

    values: dict[str, Any]
    faults: tuple[Fault, ...]


def fill(fields: Sequence[Field], values: Mapping[str, Any], today: date) -> Filled:
    """Check the answers. A question whose condition does not hold is not asked, and what was answered is dropped."""
    kept, faults = _fill(fields, values, today, path="", row=0)
    return Filled(kept, tuple(faults))


def asked(fields: Sequence[Field], kept: Mapping[str, Any]) -> list[Field]:
    """The questions that are asked, given the answers as they are kept."""
    return [each for each in fields if holds(each.when, kept)]


def _fill(
    fields: Sequence[Field], values: Mapping[str, Any], today: date, *, path: str, row: int
) -> tuple[dict[str, Any], list[Fault]]:
    kept: dict[str, Any] = {}
    faults: list[Fault] = []

    def fault(key: str, code: str, label: str, **words: Any) -> None:
        called = RULES["row"].format(row=row, label=label) if row else label
        faults.append(Fault(f"{path}{key}", code, message(code, label=called, **words)))

    for each in fields:
        value = values.get(each.key)
        if each.kind is Kind.NOTE or not holds(each.when, kept):
            continue
        if empty(value):
            if each.required:
                fault(each.key, "missing", each.label, asks=each.asks)
            continue
        try:
            if each.kind is Kind.TABLE:
                kept[each.key], wrong = _rows(each, value, today, f"{path}{each.key}.")
                faults += wrong
            else:
                kept[each.key] = checked(each, value, today)
        except Wrong as no:
            fault(each.key, no.code, each.label, **no.words)
    known = {each.key for each in fields if each.kind is not Kind.NOTE}
    for key in values:
        if key not in known:
            fault(key, "unknown", key)
    return kept, faults


def _rows(table: Field, value: Any, today: date, path: str) -> tuple[list[Any], list[Fault]]:
    if not isinstance(value, list):
        raise Wrong("list")
    if any(not isinstance(each, dict) for each in value):
        raise Wrong("row")
    counted(table, value)
    done = [_fill(table.columns, row, today, path=f"{path}{at}.", row=at + 1) for at, row in enumerate(value)]
    return [kept for kept, _ in done], [each for _, faults in done for each in faults]
