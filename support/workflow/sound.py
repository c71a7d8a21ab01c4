"""能否运行: what would make a table of steps fail as it runs, said before it does.

Asked of every process that a place brings along (`installed`), and of the house's own by the tests.
"""

from collections.abc import Iterator

from auth.roles import GRANTS, Role

from .parties import APPLICANT, Among, Held, Hub, Named, Party
from .plain import PlainCase
from .states import State
from .steps import WORKFLOWS, Step, Workflow

_LONGEST = {"流程标识": 60, "环节标识": 60, "环节名称": 40, "条款": 40, "状态标识": 40, "状态名称": 40}
"""As long as the columns that keep them."""


def faults(flow: type[Workflow]) -> list[str]:
    """One sentence for each thing that would not work; empty for a process that does."""
    return [*_of_names(flow), *_of_beginning(flow), *(each for step in flow.steps for each in _of_step(flow, step))]


def _of_names(flow: type[Workflow]) -> Iterator[str]:
    alike = [each for each in WORKFLOWS.values() if each.__name__ == flow.__name__ and each is not flow]
    kinds = [each for each in WORKFLOWS if each.__name__ == flow.model.__name__ and each is not flow.model]
    if alike:
        yield f"流程标识 {flow.__name__} 已被「{alike[0].title}」占用，请另取一个"
    if kinds or flow.model.__name__ == PlainCase.__name__:
        yield f"办件类型 {flow.model.__name__} 已被占用，请另取一个"
    if not getattr(flow, "title", ""):
        yield "没有写明流程名称 title"
    said = [("流程标识", flow.__name__)]
    said += [(what, text) for step in flow.steps for what, text in _texts(step)]
    said += [pair for state in flow.states() for pair in (("状态标识", state.value), ("状态名称", state.label))]
    for what, text in dict.fromkeys(said):
        if not text.strip() or len(text) > _LONGEST[what]:
            yield f"{what}「{text}」应为1至{_LONGEST[what]}个字"


def _texts(step: Step) -> Iterator[tuple[str, str]]:
    yield from (("环节标识", step.name), ("环节名称", step.label), ("条款", step.clause))


def _of_beginning(flow: type[Workflow]) -> Iterator[str]:
    first = flow.opening()
    if len(first.move.sources) != 1:
        yield f"第一个环节「{first.label}」应只从一个状态开始"
    if first.usual.by != APPLICANT and not getattr(first.usual.by, "own", False):
        yield f"第一个环节「{first.label}」由申请的人办理，应写 by=APPLICANT，或 by=held(…, own=True)"
    if not any(flow.is_over(state) for state in flow.states()):
        yield "没有一个状态是办结：每个状态都还等人办理"


def _of_step(flow: type[Workflow], step: Step) -> Iterator[str]:
    strangers = {type(state) for state in (*step.move.sources, step.move.target)} - {flow.states()}
    if strangers or not issubclass(flow.states(), State):
        yield f"「{step.label}」的状态不都属于本流程的状态表"
    yield from _of_party(flow, step, step.usual.by)
    if (take := step.usual.passing.take) and flow.step(take) is None:
        yield f"「{step.label}」到期后由系统办理的「{take}」不是本流程的环节"


def _of_party(flow: type[Workflow], step: Step, by: Party) -> Iterator[str]:
    if isinstance(by, Named):
        if not hasattr(flow.model, by.column) or by.column not in flow.model.own:
            yield f"「{step.label}」的办理人 {by.column} 不是办件上所列的人"
    elif isinstance(by, Held | Among):
        for seat in by.seats if isinstance(by, Among) else (by,):
            if not sees(seat.role, flow) and step is not flow.opening():
                yield f"「{step.label}」的岗位「{seat.role.label}」看不到这类办件，请另选岗位"
    elif not isinstance(by, Hub):
        yield f"「{step.label}」的办理人应写作 APPLICANT、held(…)、among(…) 或 SYSTEM"


def sees(role: Role, flow: type[Workflow]) -> bool:
    """Whether whoever holds the role sees the cases of the process within their reach, and so could act on them."""
    return flow.model.read_by in GRANTS[role]
