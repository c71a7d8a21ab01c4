"""Personal answers and drafts are sealed: ciphertext instead of plain JSON."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from auth.sealing import keys

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(JSONB(), "postgresql")
_COLUMNS = {"form_answers": ("confidential",), "drafts": ("content", "answers")}


def upgrade() -> None:
    for table, names in _COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for name in names:
                batch.add_column(sa.Column(f"{name}_sealed", sa.Text(), nullable=True))
        for row, rows in _rows(table, names):
            said = {f"{name}_sealed": _sealed(table, name, row.id, getattr(row, name)) for name in names}
            op.get_bind().execute(rows.update().where(rows.c.id == row.id).values(**said))
        with op.batch_alter_table(table) as batch:
            for name in names:
                batch.drop_column(name)
                batch.alter_column(f"{name}_sealed", existing_type=sa.Text(), nullable=False)


def downgrade() -> None:
    for table, names in _COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for name in names:
                batch.add_column(sa.Column(name, _JSON, nullable=True))
        for row, rows in _rows(table, names):
            said = {name: _opened(table, name, row.id, getattr(row, f"{name}_sealed")) for name in names}
            op.get_bind().execute(rows.update().where(rows.c.id == row.id).values(**said))
        with op.batch_alter_table(table) as batch:
            for name in names:
                batch.drop_column(f"{name}_sealed")
                batch.alter_column(name, existing_type=_JSON, nullable=False)


def _rows(table: str, names: Sequence[str]) -> list[tuple[sa.Row[Any], sa.TableClause]]:
    """Each row, and the table with both kinds of columns, of which one is there."""
    plain = [sa.column(name, _JSON) for name in names]
    sealed = [sa.column(f"{name}_sealed", sa.Text()) for name in names]
    rows = sa.table(table, sa.column("id", sa.Uuid()), *plain, *sealed)
    return [(row, rows) for row in op.get_bind().execute(sa.select(rows)).all()]


def _sealed(table: str, name: str, id: UUID, value: Any) -> str:
    return keys().seal(json.dumps(value, separators=(",", ":")).encode(), f"{table}.{name}:{id}".encode())


def _opened(table: str, name: str, id: UUID, text: str) -> Any:
    return json.loads(keys().open(text, f"{table}.{name}:{id}".encode()))
