"""对应文件: a mapping as YAML, read strictly. Every value is text until its meaning is known: NO is not false here.

ledger: vehicles
header: [EquipID, Dept, …]
identify: EquipID
columns:
  EquipID: {to: asset_number, as: text, most: 7, required: yes}
  Bought: {to: [purchase_date, registered_on], as: date, format: "%d-%b-%y"}
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import yaml

from kernel.refusal import Invalid

from .faults import Check
from .mapping import Confirmed, Correspondence, Joined, Order, Reading
from .values import Day, Kind, Money, Text, Whole
from .values.days import pattern_of

LARGEST = 1 << 20


def read_mapping(text: str) -> Correspondence:
    """Raises `Invalid` saying where in the file what is wrong."""
    if len(text) > LARGEST:
        raise _wrong("超过 1 MB")
    try:
        said = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise _wrong(f"不是 YAML：{str(error)[:200]}") from error
    top = _dict(said, "整个文件")
    known = {"ledger", "title", "header", "identify", "columns", "constants", "joined", "order", "repeats", "confirmed"}
    _only(top, known, "整个文件")
    columns = _dict(top.get("columns", {}), "columns")
    return Correspondence(
        ledger=_text(top.get("ledger"), "ledger"),
        title=str(top.get("title", "")),
        header=tuple(_texts(top.get("header", list(columns)), "header")),
        readings={name: _reading(name, _dict(each, name)) for name, each in columns.items()},
        identify=top.get("identify"),
        may_differ=frozenset(_texts(_dict(top.get("repeats", {}), "repeats").get("may_differ", []), "may_differ")),
        constants={name: _text(each, name) for name, each in _dict(top.get("constants", {}), "constants").items()},
        joined=tuple(
            Joined(_text(each.get("to"), "to"), tuple(_texts(each.get("from"), "from")), each.get("with", " "))
            for each in _dicts(top.get("joined", []), "joined")
        ),
        orders=tuple(_order(each) for each in _dicts(top.get("order", []), "order")),
        confirmed=tuple(_confirmed(each) for each in _dicts(top.get("confirmed", []), "confirmed")),
    )


def _reading(name: str, said: dict[str, Any]) -> Reading:
    own = {"to", "as", "required", "values", "empty", "unique"}
    kind = said.get("as")
    if kind is not None and kind not in _KINDS:
        raise _wrong(f"“{name}”的 as 应为 {'、'.join(_KINDS)}，写的是 {kind}")
    options, make = _KINDS[kind] if kind else (frozenset(), None)
    _only(said, own | options, name)
    try:
        made: Kind | None = make(said) if make else None
    except (ValueError, InvalidOperation, re.error) as error:
        raise _wrong(f"“{name}”：{error}") from error
    return Reading(
        to=tuple(_texts(said.get("to", []), name)),
        kind=made,
        required=_flag(said.get("required", "no"), name),
        values=_dict(said["values"], name) if "values" in said else None,
        empty=frozenset(_texts(said.get("empty", []), name)),
        unique=_flag(said.get("unique", "no"), name),
    )


def _text_kind(said: Mapping[str, Any]) -> Kind:
    re.compile(said.get("pattern", ""))
    return Text(
        most=int(said.get("most", 200)),
        least=int(said.get("least", 1)),
        pattern=said.get("pattern"),
        note=said.get("note", ""),
        ascii=_flag(said.get("ascii", "no"), "ascii"),
        proper=_flag(said.get("proper", "no"), "proper"),
    )


def _whole_kind(said: Mapping[str, Any]) -> Kind:
    return Whole(int(said.get("least", 0)), int(said.get("most", 2**31 - 1)), said.get("unit", ""))


def _money_kind(said: Mapping[str, Any]) -> Kind:
    usual = Money()
    symbol = said.get("symbol")
    return Money(
        least=Decimal(said.get("least", usual.least)),
        most=Decimal(said.get("most", usual.most)),
        places=int(said.get("places", usual.places)),
        symbols=(symbol,) if symbol else usual.symbols,
        unit=said.get("unit", usual.unit),
        symbol_required=bool(symbol),
    )


def _day_kind(said: Mapping[str, Any]) -> Kind:
    usual = Day()
    formats = tuple(_texts(said.get("format", list(usual.formats)), "format"))
    for format in formats:
        pattern_of(format)
    return Day(
        formats=formats,
        century_until=int(said.get("century_until", usual.century_until)),
        past=_flag(said.get("past", "no"), "past"),
        least=date.fromisoformat(said.get("least", usual.least.isoformat())),
        most=date.fromisoformat(said.get("most", usual.most.isoformat())),
    )


_KINDS: dict[str, tuple[frozenset[str], Any]] = {
    "text": (frozenset({"most", "least", "pattern", "note", "ascii", "proper"}), _text_kind),
    "whole": (frozenset({"least", "most", "unit"}), _whole_kind),
    "money": (frozenset({"least", "most", "places", "symbol", "unit"}), _money_kind),
    "date": (frozenset({"format", "century_until", "past", "least", "most"}), _day_kind),
}


def _order(said: dict[str, Any]) -> Order:
    _only(said, {"earlier", "later", "slack", "why"}, "order")
    slack = said.get("slack", "0")
    if not str(slack).isdigit():
        raise _wrong("order 的 slack 应为不小于 0 的整数")
    return Order(
        _text(said.get("earlier"), "earlier"), _text(said.get("later"), "later"), int(slack), said.get("why", "")
    )


def _confirmed(said: dict[str, Any]) -> Confirmed:
    _only(said, {"check", "column", "rows", "why"}, "confirmed")
    checks = {each.value for each in Check}
    if said.get("check") not in checks:
        raise _wrong(f"confirmed 的 check 应为 {'、'.join(sorted(checks))}")
    why = _text(said.get("why"), "confirmed 的 why")
    return Confirmed(Check(said["check"]), said.get("column", ""), frozenset(_texts(said.get("rows"), "rows")), why)


def _wrong(what: str) -> Invalid:
    return Invalid(f"对应文件有误：{what}", field="mapping", alternatives=("参照 examples/mappings 中的例子改正",))


def _only(said: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    if unknown := set(said) - set(known):
        raise _wrong(f"{where}里的“{min(unknown)}”不认识，可用：{'、'.join(sorted(known))}")


def _dict(said: Any, where: str) -> dict[str, Any]:
    if said == "":
        return {}
    if not isinstance(said, dict):
        raise _wrong(f"“{where}”应是名称与内容的对应")
    return said


def _dicts(said: Any, where: str) -> list[dict[str, Any]]:
    if not isinstance(said, list):
        raise _wrong(f"“{where}”应是列表")
    return [_dict(each, where) for each in said]


def _text(said: Any, where: str) -> str:
    if not isinstance(said, str) or not said.strip():
        raise _wrong(f"“{where}”应写一段文字")
    return said


def _texts(said: Any, where: str) -> list[str]:
    if isinstance(said, str):
        return [said] if said else []
    if not isinstance(said, list) or not all(isinstance(each, str) for each in said):
        raise _wrong(f"“{where}”应是文字，或文字的列表")
    return said


def _flag(said: Any, where: str) -> bool:
    if str(said).lower() not in ("yes", "no", "true", "false", "是", "否"):
        raise _wrong(f"“{where}”里的 {said} 应为 yes 或 no")
    return str(said).lower() in ("yes", "true", "是")
