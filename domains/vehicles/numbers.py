"""编号: what people quote on the telephone. The day, then a part that no two processes can both draw."""

import secrets
from datetime import datetime

from kernel.hours import CHINA

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0 O 1 I, which are misheard and misread."""


def trip(now: datetime) -> str:
    """用车申请编号, e.g. YC20261124-7K3QX9."""
    return _number("YC", now)


def order(now: datetime) -> str:
    """派车单编号, e.g. PC20261124-7K3QX9."""
    return _number("PC", now)


def _number(head: str, now: datetime) -> str:
    return f"{head}{now.astimezone(CHINA):%Y%m%d}-{''.join(secrets.choice(_LETTERS) for _ in range(6))}"
