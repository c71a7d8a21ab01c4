"""车型: kinds of cars, with invented brands and prices within 党政机关公务用车管理办法 第七条."""

from dataclasses import dataclass

from domains.vehicles.words import Energy, VehicleUse

U, E = VehicleUse, Energy


@dataclass(frozen=True)
class Kind:
    """``price`` in yuan without purchase tax, from and to. Per 100 km: ``thirst`` in litres or kWh."""

    brand: str
    model: str
    use: VehicleUse
    energy: Energy
    seats: int
    price: tuple[int, int]
    thirst: float


_SMALL = (
    Kind("之江", "ZJ-E5纯电动轿车", U.EMERGENCY, E.ELECTRIC, 5, (129_800, 176_800), 14),
    Kind("之江", "ZJ-15机要轿车 1.5L", U.CONFIDENTIAL_COMM, E.PETROL, 5, (89_800, 118_800), 6.8),
    Kind("钱潮", "QC-M7商务车 1.8T", U.OTHER_APPROVED, E.PETROL, 7, (149_800, 179_800), 9.5),
    Kind("钱潮", "QC-X5越野型执法车 1.8T", U.LAW_ENFORCEMENT, E.PETROL, 5, (119_800, 176_800), 9),
    Kind("之江", "ZJ-P5插电混动轿车", U.OTHER_APPROVED, E.PLUG_IN, 5, (139_800, 178_800), 5.2),
)
_LARGE = (
    Kind("东瓯", "DO-19中型客车", U.OTHER_APPROVED, E.DIESEL, 19, (198_000, 248_000), 14),
    Kind("东瓯", "DO-E37纯电动大型客车", U.OTHER_APPROVED, E.ELECTRIC, 37, (398_000, 448_000), 70),
    Kind("钱潮", "QC-Y8应急指挥车 3.0T", U.SPECIAL_TECH, E.DIESEL, 8, (238_000, 249_000), 12),
)

COUNTY_FLEET = (*_SMALL, _LARGE[0])
"""Six of a county's cars; the large ones come with a larger fleet."""


def fleet(count: int) -> list[Kind]:
    """Which cars a fleet of that size has: one in six is for more than a car full of people."""
    kinds = list(COUNTY_FLEET)
    while len(kinds) < count:
        turn = len(kinds)
        kinds.append(_LARGE[turn // 6 % len(_LARGE)] if turn % 6 == 5 else _SMALL[turn % 6 % len(_SMALL)])
    return kinds[:count]
