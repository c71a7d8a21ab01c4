"""Documents: parsed, measured and validated once, then kept. One keeper serves one schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from graphql import (
    ASTValidationRule,
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from kernel.lru import LRU

from .closed import ClosedFields
from .errors import ErrorCode, RequestError, problem
from .limits import Measure, measure
from .options import Options
from .reporting import stated

_COMMENTS = 1_000


@dataclass(frozen=True, eq=False, slots=True)
class Document:
    """A valid document, within the limits that do not depend on variables.

    ``kept`` holds what others make of it, under names of their own, for as long as it is remembered.
    """

    text: str
    node: DocumentNode
    measures: Mapping[str, Measure]
    kept: dict[str, Any] = field(default_factory=dict)

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation of that name, or the only one. Raises `RequestError`."""
        operations = [each for each in self.node.definitions if isinstance(each, OperationDefinitionNode)]
        if name:
            operations = [each for each in operations if each.name and each.name.value == name]
        if len(operations) == 1:
            return operations[0]
        message = "文档中没有此名称的操作" if not operations else "文档中有多个操作，请用 operationName 指明一个"
        raise RequestError(400, [problem(message, ErrorCode.OPERATION_RESOLUTION_FAILURE)], legacy_status=200)


class Documents:
    """Two caches, so that no flood of strangers' documents pushes out the known ones."""

    def __init__(self, schema: GraphQLSchema, options: Options) -> None:
        self._schema = schema
        self._options = options
        self._known: LRU[str, Document] = LRU(options.documents_cached)
        self._written: LRU[str, Document] = LRU(options.documents_cached)
        closed = set(options.closed_fields) | (set() if options.introspection else {"__schema", "__type"})
        own: list[Any] = [MaybeNullValidationRule, OneOfInputValidationRule]
        if closed:
            own.append(partial(ClosedFields, closed=frozenset(closed)))
        self._rules = cast("list[type[ASTValidationRule]]", [*specified_rules, *own])

    def read(self, text: str, key: str, *, known: bool = False) -> Document:
        """The document; ``known`` when it is one of ours. ``key`` stands for the text. Raises `RequestError`."""
        cache = self._known if known else self._written
        document = cache.get(key)
        if document is None or document.text != text:  # the list of known ones may change under the hub
            document = self._read(text)
            cache.put(key, document)
        return document

    def _read(self, text: str) -> Document:
        limits = self._options.limits
        try:
            node = parse(
                text,
                max_lexical_tokens=limits.tokens,
                max_comments=_COMMENTS,
                max_source_length=limits.characters,
            )
        except GraphQLError as error:
            raise _refusal([error], ErrorCode.GRAPHQL_PARSE_FAILED) from error
        measures = measure(self._schema, node, self._options.weights, limits)
        errors = validate(
            self._schema, node, self._rules, max_errors=20, hide_suggestions=not self._options.suggestions
        )
        if errors:
            raise _refusal(errors, ErrorCode.GRAPHQL_VALIDATION_FAILED)
        return Document(text, node, measures)


def _refusal(errors: list[GraphQLError], code: ErrorCode) -> RequestError:
    return RequestError(400, [stated(each, code) for each in errors], legacy_status=200)
