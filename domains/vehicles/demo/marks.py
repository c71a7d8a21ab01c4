"""号牌与车架号: marks that pass the rules of the domain, each drawn once."""

from domains.vehicles.words import Energy
from kernel.seeded import Seeded

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_SERIAL = "0123456789" + _LETTERS
_GREEN = frozenset({Energy.ELECTRIC, Energy.PLUG_IN, Energy.HYDROGEN})
_VALUES = dict(
    zip("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", [*range(10), *range(1, 9), *range(1, 6), 7, 9, *range(2, 10)], strict=True)
)
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789"
"""The tenth character says the model year, from 2010 = A on, every thirty years again. 依据 GB 16735."""

LARGE_FROM = 10


def plate(draw: Seeded, letter: str, energy: Energy, seats: int, taken: set[str]) -> str:
    """A Zhejiang plate: green with eight characters for new energy (D battery, F others), else seven."""
    while True:
        kind = "D" if energy is Energy.ELECTRIC else "F"
        digits = f"{draw.randrange(10**5):05d}"
        if energy not in _GREEN:
            text = f"浙{letter}{draw.choice(_LETTERS)}{digits[:3]}{draw.choice(_LETTERS)}"
        elif seats >= LARGE_FROM:
            text = f"浙{letter}{digits}{kind}"
        else:
            text = f"浙{letter}{kind}{digits}"
        if text not in taken:
            taken.add(text)
            return text


def vin(draw: Seeded, model_year: int, taken: set[str]) -> str:
    """A VIN of an invented maker (LZ0), with its check digit right."""
    while True:
        year = _YEARS[(model_year - 2010) % 30]
        body = f"LZ0{''.join(draw.choice('ABCDEFGH12345') for _ in range(5))}0{year}Z{draw.randrange(10**6):06d}"
        check = "0123456789X"[sum(_VALUES[c] * w for c, w in zip(body, _WEIGHTS, strict=True)) % 11]
        text = body[:8] + check + body[9:]
        if text not in taken:
            taken.add(text)
            return text
