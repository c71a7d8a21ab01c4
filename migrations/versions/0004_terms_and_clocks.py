"""Terms in versions, a clock on every case, calendars of regions, and every version of a process's table."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004terms"
down_revision = "0003sessions"
branch_labels = None
depends_on = None

KEPT = ("since", "until", "revision", "ended_revision", "set_by_id", "set_by", "reason")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _kept() -> list[sa.Column[Any]]:
    return [
        sa.Column("since", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("ended_revision", sa.Integer(), nullable=True),
        sa.Column("set_by_id", sa.Uuid(), nullable=True),
        sa.Column("set_by", sa.String(length=80), nullable=False, server_default=""),
        sa.Column("reason", sa.String(length=200), nullable=False, server_default=""),
    ]


def upgrade() -> None:
    with op.batch_alter_table("calendar_days", schema=None) as batch_op:
        batch_op.add_column(sa.Column("region_code", sa.String(length=6), nullable=False, server_default="000000"))
        batch_op.drop_constraint(batch_op.f("calendar_days_day_key"), type_="unique")
        batch_op.create_unique_constraint(batch_op.f("calendar_days_region_code_day_key"), ["region_code", "day"])
        batch_op.create_index(batch_op.f("calendar_days_day_idx"), ["day"], unique=False)

    with op.batch_alter_table("step_settings", schema=None, recreate="always") as batch_op:
        for column in _kept():
            batch_op.add_column(column)
        batch_op.add_column(sa.Column("on_passing", sa.String(40), nullable=True))
        batch_op.add_column(sa.Column("escalate_to", sa.String(40), nullable=True))
        batch_op.add_column(sa.Column("remind_ahead", sa.Integer(), nullable=True))
        batch_op.drop_constraint(batch_op.f("step_settings_region_code_unit_id_workflow_step_key"), type_="unique")
        batch_op.create_index("step_settings_place_idx", ["region_code", "workflow", "step"], unique=False)
    # what stood until now has stood since it was set
    op.execute("UPDATE step_settings SET since = created_at")

    op.create_table(
        "threshold_settings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("workflow", sa.String(length=60), nullable=False),
        sa.Column("threshold", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False),
        *_kept(),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("threshold_settings_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("threshold_settings_pkey")),
    )
    with op.batch_alter_table("threshold_settings", schema=None) as batch_op:
        batch_op.create_index("threshold_settings_place_idx", ["region_code", "workflow", "threshold"], unique=False)

    op.create_table(
        "process_versions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("workflow", sa.String(length=60), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("steps", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("process_versions_pkey")),
        sa.UniqueConstraint("workflow", "number", name=op.f("process_versions_workflow_number_key")),
    )

    with op.batch_alter_table("trips", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("paused_by", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("paused_why", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("clock_state", JSON, nullable=True))
        batch_op.add_column(sa.Column("terms_revision", sa.Integer(), nullable=False, server_default="0"))

    with op.batch_alter_table("steps_taken", schema=None) as batch_op:
        batch_op.create_index("steps_taken_figures_idx", ["workflow", "taken_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("steps_taken", schema=None) as batch_op:
        batch_op.drop_index("steps_taken_figures_idx")
    with op.batch_alter_table("trips", schema=None) as batch_op:
        for name in ("terms_revision", "clock_state", "paused_why", "paused_by", "paused_at"):
            batch_op.drop_column(name)
    op.drop_table("process_versions")
    op.drop_table("threshold_settings")
    op.execute("DELETE FROM step_settings WHERE until IS NOT NULL")
    with op.batch_alter_table("step_settings", schema=None) as batch_op:
        batch_op.drop_index("step_settings_place_idx")
        for name in ("remind_ahead", "escalate_to", "on_passing", *reversed(KEPT)):
            batch_op.drop_column(name)
        batch_op.create_unique_constraint(
            batch_op.f("step_settings_region_code_unit_id_workflow_step_key"),
            ["region_code", "unit_id", "workflow", "step"],
        )
    op.execute("DELETE FROM calendar_days WHERE region_code <> '000000'")
    with op.batch_alter_table("calendar_days", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("calendar_days_day_idx"))
        batch_op.drop_constraint(batch_op.f("calendar_days_region_code_day_key"), type_="unique")
        batch_op.create_unique_constraint(batch_op.f("calendar_days_day_key"), ["day"])
        batch_op.drop_column("region_code")
