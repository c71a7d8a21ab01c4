"""jiguan token: a bearer token, for scripts and for trying the graph out."""

from typing import Annotated

import typer

from app.lifespan import open_database
from app.people import People
from app.settings import Settings
from auth.logins import Logins
from auth.signin import program_token
from auth.viewer import Viewer

from .say import Stop, settings, wait

As = Annotated[str, typer.Option("--as", help="人员编码、姓名或 id，如 sc-dispatcher")]


def register(app: typer.Typer) -> None:
    app.command(help="签发一个令牌，用于 Authorization: Bearer …；持有者即以此人身份办理。")(token)


def token(name: As, minutes: Annotated[int, typer.Option(help="有效期（分钟），至多 1440")] = 480) -> None:
    chosen = settings()
    typer.echo(wait(_token_for(chosen, name, minutes)))


async def _token_for(chosen: Settings, name: str, minutes: int) -> str:
    """With a login of its own, which the person sees among their devices and may end."""
    viewer = await viewer_named(chosen, name)
    database, signin = open_database(chosen), chosen.for_signin()
    try:
        logins = Logins(database, idle=signin.idle, longest=signin.longest)
        return await program_token(logins, signin.access_tokens(), viewer, minutes, "jiguan-cli")
    finally:
        await database.engine.dispose()


async def viewer_named(chosen: Settings, name: str) -> Viewer:
    """Raises `Stop` where nobody of that name may sign in."""
    database = open_database(chosen)
    try:
        viewer = await People(database).viewer_named(name)
    finally:
        await database.engine.dispose()
    if viewer is None:
        raise Stop(f"没有在职人员的编码或姓名是“{name}”；演示人员见门户首页，或先运行 jiguan demo。")
    return viewer
