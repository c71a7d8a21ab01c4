"""Logins know what they are, where they belong and when they were proved; refresh tokens; posts are lent."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003sessions"
down_revision = "0002"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("login_attempts") as table:
        table.add_column(sa.Column("login_id", sa.Uuid(), nullable=True))
    with op.batch_alter_table("logins") as table:
        # those who are signed in stay so: in a browser, of no unit that would show them to anybody else
        table.add_column(sa.Column("kind", sa.String(40), nullable=False, server_default="browser"))
        table.add_column(sa.Column("client", sa.String(80), nullable=False, server_default=""))
        table.add_column(sa.Column("parent_id", sa.Uuid(), nullable=True))
        table.add_column(sa.Column("subject", sa.String(255), nullable=True))
        table.add_column(sa.Column("platform_session", sa.String(255), nullable=True))
        table.add_column(sa.Column("authenticated_at", _MOMENT, nullable=True))
        table.add_column(sa.Column("region_code", sa.String(6), nullable=False, server_default=""))
        table.add_column(sa.Column("unit_id", sa.Uuid(), nullable=False, server_default="0" * 32))
    op.execute("UPDATE logins SET authenticated_at = created_at")
    with op.batch_alter_table("logins") as table:
        table.alter_column("authenticated_at", existing_type=_MOMENT, nullable=False)
        for name, kind in (
            ("kind", sa.String(40)),
            ("client", sa.String(80)),
            ("region_code", sa.String(6)),
            ("unit_id", sa.Uuid()),
        ):
            table.alter_column(name, existing_type=kind, server_default=None)
        for name in ("parent_id", "region_code", "unit_id"):
            table.create_index(f"logins_{name}_idx", [name])
    op.create_table(
        "refresh_tokens",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("login_id", sa.Uuid(), nullable=False),
        sa.Column("previous_id", sa.Uuid(), nullable=True),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("used_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["login_id"], ["logins.id"], name="refresh_tokens_login_id_fkey", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="refresh_tokens_pkey"),
        sa.UniqueConstraint("previous_id", name="refresh_tokens_previous_id_key"),
        sa.UniqueConstraint("token_hash", name="refresh_tokens_token_hash_key"),
    )
    op.create_index("refresh_tokens_login_id_idx", "refresh_tokens", ["login_id"])
    op.create_table(
        "delegations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("giver_id", sa.Uuid(), nullable=False),
        sa.Column("delegate_id", sa.Uuid(), nullable=False),
        sa.Column("roles", _JSON, nullable=False),
        sa.Column("processes", _JSON, nullable=False),
        sa.Column("with_personal_data", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("ended_at", _MOMENT, nullable=True),
        sa.Column("ended_by_id", sa.Uuid(), nullable=True),
        sa.Column("region_code", sa.String(6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["giver_id"], ["people.id"], name="delegations_giver_id_fkey"),
        sa.ForeignKeyConstraint(["delegate_id"], ["people.id"], name="delegations_delegate_id_fkey"),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="delegations_unit_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="delegations_pkey"),
    )
    for name in ("giver_id", "delegate_id", "region_code", "unit_id"):
        op.create_index(f"delegations_{name}_idx", "delegations", [name])


def downgrade() -> None:
    op.drop_table("delegations")
    op.drop_table("refresh_tokens")
    with op.batch_alter_table("logins") as table:
        for name in ("parent_id", "region_code", "unit_id"):
            table.drop_index(f"logins_{name}_idx")
        for name in (
            "kind",
            "client",
            "parent_id",
            "subject",
            "platform_session",
            "authenticated_at",
            "region_code",
            "unit_id",
        ):
            table.drop_column(name)
    with op.batch_alter_table("login_attempts") as table:
        table.drop_column("login_id")
