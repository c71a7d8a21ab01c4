"""编号: numbers of trips and orders in the form of `numbers`, drawn from the seed."""

from datetime import datetime

from kernel.hours import CHINA
from kernel.seeded import Seeded

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Numbers:
    """One for the whole province, so that no number is given twice."""

    def __init__(self, seed: int) -> None:
        self.draw = Seeded(f"{seed}/numbers")
        self._given: set[str] = set()

    def next(self, head: str, moment: datetime) -> str:
        while True:
            tail = "".join(self.draw.choices(_LETTERS, k=6))
            number = f"{head}{moment.astimezone(CHINA):%Y%m%d}-{tail}"
            if number not in self._given:
                self._given.add(number)
                return number
