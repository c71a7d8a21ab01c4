"""一地自己写的流程: files that an office puts beside the hub, each a process, read once as the hub starts.

    JIGUAN_PROCESSES=/etc/jiguan/processes      a folder of them, or one file

Whatever is wrong with one is said in a sentence that names the file, and the hub does not start. How to write one:
docs/processes.md. 依据 6.3-9、6.3-10。
"""

import importlib.util
import sys
import traceback
from pathlib import Path
from types import ModuleType

from kernel.refusal import Refusal

from .plain import is_plain
from .sound import faults
from .steps import WORKFLOWS, Workflow

PACKAGE = "jiguan_processes"
"""Under which name the files are modules: ``repair.py`` is ``jiguan_processes.repair``."""


class Unfit(Exception):
    """A process cannot join the hub; the message is a sentence that says which and why."""


def install(place: Path) -> list[type[Workflow]]:
    """The processes of the folder or file, in the order of their files' names. Done twice it changes nothing more.

    Raises `Unfit`.
    """
    if not place.exists():
        raise Unfit(f"没有找到流程文件或文件夹 {place}")
    files = sorted(place.glob("[!_.]*.py")) if place.is_dir() else [place]
    return [flow for file in files for flow in _installed(file)]


def _installed(file: Path) -> list[type[Workflow]]:
    name = f"{PACKAGE}.{file.stem}"
    if not file.stem.isidentifier():
        raise Unfit(f"流程文件 {file.name} 的名称应为字母、数字与下划线，以字母开头")
    module = sys.modules.get(name) or _read(name, file)
    if Path(str(module.__file__)) != file.resolve():
        raise Unfit(f"流程文件 {file.name} 与 {module.__file__} 同名，请改名")
    flows = [flow for flow in WORKFLOWS.values() if flow.__module__ == name]
    if not flows:
        raise Unfit(f"流程文件 {file.name} 里没有流程；应有一个 class …(Workflow, of=plain(…))")
    for flow in flows:
        wrong = faults(flow) + ([] if is_plain(flow.model) else ["办件应写作 of=plain(…)，没有业务表"])
        if wrong:
            raise Unfit(f"流程文件 {file.name} 的「{flow.title}」不能运行：{'；'.join(wrong)}")
    return flows


def _read(name: str, file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, file.resolve())
    if spec is None or spec.loader is None:
        raise Unfit(f"流程文件 {file.name} 不是 Python 文件")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise Unfit(f"流程文件 {file.name}{_line(error, file)}有误：{_said(error)}") from error
    return module


def _line(error: BaseException, file: Path) -> str:
    """On which of its lines."""
    if isinstance(error, SyntaxError) and error.lineno:
        return f"第{error.lineno}行"
    lines = [each.lineno for each in traceback.extract_tb(error.__traceback__) if each.filename == str(file.resolve())]
    return f"第{lines[-1]}行" if lines else ""


def _said(error: Exception) -> str:
    if isinstance(error, Refusal):  # a form that does not read, by its place
        return f"{error.message}（{error.field}）" if error.field else error.message
    return str(error) or type(error).__name__
