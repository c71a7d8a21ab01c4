"""Public accounts: who is not of the staff may come in."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "public_accounts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("platform", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("credit_code", sa.String(length=18), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("phone_sealed", sa.Text(), nullable=True),
        sa.Column("phone_masked", sa.String(length=40), nullable=True),
        sa.Column("phone_index", sa.String(length=43), nullable=True),
        sa.Column("id_number_sealed", sa.Text(), nullable=True),
        sa.Column("id_number_masked", sa.String(length=40), nullable=True),
        sa.Column("id_number_index", sa.String(length=43), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("public_accounts_pkey")),
        sa.UniqueConstraint("platform", "subject", name=op.f("public_accounts_platform_subject_key")),
    )
    with op.batch_alter_table("public_accounts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("public_accounts_id_number_index_idx"), ["id_number_index"], unique=False)
        batch_op.create_index(batch_op.f("public_accounts_last_seen_at_idx"), ["last_seen_at"], unique=False)
        batch_op.create_index(batch_op.f("public_accounts_phone_index_idx"), ["phone_index"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("public_accounts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("public_accounts_phone_index_idx"))
        batch_op.drop_index(batch_op.f("public_accounts_last_seen_at_idx"))
        batch_op.drop_index(batch_op.f("public_accounts_id_number_index_idx"))

    op.drop_table("public_accounts")
