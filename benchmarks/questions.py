"""What is asked: the same GraphQL document of the hub and of the plain server, the same question of the SQL."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from kernel.ids import global_id

from .data import CITY, World

TEN = "number state purpose reason passengers origin destination startsAt endsAt orderNumber"
TWELVE = f"{TEN} odometerStart odometerEnd"
FIFTEEN = f"{TWELVE} createdAt departedAt cameBackAt"
SUBMITTED = {"purpose": "MEETING", "reason": "年度会议", "passengers": 2, "origin": "市行政中心", "destination": "省厅"}


@dataclass(frozen=True)
class Question:
    """``rows`` is how many are asked for where the question is a list of any length."""

    name: str
    said: str
    document: str
    variables: Callable[[World, int], dict[str, Any]]
    rows: int = 1


def _when() -> datetime:
    """Tomorrow at noon in China: no trip over night, which would need two signatures."""
    return (datetime.now(UTC) + timedelta(days=1)).replace(hour=4, minute=0, second=0, microsecond=0)


def _new_trip(world: World, _rows: int) -> dict[str, Any]:
    starts = _when()
    times = {"startsAt": starts.isoformat(), "endsAt": (starts + timedelta(hours=3)).isoformat()}
    return {"input": {**SUBMITTED, **times, "unitId": global_id("Unit", world.unit)}}


Q1 = Question(
    "Q1",
    "一次用车，10 个标量",
    f"query Q1($id: ID!) {{ node(id: $id) {{ ... on Trip {{ {TEN} }} }} }}",
    lambda world, _rows: {"id": global_id("Trip", world.trip)},
)
Q2 = Question(
    "Q2",
    "50 次用车 × 12 个标量，带车辆、申请人及其单位",
    f"query Q2($first: Int!) {{ trips(first: $first, orderBy: LATEST) {{ nodes {{ {TWELVE} "
    "vehicle { plateNumber brand model } applicant { name phone unit { shortName } } } } }",
    lambda _world, rows: {"first": rows},
    rows=50,
)
Q3 = Question(
    "Q3",
    "20 个单位 × 10 辆车 × 最近 5 次用车",
    "query Q3($first: Int!, $region: String!) { units(first: $first, filter: {regionCode: $region}) { nodes { "
    "name vehicles(first: 10) { nodes { plateNumber brand trips(first: 5, orderBy: LATEST) "
    "{ nodes { number state } } } } } } }",
    lambda _world, rows: {"first": rows, "region": CITY},
    rows=20,
)
Q5 = Question(
    "Q5",
    "一页 100 次用车 × 15 个标量",
    f"query Q5($first: Int!) {{ trips(first: $first, orderBy: LATEST) {{ nodes {{ {FIFTEEN} }} }} }}",
    lambda _world, rows: {"first": rows},
    rows=100,
)
PAGES = 10
Q6 = Question(
    "Q6",
    "1,000 次用车 × 15 个标量（每页至多 100，一个请求里十页）",
    "query Q6($first: Int!) { "
    + " ".join(f"p{page}: trips(first: $first, orderBy: LATEST) {{ nodes {{ {FIFTEEN} }} }}" for page in range(PAGES))
    + " }",
    lambda _world, rows: {"first": max(1, rows // PAGES)},
    rows=1_000,
)
M1 = Question(
    "M1",
    "提交一次用车申请：申请、办理记录与审计记录在一个事务里",
    "mutation M1($input: NewTripInput!) { tripSubmit(input: $input) { ... on Trip { state reason passengers } } }",
    _new_trip,
)
READS = (Q1, Q2, Q3, Q5, Q6)
ALL = (*READS, M1)
