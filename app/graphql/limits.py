"""How much one document may ask for: depth, aliases, root fields, directives and cost.

A document is surveyed once, before the standard validation, so that a bomb never reaches the rules that would walk it.
Every fragment is surveyed once however often it is spread: the work is linear in the size of the document, whatever the
size of the answer it describes. Unknown and cyclic fragments count as nothing here; the standard rules refuse them.

Selections under ``__schema`` and ``__type`` are deep by nature and bounded by graphql-core's own introspection rule:
they count for aliases and directives, not for depth, and cost a fixed amount.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import DocumentNode, GraphQLSchema

from .cost import CEILING, Evaluation
from .errors import ErrorCode, RequestError, problem
from .survey import Shape, Survey
from .weights import Weights


@dataclass(frozen=True, slots=True)
class Limits:
    """What a single operation may be; ``cost`` is for a whole batch. See `weights` for how cost is counted."""

    depth: int = 15
    aliases: int = 50
    root_fields: int = 20
    directives: int = 50
    cost: int = 10_000
    characters: int = 100_000
    tokens: int = 5_000


@dataclass(frozen=True, slots=True)
class Measure:
    """What one operation turned out to be."""

    shape: Shape
    evaluation: Evaluation

    def cost(self, variables: Mapping[str, Any]) -> int:
        """The cost with these variables, which may be malformed: coercion comes later. Never above `CEILING`."""
        return self.evaluation.of(variables)


def measure(schema: GraphQLSchema, document: DocumentNode, weights: Weights) -> dict[str, Measure]:
    """The measure of each operation by its name (``""`` for one without)."""
    survey = Survey(schema, document, weights)
    return {name: Measure(shape, evaluation) for name, shape, evaluation in survey.operations()}


def check(measured: Mapping[str, Measure], limits: Limits) -> None:
    """Raises `RequestError` with one error for each limit that an operation of the document exceeds."""
    errors = [each for every in measured.values() for each in _exceeded(every.shape, limits)]
    if errors:
        raise RequestError(400, errors, legacy_status=200)


def check_cost(cost: int, limits: Limits) -> None:
    """Raises `RequestError` where an operation, or a batch, costs more than is allowed."""
    if cost > limits.cost:
        message = f"本次查询的开销为 {cost}，上限为 {limits.cost}；请减少每页条数，或拆分查询"
        error = problem(message, ErrorCode.QUERY_TOO_COSTLY, limit="cost", allowed=limits.cost, found=cost)
        raise RequestError(400, [error], legacy_status=200)


def _exceeded(shape: Shape, limits: Limits) -> Iterator[dict[str, Any]]:
    for limit, label, found, allowed in (
        ("depth", "嵌套层数", shape.depth, limits.depth),
        ("aliases", "别名个数", shape.aliases, limits.aliases),
        ("rootFields", "根字段个数", shape.fields, limits.root_fields),
        ("directives", "指令个数", shape.directives, limits.directives),
    ):
        if found > allowed:
            message = f"查询的{label}超出上限 {allowed}"
            yield problem(
                message, ErrorCode.DOCUMENT_TOO_COMPLEX, limit=limit, allowed=allowed, found=min(found, CEILING)
            )
