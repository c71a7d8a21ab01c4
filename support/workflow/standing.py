"""办到哪一步: who has signed the steps of a case since it entered its state, and who has been brought in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from kernel.refusal import Refusal, WrongState

from .acts import SIGNERS, Act, Capacity
from .brought import CaseParty
from .records import Case, StepTaken


@dataclass(frozen=True)
class Signature:
    """``seat`` says for which of several seats, where a countersignature has them."""

    person_id: UUID
    seat: str = ""


@dataclass(frozen=True)
class Standing:
    """``signed`` by name of the step; ``parties`` are those who have not ended."""

    signed: Mapping[str, Sequence[Signature]] = field(default_factory=dict)
    parties: Sequence[CaseParty] = ()

    @classmethod
    def of(cls, case: Case, taken: Iterable[StepTaken], parties: Iterable[CaseParty]) -> "Standing":
        """From the record of a case and all who were ever brought in."""
        signed: dict[str, list[Signature]] = {}
        for line in taken:
            if line.act is Act.STEP and line.taken_at > case.entered_at and line.from_state == line.to_state:
                signed.setdefault(line.step, []).append(Signature(line.actor_id, line.seat))
        return cls(signed, tuple(each for each in parties if each.ended_at is None))

    def now(self) -> "Standing":
        """Without those who have ended meanwhile."""
        return Standing(self.signed, tuple(each for each in self.parties if each.ended_at is None))

    def with_parties(self, more: Sequence[CaseParty]) -> "Standing":
        return Standing(self.signed, (*self.parties, *more))

    def signatures(self, step: str) -> Sequence[Signature]:
        return self.signed.get(step, ())

    def open(self, step: str, *capacities: Capacity) -> list[CaseParty]:
        return [each for each in self.parties if each.step == step and each.capacity in capacities]

    def mine(self, person_id: UUID, *capacities: Capacity) -> list[CaseParty]:
        return [each for each in self.parties if each.person_id == person_id and each.capacity in capacities]

    def transferee(self, step: str) -> CaseParty | None:
        """To whom alone the step has been handed."""
        return next(iter(self.open(step, Capacity.TRANSFEREE)), None)

    def held_up(self, step: str, clause: str, *, consulting: bool, enough: bool) -> Refusal | None:
        """Why nobody can take the step now, whoever they are; ``None`` where it waits."""
        if before := self.open(step, Capacity.SIGNER_BEFORE):
            return WrongState(f"须先由{names(before)}加签", clause=clause, alternatives=("等加签人签署后办理",))
        asked = self.open(step, Capacity.CONSULTED) if consulting else []
        if asked:
            return WrongState(f"须先由{names(asked)}答复意见", clause=clause, alternatives=("等答复后办理",))
        if enough:
            after = names(self.open(step, Capacity.SIGNER_AFTER))
            return WrongState(f"已签署，待{after}加签后转入下一环节", clause=clause, alternatives=("等加签人签署",))
        return None

    def signing(self, person_id: UUID) -> CaseParty | None:
        """For what the person has been added as a signer."""
        return next(iter(self.mine(person_id, *SIGNERS)), None)


ALONE = Standing()
"""Nobody has signed, and nobody has been brought in."""


def names(parties: Iterable[CaseParty]) -> str:
    return "、".join(dict.fromkeys(each.person_name for each in parties))
