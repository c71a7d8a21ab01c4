"""Contacts are followed; codes of people and units may be as long as a platform's."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010notices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "contact_links",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("contact_links_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("contact_links_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("contact_links_pkey")),
        sa.UniqueConstraint("source", "kind", "code", name=op.f("contact_links_source_kind_code_key")),
        sa.UniqueConstraint("source", "person_id", name=op.f("contact_links_source_person_id_key")),
        sa.UniqueConstraint("source", "unit_id", name=op.f("contact_links_source_unit_id_key")),
    )
    with op.batch_alter_table("contact_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("contact_links_person_id_idx"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("contact_links_unit_id_idx"), ["unit_id"], unique=False)

    with op.batch_alter_table("drivers", schema=None) as batch_op:
        batch_op.alter_column(
            "employee_code", existing_type=sa.VARCHAR(length=32), type_=sa.String(length=64), existing_nullable=False
        )

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column(
            "employee_code", existing_type=sa.VARCHAR(length=32), type_=sa.String(length=64), existing_nullable=False
        )

    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.alter_column(
            "code", existing_type=sa.VARCHAR(length=32), type_=sa.String(length=64), existing_nullable=False
        )


def downgrade() -> None:
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.alter_column(
            "code", existing_type=sa.String(length=64), type_=sa.VARCHAR(length=32), existing_nullable=False
        )

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column(
            "employee_code", existing_type=sa.String(length=64), type_=sa.VARCHAR(length=32), existing_nullable=False
        )

    with op.batch_alter_table("drivers", schema=None) as batch_op:
        batch_op.alter_column(
            "employee_code", existing_type=sa.String(length=64), type_=sa.VARCHAR(length=32), existing_nullable=False
        )

    with op.batch_alter_table("contact_links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("contact_links_unit_id_idx"))
        batch_op.drop_index(batch_op.f("contact_links_person_id_idx"))

    op.drop_table("contact_links")
