"""Ledgers through the graph: upload, dry run, import, undo; and who is told no."""

import asyncio
from typing import Any

import pytest

from auth.roles import Role
from auth.viewer import Viewer
from kernel.ids import global_id, new_id
from tests.api.asking import Ask
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU, SHANGCHENG, a_unit

CHECK = """mutation($file: Upload!, $ledger: String!, $mapping: String, $key: String) {
  done: batchCheck(ledger: $ledger, file: $file, mapping: $mapping, key: $key) {
    ... on Batch { id state title rows new faulty faultCount unmapped returnedUrl
      faults(first: 10) { row column value check message remedy } }
    ... on Refusal { code message field alternatives } } }"""
GOOD = "资产编号,单位,品牌\nA1,here,红旗\nA2,here,比亚迪\n"
BAD = GOOD + "A3,nowhere,红旗\n"


@pytest.fixture
async def clerk(given: Given) -> Viewer:
    clerk = a_person((Role.FLEET_ADMIN, SHANGCHENG))
    await given(clerk, a_unit(code="here"))
    return clerk


async def _check(ask: Ask, viewer: Viewer, text: str, **said: Any) -> Any:
    answer = await ask.upload(
        viewer, CHECK, ("车辆.csv", text.encode("gbk"), "text/csv"), **({"ledger": "vehicles"} | said)
    )
    assert "errors" not in answer, answer
    return answer["data"]["done"]


async def _vehicles(ask: Ask, viewer: Viewer) -> list[str]:
    answer = await ask(viewer, "{ vehicles(first: 50) { nodes { assetNumber } } }")
    return [each["assetNumber"] for each in answer["vehicles"]["nodes"]]


async def test_a_file_is_checked_imported_and_undone(ask: Ask, clerk: Viewer) -> None:
    batch = await _check(ask, clerk, GOOD)
    assert (batch["state"], batch["title"], batch["new"], batch["faulty"]) == ("CHECKED", "公务用车台账", 2, 0)
    assert await _vehicles(ask, clerk) == []
    assert (await ask.act(clerk, f'batchCommit(id: "{batch["id"]}")'))["__typename"] == "Batch"
    assert await _vehicles(ask, clerk) == ["A1", "A2"]
    assert (await ask.act(clerk, f'batchUndo(id: "{batch["id"]}")'))["__typename"] == "Batch"
    assert await _vehicles(ask, clerk) == []
    [kept] = (await ask(clerk, "{ batches { nodes { state fileName } } }"))["batches"]["nodes"]
    assert kept == {"state": "UNDONE", "fileName": "车辆.csv"}


async def test_faults_are_told_cell_by_cell_and_stop_the_import_unless_part_is_asked_for(
    ask: Ask, clerk: Viewer
) -> None:
    batch = await _check(ask, clerk, BAD)
    [fault] = batch["faults"]
    assert (fault["row"], fault["column"], fault["value"], fault["check"]) == (4, "单位", "nowhere", "UNKNOWN")
    assert batch["returnedUrl"] == f"/import/{batch['id']}.xlsx"
    refused = await ask.act(clerk, f'batchCommit(id: "{batch["id"]}")')
    assert (refused["code"], refused["field"]) == ("INVALID", "partial")
    assert await _vehicles(ask, clerk) == []
    await ask.act(clerk, f'batchCommit(id: "{batch["id"]}", partial: true)')
    assert await _vehicles(ask, clerk) == ["A1", "A2"]


async def test_an_import_sent_twice_under_one_key_is_done_once(ask: Ask, clerk: Viewer) -> None:
    batch = await _check(ask, clerk, GOOD)
    call = f'batchCommit(id: "{batch["id"]}")'
    first = await ask.act(clerk, call, key="one-key-for-one-import")
    assert await ask.act(clerk, call, key="one-key-for-one-import") == first
    again = await ask.act(clerk, call, key="another-key-for-it")
    assert again["code"] == "WRONG_STATE"


async def test_a_file_that_is_none_is_refused_in_words_and_leaves_nothing(
    ask: Ask, clerk: Viewer, everything: Snapshot
) -> None:
    before = await everything()
    for text, said in (("<html></html>", "网页"), ("品牌\n红旗\n", "必填"), ("资产编号,资产编号\n1,2\n", "两列都叫")):
        refused = await _check(ask, clerk, text)
        assert refused["code"] == "INVALID"
        assert said in refused["message"]
    assert (await _check(ask, clerk, GOOD, ledger="gold"))["code"] == "NOT_FOUND"
    assert (await _check(ask, clerk, GOOD, mapping="- a"))["field"] == "mapping"
    assert await everything() == before


@pytest.mark.parametrize("role", [Role.STAFF, Role.DISPATCHER, Role.SYSTEM_ADMIN])
async def test_who_may_not_import_is_refused_and_nothing_changes(
    ask: Ask, clerk: Viewer, given: Given, everything: Snapshot, role: Role
) -> None:
    batch = await _check(ask, clerk, GOOD)
    other = a_person((role, SHANGCHENG))
    await given(other)
    before = await everything()
    assert (await _check(ask, other, GOOD))["code"] == "NOT_PERMITTED"
    for call in ("batchCommit", "batchUndo", "batchDiscard"):
        assert (await ask.act(other, f'{call}(id: "{batch["id"]}")'))["code"] in ("NOT_PERMITTED", "NOT_FOUND")
    assert await everything() == before


async def test_a_batch_of_another_region_is_not_there_and_stays_as_it_was(
    ask: Ask, clerk: Viewer, given: Given, everything: Snapshot
) -> None:
    other = a_person((Role.FLEET_ADMIN, HANGZHOU), at=HANGZHOU)
    elsewhere = a_person((Role.FLEET_ADMIN, "330203"), at="330203")
    await given(other, elsewhere)
    batch = await _check(ask, clerk, GOOD)
    before, unknown = await everything(), global_id("Batch", new_id())
    for call in ("batchCommit", "batchUndo", "batchDiscard"):
        assert (await ask.act(elsewhere, f'{call}(id: "{batch["id"]}")'))["code"] == "NOT_FOUND"
        assert (await ask.act(other, f'{call}(id: "{unknown}")'))["code"] == "NOT_FOUND"
    assert await everything() == before


async def test_the_registers_say_what_their_columns_ask_for(ask: Ask, clerk: Viewer) -> None:
    answer = await ask(clerk, "{ ledgers { name title clause columns { name title required asks aliases } } }")
    vehicles = next(each for each in answer["ledgers"] if each["name"] == "vehicles")
    assert vehicles["columns"][0] == {
        "name": "asset_number",
        "title": "资产编号",
        "required": True,
        "asks": "文字，不超过 40 个字",
        "aliases": ["资产编码", "车辆编号", "编号"],
    }


async def test_progress_is_told_to_whoever_started_the_work_and_ends_at_one(
    ask: Ask, clerk: Viewer, events: Any
) -> None:
    async with events.listening(f"ledger:{clerk.id}:my-own-key") as heard:
        checking = asyncio.create_task(_check(ask, clerk, GOOD, key="my-own-key"))
        shares = []
        async for event in heard:
            shares.append(event.said["share"])
            if shares[-1] == 1:
                break
        await checking
    assert shares == sorted(shares)
    assert len(shares) >= 2
