"""What can go wrong with a platform, said to the person who is signing in."""

from kernel.refusal import NotPermitted, Unavailable, WrongState


class Distrusted(NotPermitted):
    """An answer in the platform's name that fails a check. ``why`` is for the log, never for the caller."""

    def __init__(self, why: str) -> None:
        super().__init__("身份平台的答复未通过安全校验，登录没有完成", alternatives=("请重新登录",))
        self.why = why


class Cancelled(WrongState):
    """The person turned back at the platform."""

    def __init__(self) -> None:
        super().__init__("您在身份平台取消了登录", alternatives=("需要时可重新登录",))


def unreachable(label: str, why: str) -> Unavailable:
    """The refusal for a platform that is down, slow or answers rubbish; ``why`` is for the log."""
    refusal = Unavailable(
        f"「{label}」暂时无法完成登录，已登录的人员不受影响", alternatives=("请稍后重试", "多次失败请联系系统管理员")
    )
    refusal.add_note(why)
    return refusal
