"""jiguan sandbox: stand-ins for Zhezhengding and Zheliban on this machine, for trying real sign-in."""

from collections.abc import Sequence
from typing import Annotated

import orjson
import typer
import uvicorn

from app.lifespan import Hub
from auth.sandbox.stand_ins import Choice, StandIns

from .database import need_current
from .say import Stop, out, settings
from .serve import need_port


def register(app: typer.Typer) -> None:
    app.command(help="在本机启动模拟的浙政钉与浙里办，供开发时试用真实的登录方式；列出本系统应有的配置。")(sandbox)


def sandbox(
    port: Annotated[int, typer.Option(help="模拟平台的端口", min=1, max=65535)] = 9000,
) -> None:
    chosen = settings()
    if chosen.production:
        raise Stop("生产环境不启动模拟平台。")
    need_port("127.0.0.1", port)
    need_current(chosen)
    hub = Hub.of(chosen)

    async def staff(text: str) -> Sequence[Choice]:
        faces = await hub.people.search(text) if text.strip() else await hub.people.telling()
        return [Choice(each.code, each.name, f"{each.unit}　{each.title}") for each in faces]

    stand_ins, own = StandIns(chosen.url, staff), f"http://127.0.0.1:{port}"
    out.print(f"✓ 模拟平台：{own}（仅供开发，按 Ctrl+C 停止）。启动本系统时设置：", soft_wrap=True)
    out.print(f"JIGUAN_PLATFORMS='{orjson.dumps(stand_ins.settings(own)).decode()}'", soft_wrap=True, markup=False)
    uvicorn.run(stand_ins.app(), port=port, log_level="warning", access_log=False, server_header=False)
