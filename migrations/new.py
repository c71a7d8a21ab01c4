"""The next revision, written from the difference between models and migrations:

python -m migrations.new "vehicles have a colour"
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import Connection

from . import run


def write(what: str) -> Path:
    """Write the revision and return its file, for a person to read and correct."""
    number = f"{len(list(run.scripts().walk_revisions())) + 1:04}"
    config = run.configuration()

    def compare(connection: Connection) -> None:
        config.attributes["connection"] = connection
        command.revision(config, what, autogenerate=True, rev_id=number)

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/new.db"
        if number != "0001":
            run.upgrade(url)
        asyncio.run(run.within(url, compare))
    file = next((Path(__file__).parent / "versions").glob(f"{number}_*.py"))
    _tidy(file)
    return file


def _tidy(file: Path) -> None:
    """As everything else here is written."""
    file.write_text("".join(line for line in file.read_text().splitlines(keepends=True) if "# ###" not in line))
    for act in (["check", "--fix", "--quiet", "--select", "F401,I"], ["format", "--quiet"]):
        subprocess.run([sys.executable, "-m", "ruff", *act, str(file)], check=True)


if __name__ == "__main__":
    what = " ".join(sys.argv[1:]).strip()
    if not re.search(r"\w", what):
        sys.exit('用法：python -m migrations.new "改了什么"')
    sys.stdout.write(f"已写出 {write(what)}，请通读后再提交\n")
