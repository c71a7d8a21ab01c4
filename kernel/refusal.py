"""拒绝: the hub understood the request and says no, in words the person may read.

    Refusal
    ├── NotFound       没有这条记录，或不在您的管辖范围内
    ├── NotPermitted   您没有办理此事的权限
    ├── StepUp         须先再次确认身份
    ├── WrongState     此事项当前状态不能这样办理
    ├── Invalid        填写的内容不符合要求
    ├── Conflict       此记录刚被他人更新，或所需的资源已被占用
    ├── TooMuch        超出了一次可以要求的数量
    └── Unavailable    所依赖的系统暂时不可用

Anything else that is raised is a defect; callers see only a reference number.
"""

from collections.abc import Sequence
from typing import ClassVar

from kernel.labels import Labelled


class Code(Labelled):
    NOT_FOUND = "not_found", "未找到"
    NOT_PERMITTED = "not_permitted", "无权办理"
    STEP_UP = "step_up", "须再次确认身份"
    WRONG_STATE = "wrong_state", "当前状态不可办理"
    INVALID = "invalid", "填写有误"
    CONFLICT = "conflict", "已被他人更新或占用"
    TOO_MUCH = "too_much", "超出限量"
    UNAVAILABLE = "unavailable", "暂时不可用"


class Refusal(Exception):
    """An expected no.

    ``field`` names what was filled in wrongly, in the API's spelling; ``clause`` the rule it rests on (an id of
    clauses.csv, or a law and its article); ``alternatives`` are sentences that say what else can be done.
    """

    code: ClassVar[Code]

    def __init__(
        self, message: str, *, field: str | None = None, clause: str | None = None, alternatives: Sequence[str] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.clause = clause
        self.alternatives = tuple(alternatives)


class NotFound(Refusal):
    code = Code.NOT_FOUND

    def __init__(self, message: str = "未找到该记录，或不在您的管辖范围内", **more: object) -> None:
        super().__init__(message, **more)  # type: ignore[arg-type]


class NotPermitted(Refusal):
    code = Code.NOT_PERMITTED


class StepUp(Refusal):
    code = Code.STEP_UP


class WrongState(Refusal):
    code = Code.WRONG_STATE


class Invalid(Refusal):
    code = Code.INVALID


class Conflict(Refusal):
    code = Code.CONFLICT


class TooMuch(Refusal):
    code = Code.TOO_MUCH


class Unavailable(Refusal):
    code = Code.UNAVAILABLE
