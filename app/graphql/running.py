"""graphql-core run over a Strawberry schema on a document that is already parsed and validated.

`strawberry.Schema.execute` would parse and validate anew, and cannot hide suggestions in coercion errors. Its
extensions are kept: they see every stage, though parsing and validation are over when theirs comes.
"""

from collections.abc import AsyncIterator
from typing import Any, cast

import strawberry
from graphql import ExecutionResult, execute, subscribe
from strawberry.execution import optimized_is_awaitable
from strawberry.extensions.runner import SchemaExtensionsRunner
from strawberry.types import ExecutionContext
from strawberry.types.graphql import OperationType
from strawberry.utils.await_maybe import await_maybe

from .documents import Document
from .request import GraphQLRequest


class Run:
    """One run of one operation."""

    def __init__(
        self, schema: strawberry.Schema, document: Document, request: GraphQLRequest, context: Any, hidden: bool
    ) -> None:
        self._schema = schema
        self._core = schema._schema
        self._document = document
        self._extensions = schema.get_extensions()
        self._arguments: dict[str, Any] = {
            "variable_values": dict(request.variables),
            "operation_name": request.operation_name or None,
            "context_value": context,
            "operation_extensions": dict(request.extensions),
            "executor_class": schema.execution_context_class,
            "hide_suggestions": hidden,
            "is_awaitable": optimized_is_awaitable,
        }
        if self._extensions:
            self._arguments["middleware"] = schema._get_middleware_manager(self._extensions)

    async def execute(self) -> ExecutionResult:
        if not self._extensions:
            return await self._execute()
        seen, runner = self._seen()
        async with runner.operation():
            await self._stages_done(runner)
            async with runner.executing():
                result = await self._execute()
                seen.result = result
        more = await runner.get_extensions_results(seen)
        return ExecutionResult(result.data, result.errors, more or None)

    async def subscribe(self) -> AsyncIterator[ExecutionResult] | ExecutionResult:
        if not self._extensions:
            return await self._subscribe()
        _, runner = self._seen()
        async with runner.operation():
            await self._stages_done(runner)
            async with runner.executing():
                return await self._subscribe()

    async def _execute(self) -> ExecutionResult:
        return cast("ExecutionResult", await await_maybe(execute(self._core, self._document.node, **self._arguments)))

    async def _subscribe(self) -> AsyncIterator[ExecutionResult] | ExecutionResult:
        arguments = {name: value for name, value in self._arguments.items() if name != "is_awaitable"}
        opened = await await_maybe(subscribe(self._core, self._document.node, **arguments))
        return cast("AsyncIterator[ExecutionResult] | ExecutionResult", opened)

    async def _stages_done(self, runner: SchemaExtensionsRunner) -> None:
        async with runner.parsing():
            pass
        async with runner.validation():
            pass

    def _seen(self) -> tuple[ExecutionContext, SchemaExtensionsRunner]:
        """What extensions are shown."""
        seen = ExecutionContext(
            query=self._document.text,
            schema=self._schema,
            allowed_operations=tuple(OperationType),
            context=self._arguments["context_value"],
            variables=self._arguments["variable_values"],
            provided_operation_name=self._arguments["operation_name"],
            graphql_document=self._document.node,
            operation_extensions=self._arguments["operation_extensions"],
        )
        for extension in self._extensions:
            extension.execution_context = seen
        return seen, self._schema.create_extensions_runner(seen, self._extensions)
