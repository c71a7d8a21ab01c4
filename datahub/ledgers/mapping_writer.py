"""写对应文件: the inverse of `mapping_file.read_mapping`."""

from dataclasses import fields
from decimal import Decimal
from typing import Any

import yaml

from .mapping import Correspondence, Reading
from .values import Day, Kind, Money, Text, Whole


def write_mapping(mapping: Correspondence) -> str:
    """The mapping as YAML, reading back to an equal one."""
    said: dict[str, Any] = {"ledger": mapping.ledger}
    if mapping.title:
        said["title"] = mapping.title
    said["header"] = list(mapping.header)
    if mapping.identify:
        said["identify"] = mapping.identify
    said["columns"] = {name: _reading(reading) for name, reading in mapping.readings.items()}
    if mapping.may_differ:
        said["repeats"] = {"may_differ": sorted(mapping.may_differ)}
    if mapping.constants:
        said["constants"] = dict(mapping.constants)
    if mapping.joined:
        said["joined"] = [{"to": each.to, "from": list(each.sources), "with": each.between} for each in mapping.joined]
    if mapping.orders:
        said["order"] = [
            {"earlier": each.earlier, "later": each.later, "slack": str(each.slack), "why": each.why}
            for each in mapping.orders
        ]
    if mapping.confirmed:
        said["confirmed"] = [
            {"check": each.check.value, "column": each.column, "rows": sorted(each.rows), "why": each.why}
            for each in mapping.confirmed
        ]
    return str(yaml.dump(said, Dumper=yaml.SafeDumper, allow_unicode=True, sort_keys=False, width=120))


def _reading(reading: Reading) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if reading.to:
        said["to"] = reading.to[0] if len(reading.to) == 1 else list(reading.to)
    if reading.kind is not None:
        said |= _kind(reading.kind)
    for name in ("required", "unique"):
        if getattr(reading, name):
            said[name] = "yes"
    if reading.values is not None:
        said["values"] = dict(reading.values)
    if reading.empty:
        said["empty"] = sorted(reading.empty)
    return said


_NAMES: dict[type[Any], tuple[str, dict[str, str]]] = {
    Text: ("text", {name: name for name in ("most", "least", "pattern", "note", "ascii", "proper")}),
    Whole: ("whole", {name: name for name in ("least", "most", "unit")}),
    Money: ("money", {name: name for name in ("least", "most", "places", "unit")}),
    Day: ("date", {"formats": "format"} | {name: name for name in ("century_until", "past", "least", "most")}),
}


def _kind(kind: Kind) -> dict[str, Any]:
    name, spelled = _NAMES[type(kind)]
    usual = type(kind)()
    said: dict[str, Any] = {"as": name}
    for each in fields(kind):  # type: ignore[arg-type]
        value = getattr(kind, each.name)
        if each.name in spelled and value != getattr(usual, each.name):
            said[spelled[each.name]] = _plain(value)
    if isinstance(kind, Money) and kind.symbol_required:
        said["symbol"] = kind.symbols[0]
    return said


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return list(value)
    return str(value) if not isinstance(value, Decimal) else format(value, "f")
