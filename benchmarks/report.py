"""The figures as tables: Markdown, readable as it is on a terminal."""

import os
import platform
from collections.abc import Iterable, Mapping
from datetime import date

from .measuring import Cost
from .questions import ALL
from .running import Figures

_SYSTEMS = ("hub", "plain", "written")
_HEAD = "| {} | 本系统 | 普通 Strawberry | 手写 SQL | 本系统 ÷ 手写 | 普通 ÷ 本系统 | SQL 条数 |"


def tables(figures: Figures) -> str:
    said = {question.name: f"{question.name} {question.said}" for question in ALL}
    return "\n\n".join(
        [
            "### 每次请求的服务端 CPU（毫秒，三轮取中）",
            _table("查询", ((said[name], costs) for name, costs in figures.questions.items())),
            "### 随行数增长",
            _table("每页行数", ((f"{name}，{rows} 行", costs) for (name, rows), costs in figures.by_rows.items())),
            "### 随表的大小增长",
            _table("表中用车", ((f"{name}，{trips:,} 次", costs) for (name, trips), costs in figures.by_trips.items())),
        ]
    )


INTRODUCTION = """# 性能

三个系统用同一批表、同一批数据，答同一份 JSON（先比对，不同即停），在同一进程里经 ASGI 轮流测量；不含 HTTP 服务器本身。
数字是本进程的 CPU 时间（SQLite 的工作在内，PostgreSQL 的不在内），看比值，不看绝对值。
SQL 条数依次为本系统、普通 Strawberry、手写，不计 BEGIN；PostgreSQL 上前两者每次会话另有一条告知「谁在问」，计在内。
本系统带着令牌校验、限额、权限、管辖范围与脱敏；M1 还要读取当地办理时限、按工作日历算出应办结时间，另外两个都不做。
"""


def kept(before: str, figures: Figures, database: str, command: str) -> str:
    """The page ``before`` with the section of this database written anew, under the machine and the day."""
    sections = dict(each.split("\n", 1) for each in before.split("\n## ")[1:])
    machine = f"{os.cpu_count()} 个 {platform.machine()} 核，{platform.system()}，Python {platform.python_version()}"
    sections[database] = f"\n由 `{command}` 写出：{date.today().isoformat()}，{machine}。\n\n{tables(figures)}\n"
    written = "\n".join(f"## {name}\n{said.rstrip()}\n" for name, said in sorted(sections.items()))
    return f"{INTRODUCTION}\n{written}"


def _table(title: str, rows: Iterable[tuple[str, Mapping[str, Cost]]]) -> str:
    return "\n".join([_HEAD.format(title), "|---|---|---|---|---|---|---|", *(_row(*each) for each in rows)])


def _row(said: str, costs: Mapping[str, Cost]) -> str:
    hub, plain, written = (costs[name].cpu for name in _SYSTEMS)
    sent = " / ".join(str(costs[name].statements) for name in _SYSTEMS)
    return f"| {said} | {hub:.2f} | {plain:.2f} | {written:.2f} | {hub / written:.1f} | {plain / hub:.2f} | {sent} |"
