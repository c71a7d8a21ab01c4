"""One act is one transaction: a fault anywhere in it leaves nothing, and of fifty at once one wins."""

import asyncio
import itertools
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from auth.audit import note
from examples.processes.workshop.workflow import WorkshopFlow as Flow
from kernel.records import Record
from kernel.refusal import Conflict, WrongState
from support import cases
from tests import databases
from tests.support.workflow.shop import Shop, member

HOUSE = Path(__file__).parents[3]


class Broken(Exception):
    """The database went away."""


async def everything(shop: Shop) -> dict[str, int]:
    """How many rows each table has, and at which versions."""
    found = {}
    async with shop.database.looking("test") as session:
        for mapper in Record.registry.mappers:
            model: Any = mapper.class_
            rows = await session.execute(select(func.count(model.id), func.coalesce(func.sum(model.version), 0)))
            found[model.__name__] = tuple(rows.one())
    return found


@pytest.mark.parametrize("act", ["take", "transfer", "give_back"])
async def test_a_fault_at_any_statement_leaves_nothing(act: str, shop: Shop, engine: AsyncEngine) -> None:
    id = await shop.until("survey")
    before = await everything(shop)
    statements = 0

    async def do() -> None:
        async with shop.database.working(shop.intake) as work:
            if act == "take":
                step = Flow.step("survey")
                assert step is not None
                done = await cases.take(work, step, id)
            else:
                from support.workflow import handling

                said = (member(shop.outsider), "") if act == "transfer" else ("check", "请改")
                done = await getattr(handling, act)(work, Flow, id, *said)
            await note(work, f"WorkshopCase.{act}", done)

    def breaks(at: int) -> Any:
        seen = 0

        def count(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            nonlocal seen
            if statement.startswith(("INSERT", "UPDATE", "DELETE", "WITH")):
                seen += 1
                if seen == at:
                    raise Broken(statement)

        return count

    for at in range(1, 40):
        hook = breaks(at)
        event.listen(engine.sync_engine, "before_cursor_execute", hook)
        try:
            await do()
        except Broken:
            statements += 1
            assert await everything(shop) == before, f"after statement {at}"
        else:
            break
        finally:
            event.remove(engine.sync_engine, "before_cursor_execute", hook)
    least = 1 if databases.SERVER else 5
    assert statements >= least, "case, line, card, what waits and audit row: PostgreSQL takes them all at once"
    after = await everything(shop)
    assert after["StepTaken"][0] == before["StepTaken"][0] + 1
    assert after["AuditEntry"][0] == before["AuditEntry"][0] + 1
    assert after["CaseCard"] != before["CaseCard"]
    assert after["OutboxJob"][0] > before["OutboxJob"][0], "who is told, and what is looked at when the limit passes"


async def test_of_fifty_at_once_on_one_case_one_wins_and_the_others_are_told(shop: Shop) -> None:
    id = await shop.until("survey")
    tried = [shop.take(shop.intake, "survey", id) for _ in range(50)]
    came = await asyncio.gather(*tried, return_exceptions=True)
    refused = [each for each in came if isinstance(each, Exception)]
    assert len(refused) == 49
    assert all(isinstance(each, WrongState | Conflict) for each in refused), set(map(repr, refused))
    assert all("大额维修现在是「待报价」" in str(each) for each in refused if isinstance(each, WrongState))
    assert [line.step for line in await shop.record(id)].count("survey") == 1
    assert await shop.waits(id) == {"WorkshopFlow.quote"}


async def test_fifty_different_acts_at_once_leave_a_case_that_agrees_with_its_card(shop: Shop) -> None:
    id = await shop.until("survey")
    tried = [shop.take(shop.intake, "survey", id) for _ in range(12)]
    tried += [shop.do(shop.intake, "give_back", id, "check", "请改") for _ in range(12)]
    tried += [shop.do(shop.intake, "transfer", id, member(shop.outsider), "") for _ in range(12)]
    tried += [shop.do(shop.applicant, "comment_on", id, "还要多久") for _ in range(14)]
    await asyncio.gather(*tried, return_exceptions=True)
    case, card, record = await shop.case(id), await shop.card(id), await shop.record(id)
    assert (card.state, card.entered_at, card.open) == (case.state.value, case.entered_at, True)
    assert await shop.waits(id) == {f"WorkshopFlow.{'quote' if case.state.value == 'quote' else 'check'}"}
    moves = [line for line in record if line.moved]
    assert all(a.to_state == b.from_state for a, b in itertools.pairwise(moves)), "one after the other"
    assert sum(line.act.value == "comment" for line in record) == 14


async def test_a_process_killed_in_the_middle_of_a_step_halves_nothing(shop: Shop, database_url: str) -> None:
    id = await shop.until("survey")
    before = await everything(shop)
    script = textwrap.dedent(
        f"""
        import asyncio
        from uuid import UUID
        from auth.engines import open_engine
        from auth.roles import Role
        from auth.sessions import Database
        from auth.viewer import Post, Region, Viewer
        from examples.processes.workshop.workflow import WorkshopFlow as Flow
        from migrations.models import metadata
        from support import cases

        async def main():
            metadata()
            database = Database(open_engine({database_url!r}))
            who = Viewer(UUID({str(shop.intake.id)!r}), "查勘人丙", (Post(Role.INTAKE, Region("330102")),))
            async with database.working(who) as work:
                await cases.take(work, Flow.step("survey"), UUID({str(id)!r}))
                await work.session.flush()
                print("half way", flush=True)
                await asyncio.sleep(60)

        asyncio.run(main())
        """
    )
    child = subprocess.Popen(  # noqa: ASYNC220
        [sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=HOUSE, env={**os.environ, "PYTHONPATH": str(HOUSE)}
    )
    assert child.stdout is not None
    said = await asyncio.to_thread(child.stdout.readline)
    child.send_signal(signal.SIGKILL)
    await asyncio.to_thread(child.wait)
    assert said == b"half way\n"
    assert await everything(shop) == before
    await shop.take(shop.intake, "survey", id)
    assert (await shop.case(id)).state.value == "quote"
