"""中文名: publishing an enumeration with what its values are called."""

from typing import Any

import strawberry

from kernel.labels import Labelled

from .directives import citing, clauses


def labels(
    enumeration: type[Labelled], description: str, *, clause: str | None = None, name: str | None = None
) -> None:
    definition: Any = strawberry.enum(
        enumeration, name=name, description=citing(description, clause), directives=clauses(clause)
    )
    for value, member in zip(definition.__strawberry_definition__.values, enumeration, strict=True):
        value.description = member.label
