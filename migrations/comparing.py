"""Where tables and models differ, and how the types of the models are written down in a revision."""

from typing import Any, Literal

from alembic.autogenerate import compare_metadata
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Enum
from sqlalchemy.types import JSON, TypeEngine

from kernel.records import Moment, Money

from .models import metadata


def written(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """A revision stands by itself: it names the database's types, not ours, which may change after it."""
    if kind != "type":
        return False
    plain: dict[type[TypeEngine[Any]], str] = {
        Moment: "sa.DateTime(timezone=True)",
        Money: 'sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite")',
        JSON: 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")',
    }
    if isinstance(item, Enum):
        return f"sa.String({item.length})"
    return next((text for known, text in plain.items() if isinstance(item, known)), False)


OPTIONS: dict[str, Any] = {
    "compare_type": True,
    "render_as_batch": True,
    "render_item": written,
    # SQLite too rolls back what was half done: its driver is told where transactions begin and end
    "transactional_ddl": True,
}


def differences(connection: Connection) -> list[Any]:
    """What the tables of this database lack or have too much, compared with the models."""
    return list(compare_metadata(MigrationContext.configure(connection, opts=OPTIONS), metadata()))
