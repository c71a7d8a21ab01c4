"""The figures as tables: Markdown, readable as it is on a terminal."""

import os
import platform
from collections.abc import Iterable, Mapping
from datetime import date

from .measuring import CONNECTIONS, Cost
from .questions import ALL
from .running import Figures

_SYSTEMS = ("hub", "plain", "written")
_HEAD = "| {} | 本系统 | 普通 Strawberry | 手写 SQL | 本系统 ÷ 手写 | 普通 ÷ 本系统 | SQL 条数 |"
_LOAD = " 每秒应答 | ÷ 手写 |"


def tables(figures: Figures) -> str:
    said = {question.name: f"{question.name} {question.said}" for question in ALL}
    return "\n\n".join(
        [
            "### 每次请求的服务端 CPU（毫秒，三轮取中）",
            _table("查询", ((said[name], costs) for name, costs in figures.questions.items()), load=True),
            "### 查询文档以全文发来（此前见过）与以散列发来",
            _as_text((said[name], costs) for name, costs in figures.as_text.items()),
            "### 随行数增长",
            _table("行数", ((f"{name}，{rows}", costs) for (name, rows), costs in figures.by_rows.items())),
            "### 随表的大小增长",
            _table("表中用车", ((f"{name}，{trips:,} 次", costs) for (name, trips), costs in figures.by_trips.items())),
        ]
    )


INTRODUCTION = f"""# 性能

三个系统用同一批表、同一批数据，答同一份 JSON（先比对，不同即停）。
各为一个进程，由同样的 uvicorn（uvloop、httptools）经真正的 HTTP 应答，轮流测量；
服务端固定在一个核上，提问的一方在另一个核上。
数字是服务端进程的 CPU 时间（SQLite 的工作在内，PostgreSQL 的不在内），看比值，不看绝对值。
每秒应答数是 {CONNECTIONS} 个连接同时提问时的。SQL 条数依次为本系统、普通 Strawberry、手写，不计 BEGIN；
PostgreSQL 上告知「谁在问」的一条计在内。
本系统带着令牌校验、限额、权限、管辖范围、脱敏与留痕，另外两个都不做；M1 还要读取办理时限、按工作日历算出应办结时间。
"""


def kept(before: str, section: str, said: str, command: str) -> str:
    """The page ``before`` with this section written anew, under the machine and the day."""
    sections = dict(each.split("\n", 1) for each in before.split("\n## ")[1:])
    machine = f"{os.cpu_count()} 个 {platform.machine()} 核，{platform.system()}，Python {platform.python_version()}"
    sections[section] = f"\n由 `{command}` 写出：{date.today().isoformat()}，{machine}。\n\n{said}\n"
    written = "\n".join(f"## {name}\n{said.rstrip()}\n" for name, said in sorted(sections.items()))
    return f"{INTRODUCTION}\n{written}"


def _table(title: str, rows: Iterable[tuple[str, Mapping[str, Cost]]], *, load: bool = False) -> str:
    head = _HEAD.format(title) + (_LOAD if load else "")
    return "\n".join([head, "|---" * (head.count("|") - 1) + "|", *(_row(*each, load=load) for each in rows)])


def _row(said: str, costs: Mapping[str, Cost], *, load: bool) -> str:
    hub, plain, written = (costs[name].cpu for name in _SYSTEMS)
    sent = " / ".join(str(costs[name].statements) for name in _SYSTEMS)
    row = f"| {said} | {hub:.2f} | {plain:.2f} | {written:.2f} | {hub / written:.2f} | {plain / hub:.1f} | {sent} |"
    if not load:
        return row
    ours, theirs = costs["hub"].per_second, costs["written"].per_second
    return f"{row} {ours:,.0f} | {ours / theirs:.2f} |"


def _as_text(rows: Iterable[tuple[str, Mapping[str, Cost]]]) -> str:
    said = ["| 查询 | 全文 | 散列 | 全文 ÷ 散列 |", "|---|---|---|---|"]
    for name, costs in rows:
        text, hashed = costs["hub"].cpu, costs["by_hash"].cpu
        said.append(f"| {name} | {text:.2f} | {hashed:.2f} | {text / hashed:.2f} |")
    return "\n".join(said)
