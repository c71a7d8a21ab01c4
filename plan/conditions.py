"""条件: what narrows rows, told apart into its shape, which decides the statement, and its values, which are bound."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from sqlalchemy import BinaryExpression, BindParameter, Column, ColumnElement, FromClause, Select, Table, and_
from sqlalchemy.sql import operators, visitors

from auth.scope import Scoped, reach, revealing, scoped_models
from auth.viewer import Viewer
from kernel.lru import LRU

from .selection import Unknown

_SHAPES: LRU[Any, int] = LRU(20_000)
_numbers = count(1)


@dataclass(frozen=True)
class Condition:
    """``shape`` is the same number for the same text; ``parameters`` are where ``values`` stand in the expression."""

    expression: ColumnElement[bool] | None
    shape: int
    parameters: tuple[BindParameter[Any], ...] = ()
    values: tuple[Any, ...] = ()


NONE = Condition(None, 0)


def condition(said: Sequence[ColumnElement[bool]], model: type[Any] | None = None) -> Condition:
    """All of them together, about rows of the model.

    Raises `Unknown` where they look into other rows that need a scope of their own; without a model they may.
    """
    if not said:
        return NONE
    expression = and_(*said) if len(said) > 1 else said[0]
    key = expression._generate_cache_key()
    if key is None:
        raise Unknown("a condition that cannot be told from others")
    shape = _SHAPES.get(key.key)
    if shape is None:
        if model is not None:
            _refuse_scoped(expression, model.__tablename__)
        shape = next(_numbers)
        _SHAPES.put(key.key, shape)
    parameters = tuple(key.bindparams)
    return Condition(expression, shape, parameters, tuple(each.effective_value for each in parameters))


def _refuse_scoped(expression: ColumnElement[bool], own: str) -> None:
    """The session narrows tables within subqueries too; here only the table that is listed is narrowed."""
    scoped = {model.__tablename__ for model in scoped_models()}
    for part in visitors.iterate(expression):
        if isinstance(part, Select):
            names = {getattr(each, "name", "") for each in part.columns_clause_froms}
            names |= {name for each in visitors.iterate(part) if (name := _table_of(each))} - {own}
            if names & scoped:
                raise Unknown("a condition that looks into other rows of a scope")


def _table_of(part: Any) -> str | None:
    return part.table.name if isinstance(part, Column) and isinstance(part.table, Table) else None


@dataclass
class Sight:
    """What one viewer may see, as conditions; worked out once for each viewer and model."""

    viewer: Viewer
    _reach: dict[type[Any], Condition] = field(default_factory=dict)
    _revealing: dict[type[Any], ColumnElement[bool]] = field(default_factory=dict)

    def reach(self, model: type[Any]) -> Condition:
        if model not in self._reach:
            self._reach[model] = condition([reach(self.viewer, model)])
        return self._reach[model]

    def revealing(self, model: type[Any]) -> ColumnElement[bool]:
        if model not in self._revealing:
            self._revealing[model] = revealing(self.viewer, model)
        return self._revealing[model]


def is_scoped(model: type[Any]) -> bool:
    return issubclass(model, Scoped)


Parameter = Callable[[int, BindParameter[Any]], ColumnElement[Any]]
OneOf = Callable[[ColumnElement[Any], int, BindParameter[Any]], ColumnElement[bool]]


def placed(
    said: Condition, table: Table, rows: FromClause, parameter: Parameter, one_of: OneOf
) -> list[ColumnElement[bool]]:
    """The condition about ``rows`` instead of the table itself, with its values as parameters of the statement."""
    if said.expression is None:
        return []
    places = {id(each): place for place, each in enumerate(said.parameters)}

    def swapped(part: Any, **_: Any) -> Any:
        if _is_list(part):
            listed = one_of(_on(part.left, table, rows), places[id(part.right)], part.right)
            return listed if part.operator is operators.in_op else ~listed
        if isinstance(part, BindParameter):
            if part.expanding or id(part) not in places:
                raise Unknown("a list in an unusual place")
            return parameter(places[id(part)], part)
        return _swapped(part, table, rows)

    return [_replaced(said.expression, swapped)]


def _is_list(part: Any) -> bool:
    """``column IN (…)`` or ``NOT IN`` over values."""
    if not isinstance(part, BinaryExpression) or part.operator not in (operators.in_op, operators.not_in_op):
        return False
    return isinstance(part.right, BindParameter) and part.right.expanding


def _on(part: Any, table: Table, rows: FromClause) -> Any:
    return _replaced(part, lambda each, **_: _swapped(each, table, rows))


def _swapped(part: Any, table: Table, rows: FromClause) -> Any:
    return rows.c[part.key] if isinstance(part, Column) and part.table is table else None


def _replaced(part: Any, swap: Callable[..., Any]) -> Any:
    return visitors.replacement_traverse(part, {}, swap)
