"""People are told."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010notices"
down_revision = "0009sealed"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "notice_preferences",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("quiet_from", sa.String(length=5), nullable=False),
        sa.Column("quiet_until", sa.String(length=5), nullable=False),
        sa.Column("off", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("notice_preferences_pkey")),
        sa.UniqueConstraint("person_id", name=op.f("notice_preferences_person_id_key")),
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("text", sa.String(length=500), nullable=False),
        sa.Column("urgency", sa.String(40), nullable=False),
        sa.Column("clause", sa.String(length=80), nullable=False),
        sa.Column("case_kind", sa.String(length=60), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("case_number", sa.String(length=32), nullable=False),
        sa.Column("once", sa.String(length=300), nullable=False),
        sa.Column("seen", sa.Boolean(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("notices_pkey")),
        sa.UniqueConstraint("person_id", "once", name=op.f("notices_person_id_once_key")),
    )
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("notices_case_id_idx"), ["case_id"], unique=False)
        batch_op.create_index("notices_person_idx", ["person_id", "seen", "created_at", "id"], unique=False)

    op.create_table(
        "deliveries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notices.id"], name=op.f("deliveries_notice_id_fkey"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("deliveries_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("deliveries_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("deliveries_pkey")),
        sa.UniqueConstraint("notice_id", "channel", name=op.f("deliveries_notice_id_channel_key")),
    )
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("deliveries_person_id_idx"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("deliveries_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index("deliveries_state_idx", ["state", "created_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("deliveries_unit_id_idx"), ["unit_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("deliveries_unit_id_idx"))
        batch_op.drop_index("deliveries_state_idx")
        batch_op.drop_index(batch_op.f("deliveries_region_code_idx"))
        batch_op.drop_index(batch_op.f("deliveries_person_id_idx"))

    op.drop_table("deliveries")
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.drop_index("notices_person_idx")
        batch_op.drop_index(batch_op.f("notices_case_id_idx"))

    op.drop_table("notices")
    op.drop_table("notice_preferences")
