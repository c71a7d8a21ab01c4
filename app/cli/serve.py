"""jiguan serve: the server, and what it says once it listens."""

import errno
import socket
from collections.abc import Callable
from typing import Annotated

import typer
import uvicorn
from rich.table import Table

from app import telemetry
from app.asgi import create_app
from app.http.bundles import APPS, MINIAPPS
from app.lifespan import Hub
from app.settings import Settings
from app.telemetry_export import export

from .database import need_current
from .graph import Subgraph, known
from .say import Stop, out, settings


def register(app: typer.Typer) -> None:
    app.command(help="启动服务；检查配置、端口与数据库版本，启动后列出地址与可登录的演示人员。")(serve)


def serve(
    subgraph: Subgraph = None,
    port: Annotated[int | None, typer.Option(help="端口，不填即 JIGUAN_PORT 或 8000", min=1, max=65535)] = None,
) -> None:
    chosen = settings(**({"port": port} if port else {}))
    if subgraph and not chosen.gateway:
        raise Stop(
            "子图只接受网关的请求；请设置 JIGUAN_GATEWAY_SECRET（至少 32 个字符），"
            "由网关在请求头 X-Jiguan-Gateway 中给出。"
        )
    need_port(chosen.host, chosen.port)
    need_current(chosen)
    telemetry.configure(as_json=chosen.production if chosen.log_json is None else chosen.log_json)
    export(chosen.otlp_endpoint)
    app = create_app(chosen, subgraph=known(subgraph) if subgraph else None)
    config = uvicorn.Config(
        app,
        host=chosen.host,
        port=chosen.port,
        access_log=False,  # the envelope writes its own, without query strings
        log_level="warning",
        server_header=False,
        ws_max_size=1_000_000,
        timeout_graceful_shutdown=10,
        proxy_headers=True,
    )
    hub: Hub = app.state.hub
    _Announcing(config, lambda: _announce(chosen, subgraph), hub if not subgraph else None).run()


class _Announcing(uvicorn.Server):
    """Speaks when it listens, not before."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None], hub: Hub | None) -> None:
        super().__init__(config)
        self._announce = announce
        self._hub = hub

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.started:
            return
        self._announce()
        if self._hub and self._hub.settings.has_sandbox:
            out.print(await _cast(self._hub))
        out.print("按 Ctrl+C 停止。")


def _announce(chosen: Settings, subgraph: str | None) -> None:
    out.print(f"\n✓ 数字机关事务中枢已启动{f'（子图 {subgraph}）' if subgraph else ''}")
    places = (
        [("接口", "/graphql")]
        if subgraph
        else [("门户", "/"), *_apps(), ("接口", "/graphql"), ("接口调试", "/explorer")]
    )
    for name, path in places:
        out.print(f"  {name}\t{chosen.url}{path}", soft_wrap=True)


def _apps() -> list[tuple[str, str]]:
    return [(app.title, app.path + "/") for app in APPS if app.built(MINIAPPS)]


async def _cast(hub: Hub) -> Table | str:
    faces = await hub.people.telling()
    if not faces:
        return "  目录中还没有人员；jiguan demo 可装入演示省。"
    table = Table(title="可以登录的演示人员（无需密码，在门户中选择）", title_justify="left")
    for heading in ("编码", "姓名", "身份", "可以做什么"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("编码", "姓名"))
    for face in faces:
        table.add_row(face.code, face.name, face.part, face.shows)
    return table


def need_port(host: str, port: int) -> None:
    """Raises `Stop` where the port cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise Stop(
                    f"端口 {port} 已被占用；请停掉占用它的程序，或换一个端口：jiguan serve --port {port + 1}。"
                ) from error
            if error.errno == errno.EACCES:
                raise Stop(f"当前用户不能使用端口 {port}；请换一个 1024 以上的端口。") from error
            raise Stop(f"不能在 {host}:{port} 上监听：{error.strerror}；请检查 JIGUAN_HOST。") from error
