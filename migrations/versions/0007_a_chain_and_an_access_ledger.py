"""Audit entries are chained and only grow; who saw personal data whole is kept."""

import sqlalchemy as sa
from alembic import op

from migrations import append_only

revision = "0007audit"
down_revision = "0006forms"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_NEW = {"kind": (40, "change"), "outcome": (40, "done"), "digest": (64, ""), "stamp": (43, "")}


def upgrade() -> None:
    for name, (length, usual) in _NEW.items():
        op.add_column("audit_entries", sa.Column(name, sa.String(length), nullable=False, server_default=usual))
    op.create_index("audit_entries_kind_idx", "audit_entries", ["kind", "at"])
    op.create_table(
        "audit_chain",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
        sa.Column("sealed_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="audit_chain_pkey"),
        sa.UniqueConstraint("entry_id", name="audit_chain_entry_id_key"),
    )
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
        sa.Column("stamp", sa.String(43), nullable=False),
        sa.Column("sealed_at", _MOMENT, nullable=False),
        sa.Column("before_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("id = 1", name="audit_head_only_one_check"),
        sa.PrimaryKeyConstraint("id", name="audit_head_pkey"),
    )
    op.create_table(
        "audit_checkpoints",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
        sa.Column("before", _MOMENT, nullable=False),
        sa.Column("file", sa.String(200), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("stamp", sa.String(43), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="audit_checkpoints_pkey"),
    )
    op.create_table(
        "access_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("viewer_id", sa.Uuid(), nullable=False),
        sa.Column("viewer_name", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("field", sa.String(60), nullable=False),
        sa.Column("purpose", sa.String(200), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("last_at", _MOMENT, nullable=False),
        sa.Column("window", sa.BigInteger(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="access_entries_pkey"),
        sa.UniqueConstraint(
            "viewer_id",
            "record_id",
            "field",
            "purpose",
            "window",
            name="access_entries_viewer_id_record_id_field_purpose_window_key",
        ),
    )
    for name in ("person_id", "viewer_id", "at"):
        op.create_index(f"access_entries_{name}_idx", "access_entries", [name])
    connection = op.get_bind()
    # what was written before there was a chain has no stamp, and is linked as it is found today
    last = connection.scalar(sa.text("SELECT id FROM audit_entries ORDER BY id DESC LIMIT 1"))
    connection.execute(
        sa.text(
            "INSERT INTO audit_head (id, seq, link, stamp, sealed_at, before_id) "
            "VALUES (1, 0, :genesis, '', CURRENT_TIMESTAMP, :last)"
        ),
        {"genesis": "0" * 64, "last": last},
    )
    append_only.put_on(connection)


def downgrade() -> None:
    append_only.take_off(op.get_bind())
    for table in ("access_entries", "audit_checkpoints", "audit_head", "audit_chain"):
        op.drop_table(table)
    op.drop_index("audit_entries_kind_idx", "audit_entries")
    with op.batch_alter_table("audit_entries") as entries:
        for name in _NEW:
            entries.drop_column(name)
