"""办理方式: what people do with a case besides taking its steps. The table says which of them are allowed at a step.

    decide = Step("…", "审批", S.REVIEWED >> S.DECIDED, by=held(R.LEADER), acts=USUAL - {Act.ADD_SIGNER})

依据 6.3-8、6.3-10。
"""

from kernel.labels import Labelled


class Act(Labelled):
    """What a line of a case's record says was done."""

    STEP = "step", "办理"
    RETURN = "return", "退回"
    TAKE_BACK = "take_back", "收回"
    TRANSFER = "transfer", "转办"
    ADD_SIGNER = "add_signer", "加签"
    SIGN = "sign", "签署"
    CONSULT = "consult", "征求意见"
    ANSWER = "answer", "答复"
    COPY = "copy", "抄送"
    URGE = "urge", "催办"
    COMMENT = "comment", "留言"
    SUSPEND = "suspend", "暂停"
    RESUME = "resume", "恢复"


TALK = frozenset({Act.CONSULT, Act.COPY, Act.URGE, Act.COMMENT})
"""What moves nothing and hands nothing over."""

USUAL = TALK | {Act.RETURN, Act.TAKE_BACK, Act.TRANSFER, Act.ADD_SIGNER, Act.SUSPEND}
"""What a step allows where its table says nothing else. Who was asked may always answer, who was added may sign, and
what was suspended may be resumed."""

MUTATIONS = {act: f"case{''.join(part.capitalize() for part in act.value.split('_'))}" for act in Act}
"""Which mutation of the graph does which act: ``Act.ADD_SIGNER`` is ``caseAddSigner``."""


class Capacity(Labelled):
    """In which capacity somebody has been brought into a case."""

    NAMED = "named", "办件所列人员"
    TRANSFEREE = "transferee", "转办接收人"
    SIGNER_BEFORE = "signer_before", "前加签人"
    SIGNER_AFTER = "signer_after", "后加签人"
    CONSULTED = "consulted", "被征求意见人"
    COPIED = "copied", "抄送对象"


SIGNERS = frozenset({Capacity.SIGNER_BEFORE, Capacity.SIGNER_AFTER})
OF_A_STEP = SIGNERS | {Capacity.TRANSFEREE, Capacity.CONSULTED}
"""Capacities that end when the case leaves the state they were given in."""
