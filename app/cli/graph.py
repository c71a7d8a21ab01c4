"""jiguan schema、jiguan subgraphs: the graph as text."""

from typing import Annotated

import typer

from schema import federation
from schema.root import build_schema

from .say import Stop

Subgraph = Annotated[str | None, typer.Option("--subgraph", metavar="NAME", help="只要这个子图，见 jiguan subgraphs")]


def register(app: typer.Typer) -> None:
    app.command(help="打印图的定义（SDL）。")(schema)
    app.command(help="列出子图。")(subgraphs)


def schema(subgraph: Subgraph = None) -> None:
    typer.echo(federation.sdl(known(subgraph)) if subgraph else build_schema().as_str())


def subgraphs() -> None:
    for name in federation.names():
        typer.echo(f"{name}\t{federation.title(name)}")


def known(name: str) -> str:
    """Raises `Stop` naming the subgraphs there are."""
    if name not in federation.names():
        raise Stop(f"没有名为 {name} 的子图；有 {'、'.join(federation.names())}。")
    return name
