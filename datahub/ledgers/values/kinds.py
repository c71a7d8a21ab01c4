"""类型: what every kind of value can do."""

from typing import Any, Protocol

from ..cells import Cell


class Kind(Protocol):
    """``plain`` and ``typed`` are each other's inverse: a value as JSON can hold it, and back again."""

    @property
    def said(self) -> str:
        """What the kind asks for, in Chinese, for templates and messages."""
        ...

    def read(self, cell: Cell) -> Any:
        """The value; raises `Wrong`."""
        ...

    def plain(self, value: Any) -> Any: ...

    def typed(self, plain: Any) -> Any: ...

    def shown(self, value: Any) -> Any:
        """The value as a list shows it: text, number or date."""
        ...
