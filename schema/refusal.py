"""拒绝: how the hub says no to a change."""

from typing import Any

import strawberry
from strawberry.types.field import StrawberryField

from kernel import refusal

from .labels import labels

labels(refusal.Code, "拒绝的原因", name="RefusalCode")


@strawberry.type(description="办理被拒绝：原因、依据，以及还可以怎么办")
class Refusal:
    code: refusal.Code = strawberry.field(description="原因")
    message: str = strawberry.field(description="可向用户显示的说明")
    field: str | None = strawberry.field(description="有误的填写项")
    clause: str | None = strawberry.field(description="依据的条款或规定")
    alternatives: list[str] = strawberry.field(description="还可以怎么办，每项一句话")


def shown(no: refusal.Refusal) -> Refusal:
    return Refusal(
        code=no.code, message=no.message, field=no.field, clause=no.clause, alternatives=list(no.alternatives)
    )


class SayNo(strawberry.ExceptionHandler[refusal.Refusal, Refusal]):
    """A refusal raised anywhere below a mutation becomes its answer.

    Not so for those who are not signed in: they get the same error everywhere, so that clients send them to sign in.
    """

    def handle(self, exception: refusal.Refusal, *, field: StrawberryField, info: Any) -> Refusal | None:
        return shown(exception) if info.context.viewer.signed_in else None
