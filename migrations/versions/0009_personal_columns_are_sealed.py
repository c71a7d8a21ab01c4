"""Personal columns are sealed: ciphertext, mask and blind index beside each other instead of the plain value."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from auth.sealing import Sealed
from auth.sensitivity import Sensitive

revision = "0009sealed"
down_revision = "0008jobs"
branch_labels = None
depends_on = None

_SUFFIXES = {"sealed": sa.Text(), "masked": sa.String(40), "index": sa.String(43)}
_COLUMNS = {
    "people": (("phone", Sensitive.PHONE, True, False, 20), ("id_number", Sensitive.ID_NUMBER, True, True, 18)),
    "drivers": (("phone", Sensitive.PHONE, False, False, 20), ("licence_number", Sensitive.LICENCE, True, False, 18)),
}


def upgrade() -> None:
    for table, columns in _COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for name, *_ in columns:
                for suffix, kind in _SUFFIXES.items():
                    batch.add_column(sa.Column(f"{name}_{suffix}", kind, nullable=True))
        _seal(table, columns)
        with op.batch_alter_table(table) as batch:
            for name, _, nullable, unique, _ in columns:
                if unique:
                    batch.drop_constraint(f"{table}_{name}_key", type_="unique")
                batch.drop_column(name)
                for suffix, kind in _SUFFIXES.items():
                    batch.alter_column(f"{name}_{suffix}", existing_type=kind, nullable=nullable)
                if unique:
                    batch.create_unique_constraint(f"{table}_{name}_index_key", [f"{name}_index"])
                else:
                    batch.create_index(f"{table}_{name}_index_idx", [f"{name}_index"])


def downgrade() -> None:
    for table, columns in _COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for name, _, _, _, most in columns:
                batch.add_column(sa.Column(name, sa.String(most), nullable=True))
        _open(table, columns)
        with op.batch_alter_table(table) as batch:
            for name, _, nullable, unique, most in columns:
                if unique:
                    batch.drop_constraint(f"{table}_{name}_index_key", type_="unique")
                    batch.create_unique_constraint(f"{table}_{name}_key", [name])
                else:
                    batch.drop_index(f"{table}_{name}_index_idx")
                batch.alter_column(name, existing_type=sa.String(most), nullable=nullable)
                for suffix in _SUFFIXES:
                    batch.drop_column(f"{name}_{suffix}")


def _seal(table: str, columns: Sequence[tuple[str, Sensitive, bool, bool, int]]) -> None:
    names = [name for name, *_ in columns]
    plain = sa.table(
        table, sa.column("id", sa.Uuid()), *(sa.column(name, sa.String()) for name in names), *_columns(names)
    )
    for row in _rows(plain, names):
        said: dict[str, Any] = {}
        for name, kind, *_ in columns:
            said |= _sealed(table, name, kind).columns(row.id, getattr(row, name))
        op.get_bind().execute(plain.update().where(plain.c.id == row.id).values(**said))


def _open(table: str, columns: Sequence[tuple[str, Sensitive, bool, bool, int]]) -> None:
    names = [name for name, *_ in columns]
    plain = sa.table(
        table, sa.column("id", sa.Uuid()), *(sa.column(name, sa.String()) for name in names), *_columns(names)
    )
    for row in _rows(plain, [f"{name}_sealed" for name in names]):
        said: dict[str, Any] = {}
        for name, kind, *_ in columns:
            text = getattr(row, f"{name}_sealed")
            said[name] = None if text is None else _sealed(table, name, kind).opened(row.id, text)
        op.get_bind().execute(plain.update().where(plain.c.id == row.id).values(**said))


def _rows(plain: sa.TableClause, names: Sequence[str]) -> Sequence[sa.Row[Any]]:
    return op.get_bind().execute(sa.select(plain.c.id, *(plain.c[name] for name in names))).all()


def _columns(names: Sequence[str]) -> list[sa.ColumnClause[Any]]:
    return [sa.column(f"{name}_{suffix}", sa.String()) for name in names for suffix in _SUFFIXES]


def _sealed(table: str, name: str, kind: Sensitive) -> Sealed[str]:
    seal: Sealed[str] = Sealed(kind, nullable=True, unique=False, most=40)
    seal.table, seal.key = table, name
    return seal
