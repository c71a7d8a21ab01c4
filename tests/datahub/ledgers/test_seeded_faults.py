"""Two hundred faults are sown into a fleet's ledger: all are found, and nothing else is."""

import pytest

from .fleets import a_fleet, checked, the_real_fleet, written
from .seeding import KINDS, sow


def test_a_sound_fleet_has_no_faults_and_rows_said_twice_are_one_record() -> None:
    faults, again = checked(written(a_fleet(600)))
    assert faults == []
    assert len(again) == 60


@pytest.mark.parametrize("seed", range(3))
def test_every_fault_sown_into_a_fleet_is_found_and_no_other(seed: int) -> None:
    sown = sow(a_fleet(600), 200, seed)
    assert len(sown.faults) == 200
    assert set(sown.faults.values()) == set(KINDS)
    assert {fault.row for fault in checked(sown.data)[0]} == set(sown.faults)


def test_each_fault_says_what_is_wrong_and_what_to_do() -> None:
    faults, _ = checked(sow(a_fleet(600), 200, 7).data)
    assert all(fault.message and fault.remedy for fault in faults)


def test_the_real_fleet_raises_no_false_alarm() -> None:
    faults, again = checked(written(the_real_fleet()))
    assert faults == []
    assert len(again) == 105


@pytest.mark.parametrize("seed", range(3))
def test_every_fault_sown_into_the_real_fleet_is_found_and_no_other(seed: int) -> None:
    sown = sow(the_real_fleet(), 200, seed)
    assert len(sown.faults) == 200
    assert {fault.row for fault in checked(sown.data)[0]} == set(sown.faults)


def test_what_people_cannot_see_is_put_right_and_no_fault() -> None:
    rows = a_fleet(40)
    rows[3] = [f" {cell}\u3000" for cell in rows[3]]
    rows[5][6] = "ＳＰＤ"
    rows[6][3] = "FO\u200bRD"
    rows[7][7] = rows[7][7].upper()
    assert checked(written(rows))[0] == []


def test_of_two_rows_with_one_id_the_one_out_of_order_is_at_fault() -> None:
    rows = a_fleet(100)
    rows[20][0] = rows[70][0]
    assert [(fault.row, fault.column) for fault in checked(written(rows))[0]] == [(21, "EquipID")]


def test_where_order_does_not_tell_the_later_row_is_at_fault() -> None:
    rows = a_fleet(15)[:10]
    rows[5][0] = rows[4][0]
    assert [fault.row for fault in checked(written(rows))[0]] == [6]


def test_a_plate_of_two_vehicles_is_at_fault_in_both_rows() -> None:
    rows = a_fleet(30)
    rows[4][1] = rows[5][1] = "77777D"
    assert {fault.row for fault in checked(written(rows))[0]} == {5, 6}
