"""Fleets in the shape of the Seattle ledger: the real one where it is at hand, and one of our own making everywhere."""

import csv
import io
from pathlib import Path

import pytest

from datahub.ledgers.checking import Checker
from datahub.ledgers.faults import Fault
from datahub.ledgers.mapping import Correspondence
from datahub.ledgers.mapping_file import read_mapping
from datahub.ledgers.reading import Source, open_table
from datahub.ledgers.repeats import Repeats
from domains.vehicles.ledger import VEHICLES

ROOT = Path(__file__).parents[3]
REAL = ROOT.parent / "shared" / "data" / "vehicles" / "seattle-active-fleet.csv"
HEADING = "EquipID,License#,Year,Make,Model,Description,Dept,InServiceDate,InServiceCost,Estimated Replacement Year"

_MAKES = ("FORD", "CHEVROLET", "TOYOTA", "HYSTER", "KENWORTH")
_THINGS = ("PICKUP - 4X4", "SEDAN COMPACT HYBRID", 'TRAILER - 18" DECK', "VAN, CARGO", "FORKLIFT - 8000 LB LIFT")
_DEPTS = (
    *("SCL", "SPD", "SPU", "DPR", "SDOT", "SFD", "FAS", "DPD", "CEN"),
    *("SPL", "HSD", "DOIT", "OH", "ARTS", "DON", "MO", "SMC"),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def mapping() -> Correspondence:
    """The one that ships as an example."""
    return read_mapping((ROOT / "examples" / "mappings" / "seattle-fleet.yaml").read_text(encoding="utf-8"))


def a_fleet(size: int) -> list[list[str]]:
    """A heading and ``size`` sound rows, sorted by id as fleets are; every tenth is said twice with another model."""
    rows = [HEADING.split(",")]
    for index in range(size):
        year = 2000 + index % 15
        row = [
            f"{20000 + index}",
            f"{30000 + index}D" if index % 7 else "",
            str(year),
            _MAKES[index % 5],
            f"F{100 + index % 50}",
            _THINGS[index % 5],
            _DEPTS[index % 17],
            f"{1 + index % 28:02}-{_MONTHS[index % 12]}-{year % 100:02}",
            f"${index * 37 % 90000}.{index % 100:02}" if index % 9 else "$0.00",
            str(year + 10) if index % 11 else "0",
        ]
        rows.append(row)
        if index % 10 == 9:
            rows.append([*row[:4], "TRAILER", *row[5:]])
    return rows


def the_real_fleet() -> list[list[str]]:
    """Skips the test where the published file is not at hand."""
    if not REAL.exists():
        pytest.skip("the published Seattle ledger is not at hand (../shared/data)")
    with REAL.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def written(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def checked(data: bytes) -> tuple[list[Fault], set[int]]:
    """All faults of a fleet's file without any database, and the rows that say again what another says."""
    told = mapping()
    table = open_table(Source("fleet.csv", data), known=set(told.header))
    checker, faults = Checker(VEHICLES, told, table.header), []
    repeats = Repeats(checker.mapping)
    for row in table.rows():
        done = checker.check(row)
        faults += done.faults
        repeats.add(done)
    return faults + repeats.faults(), repeats.merged()


def chinese(*rows: str) -> bytes:
    """A small fleet as an office would write it."""
    return ("资产编号,号牌号码,所属单位,品牌,座位数\n" + "".join(f"{row}\n" for row in rows)).encode()
