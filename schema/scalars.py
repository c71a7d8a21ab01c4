"""标量: moments, days and money, read strictly and written in one way."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import strawberry
from strawberry.file_uploads import Upload
from strawberry.types.scalar import ScalarDefinition

from kernel.forms import Structured
from kernel.hours import CHINA

EARLIEST, LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
"""Moments beyond are slips of the pen, and near the ends of the calendar no zone can be applied to them."""

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,6})?([Zz]|[+-]\d{2}:\d{2})", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?", re.ASCII)


def _moment(value: Any) -> datetime:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise ValueError("时间应写作 2026-03-02T08:30:00+08:00，须带时区")
    try:
        moment = datetime.fromisoformat(value.upper().replace("Z", "+00:00"))
    except ValueError as error:
        raise ValueError("没有这个时间") from error
    if not EARLIEST < moment < LATEST:
        raise ValueError(f"时间应在{EARLIEST:%Y}年至{LATEST:%Y}年之间")
    return moment


def _day(value: Any) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("日期应写作 2026-03-02")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError("没有这个日期") from error


def _number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int | float) or not _NUMBER.fullmatch(str(value)):
        raise ValueError("数额应写作十进制数，如 120.50")
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError("数额应写作十进制数，如 120.50") from error


def _scalar(name: str, said: str, url: str, serialize: Any, parse: Any) -> ScalarDefinition:
    return strawberry.scalar(
        name=name, description=said, specified_by_url=url, serialize=serialize, parse_value=parse, parse_literal=None
    )


SCALARS: dict[object, ScalarDefinition] = {
    datetime: _scalar(
        "DateTime",
        "时间，带时区，按北京时间给出，如 2026-03-02T08:30:00+08:00",
        "https://scalars.graphql.org/andimarek/date-time",
        lambda value: value.astimezone(CHINA).isoformat(),
        _moment,
    ),
    date: _scalar(
        "Date",
        "日期，如 2026-03-02",
        "https://scalars.graphql.org/andimarek/local-date",
        lambda value: value.isoformat(),
        _day,
    ),
    Structured: strawberry.scalar(
        name="JSON",
        description="任意结构的内容，如表单的定义与所填内容",
        specified_by_url="https://ecma-international.org/publications-and-standards/standards/ecma-404/",
        serialize=lambda value: value,
        parse_value=lambda value: value,
    ),
    Upload: strawberry.scalar(
        name="Upload",
        description="一个文件，随请求以 multipart 表单送来",
        specified_by_url="https://github.com/jaydenseric/graphql-multipart-request-spec",
        parse_value=lambda value: value,
    ),
    Decimal: _scalar(
        "Decimal",
        "十进制数，以文字给出，不失精度，如 120.50",
        "https://scalars.graphql.org/chillicream/decimal",
        str,
        _number,
    ),
}
"""The hub's own scalars instead of the library's, which take times without zone, week dates and half dates."""
