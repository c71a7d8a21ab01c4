"""GraphQL over HTTP: the draft specification's methods, media types and status codes."""

from collections.abc import AsyncGenerator
from typing import Any

from graphql import OperationType
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from .answers import ERRORS, Answer, listed, refused
from .body import MULTIPART, content_type, decode, read_json
from .engine import Engine, Job
from .errors import ErrorCode, RequestError, malformed
from .negotiation import JSON, accepted
from .reporting import masked
from .request import GraphQLRequest, checked_key
from .responses import COMMON, answer, refusal, tagged
from .sse import single, stream
from .tracing import HEADER, operation_span, request_id_of, trace_id_of
from .uploads import read_uploads

_PARAMETERS = ("query", "operationName", "documentId")
_JSON_PARAMETERS = ("variables", "extensions")


class HttpHandler:
    """Answers every request by a response, whatever it is: an ASGI app."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await _Exchange(self._engine, Request(scope, receive)).run(scope, receive, send)


class _Exchange:
    """One request and its response."""

    def __init__(self, engine: Engine, request: Request) -> None:
        self._engine = engine
        self._options = engine.options
        self._request = request
        self._accepted = accepted(",".join(request.headers.getlist("accept")) or None)
        self._trace_id = trace_id_of(request)
        self._headers = {HEADER: request_id_of(request)}

    async def run(self, scope: Scope, receive: Receive, send: Send) -> None:
        response: ASGIApp
        try:
            response = await self._respond()
        except RequestError as error:
            response = refusal(error, self._accepted.json, self._headers)
        except ClientDisconnect:
            return
        except Exception as defect:
            hidden = RequestError(500, [masked(defect, self._trace_id)])
            response = refusal(hidden, self._accepted.json, self._headers)
        await response(scope, receive, send)

    async def _respond(self) -> ASGIApp:
        ide = self._engine.hooks.ide
        method = self._request.method
        if method not in ("GET", "POST"):
            raise _not_allowed("请用 GET 或 POST", "GET, POST")
        if method == "GET" and ide and self._accepted.prefers_page:
            page = await ide(self._request)
            page.headers.setdefault(HEADER, self._headers[HEADER])
            page.headers.setdefault("Vary", COMMON["Vary"])
            return page
        if self._accepted.json is None and not self._accepted.takes_stream:
            message = "Accept 应包含 application/graphql-response+json、application/json 或 text/event-stream"
            raise RequestError.of(406, message, ErrorCode.NOT_ACCEPTABLE)
        if method == "GET":
            return await self._answer(self._parameters())
        if content_type(self._request, multipart=self._options.uploads) != MULTIPART:
            return await self._answer(await read_json(self._request, self._options.body_bytes))
        self._check_csrf()
        async with read_uploads(self._request, self._options) as operations:
            return await self._answer(operations)

    async def _answer(self, said: Any) -> ASGIApp:
        """``said`` is what the request says: decoded JSON, files in their places."""
        key = checked_key(self._request.headers.get("idempotency-key"))
        if isinstance(said, list):
            return await self._batch(said, key)
        return await self._one(GraphQLRequest.of(said, key))

    async def _one(self, request: GraphQLRequest) -> ASGIApp:
        try:
            job = await self._prepare(request)
            if job.kind is OperationType.SUBSCRIPTION:
                return await self._subscription(job)
            await self._engine.admit([job])
            with operation_span(job):
                said = await self._engine.execute(job)
        except RequestError as error:
            if not self._accepted.prefers_stream or error.legacy_status != 200:
                raise
            # well-formed, so the stream is opened and says what is wrong
            return self._stream(single(refused(error.errors)), {})
        if self._accepted.prefers_stream:
            return self._stream(single(said), job.headers)
        media_type, headers = self._accepted.json or JSON, {**self._headers, **job.headers}
        if self._request.method == "GET" and job.known and not said.startswith(ERRORS):
            everyone = self._engine.hooks.is_anonymous(job.context)
            return tagged(said, media_type, headers, self._request.headers.get("if-none-match"), everyone=everyone)
        return answer(said, media_type, headers)

    async def _subscription(self, job: Job) -> Response:
        if not self._accepted.takes_stream:
            message = "订阅须以流的方式接收：Accept: text/event-stream，或改用 graphql-transport-ws"
            raise RequestError.of(406, message, ErrorCode.SUBSCRIPTION_NEEDS_STREAM)
        try:
            await self._engine.admit([job])
            with operation_span(job):
                events = await self._engine.subscribe(job)
        except RequestError as error:
            if error.legacy_status != 200:
                raise
            events = single(refused(error.errors))
        return self._stream(events, job.headers)

    async def _batch(self, said: list[Any], key: str | None) -> ASGIApp:
        limit = self._options.batch_limit
        if not 0 < len(said) <= limit:
            raise malformed(f"一次应提交 1 至 {limit} 个操作" if limit else "不接受成批的操作，请逐个提交")
        keys = [f"{key}/{place}" if key else None for place in range(len(said))]
        requests = [GraphQLRequest.of(each, key) for each, key in zip(said, keys, strict=True)]
        prepared = [await self._prepared(each) for each in requests]
        jobs = [each for each in prepared if isinstance(each, Job)]
        await self._engine.admit(jobs)
        # one after the other: the changes of a batch happen in its order
        answers = [await self._executed(each) if isinstance(each, Job) else each for each in prepared]
        headers = {name: value for job in jobs for name, value in job.headers.items()}
        return answer(listed(answers), self._accepted.json or JSON, {**self._headers, **headers})

    async def _prepared(self, request: GraphQLRequest) -> Job | Answer:
        try:
            job = await self._prepare(request)
            if job.kind is OperationType.SUBSCRIPTION:
                raise RequestError.of(406, "订阅不能成批提交", ErrorCode.SUBSCRIPTION_NEEDS_STREAM)
        except RequestError as error:
            return refused(error.errors)
        return job

    async def _executed(self, job: Job) -> Answer:
        try:
            with operation_span(job):
                return await self._engine.execute(job)
        except RequestError as error:
            return refused(error.errors)

    async def _prepare(self, request: GraphQLRequest) -> Job:
        job = await self._engine.prepare(self._request, request, self._trace_id)
        if job.kind is OperationType.MUTATION:
            if self._request.method == "GET":
                raise _not_allowed("GET 只用于查询，办理请用 POST", "POST")
            self._check_csrf()
        return job

    def _check_csrf(self) -> None:
        if not self._engine.hooks.csrf_safe(self._request):
            raise RequestError.of(403, "请求不是由本系统的页面发出的，未予办理", ErrorCode.CSRF_PREVENTED)

    def _parameters(self) -> dict[str, Any]:
        given = self._request.query_params
        said: dict[str, Any] = {name: given[name] for name in _PARAMETERS if name in given}
        return said | {name: decode(given[name], name) for name in _JSON_PARAMETERS if given.get(name)}

    def _stream(self, events: AsyncGenerator[Answer, None], headers: Any) -> Response:
        async def still_valid() -> bool:
            return await self._engine.hooks.still_valid(self._request)

        return stream(events, still_valid, self._options.heartbeat_seconds, {**self._headers, **headers})


def _not_allowed(message: str, allow: str) -> RequestError:
    return RequestError.of(405, message, ErrorCode.METHOD_NOT_ALLOWED, headers={"Allow": allow})
