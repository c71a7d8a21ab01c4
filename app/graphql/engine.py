"""One operation from request to answer, whatever it came by."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import strawberry
import structlog
from graphql import ExecutionResult, OperationDefinitionNode, OperationType
from starlette.requests import HTTPConnection

from kernel.refusal import Refusal

from .answers import Answer, answered, written
from .answers import refused as refused_answer
from .documents import Document, Documents
from .errors import ErrorCode, RequestError, problem
from .hooks import GetContext, Hooks, Recalled
from .limits import check_cost
from .options import Options
from .persisted import Persisted
from .reporting import masked, refused_request, reported
from .request import GraphQLRequest
from .running import Run

log = structlog.get_logger("jiguan.graphql")


@dataclass(slots=True)
class Job:
    """An operation that may be run: its document is valid, within the limits, and its sender may send it.

    ``known``: the document is one of those registered beforehand.
    """

    request: GraphQLRequest
    context: Any
    document: Document
    operation: OperationDefinitionNode
    cost: int
    trace_id: str
    known: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> OperationType:
        return self.operation.operation

    @property
    def name(self) -> str | None:
        return self.operation.name.value if self.operation.name else None


class Engine:
    """Everything about GraphQL that does not depend on the transport."""

    def __init__(self, schema: strawberry.Schema, get_context: GetContext, options: Options, hooks: Hooks) -> None:
        if schema.config.enable_experimental_incremental_execution:
            raise ValueError("@defer and @stream are not delivered here: switch them off in the schema's config")
        self.options = options
        self.hooks = hooks
        self._schema = schema
        self._get_context = get_context
        self._hidden = not options.suggestions
        self._documents = Documents(schema._schema, options)
        self._persisted = Persisted(hooks.documents, options)

    async def prepare(self, connection: HTTPConnection, request: GraphQLRequest, trace_id: str) -> Job:
        """Raises `RequestError`; nothing has then been executed or charged."""
        try:
            context = await self._get_context(connection, request)
        except Refusal as refusal:
            raise refused_request(refusal) from refusal
        chosen = self._persisted.choose(request, may_write=self.hooks.may_write_documents(context))
        document = self._documents.read(chosen.text, chosen.key, known=chosen.known)
        operation = document.operation(request.operation_name)
        cost = document.measures[operation.name.value if operation.name else ""].cost(request.variables)
        return Job(request, context, document, operation, cost, trace_id, chosen.known)

    async def admit(self, jobs: Sequence[Job]) -> None:
        """The last gate, for all of a batch together. Raises `RequestError`."""
        check_cost(sum(each.cost for each in jobs), self.options.limits)
        for job in jobs:
            try:
                job.headers = await self.hooks.admit(job.context, job.request, job.cost)
            except Refusal as refusal:
                raise refused_request(refusal, self.hooks.is_anonymous(job.context)) from refusal

    async def execute(self, job: Job) -> Answer:
        """The answer to a query or mutation. Raises `RequestError` where it has no data, not even null."""
        try:
            async with asyncio.timeout(self.options.execution_seconds):
                place = await self._recall(job)
                if place is not None and place.data is not None:
                    return answered(place.data, {"cost": self._cost(job)})
                if (data := await self._execute_fast(job)) is not None:
                    await self._tell(job)
                    if place is not None:
                        await place.keep(data)
                    return answered(data, {"cost": self._cost(job)})
                result = await Run(self._schema, job.document, job.request, job.context, self._hidden).execute()
                await self._tell(job)
                if place is not None and not result.errors and not result.extensions:
                    await place.keep(written(result.data))
                if job.kind is OperationType.MUTATION and self.hooks.cache is not None:
                    await self.hooks.cache.settled()
        except TimeoutError as error:
            raise self._too_slow() from error
        return self._answer(job, result)

    async def _recall(self, job: Job) -> Recalled | None:
        """Extensions of the schema see every execution, so with them nothing is kept."""
        if self.hooks.cache is None or job.kind is not OperationType.QUERY or self._schema.extensions:
            return None
        return await self.hooks.cache.recall(job)

    async def _tell(self, job: Job) -> None:
        """Whatever must be written down before this is shown. Raises `RequestError`: it is then not shown."""
        try:
            await self.hooks.before_answer(job.context, job.name)
        except Exception as defect:
            log.error("answer_withheld", trace_id=job.trace_id, operation=job.name, exc_info=defect)
            said = "查看记录暂时不能写入，因此没有给出结果；请稍后再试"
            raise RequestError(503, [problem(said, ErrorCode.ANSWER_WITHHELD)]) from defect

    async def _execute_fast(self, job: Job) -> bytes | None:
        """What the quick executor makes of a query; ``None`` where graphql-core must answer.

        Extensions of the schema see every stage of graphql-core, so with them nothing goes past it.
        """
        if job.kind is not OperationType.QUERY or self._schema.extensions:
            return None
        try:
            return await self.hooks.execute_fast(job)
        except Exception as defect:  # the caller is answered all the same, and must not notice
            log.error("fast_execution_failed", trace_id=job.trace_id, operation=job.name, exc_info=defect)
            return None

    async def subscribe(self, job: Job) -> AsyncGenerator[Answer, None]:
        """The events of a subscription. Raises `RequestError` before the first where there is no stream at all."""
        run = Run(self._schema, job.document, job.request, job.context, self._hidden)
        try:
            async with asyncio.timeout(self.options.execution_seconds):
                source = await run.subscribe()
        except TimeoutError as error:
            raise self._too_slow() from error
        if isinstance(source, ExecutionResult):
            raise RequestError(400, self._report(job, source), legacy_status=200)
        return self._events(job, source)

    def unfit_documents(self) -> dict[str, RequestError]:
        unfit = {}
        for name, text in self.hooks.documents.items():
            try:
                self._documents.read(text, name, known=True)
            except RequestError as error:
                unfit[name] = error
        return unfit

    async def _events(self, job: Job, source: AsyncIterator[ExecutionResult]) -> AsyncGenerator[Answer, None]:
        try:
            async for result in source:
                await self._tell(job)
                yield self._answer(job, result)
                self.hooks.between_events(job.context)
        except RequestError as error:
            yield refused_answer(error.errors)
        except Refusal as refusal:
            yield refused_answer(refused_request(refusal, self.hooks.is_anonymous(job.context)).errors)
        except Exception as defect:
            yield refused_answer([masked(defect, job.trace_id, operation=job.name)])
        finally:
            if isinstance(source, AsyncGenerator):
                await source.aclose()

    def _answer(self, job: Job, result: ExecutionResult) -> Answer:
        errors = self._report(job, result) if result.errors else []
        if result.data is None and result.errors and all(error.path is None for error in result.errors):
            # nothing has been executed: variables were wrong
            raise RequestError(400, errors, legacy_status=200)
        return answered(written(result.data), {**(result.extensions or {}), "cost": self._cost(job)}, errors)

    def _cost(self, job: Job) -> dict[str, int]:
        return {"requested": job.cost, "limit": self.options.limits.cost}

    def _report(self, job: Job, result: ExecutionResult) -> list[dict[str, Any]]:
        anonymous = self.hooks.is_anonymous(job.context)
        return reported(result.errors or [], trace_id=job.trace_id, operation=job.name, anonymous=anonymous)

    def _too_slow(self) -> RequestError:
        message = f"查询未能在 {self.options.execution_seconds:g} 秒内完成，已停止；请缩小范围后再试"
        return RequestError(504, [problem(message, ErrorCode.TIMEOUT)], legacy_status=200)
