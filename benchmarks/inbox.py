"""The inbox of one person while the hub's closed cases grow from ten thousand to a million: it must not slow down.

Measured on PostgreSQL, inside the session with scope and row-level security. The person has as much to do and as much
behind them at every size; what grows is everybody else's.
"""

import asyncio
import time
from collections.abc import Mapping, Sequence
from statistics import median
from uuid import UUID

from sqlalchemy import NullPool, make_url, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from auth.engines import open_engine
from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Post, Region, Viewer
from kernel.paging import Window
from migrations import run as migrations
from support.workflow.inbox import INBOX, InboxOrder, InboxTab, counts, inbox

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS, OPEN, MINE = 15, 300, 200
MOST_GROWTH = 1.5
"""How much slower the largest may be than the smallest, with a millisecond for the noise."""

REGION, UNIT = "330102", UUID(int=7)
REVIEWER = Viewer(UUID(int=2_000), "测试人", (Post(Role.UNIT_REVIEWER, Region(REGION)),), UNIT)

PLACES = """
INSERT INTO units (id, created_at, version, code, name, short_name, kind, level, active, region_code)
VALUES (:unit, now(), 1, 'B1', '测试单位', '测试', 'government', 'county', true, :region)"""
PEOPLE = """
INSERT INTO people (id, created_at, version, name, employee_code, title, transport_allowance, state, region_code,
  unit_id)
SELECT lpad(to_hex(n), 32, '0')::uuid, now(), 1, '某人', 'B' || n, '', false, 'active', :region, :unit
FROM generate_series(1000, 2000) AS n"""
CARDS = """
INSERT INTO case_cards (id, created_at, version, read_by, kind, workflow, number, title, state, state_label, open,
  suspended, applicant_id, entered_at, due_at, due_order, closed_at, region_code, unit_id)
SELECT lpad(to_hex(1000000 + n), 32, '0')::uuid, at, 1, 'trips:read', 'Trip', 'TripFlow', 'B' || n, '测试用车',
  CASE WHEN n <= CAST(:open AS int) THEN 'submitted' ELSE 'closed' END, '测试', n <= CAST(:open AS int), false,
  lpad(to_hex(CASE WHEN n % CAST(:each AS int) = 0 AND n > CAST(:open AS int) THEN 2000 ELSE 1000 + n % 1000 END),
  32, '0')::uuid,
  at, at, at, CASE WHEN n <= CAST(:open AS int) THEN NULL ELSE at END, :region, :unit
FROM (SELECT n, now() - n * interval '1 minute' AS at
      FROM generate_series(CAST(:first AS int), CAST(:last AS int)) AS n) AS made"""
WAITS = """
INSERT INTO case_waits (id, created_at, version, case_id, step, seat, region_code, unit_id, applicant_id, entered_at)
SELECT id, created_at, 1, id, 'TripFlow.review', '', region_code, unit_id, applicant_id, entered_at
FROM case_cards WHERE open"""
LINES = """
INSERT INTO steps_taken (id, created_at, version, case_id, region_code, unit_id, workflow, step, label, clause,
  from_state, to_state, actor_id, actor_name, comment, taken_at, overdue, act, seat, people, attachments)
SELECT lpad(to_hex(90000000 + n), 32, '0')::uuid, now(), 1, lpad(to_hex(1000000 + n), 32, '0')::uuid, :region, :unit,
  'TripFlow', 'review', '审核', '6.4.3.3-2', 'submitted', 'approved',
  lpad(to_hex(CASE WHEN n % CAST(:each AS int) = 1 THEN 2000 ELSE 1000 + n % 997 END), 32, '0')::uuid, '某人', '',
  now(), false,
  'step', '', '[]', '[]'
FROM generate_series(CAST(:first AS int), CAST(:last AS int)) AS n"""


