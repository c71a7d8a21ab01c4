"""Pages by keyset: every row is seen once, in order, from either end; a cursor is read strictly."""

import base64
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
import pytest
from hypothesis import HealthCheck, example, settings
from hypothesis import given as for_all
from hypothesis import strategies as st
from sqlalchemy import Select, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from domains.vehicles.models import Trip
from kernel.paging import LARGEST_PAGE, USUAL_PAGE, Keyset, Page, Window, grouped
from kernel.records import Moment, Money
from kernel.refusal import Invalid, TooMuch
from tests.factories.vehicles import a_trip, tomorrow


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "rows"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment())
    day: Mapped[date]
    price: Mapped[Decimal] = mapped_column(Money())


ORDERS = {
    "up": Keyset("Row.up", (Row.name, Row.id)),
    "down": Keyset("Row.down", (Row.name.desc(), Row.id.desc())),
    "mixed": Keyset("Row.mixed", (Row.day.desc(), Row.name, Row.id)),
    "moment": Keyset("Row.moment", (Row.at.desc(), Row.id.desc())),
    "price": Keyset("Row.price", (Row.price, Row.id)),
}
# few different values, so that ties are many
ROWS = st.lists(
    st.tuples(st.sampled_from("甲乙丙aB"), st.integers(0, 3), st.integers(0, 2), st.integers(-2, 2)), max_size=23
)


def page(session: Session, keyset: Keyset, window: Window) -> Page[int]:
    plain = keyset.plain()
    found = session.execute(keyset.narrowed(select(Row.id, *plain), window)).all()
    return keyset.page([(row[0], tuple(row[1:])) for row in found], window)


def filled(rows: list[tuple[str, int, int, int]]) -> Session:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    session = Session(engine, info={"unscoped": "rows of this test"})
    born = datetime(2026, 3, 6, tzinfo=UTC)
    for name, hours, days, fen in rows:
        at = born + timedelta(hours=hours, microseconds=hours)
        session.add(Row(name=name, at=at, day=born.date() + timedelta(days=days), price=Decimal(fen) / 100))
    session.flush()
    return session


def whole(session: Session, keyset: Keyset) -> list[int]:
    return list(session.scalars(select(Row.id).order_by(*keyset.columns)))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@for_all(ROWS, st.sampled_from(sorted(ORDERS)), st.integers(1, 9))
def test_every_row_is_seen_once_from_either_end(rows: list[Any], order: str, size: int) -> None:
    keyset, session = ORDERS[order], filled(rows)
    expected = whole(session, keyset)

    seen: list[int] = []
    after = None
    while True:
        found = page(session, keyset, Window(first=size, after=after))
        assert found.has_previous == (after is not None)
        seen += found.rows
        if not found.has_next:
            break
        assert len(found.rows) == size
        after = found.cursors[-1]
    assert seen == expected

    seen, before = [], None
    while True:
        found = page(session, keyset, Window(last=size, before=before))
        assert found.has_next == (before is not None)
        seen = [*found.rows, *seen]
        if not found.has_previous:
            break
        before = found.cursors[0]
    assert seen == expected
    session.close()


@settings(deadline=None)
@for_all(ROWS.filter(lambda rows: len(rows) > 2), st.sampled_from(sorted(ORDERS)), st.data())
def test_what_lies_between_two_cursors_is_what_lies_between_the_rows(
    rows: list[Any], order: str, data: st.DataObject
) -> None:
    keyset, session = ORDERS[order], filled(rows)
    full = page(session, keyset, Window(first=100))
    low = data.draw(st.integers(0, len(rows) - 2))
    high = data.draw(st.integers(low + 1, len(rows) - 1))
    between = page(session, keyset, Window(first=100, after=full.cursors[low], before=full.cursors[high]))
    assert list(between.rows) == list(full.rows[low + 1 : high])
    session.close()


