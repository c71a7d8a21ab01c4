"""What waits for whom, asked of many cases at once, is what the rules say of each: whoever was brought in, and whatever
was countersigned, suspended, handed on by delegation or routed by an amount. Random acts, compared after each."""

import random
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from auth.viewer import Viewer
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from kernel.refusal import Refusal
from support.workflow.allowed import At
from support.workflow.queries import standing_of, steps_by_case
from support.workflow.standing import Standing
from support.workflow.steps import InForce
from support.workflow.terms import terms_in_force
from tests.support.workflow.shop import Shop, member

ACTS = ("take", "take", "take", "transfer", "before", "after", "sign", "suspend", "resume", "give_back", "take_back")


@pytest.mark.parametrize("seed", range(4))
async def test_both_ways_of_asking_agree_after_every_act(seed: int, shop: Shop) -> None:
    chance, done, waited = random.Random(seed), 0, 0
    people = [*shop.people, _standing_in(shop.outsider, shop.reviewer), _standing_in(shop.outsider, shop.applicant)]
    ids = [await shop.until(step, amount) for step in ("check", "council") for amount in ("900", "90000")]
    for _ in range(30):
        id, act = chance.choice(ids), chance.choice(ACTS)
        done += await _somebody(shop, chance, act, id)
        waited += await _compare(shop, people, ids)
    assert done > 10, "something happened"
    assert waited > 50, "and something waited"


def _standing_in(viewer: Viewer, giver: Viewer) -> Viewer:
    """The viewer with all posts of another, held for them."""
    return replace(viewer, posts=tuple(replace(post, for_person=giver.id) for post in giver.posts))


async def _somebody(shop: Shop, chance: random.Random, act: str, id: UUID) -> bool:
    """Whoever may does it; whether anybody could."""
    for who in chance.sample(shop.people, len(shop.people)):
        try:
            await _act(shop, chance, who, act, id)
        except Refusal:
            continue
        return True
    return False


async def _act(shop: Shop, chance: random.Random, who: Viewer, act: str, id: UUID) -> None:
    other = member(chance.choice(shop.people))
    if act == "take":
        step = chance.choice(Flow.waiting(await shop.case(id), await _terms(shop)) or [Flow.opening()])
        await shop.take(who, step.name, id)
    elif act in ("before", "after"):
        await shop.do(who, "add_signer", id, [other], "", before=act == "before")
    elif act == "transfer":
        await shop.do(who, "transfer", id, other, "")
    elif act == "sign":
        await shop.do(who, "sign_as_added", id, "")
    elif act == "give_back":
        await shop.do(who, "give_back", id, chance.choice(["check", "survey", "quote"]), "请改")
    else:
        await shop.do(who, act, id, "理由")


async def _terms(shop: Shop) -> InForce:
    async with shop.database.looking("test") as session:
        [found] = await terms_in_force(session, [(Flow, "330102", None)])
    return found


async def _compare(shop: Shop, people: list[Viewer], ids: list[UUID]) -> int:
    waited, in_force = 0, await _terms(shop)
    cases = [await shop.case(id) for id in ids]
    async with shop.database.looking("test") as session:
        standing = await standing_of(session, cases)
        records = await steps_by_case(session, ids)
    for viewer in people:
        expected = {
            case.id
            for case, how, record in zip(cases, standing, records, strict=True)
            if _waits(At(case, viewer, in_force, how, record), how)
        }
        assert await shop.todo(viewer) == expected, viewer.name
        waited += len(expected)
    return waited


def _waits(at: At, how: Standing) -> Any:
    if any(step.denied(at.case, at.viewer, at.in_force, how) is None for step in at.waiting):
        return True
    mine = how.signing(at.viewer.id)
    if mine is None or at.case.suspended:
        return False
    step = at.flow.step(mine.step)
    return mine.capacity.value == "signer_before" or (step is not None and step.completes(at.case, how))
