"""graphql-transport-ws: many operations over one socket."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from graphql import OperationType
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from .answers import Answer, written
from .engine import Engine
from .errors import ErrorCode, RequestError, problem
from .hooks import ConnectionRefused
from .messages import PROTOCOL, CloseCode, Closing, Complete, Init, Message, Ping, Subscribe, parse_message
from .reporting import masked
from .tracing import new_trace_id, operation_span


class SocketHandler:
    """An ASGI app for WebSockets."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket = WebSocket(scope, receive, send)
        if not self._engine.hooks.csrf_safe(socket):
            await socket.close()  # before it is accepted: HTTP 403
            return
        if PROTOCOL not in scope.get("subprotocols", []):
            await socket.accept()  # a browser cannot read why an unaccepted socket was closed
            await socket.close(CloseCode.NO_PROTOCOL, "Subprotocol not acceptable")
            return
        await socket.accept(PROTOCOL)
        await _Conversation(self._engine, socket).run()


class _Conversation:
    """One socket, from ``connection_init`` to its end, when everything that still runs is cancelled."""

    def __init__(self, engine: Engine, socket: WebSocket) -> None:
        self._engine = engine
        self._hooks = engine.hooks
        self._options = engine.options
        self._socket = socket
        self._initialised = False
        self._acknowledged = False
        self._operations: dict[str, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def run(self) -> None:
        self._start(self._listen())
        self._start(self._await_init())
        try:
            await self._ended
        except Closing as closing:
            await self._close(closing)
        except WebSocketDisconnect:
            pass
        except Exception as defect:
            masked(defect, new_trace_id())
            await self._close(Closing(CloseCode.FAILED, "Internal server error"))
        finally:
            tasks = list(self._tasks)
            for task in tasks:
                task.cancel()
            if tasks:  # not `gather`: it would pass on a child's cancellation for our own
                await asyncio.wait(tasks)

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Runs beside the others; what it raises ends the conversation."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and not self._ended.done():
            self._ended.set_exception(error)

    async def _listen(self) -> None:
        while True:
            said = await self._socket.receive()
            if said["type"] == "websocket.disconnect":
                raise WebSocketDisconnect(said.get("code", 1005), said.get("reason"))
            text = said.get("text")
            if text is None:
                raise Closing(CloseCode.INVALID, "消息应为文本")
            most = self._options.socket_message_bytes
            if len(text) > most or len(text.encode()) > most:
                raise Closing(CloseCode.TOO_BIG, f"消息超过 {most:,} 字节")
            await self._hear(parse_message(text))

    async def _hear(self, message: Message) -> None:
        match message:
            case Init():
                if self._initialised:
                    raise Closing(CloseCode.TOO_MANY_INITS, "Too many initialisation requests")
                self._initialised = True
                self._start(self._greet(message))
            case Ping():
                pong: dict[str, Any] = {"type": "pong"}
                await self._say(pong if message.payload is None else {**pong, "payload": message.payload})
            case Subscribe():
                await self._subscribe(message)
            case Complete():
                if running := self._operations.pop(message.id, None):
                    running.cancel()

    async def _await_init(self) -> None:
        await asyncio.sleep(self._options.socket_init_seconds)
        if not self._acknowledged:
            raise Closing(CloseCode.INIT_TIMEOUT, "Connection initialisation timeout")
        while True:
            await asyncio.sleep(self._options.expiry_check_seconds)
            if self._acknowledged and not await self._hooks.still_valid(self._socket):
                raise Closing(CloseCode.FORBIDDEN, "登录已过期")

    async def _greet(self, message: Init) -> None:
        try:
            payload = await self._hooks.on_connect(message.params, self._socket)
        except ConnectionRefused as refused:
            raise Closing(CloseCode.FORBIDDEN, str(refused) or "Forbidden") from refused
        ack: dict[str, Any] = {"type": "connection_ack"}
        self._acknowledged = True
        await self._say(ack if payload is None else {**ack, "payload": dict(payload)})

    async def _subscribe(self, message: Subscribe) -> None:
        if not self._acknowledged:
            raise Closing(CloseCode.UNAUTHORIZED, "Unauthorized")
        if message.id in self._operations:
            raise Closing(CloseCode.DUPLICATE_ID, f"Subscriber for {message.id} already exists")
        if len(self._operations) >= self._options.socket_operations:
            most = f"一个连接上最多同时进行 {self._options.socket_operations} 个操作"
            await self._say_error(message.id, [problem(most, ErrorCode.TOO_MANY_OPERATIONS)])
            return
        self._operations[message.id] = self._start(self._operate(message))

    async def _operate(self, message: Subscribe) -> None:
        trace_id = new_trace_id()
        try:
            job = await self._engine.prepare(self._socket, message.request, trace_id)
            await self._engine.admit([job])
            if job.kind is OperationType.SUBSCRIPTION:
                with operation_span(job):
                    events = await self._engine.subscribe(job)
                try:
                    async for said in events:
                        await self._say_next(message.id, said)
                finally:
                    await events.aclose()
            else:
                with operation_span(job):
                    answer = await self._engine.execute(job)
                await self._say_next(message.id, answer)
        except RequestError as error:
            self._forget(message.id)
            await self._say_error(message.id, error.errors)
        except WebSocketDisconnect:
            raise
        except Exception as defect:
            self._forget(message.id)
            await self._say_error(message.id, [masked(defect, trace_id)])
        else:
            self._forget(message.id)  # first, so that a client who has the message may use the id again
            await self._say({"type": "complete", "id": message.id})

    def _forget(self, id: str) -> None:
        if self._operations.get(id) is asyncio.current_task():
            del self._operations[id]

    async def _say_next(self, id: str, payload: Answer) -> None:
        await self._send(b'{"type":"next","id":%b,"payload":%b}' % (written(id), payload))

    async def _say_error(self, id: str, errors: list[dict[str, Any]]) -> None:
        await self._say({"type": "error", "id": id, "payload": errors})

    async def _say(self, said: dict[str, Any]) -> None:
        await self._send(written(said))

    async def _send(self, text: bytes) -> None:
        try:
            await self._socket.send_text(text.decode())
        except RuntimeError as error:  # it is being closed
            raise WebSocketDisconnect(1006) from error

    async def _close(self, closing: Closing) -> None:
        with suppress(RuntimeError, WebSocketDisconnect):
            await self._socket.close(closing.code, closing.reason)
