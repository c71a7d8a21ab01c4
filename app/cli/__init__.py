"""命令行: ``jiguan …``. Each command says what it does while it does it, and each foreseeable no is one sentence.

serve.py      the server, and what it says once it listens
sandbox.py    stand-ins for the platforms of Zhejiang
database.py   migrate, demo
tokens.py     a bearer token for a person
graph.py      the graph as text: schema, subgraphs
imports.py    a register in from a file
exports.py    a list out to a file
contacts.py   who works where, as a platform tells of it
jobs.py       what must happen later: done, looked at, begun anew
doctor.py     what is wrong with this installation
say.py        sentences, progress, exit statuses
"""

import typer

from . import contacts, database, doctor, exports, graph, imports, jobs, sandbox, serve, tokens
from .say import run

app = typer.Typer(
    name="jiguan",
    help="数字机关事务中枢。配置见环境变量 JIGUAN_…，jiguan doctor 逐项检查。",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for each in (serve, sandbox, database, tokens, graph, imports, exports, contacts, jobs, doctor):
    each.register(app)


def main() -> None:
    """The console script."""
    run(app, "jiguan")
