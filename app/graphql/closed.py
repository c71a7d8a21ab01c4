"""Fields that an endpoint does not answer: introspection in production, a gateway's own entry points in public."""

from typing import Any

from graphql import FieldNode, GraphQLError, ValidationContext, ValidationRule


class ClosedFields(ValidationRule):
    """Refuses the fields by name, wherever they stand; they are all fields of the root type."""

    def __init__(self, context: ValidationContext, closed: frozenset[str]) -> None:
        super().__init__(context)
        self._closed = closed

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        name = node.name.value
        root = self.context.schema.query_type
        if name in self._closed and self.context.get_parent_type() is root:
            self.report_error(GraphQLError(f"此入口不提供 {name}", node))
