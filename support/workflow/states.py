"""状态: the states of a case, and the moves between them."""

from dataclasses import dataclass

from kernel.labels import Labelled


class State(Labelled):
    """A state a case can be in; ``A >> B`` is the move from A to B, ``(A | B) >> C`` from either."""

    def __or__(self, other: "State") -> "AnyOf":
        return AnyOf(frozenset({self, other}))

    def __rshift__(self, target: "State") -> "Move":
        return Move(frozenset({self}), target)


@dataclass(frozen=True)
class AnyOf:
    states: frozenset[State]

    def __or__(self, other: State) -> "AnyOf":
        return AnyOf(self.states | {other})

    def __rshift__(self, target: State) -> "Move":
        return Move(self.states, target)


@dataclass(frozen=True)
class Move:
    sources: frozenset[State]
    target: State
