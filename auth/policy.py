"""安全规则: what an installation may set about how strictly people prove who they are, and how long they lend posts."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Policy:
    """``step_up``: how long ago somebody may have proved who they are, for acts that ask for it; ``delegation_days``:
    the longest a post may be lent. 依据 GB/T 22239-2019 8.1.4.1、8.1.4.2。"""

    step_up: timedelta = timedelta(minutes=15)
    delegation_days: int = 90


USUAL = Policy()
