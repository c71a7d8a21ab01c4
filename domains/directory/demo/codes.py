"""编码: credit codes and id numbers whose check digits hold, belonging to nobody."""

from datetime import date, timedelta

from stdnum.cn import ric, uscc

from domains.directory.models import UnitKind
from kernel.seeded import Seeded

_FIRST_BIRTHDAY = date(1967, 1, 1)
_BIRTHDAYS = (date(2002, 12, 31) - _FIRST_BIRTHDAY).days
_ORGAN_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)

_REGISTERED_AS = {UnitKind.INSTITUTION: "12", UnitKind.MASS: "13"}
"""机构编制 registers organs as 11, institutions as 12, mass organisations as 13. 依据 GB 32100-2015 表1."""


def credit_code(draw: Seeded, kind: UnitKind, region_code: str) -> str:
    """A unified social credit code with both check characters right: the organisation code's, and its own."""
    body = f"{draw.randrange(10**8):08d}"
    check = 11 - sum(int(digit) * weight for digit, weight in zip(body, _ORGAN_WEIGHTS, strict=True)) % 11
    code = f"{_REGISTERED_AS.get(kind, '11')}{region_code}{body}{'X' if check == 10 else check % 11}"
    return code + str(uscc.calc_check_digit(code))


def id_number(draw: Seeded, taken: set[str]) -> str:
    """A citizen's number with a right check digit, none of those ``taken``, to which it is added.

    The place is the province as a whole, which no registry gives out: people are registered in counties.
    """
    while True:
        born = _FIRST_BIRTHDAY + timedelta(days=draw.randrange(_BIRTHDAYS))
        number = f"330000{born:%Y%m%d}{draw.randrange(1, 1000):03d}"
        number += str(ric.calc_check_digit(number + "0"))
        if number not in taken:
            taken.add(number)
            return number


def phone(count: int) -> str:
    """The ``count``-th number of the range 199-0000-xxxx, kept for demonstration."""
    if not 0 <= count < 10_000:
        raise ValueError("the demonstration range of telephone numbers is used up")
    return f"1990000{count:04d}"
