"""A process that nobody here has seen runs without a line of the engine, as a part that a city installs."""

import ast
from pathlib import Path

from examples.processes.workshop import workflow as written
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from schema.city import installed
from schema.parts import Part
from support.workflow.drawn import mermaid
from support.workflow.plain import PlainCase, is_plain
from support.workflow.steps import WORKFLOWS
from tests.support.workflow.shop import Shop


def test_it_is_one_short_file_of_twelve_steps() -> None:
    text = Path(written.__file__).read_text("utf-8")
    assert len(Flow.steps) == 12
    assert len(text.splitlines()) < 60
    assert not [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.Await)]


def test_it_is_known_like_any_other_once_its_part_is_loaded() -> None:
    assert WORKFLOWS[Flow.model] is Flow
    assert is_plain(Flow.model)
    assert issubclass(Flow.model, PlainCase)
    assert isinstance(written.PART, Part)
    assert written.PART not in installed([]), "it is an example, and installed nowhere"
    assert "待审批 --> 待派工: 会签（公务用车主管部门、费用校核员、监督人员）" in mermaid(Flow)


async def test_a_threshold_sends_it_one_of_two_ways(shop: Shop) -> None:
    small, large = await shop.until("decide", "49999.99"), await shop.until("council", "50000.00")
    assert await shop.waits(small) == {"WorkshopFlow.decide"}
    assert await shop.waits(large) == {"WorkshopFlow.council"}
    await shop.take(shop.authority, "decide", small)
    assert (await shop.case(small)).state.value == "sealed"
