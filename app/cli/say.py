"""说话: what the person at the terminal is told. 0: done; 1: it cannot be done; 2: asked wrongly; 130: stopped."""

import asyncio
import errno
import re
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from sqlalchemy.exc import DBAPIError, OperationalError
from typer.exceptions import Abort, TyperException

from app.settings import Settings, SettingsWrong, load
from kernel.refusal import Refusal
from support.workflow.installed import Unfit

T = TypeVar("T")
Told = Callable[[str, int, int], None]
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


class Stop(Exception):
    """Ends the command with sentences: what is wrong, and what to do about it."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def settings(**given: object) -> Settings:
    """The settings in force. Raises `Stop` with a sentence for each that is wrong."""
    try:
        return load(**given)
    except SettingsWrong as wrong:
        raise Stop(*wrong.sentences) from wrong


def wait(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


@contextmanager
def progress() -> Iterator[Told]:
    """A bar, told what is done, how much of it, and how much there is; plain lines where there is no terminal."""
    if not err.is_terminal:
        yield _plain()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as bars:
        task = bars.add_task("", total=None)
        yield lambda what, done, total: bars.update(task, description=what, completed=done, total=total or None)


def _plain() -> Told:
    spoken = -1

    def tell(what: str, done: int, total: int) -> None:
        nonlocal spoken
        tenth = done * 10 // total if total else 0
        if tenth != spoken:
            spoken = tenth
            err.print(f"  {what}（{done}/{total}）" if total > 1 else f"  {what}", soft_wrap=True)

    return tell


def run(app: typer.Typer, name: str) -> NoReturn:
    """Runs the command line; nothing foreseeable leaves it as a traceback."""
    try:
        answered = app(prog_name=name, standalone_mode=False)
    except Stop as stop:
        _end(1, *stop.sentences)
    except Unfit as unfit:
        _end(1, f"{unfit}。")
    except Refusal as refusal:
        _end(1, refusal.message, *refusal.alternatives)
    except TyperException as error:
        context = getattr(error, "ctx", None)
        _end(2, f"用法有误：{_worded(error)}", f"用法见 {_command(context)} --help")
    except (Abort, KeyboardInterrupt):
        _end(130, "已停止。")
    except (OSError, DBAPIError) as error:
        if (said := sentence(error)) is None:
            raise
        _end(1, said)
    sys.exit(answered if isinstance(answered, int) else 0)


_WORDS = (
    (r"No such command '(.*)'\.", r"没有 \1 这个命令"),
    (r"No such option:? '?(--?[\w-]+)'?.*", r"没有 \1 这个选项"),
    (r"Missing argument '(.*)'\.", r"缺少 \1"),
    (r"Missing option '(.*)'\.", r"缺少选项 \1"),
    (r"Option '(.*)' requires an argument\.", r"选项 \1 后面须写内容"),
    (r"Got unexpected extra arguments? \((.*)\)", r"多出了 \1"),
    (r"Invalid value for '?([^':]*)'?: (.*)", r"\1 的内容不对：\2"),
)


def _worded(error: Any) -> str:
    """What the parser found wrong, in Chinese where it is one of the usual things."""
    said: str = error.format_message()
    for pattern, told in _WORDS:
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return found.expand(told)
    return said


def _command(context: Any) -> str:
    words = ["jiguan"]
    if context is not None and context.parent is not None:
        words.append(str(context.info_name))
    return " ".join(words)


def sentence(error: OSError | DBAPIError) -> str | None:
    """The sentence for a machine or a database that gave out; ``None`` for what is neither's doing."""
    if isinstance(error, DBAPIError):
        return _of_database(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "磁盘已满，没有写完；请腾出空间后重试。"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"没有写权限：{error.filename or '当前目录'}；请换一个有权限的用户或目录。"
    if isinstance(error, ConnectionError):
        return "连不上数据库或 Redis；请检查 JIGUAN_DATABASE_URL 与 JIGUAN_REDIS_URL，以及服务是否在运行。"
    if isinstance(error, FileNotFoundError):
        return f"没有找到 {error.filename}。"
    return None


def _of_database(error: DBAPIError) -> str | None:
    said = str(error.orig)
    for mark, told in (
        ("locked", "数据库正被另一个程序占用；请等它完成，或停掉后重试。"),
        ("no such table", "数据库还没有建立；请先运行 jiguan migrate。"),
        ("does not exist", "数据库或其中的表还没有建立；请先建库，再运行 jiguan migrate。"),
        ("no such column", "数据库的版本太旧；请先运行 jiguan migrate。"),
        ("unable to open", "打不开数据库文件；请检查 JIGUAN_DATABASE_URL 与文件夹的权限。"),
        ("readonly", "数据库文件是只读的；请检查文件权限。"),
        ("is full", "磁盘已满，没有写完；请腾出空间后重试。"),
        ("not a database", "JIGUAN_DATABASE_URL 指的文件不是数据库。"),
        ("malformed", "数据库文件已损坏；请从备份恢复。"),
        ("password", "数据库不接受所给的用户名或密码；请检查 JIGUAN_DATABASE_URL。"),
    ):
        if mark in said:
            return told
    return (
        f"连不上数据库（{said[:120]}）；请检查 JIGUAN_DATABASE_URL。" if isinstance(error, OperationalError) else None
    )


def _end(status: int, *sentences: str) -> NoReturn:
    for place, each in enumerate(sentences):
        err.print(f"{'✗ ' if place == 0 else '  '}{each}", soft_wrap=True, markup=False)
    sys.exit(status)
