"""任务: what must happen later, or beside a change, and exactly once. 依据 6.3-8、6.3-10。

jobs.py      a job is declared, with how often it is tried; schedules beside it
records.py   the outbox: one row a job to be done
outbox.py    storing a job in the transaction of the change, and calling it off
claims.py    who does it: taken with a lease, finished, tried again, given up
tending.py   how far it lags; begun anew and called off by those who look after it
desk.py      what a job has at hand while it runs
retention.py what was done long ago is removed

Who runs them is the process's affair (`app.jobs`).
"""

from .desk import SYSTEM, Desk
from .jobs import Backoff, Hopeless, Job, Schedule, job, schedule
from .outbox import drop, later
from .records import JobState, OutboxJob

__all__ = [
    "SYSTEM",
    "Backoff",
    "Desk",
    "Hopeless",
    "Job",
    "JobState",
    "OutboxJob",
    "Schedule",
    "drop",
    "job",
    "later",
    "schedule",
]
