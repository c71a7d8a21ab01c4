"""A file beside the hub is a process of it, or the hub says in a sentence why not and does not start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from domains.vehicles.workflow import TripFlow
from support.workflow.installed import Unfit, install
from support.workflow.steps import WORKFLOWS
from tests.processes import HERE, LiftFlow

HOUSE = Path(__file__).parents[3]
HEAD = """
from auth.roles import Role as R
from support.forms.base import fillable
from support.workflow.parties import APPLICANT, among, held
from support.workflow.plain import plain
from support.workflow.steps import State, Step, Workflow


class S(State):
    DRAFT, CHECK, DONE = ("draft", "待提交"), ("check", "待审核"), ("done", "已办结")


class {name}(Workflow, of=plain("{name}Case")):
    title = "试办"
    submit = Step("6.3-9", "申请", S.DRAFT >> S.CHECK, {first})
    check = Step("{clause}", "审核", S.CHECK >> S.DONE, {second})
"""


def written(folder: Path, name: str, more: str = "", **said: str) -> Path:
    """A process of two steps, in a file of its own."""
    usual = {"first": "by=APPLICANT", "second": "by=held(R.INTAKE)", "clause": "6.3-10"}
    file = folder / f"{name.lower()}.py"
    file.write_text(HEAD.format(name=name, **usual | said) + more, "utf-8")
    return file


def test_what_is_installed_twice_is_there_once() -> None:
    before = dict(WORKFLOWS)
    assert install(HERE) == install(HERE / "lift.py") == [LiftFlow]
    assert before == WORKFLOWS


@pytest.mark.parametrize(
    ("name", "said", "words"),
    [
        ("Opens", {"first": "by=held(R.STAFF)"}, "第一个环节「申请」由申请的人办理，应写 by=APPLICANT"),
        ("Blind", {"second": "by=held(R.STAFF)"}, "「审核」的岗位「工作人员」看不到这类办件"),
        (TripFlow.__name__, {}, "流程标识 TripFlow 已被「用车申请」占用"),
        (
            "Seats",
            {"second": "by=among(held(R.INTAKE), held(R.DISPATCHER)), needs=3"},
            "第16行有误：会签须3人",
        ),
        ("Twice", {"second": "by=among(held(R.INTAKE), held(R.INTAKE))"}, "会签的席位应各属不同岗位"),
        ("Long", {"clause": "6" * 41}, "应为1至40个字"),
        (
            "Asks",
            {"more": "\nfillable(Asks.submit, asks=[{'key': 'A', 'label': '甲', 'kind': 'text'}])\n"},
            "fields.0.key",
        ),
        ("Broken", {"more": "\nclass (:\n"}, "第18行有误"),
    ],
)
def test_what_would_not_run_is_refused_in_a_sentence_that_names_the_file(
    name: str, said: dict[str, str], words: str, tmp_path: Path
) -> None:
    file = written(tmp_path, name, **said)
    try:
        with pytest.raises(Unfit) as unfit:
            install(tmp_path)
    finally:
        for model in [model for model, flow in WORKFLOWS.items() if flow.__module__.endswith(f".{file.stem}")]:
            del WORKFLOWS[model]
    assert words in str(unfit.value)
    assert file.name in str(unfit.value)


def test_a_folder_that_is_not_there_and_a_file_without_a_process_are_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(Unfit, match=r"没有找到流程文件或文件夹"):
        install(tmp_path / "none")
    (tmp_path / "empty.py").write_text("x = 1\n")
    with pytest.raises(Unfit, match=r"empty\.py 里没有流程"):
        install(tmp_path)


def test_a_hub_that_is_told_where_they_are_has_them_and_one_that_cannot_run_them_says_so(tmp_path: Path) -> None:
    processes = tmp_path / "processes"
    processes.mkdir()
    written(processes, "Leak")
    env = os.environ | {"JIGUAN_PROCESSES": str(processes), "JIGUAN_DATA_DIR": str(tmp_path), "PYTHONPATH": str(HOUSE)}
    env["JIGUAN_DATABASE_URL"] = f"sqlite+aiosqlite:///{tmp_path / 'hub.db'}"

    def run(*said: str) -> subprocess.CompletedProcess[str]:
        told = [sys.executable, "-m", "app.cli", *said]
        return subprocess.run(told, env=env, capture_output=True, text=True, timeout=120, cwd=tmp_path, check=False)

    assert run("migrate").returncode == 0
    asked = "from app.settings import load; from app.asgi import create_app; create_app(load())\n"
    asked += "from support.workflow.steps import WORKFLOWS; print(*(flow.__name__ for flow in WORKFLOWS.values()))"
    done = subprocess.run(
        [sys.executable, "-c", asked], env=env, capture_output=True, text=True, timeout=120, check=True
    )
    assert "Leak" in done.stdout.split()
    written(processes, "Leak", second="by=held(R.STAFF)")
    done = run("job", "run", "--once")
    assert done.returncode == 1
    assert "✗ 流程文件 leak.py 的「试办」不能运行" in done.stderr
    assert "Traceback" not in done.stderr
