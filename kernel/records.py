"""What every table has: an identity, a time of birth, and a version that catches lost updates."""

import enum
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Enum, MetaData, Numeric, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from kernel.ids import new_id


def now() -> datetime:
    return datetime.now(UTC)


class Moment(TypeDecorator[datetime]):
    """A point in time, always with its zone, whatever the database thinks. Stored in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True
    python_type = datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without its zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value if value.tzinfo else value.replace(tzinfo=UTC))


class Money(TypeDecorator[Decimal]):
    """Yuan and fen, exactly. SQLite has no decimals, so there it is kept as fen in an integer."""

    impl = Numeric(14, 2)
    cache_ok = True
    python_type = Decimal

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(BigInteger() if dialect.name == "sqlite" else Numeric(14, 2))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | int | None:
        if value is None or dialect.name != "sqlite":
            return value
        return int((value * 100).to_integral_value())

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None or dialect.name != "sqlite":
            return value  # type: ignore[no-any-return]
        return Decimal(int(value)).scaleb(-2)


JSONValue = JSON().with_variant(JSONB(), "postgresql")
"""A small structured value that is read and written whole."""


class Record(DeclarativeBase):
    """A row with an identity. Subclasses say in Chinese, in their docstring, what one row is."""

    type_annotation_map = {  # noqa: RUF012
        datetime: Moment,
        Decimal: Money,
        UUID: Uuid(),
        enum.Enum: Enum(
            enum.Enum, native_enum=False, length=40, values_callable=lambda kind: [member.value for member in kind]
        ),
        dict[str, Any]: JSONValue,
        list[str]: JSONValue,
    }
    metadata = MetaData(
        naming_convention={
            "pk": "%(table_name)s_pkey",
            "fk": "%(table_name)s_%(column_0_name)s_fkey",
            "uq": "%(table_name)s_%(column_0_N_name)s_key",
            "ix": "%(table_name)s_%(column_0_N_name)s_idx",
            "ck": "%(table_name)s_%(constraint_name)s_check",
        }
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-3)
    created_at: Mapped[datetime] = mapped_column(default=now, sort_order=-2)
    version: Mapped[int] = mapped_column(sort_order=-1)

    def __init__(self, **said: Any) -> None:
        """Born whole: defaults hold from the first moment, not from the first write."""
        for column in type(self).__mapper__.column_attrs:
            usual: Any = column.columns[0].default
            if usual is not None and column.key not in said:
                said[column.key] = usual.arg(None) if usual.is_callable else usual.arg
        # the id first: what is sealed is bound to it
        for name, value in sorted(said.items(), key=lambda item: item[0] != "id"):
            setattr(self, name, value)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}
