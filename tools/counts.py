"""How many tests a runner says that it ran: pytest, vitest, node's own, and the plain «N passed, N failed»."""

from __future__ import annotations

import re
from dataclasses import dataclass

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PYTEST = re.compile(r"^=* ?((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s.*$", re.MULTILINE)
VITEST = re.compile(r"^\s*Tests\s+(.+?) \(\d+\)\s*$", re.MULTILINE)
NODE = re.compile(r"^[#ℹ] (pass|fail|skipped) (\d+)$", re.MULTILINE)
PLAIN = re.compile(r"^(?:\S+: )?(\d+ passed, \d+ failed(?:, \d+ skipped)?)$", re.MULTILINE)

KINDS = {"passed": "passed", "xfailed": "passed", "pass": "passed", "skipped": "skipped", "todo": "skipped"}
KINDS |= dict.fromkeys(("failed", "error", "errors", "fail", "xpassed"), "failed")


@dataclass(frozen=True)
class Counts:
    """Tests by outcome; written as the closing line that CI reads."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def counted(output: str, status: int) -> Counts:
    """The tests of one command; one without tests of its own (a linter, a build) counts as one by its exit status.

    A command that failed counts at least one failure, whatever its closing line says or was too dead to say.
    """
    text = COLOUR.sub("", output)
    found = [(kind, int(number)) for kind, number in NODE.findall(text)]
    for line in [*PYTEST.findall(text), *VITEST.findall(text), *PLAIN.findall(text)]:
        found += [(kind, int(number)) for number, kind in re.findall(r"(\d+) ([a-z]+)", line)]
    totals = {"passed": 0, "failed": 0, "skipped": 0}
    for kind, number in found:
        if kind in KINDS:
            totals[KINDS[kind]] += number
    if not any(totals.values()):
        totals["passed" if status == 0 else "failed"] = 1
    elif status != 0 and not totals["failed"]:
        totals["failed"] = 1
    return Counts(**totals)
