"""What is left to ask is shown in the graph as in the headers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from auth.roles import Role

from .hub import open_house

DOCUMENT = "{ rateLimit { limit cost remaining resetAt } }"
ASKED = {"query": DOCUMENT}


async def test_the_field_says_what_the_headers_say_and_counts_down(tmp_path: Path) -> None:
    async with open_house(tmp_path, cost_per_minute=1_000) as house:
        async with house.client(await house.token("甲", Role.STAFF)) as client:
            answers = [await client.post("/graphql", json=ASKED) for _ in range(2)]
        async with house.client(await house.token("乙", Role.STAFF)) as client:
            other = (await client.post("/graphql", json=ASKED)).json()
    first, second = [answer.json() for answer in answers]
    for answer, said in zip(answers, (first, second), strict=True):
        shown: dict[str, Any] = said["data"]["rateLimit"]
        assert shown["limit"] == int(answer.headers["ratelimit-limit"]) == 1_000
        assert shown["remaining"] == int(answer.headers["ratelimit-remaining"])
        assert shown["cost"] == said["extensions"]["cost"]["requested"]
        until = datetime.fromisoformat(shown["resetAt"]) - datetime.now(UTC)
        assert timedelta(seconds=-1) < until <= timedelta(seconds=60)
    cost = first["data"]["rateLimit"]["cost"]
    if first["data"]["rateLimit"]["resetAt"] == second["data"]["rateLimit"]["resetAt"]:
        assert first["data"]["rateLimit"]["remaining"] - second["data"]["rateLimit"]["remaining"] == max(cost, 1)
    assert other["data"]["rateLimit"]["remaining"] == 1_000 - max(cost, 1), "everybody has their own"


async def test_whoever_is_not_signed_in_is_told_to_sign_in(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.client() as client:
        answer = (await client.post("/graphql", json=ASKED)).json()
    assert answer["data"] == {"rateLimit": None}
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
