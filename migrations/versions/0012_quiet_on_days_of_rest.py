"""Quiet on days of rest; channels that people ask for."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    listed = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    with op.batch_alter_table("notice_preferences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("quiet_rest_days", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("on", listed, server_default="[]", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("notice_preferences", schema=None) as batch_op:
        batch_op.drop_column("on")
        batch_op.drop_column("quiet_rest_days")
