"""The ratios of the last run that was kept, and which of a new run's are worse: for the nightly target."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import orjson

from .running import Figures

KEPT = Path(__file__).with_name("ratios.json")
WORSE = 1.15
"""A ratio may grow by so much before it is a regression: less is noise."""

Ratios = dict[str, float]


def ratios(figures: Figures) -> Ratios:
    """The hub's CPU against that of the endpoint by hand, by question."""
    return {name: round(costs["hub"].cpu / costs["written"].cpu, 3) for name, costs in figures.questions.items()}


def keep(database: str, figures: Figures, path: Path = KEPT) -> None:
    said = {**_kept(path), database: ratios(figures)}
    path.write_bytes(orjson.dumps(said, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS) + b"\n")


def regressions(database: str, figures: Figures, path: Path = KEPT) -> Iterator[str]:
    """A sentence for each ratio that has grown by more than `WORSE`."""
    before = _kept(path).get(database, {})
    for name, ratio in ratios(figures).items():
        if name in before and ratio > before[name] * WORSE:
            yield f"{name}：本系统 ÷ 手写由 {before[name]:.2f} 升到 {ratio:.2f}"


def _kept(path: Path) -> Mapping[str, Ratios]:
    found: dict[str, Ratios] = orjson.loads(path.read_bytes()) if path.exists() else {}
    return found
