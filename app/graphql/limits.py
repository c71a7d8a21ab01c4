"""How much one document may ask for: depth, aliases, root fields, directives and cost.

A document is surveyed once, before the standard validation, so that a bomb never reaches the rules that would walk it.
Every fragment is surveyed once however often it is spread: the work is linear in the size of the document, whatever the
size of the answer it describes. Unknown and cyclic fragments count as nothing here; the standard rules refuse them.

Selections under ``__schema`` and ``__type`` are deep by nature and bounded by graphql-core's own introspection rule:
they count for aliases and directives, not for depth, and cost a fixed amount.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import DocumentNode, GraphQLSchema

from .cost import CEILING, Evaluation
from .errors import ErrorCode, RequestError, problem
from .survey import Shape, Survey
from .weights import Weights


@dataclass(frozen=True, slots=True)
class Limits:
    """What a single operation may be; ``cost`` is for a whole batch. See `weights` for how cost is counted.

    ``breadth`` (fields beside each other, fragments spread out), ``repeats`` (fields written again beside themselves)
    and ``fragments`` (defined in the document) bound what the standard validation compares in pairs.
    """

    depth: int = 15
    aliases: int = 50
    root_fields: int = 20
    breadth: int = 150
    repeats: int = 30
    fragments: int = 100
    directives: int = 50
    cost: int = 10_000
    characters: int = 100_000
    tokens: int = 3_000


@dataclass(frozen=True, slots=True)
class Measure:
    """What one operation turned out to be."""

    shape: Shape
    evaluation: Evaluation

    def cost(self, variables: Mapping[str, Any]) -> int:
        """The cost with these variables, which may be malformed: coercion comes later. Never above `CEILING`."""
        return self.evaluation.of(variables)


def measure(schema: GraphQLSchema, document: DocumentNode, weights: Weights, limits: Limits) -> dict[str, Measure]:
    """The measure of each operation by its name (``""`` for one without).

    Raises `RequestError` with one error for each limit that the document exceeds.
    """
    survey = Survey(schema, document, weights)
    measured = {name: Measure(shape, evaluation) for name, shape, evaluation in survey.operations()}
    errors = list(_exceeded([each.shape for each in measured.values()], survey, limits))
    if errors:
        raise RequestError(400, errors, legacy_status=200)
    return measured


def check_cost(cost: int, limits: Limits) -> None:
    """Raises `RequestError` where an operation, or a batch, costs more than is allowed."""
    if cost > limits.cost:
        message = f"本次查询的开销为 {cost}，上限为 {limits.cost}；请减少每页条数，或拆分查询"
        error = problem(message, ErrorCode.QUERY_TOO_COSTLY, limit="cost", allowed=limits.cost, found=cost)
        raise RequestError(400, [error], legacy_status=200)


def _exceeded(shapes: Sequence[Shape], survey: Survey, limits: Limits) -> Iterator[dict[str, Any]]:
    for limit, label, found, allowed in (
        ("depth", "嵌套层数", max((each.depth for each in shapes), default=0), limits.depth),
        ("aliases", "别名个数", max((each.aliases for each in shapes), default=0), limits.aliases),
        ("rootFields", "根字段个数", max((each.fields for each in shapes), default=0), limits.root_fields),
        ("directives", "指令个数", max((each.directives for each in shapes), default=0), limits.directives),
        ("breadth", "同层字段个数", survey.widest, limits.breadth),
        ("repeats", "重复字段个数", survey.repeats, limits.repeats),
        ("fragments", "片段个数", survey.fragments, limits.fragments),
    ):
        if found > allowed:
            more = {"limit": limit, "allowed": allowed, "found": min(found, CEILING)}
            yield problem(f"查询的{label}超出上限 {allowed}", ErrorCode.DOCUMENT_TOO_COMPLEX, **more)
