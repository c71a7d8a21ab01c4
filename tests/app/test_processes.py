"""The process book, as a page."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from auth.roles import Role
from tests.processes import LiftFlow

from .hub import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


async def test_everybody_reads_the_table_and_its_clauses(house: House) -> None:
    async with house.client() as client:
        listed = await client.get("/processes/")
        page = (await client.get("/processes/TripFlow")).text
    assert 'href="/processes/TripFlow"' in listed.text
    for said in ("用车申请", "6.4.3.3-2", "2个工作小时", "由系统办理规定的环节", "状态与去向"):
        assert said in page
    assert "本地设置与" not in page, "terms and figures are for whoever is signed in"


async def test_whoever_is_signed_in_sees_the_terms_of_a_place_and_its_figures(house: House) -> None:
    async with house.client(await house.token("某人", Role.STAFF)) as client:
        page = (await client.get("/processes/TripFlow", params={"region": "330102"})).text
        odd = await client.get("/processes/TripFlow", params={"region": '"><script>'})
    assert "本地设置与" in page
    assert "08:30-12:00 14:00-17:30" in page
    assert "<script>" not in odd.text.split("</head>")[1]


async def test_a_process_that_a_place_has_written_is_in_the_book(house: House) -> None:
    async with house.client(await house.token("某人", Role.STAFF)) as client:
        listed = (await client.get("/processes/")).text
        page = (await client.get(f"/processes/{LiftFlow.__name__}", params={"region": "330102"})).text
    assert 'href="/processes/LiftFlow"' in listed
    for said in ("电梯更新", "预算达到200,000元", "5个工作日", "公务用车主管部门、费用校核员、监督人员"):
        assert said in page, said


async def test_a_process_that_is_not_there_is_not_found(house: House) -> None:
    async with house.client() as client:
        assert (await client.get("/processes/NoFlow")).status_code == 404