async def test_rows_that_come_meanwhile_neither_repeat_nor_hide_others(database: Any, given: Any) -> None:
    keyset = Keyset("Trip.soonest", (Trip.starts_at, Trip.id))
    known = [a_trip(starts_at=tomorrow(9 + each), ends_at=tomorrow(10 + each)) for each in range(4)]
    await given(*known)

    async def page_of(window: Window) -> Page[UUID]:
        async with database.looking("test") as session:
            found = (await session.execute(keyset.narrowed(select(Trip.id, *keyset.plain()), window))).all()
        return keyset.page([(row[0], tuple(row[1:])) for row in found], window)

    first = await page_of(Window(first=2))
    await given(a_trip(starts_at=tomorrow(8), ends_at=tomorrow(9)))
    second = await page_of(Window(first=2, after=first.cursors[-1]))
    assert [*first.rows, *second.rows] == [each.id for each in known]


CURSOR = st.text() | st.binary().map(lambda raw: base64.urlsafe_b64encode(raw).rstrip(b"=").decode())
JSON = st.recursive(st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(), st.lists, max_leaves=5)


def narrowed(keyset: Keyset, **window: Any) -> Select[Any]:
    return keyset.narrowed(select(Row.id), Window(**window))


@for_all(st.sampled_from(sorted(ORDERS)), CURSOR)
def test_a_cursor_nobody_gave_is_a_clear_refusal(order: str, text: str) -> None:
    with pytest.raises(Invalid, match="游标无效") as refused:
        narrowed(ORDERS[order], after=text)
    assert refused.value.field == "after"
    assert refused.value.alternatives


@settings(deadline=None)
@for_all(st.sampled_from(sorted(ORDERS)), st.lists(JSON, max_size=4))
@example("moment", ["2026-03-06T00:00:00", 1])
@example("moment", ["0001-01-01T00:00:00+14:00", 1])
@example("price", ["NaN", 1])
@example("price", ["1E+999999", 1])
@example("up", ["\0", 1])
@example("up", ["甲", True])
@example("up", ["甲", 2**63])
def test_a_forged_cursor_is_refused_or_is_only_a_place_in_the_list(order: str, values: list[Any]) -> None:
    keyset = ORDERS[order]
    forged = base64.urlsafe_b64encode(orjson.dumps([keyset.name, *values])).rstrip(b"=").decode()
    session = filled([("甲", 0, 0, 0)])
    with suppress(Invalid):
        page(session, keyset, Window(last=1, before=forged))
        assert len(values) == len(keyset.columns)
    session.close()


def test_a_cursor_of_another_order_is_refused() -> None:
    session = filled([("甲", 0, 0, 0), ("乙", 0, 0, 0)])
    cursor = page(session, ORDERS["up"], Window(first=1)).cursors[0]
    with pytest.raises(Invalid, match="同一排序"):
        narrowed(ORDERS["down"], after=cursor)
    session.close()


@pytest.mark.parametrize(
    ("window", "refusal", "field"),
    [
        ({"first": 0}, Invalid, "first"),
        ({"first": -1}, Invalid, "first"),
        ({"last": 0}, Invalid, "last"),
        ({"first": LARGEST_PAGE + 1}, TooMuch, "first"),
        ({"last": 2**31}, TooMuch, "last"),
        ({"first": 1, "last": 1}, Invalid, "last"),
    ],
)
def test_windows_that_make_no_sense_are_refused(window: dict[str, int], refusal: Any, field: str) -> None:
    with pytest.raises(refusal) as refused:
        narrowed(ORDERS["up"], **window)
    assert refused.value.field == field


def test_a_page_nobody_measured_has_the_usual_size() -> None:
    assert Window().size == USUAL_PAGE


def test_rows_come_back_in_the_order_of_the_keys() -> None:
    rows = [Row(id=1, name="b"), Row(id=2, name="a"), Row(id=3, name="b")]
    found = grouped(["a", "c", "b"], rows, by="name")
    assert [[row.id for row in group] for group in found] == [[2], [], [1, 3]]
