"""When somebody left, and when what was held of them was erased."""

import sqlalchemy as sa
from alembic import op

import kernel.records

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("left_at", kernel.records.Moment(), nullable=True))
        batch_op.add_column(sa.Column("erased_at", kernel.records.Moment(), nullable=True))
    # of those who have left already nobody wrote down when: their time begins now
    people = sa.table("people", sa.column("state", sa.String), sa.column("left_at", kernel.records.Moment()))
    op.execute(sa.update(people).where(people.c.state == "left").values(left_at=kernel.records.now()))


def downgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("erased_at")
        batch_op.drop_column("left_at")
