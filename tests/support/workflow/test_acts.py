"""What people do with a case besides taking its steps: each moves, hands on or asks as it says, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest

from kernel.refusal import Invalid, NotFound, NotPermitted, Refusal, TooMuch, WrongState
from support.workflow.acts import Act
from tests.support.workflow.shop import Shop, member


async def refused(why: type[Refusal], words: str, act: Callable[[], Any], shop: Shop, id: Any) -> None:
    """The act is refused in those words, and leaves everything as it was."""
    before = [(line.act, line.step) for line in await shop.record(id)], (await shop.case(id)).version
    with pytest.raises(why, match=words):
        await act()
    after = [(line.act, line.step) for line in await shop.record(id)], (await shop.case(id)).version
    assert after == before


async def test_a_case_is_returned_to_the_step_that_was_chosen_and_goes_on_from_there(shop: Shop) -> None:
    id = await shop.until("quote")
    await shop.do(shop.clerk, "give_back", id, "check", "材料不全")
    assert (await shop.case(id)).state.value == "check"
    assert await shop.waits(id) == {"WorkshopFlow.check"}
    last = (await shop.record(id))[-1]
    assert (last.act, last.from_state, last.to_state, last.comment) == (Act.RETURN, "quote", "check", "材料不全")
    await shop.take(shop.reviewer, "check", id)
    assert (await shop.case(id)).state.value == "survey"


async def test_a_case_is_returned_only_to_what_was_done_by_whose_turn_it_is_and_with_a_reason(shop: Shop) -> None:
    id = await shop.until("survey")
    for words, why, by, said in (
        ("已办过的环节", Invalid, shop.intake, ("pay", "不对")),
        ("写明", Invalid, shop.intake, ("check", " ")),
        ("退回应由平台受理员办理", NotPermitted, shop.reviewer, ("check", "不对")),
        ("未找到", NotFound, shop.outsider, ("check", "不对")),
    ):
        await refused(why, words, lambda by=by, said=said: shop.do(by, "give_back", id, *said), shop, id)


async def test_returned_to_its_beginning_the_applicant_submits_it_again(shop: Shop) -> None:
    id = await shop.until("check")
    await shop.do(shop.reviewer, "give_back", id, "submit", "请补充说明")
    assert id in await shop.todo(shop.applicant)
    with pytest.raises(Invalid, match="估算金额"):
        await shop.take(shop.applicant, "submit", id)
    assert (await shop.case(id)).state.value == "draft"


async def test_who_has_just_taken_a_step_takes_it_back_until_somebody_goes_on(shop: Shop) -> None:
    id = await shop.until("survey")
    await refused(NotPermitted, "只能由其收回", lambda: shop.do(shop.intake, "take_back", id, ""), shop, id)
    await shop.do(shop.reviewer, "take_back", id, "看错了")
    assert (await shop.case(id)).state.value == "check"
    await shop.take(shop.reviewer, "check", id)
    await shop.take(shop.intake, "survey", id)
    await refused(NotPermitted, "查勘人丙", lambda: shop.do(shop.reviewer, "take_back", id, ""), shop, id)


async def test_a_step_that_is_handed_on_waits_for_that_person_alone(shop: Shop) -> None:
    id = await shop.until("check")
    await shop.do(shop.reviewer, "transfer", id, member(shop.outsider), "请代为审核")
    assert id in await shop.todo(shop.outsider)
    assert id not in await shop.todo(shop.reviewer)
    await refused(NotPermitted, "已转由外人辛办理", lambda: shop.take(shop.reviewer, "check", id), shop, id)
    await shop.take(shop.outsider, "check", id)
    assert (await shop.case(id)).state.value == "survey"
    assert id not in await shop.todo(shop.outsider)


async def test_whose_step_it_was_may_hand_it_to_another_again(shop: Shop) -> None:
    id = await shop.until("check")
    await shop.do(shop.reviewer, "transfer", id, member(shop.outsider), "")
    await shop.do(shop.reviewer, "transfer", id, member(shop.dispatcher), "")
    assert id in await shop.todo(shop.dispatcher)
    assert id not in await shop.todo(shop.outsider)


async def test_nobody_hands_a_case_to_its_applicant(shop: Shop) -> None:
    id = await shop.until("check")
    give = lambda: shop.do(shop.reviewer, "transfer", id, member(shop.applicant), "")  # noqa: E731
    await refused(NotPermitted, "回避", give, shop, id)


async def test_those_added_before_sign_before_the_step_is_taken(shop: Shop) -> None:
    id = await shop.until("check")
    await shop.do(shop.reviewer, "add_signer", id, [member(shop.outsider)], "请先看", before=True)
    await refused(WrongState, "须先由外人辛加签", lambda: shop.take(shop.reviewer, "check", id), shop, id)
    assert id in await shop.todo(shop.outsider)
    await shop.do(shop.outsider, "sign_as_added", id, "同意")
    assert id in await shop.todo(shop.reviewer)
    await shop.take(shop.reviewer, "check", id)
    assert (await shop.case(id)).state.value == "survey"


async def test_those_added_after_hold_the_case_until_the_last_has_signed(shop: Shop) -> None:
    id = await shop.until("check")
    added = [member(shop.outsider), member(shop.dispatcher)]
    await shop.do(shop.reviewer, "add_signer", id, added, "", before=False)
    early = lambda: shop.do(shop.outsider, "sign_as_added", id, "")  # noqa: E731
    await refused(WrongState, "须待「审核」办理后加签", early, shop, id)
    assert id not in await shop.todo(shop.outsider)
    await shop.take(shop.reviewer, "check", id)
    assert (await shop.case(id)).state.value == "check"
    assert {id} <= await shop.todo(shop.outsider) & await shop.todo(shop.dispatcher)
    await refused(WrongState, "您已签署", lambda: shop.take(shop.reviewer, "check", id), shop, id)
    await shop.do(shop.outsider, "sign_as_added", id, "同意")
    assert (await shop.case(id)).state.value == "check"
    await shop.do(shop.dispatcher, "sign_as_added", id, "同意")
    assert (await shop.case(id)).state.value == "survey"
    again = lambda: shop.do(shop.dispatcher, "sign_as_added", id, "")  # noqa: E731
    await refused(NotPermitted, "没有请您加签", again, shop, id)


async def test_two_of_three_seats_countersign_a_large_case(shop: Shop) -> None:
    id = await shop.until("council", amount="80000")
    await refused(WrongState, "大额|50,000", lambda: shop.take(shop.authority, "decide", id), shop, id)
    await shop.take(shop.authority, "council", id)
    assert (await shop.case(id)).state.value == "decide"
    await refused(WrongState, "您已签署", lambda: shop.take(shop.authority, "council", id), shop, id)
    assert id in await shop.todo(shop.supervisor)
    assert id not in await shop.todo(shop.authority)
    await shop.take(shop.supervisor, "council", id)
    assert (await shop.case(id)).state.value == "sealed"
    assert [line.seat for line in await shop.record(id) if line.step == "council"] == ["公务用车主管部门", "监督人员"]


async def test_who_is_asked_answers_and_the_case_does_not_wait_for_them(shop: Shop) -> None:
    id = await shop.until("check")
    await shop.do(shop.reviewer, "consult", id, [member(shop.outsider)], "现场情况如何？")
    await shop.do(shop.outsider, "answer", id, "属实")
    await refused(NotPermitted, "没有向您征求意见", lambda: shop.do(shop.outsider, "answer", id, "再答"), shop, id)
    await shop.do(shop.reviewer, "consult", id, [member(shop.dispatcher)], "工期？")
    await shop.take(shop.reviewer, "check", id)
    assert (await shop.case(id)).state.value == "survey"
    assert [line.act for line in await shop.record(id)][1:4] == [Act.CONSULT, Act.ANSWER, Act.CONSULT]


async def test_a_suspended_case_does_not_move_and_its_clock_stands(shop: Shop) -> None:
    id = await shop.until("check")
    await shop.do(shop.reviewer, "suspend", id, "等申请人补正")
    assert (await shop.card(id)).suspended
    assert await shop.waits(id) == set()
    await refused(WrongState, "暂停（等申请人补正）", lambda: shop.take(shop.reviewer, "check", id), shop, id)
    await refused(WrongState, "已由审核人乙暂停", lambda: shop.do(shop.reviewer, "suspend", id, "再停"), shop, id)
    assert (await shop.case(id)).due_at is None
    await shop.do(shop.reviewer, "resume", id, "")
    assert (await shop.case(id)).due_at is not None
    await shop.take(shop.reviewer, "check", id)
    assert (await shop.case(id)).state.value == "survey"


async def test_urging_more_than_once_an_hour_is_too_much(shop: Shop) -> None:
    id = await shop.until("check")
    await shop.do(shop.applicant, "urge", id, "急用")
    await refused(TooMuch, "一小时内", lambda: shop.do(shop.applicant, "urge", id, ""), shop, id)


async def test_who_is_copied_sees_the_case_and_moves_nothing(shop: Shop) -> None:
    id = await shop.until("check")
    await refused(NotFound, "未找到", lambda: shop.do(shop.outsider, "comment_on", id, "看看"), shop, id)
    await shop.do(shop.applicant, "copy", id, [member(shop.outsider)], "请知悉")
    await shop.do(shop.outsider, "comment_on", id, "知悉")
    await refused(NotPermitted, "审核应由", lambda: shop.take(shop.outsider, "check", id), shop, id)


async def test_the_table_says_what_is_not_allowed_at_a_step(shop: Shop) -> None:
    id = await shop.until("assign")
    add = lambda: shop.do(shop.dispatcher, "add_signer", id, [member(shop.outsider)], "", before=True)  # noqa: E731
    await refused(NotPermitted, "「派工」环节不能加签", add, shop, id)
    id = await shop.until("accept")
    give = lambda: shop.do(shop.applicant, "transfer", id, member(shop.outsider), "")  # noqa: E731
    await refused(NotPermitted, "转办应由申请人办理", give, shop, id)


async def test_a_case_that_is_over_is_neither_urged_nor_returned_but_may_be_commented_on(shop: Shop) -> None:
    id = await shop.until("end")
    card = await shop.card(id)
    assert (card.open, card.state_label, card.closed_at is not None) == (False, "已办结", True)
    assert await shop.waits(id) == set()
    await refused(WrongState, "没有待办环节", lambda: shop.do(shop.applicant, "urge", id, ""), shop, id)
    await refused(WrongState, "没有待办环节", lambda: shop.do(shop.intake, "give_back", id, "pay", "x"), shop, id)
    await shop.do(shop.applicant, "comment_on", id, "谢谢")
