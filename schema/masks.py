"""脱敏的字段: a personal value, whole for those who may see it and masked for all others.

Whatever is shown whole of another leaves a row in the access ledger (`Context.revealed`).
"""

from typing import Any

import strawberry
from strawberry.extensions.field_extension import FieldExtension
from strawberry.types.field import StrawberryField

from auth.sealing import sealed_of
from auth.sensitivity import Sensitive, concerned, may_reveal

from .directives import Personal


class Mask(FieldExtension):
    """Shows a personal value whole to those who may see it, and masked to all others."""

    def __init__(self, kind: Sensitive) -> None:
        self.kind = kind
        self._name = ""

    def apply(self, field: StrawberryField) -> None:
        self._name = field.python_name
        field.directives = [*field.directives, Personal(kind=self.kind.value)]

    def resolve(self, next_: Any, source: Any, info: strawberry.Info, **kwargs: Any) -> Any:
        if (masked := self._stored(source, info)) is not None:
            return masked
        return self._shown(next_(source, info, **kwargs), source, info)

    async def resolve_async(self, next_: Any, source: Any, info: strawberry.Info, **kwargs: Any) -> Any:
        return self._shown(await next_(source, info, **kwargs), source, info)

    def _shown(self, value: Any, source: Any, info: strawberry.Info) -> Any:
        if value is None:
            return None
        if not may_reveal(info.context.viewer, source):
            return self.kind.masked(value)
        if (person_id := concerned(source)) is not None and person_id != info.context.viewer.id:
            info.context.revealed.add((type(source).__name__, source.id, person_id, self._name))
        return value

    def _stored(self, source: Any, info: strawberry.Info) -> str | None:
        """The mask that a sealed column keeps beside it: the value itself need not even be opened."""
        if sealed_of(type(source), self._name) is None or may_reveal(info.context.viewer, source):
            return None
        return getattr(source, f"{self._name}_masked", None)
