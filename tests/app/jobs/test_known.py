"""Whatever is declared anywhere in the house, a process knows that serves or runs jobs: nobody is left untold because a
file was not imported."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

COUNT = """
from support.jobs.jobs import JOBS, SCHEDULES
from support.notices.kinds import KINDS
from support.notices.steps import TELLS
def known():
    return [sorted(JOBS), sorted(SCHEDULES), sorted(KINDS), _steps(TELLS), _steps(DOING),
            sorted(model.__name__ for model in WORKFLOWS)]
def _steps(said):
    return sorted(f"{step.workflow.__name__}.{step.name}" for step in said)
from support.workflow.actions import DOING
from support.workflow.steps import WORKFLOWS
import app.lifespan
from schema.root import parts
parts()  # as whoever serves or runs jobs does
before = known()
from migrations.models import metadata
metadata()  # imports every module of the house
after = known()
assert len(after[2]) > 3 and len(after[3]) > 2, after
assert before == after, [sorted(set(b) - set(a)) for a, b in zip(before, after)]
"""


def test_a_process_knows_every_job_schedule_and_notice_that_is_declared() -> None:
    ran = subprocess.run([sys.executable, "-c", COUNT], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stderr[-600:]