async def measured(server: str, sizes: Sequence[int] = SIZES) -> dict[int, dict[str, float]]:
    """Milliseconds by name, for each size of the index of cases."""
    found: dict[int, dict[str, float]] = {}
    for size in sizes:
        print(f"  收件箱：{size:,} 件…", flush=True)
        name = f"jiguan_inbox_{size}"
        await _on(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"')
        url = make_url(server).set(database=name).render_as_string(hide_password=False)
        try:
            await asyncio.to_thread(migrations.upgrade, url)
            await _filled(url, size)
            found[size] = await _timed(url)
        finally:
            await _on(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    return found


async def _filled(url: str, size: int) -> None:
    engine = create_async_engine(url, poolclass=NullPool)
    place = {"region": REGION, "unit": UNIT}
    share = {"open": OPEN, "each": max(size // MINE, 2), "first": 1, "last": size}
    async with engine.begin() as connection:
        await connection.execute(text(PLACES), place)
        await connection.execute(text(PEOPLE), place)
        await connection.execute(text(CARDS), place | share)
        await connection.execute(text(WAITS))
        await connection.execute(text(LINES), place | {name: share[name] for name in ("each", "first", "last")})
    async with engine.connect() as connection:
        raw = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await raw.execute(text("VACUUM ANALYZE"))
    await engine.dispose()


async def _timed(url: str) -> dict[str, float]:
    """Milliseconds, the median of `ROUNDS`, for each tab, for a filtered one, and for the counts."""
    database = Database(open_engine(url))
    took: dict[str, float] = {}
    try:
        for tab in InboxTab:
            took[tab.label] = await _median(database, tab, InboxOrder.MOVED)
        took["待办，最早到期在前"] = await _median(database, InboxTab.WAITING, InboxOrder.DUE)
        rounds = []
        for _ in range(ROUNDS):
            async with database.reading(REVIEWER) as session:
                began = time.perf_counter()
                await counts(session, REVIEWER)
                rounds.append(time.perf_counter() - began)
        took["各栏件数"] = median(rounds) * 1000
    finally:
        await database.engine.dispose()
    return took


async def _median(database: Database, tab: InboxTab, order: InboxOrder) -> float:
    keyset, rounds = INBOX.keyset(order), []
    for _ in range(ROUNDS):
        async with database.reading(REVIEWER) as session:
            began = time.perf_counter()
            statement = select(INBOX.model).where(await inbox(session, REVIEWER, tab))
            rows = (await session.scalars(keyset.narrowed(statement, Window(first=20)))).all()
            rounds.append(time.perf_counter() - began)
        if tab in (InboxTab.WAITING, InboxTab.DONE, InboxTab.STARTED) and len(rows) < 20:
            raise AssertionError(f"the measured inbox holds something: {tab} has {len(rows)}")
    return median(rounds) * 1000


def table(found: Mapping[int, Mapping[str, float]]) -> str:
    """Markdown: each row a tab, each column a size, and how much has grown from the first to the last."""
    sizes = sorted(found)
    head = "| 收件箱（毫秒） | " + " | ".join(f"{size:,} 件" for size in sizes) + " | 增长 |"
    rows = [_row(name, [found[size][name] for size in sizes]) for name in found[sizes[0]]]
    return "\n".join([head, "|---" * (len(sizes) + 2) + "|", *rows])


def _row(name: str, took: Sequence[float]) -> str:
    return f"| {name} | " + " | ".join(f"{each:.1f}" for each in took) + f" | {took[-1] / took[0]:.2f}× |"


def grown(found: Mapping[int, Mapping[str, float]]) -> list[str]:
    """What has become slower with everybody's closed cases."""
    first, last = found[min(found)], found[max(found)]
    return [name for name, least in first.items() if last[name] > least * MOST_GROWTH + 1]


async def _on(server: str, *said: str) -> None:
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    async with engine.connect() as connection:
        for each in said:
            await connection.execute(text(each))
    await engine.dispose()
