"""分隔文本: CSV read strictly, a record at a time (RFC 4180, with , ; tab or | between fields and any line ends).

Where a quote is opened and never rightly closed, only the line it stands on is lost: reading goes on with the next
line, so that one stray quote does not swallow the rows after it.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kernel.refusal import Invalid

from ..cells import Broken
from ..faults import Check
from .encodings import Encoding, encoding_of
from .table import Source

DELIMITERS = {",": "逗号", ";": "分号", "\t": "制表符", "|": "竖线"}
_MOST_LINES_IN_A_FIELD = 50
_LONGEST_LINE = 1_000_000

_OPEN = Broken("", Check.QUOTE, "引号没有配对", "补上或删去多余的英文双引号；文字中的双引号要写成两个")


@dataclass(frozen=True)
class Record:
    """A record as it stands in the file; ``broken`` where its quotes do not pair."""

    fields: list[str]
    broken: Broken | None = None


@dataclass(frozen=True)
class Delimited:
    """A CSV file, sniffed. `records` reads it from the start."""

    source: Source
    encoding: Encoding
    delimiter: str
    first_line: int = 0

    @property
    def said(self) -> str:
        return f"{self.encoding.name}，以{DELIMITERS[self.delimiter]}分隔"

    def records(self, width: int = 0) -> Iterator[Record]:
        """``width`` is the heading's number of columns, once known; it decides whether a quoted line break is meant."""
        lines = _lines(self.source, self.encoding)
        for _ in range(self.first_line):
            next(lines, None)
        yield from _records(lines, self.delimiter, width)


def sniff(source: Source) -> Delimited:
    """Raises `Invalid` where the text is no table at all."""
    encoding = encoding_of(source)
    head = [line for line, _ in zip(_lines(source, encoding), range(60), strict=False)]
    if head and (named := re.fullmatch(r"sep=(.)", head[0].strip("\ufeff"))) and named[1] in DELIMITERS:
        return Delimited(source, encoding, named[1], first_line=1)
    scores = {each: _steadiness(head, each) for each in DELIMITERS}
    best = max(scores, key=lambda each: scores[each])
    if scores[best] == (0, 0):
        if any(len(line) > 100_000 for line in head) or "\x00" in "".join(head)[:2000]:
            raise Invalid("文件不是文字表格", field="file", alternatives=("导入 .xlsx 或 CSV 文件",))
        best = ","
    return Delimited(source, encoding, best)


def _steadiness(head: list[str], delimiter: str) -> tuple[int, int]:
    """How many lines share the commonest number of columns, of those with more than one."""
    counts = [len(each.fields) for each in _records(iter(head), delimiter, 0) if any(each.fields)]
    many = [count for count in counts if count > 1]
    if not many:
        return 0, 0
    commonest = max(set(many), key=lambda count: (many.count(count), count))
    return many.count(commonest), commonest


def _lines(source: Source, encoding: Encoding) -> Iterator[str]:
    """Lines without their ends; CR, LF and CRLF alike."""
    raw = io.BytesIO(source.data)
    raw.seek(encoding.skip)
    text = io.TextIOWrapper(raw, encoding=encoding.codec, errors=encoding.errors, newline=None)
    for line in text:
        if len(line) > _LONGEST_LINE:
            raise Invalid("文件有一行超过一百万字，不是表格", field="file", alternatives=("核对文件后重新导入",))
        yield line[:-1] if line.endswith("\n") else line


def _records(lines: Iterator[str], delimiter: str, width: int) -> Iterator[Record]:
    waiting: list[str] = []
    while True:
        if waiting:
            line = waiting.pop(0)
        else:
            got = next(lines, None)
            if got is None:
                return
            line = got
        if '"' not in line:
            yield Record(line.split(delimiter))
            continue
        fields, state = _split(line, delimiter)
        if state == "open":
            taken = [line]
            while state == "open" and len(taken) < _MOST_LINES_IN_A_FIELD:
                more = waiting.pop(0) if waiting else next(lines, None)
                if more is None:
                    break
                taken.append(more)
                if '"' in more:
                    fields, state = _split("\n".join(taken), delimiter)
            if state != "whole" or (width and len(fields) != width):
                waiting[:0] = taken[1:]
                yield Record(line.split(delimiter), _OPEN)
                continue
        yield Record(fields, None if state == "whole" else _OPEN)


def _split(text: str, delimiter: str) -> tuple[list[str], str]:
    """The fields, and whether the text is ``whole``, has a quote still ``open``, or one out of place (``stray``)."""
    fields, at, stray = [], 0, False
    while True:
        if text.startswith('"', at):
            end = at + 1
            while True:
                end = text.find('"', end)
                if end < 0:
                    return text.split(delimiter), "open"
                if not text.startswith('"', end + 1):
                    break
                end += 2
            fields.append(text[at + 1 : end].replace('""', '"'))
            at = end + 1
            if at < len(text) and not text.startswith(delimiter, at):
                return text.split(delimiter), "stray"
        else:
            end = text.find(delimiter, at)
            end = len(text) if end < 0 else end
            stray = stray or '"' in text[at:end]
            fields.append(text[at:end])
            at = end
        if at >= len(text):
            return fields, "stray" if stray else "whole"
        at += len(delimiter)
