"""The benchmark compares what is the same: its three systems answer with the same JSON, and it is not empty."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.data import TINY, World
from benchmarks.database import named, own_database
from benchmarks.measuring import Differs, agree
from benchmarks.questions import ALL, Q2, Q3, READS
from benchmarks.running import all_systems


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with own_database(tmp_path_factory.mktemp("bench"), named()) as url:
        yield url


async def test_the_three_systems_answer_every_question_with_the_same_json(url: str, tmp_path: Path) -> None:
    world = World(url, TINY)
    await world.found()
    await world.grow(TINY.trips[-1])
    async with all_systems(world, tmp_path) as systems:
        for question in READS:
            for rows in {1, 3, question.rows}:
                await agree(systems, world, question, rows)
        hub = systems[0]
        trips = (await hub.data(Q2, world, 3))["trips"]["nodes"]
        assert [trip["applicant"]["phone"][3:7] for trip in trips] == ["****"] * 3, "masks are on"
        nodes = (await hub.data(Q3, world, 3))["units"]["nodes"]
        assert all(car["trips"]["nodes"] for unit in nodes for car in unit["vehicles"]["nodes"])
        for question in ALL:
            await agree(systems, world, question, question.rows)

        other = systems[2]
        other.app = systems[1].app
        other.body = lambda question, world, rows: systems[1].body(question, world, rows - 1)
        with pytest.raises(Differs, match="Q2"):
            await agree(systems, world, Q2, 3)
