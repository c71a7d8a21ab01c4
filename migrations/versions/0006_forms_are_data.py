"""Forms are data: versions of forms, what was filled in, drafts; attachments belong to something."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006forms"
down_revision = "0005cases"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "filled_forms",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("process", sa.String(length=60), nullable=False),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("fields", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("filled_forms_pkey")),
        sa.UniqueConstraint("digest", name=op.f("filled_forms_digest_key")),
    )
    op.create_table(
        "form_versions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("process", sa.String(length=60), nullable=False),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("fields", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("author_name", sa.String(length=80), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("publisher_id", sa.Uuid(), nullable=True),
        sa.Column("publisher_name", sa.String(length=80), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("form_versions_pkey")),
        sa.UniqueConstraint(
            "process", "step", "region_code", "number", name=op.f("form_versions_process_step_region_code_number_key")
        ),
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("process", sa.String(length=60), nullable=False),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("form", sa.String(length=400), nullable=False),
        sa.Column("content", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("answers", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("drafts_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("drafts_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("drafts_pkey")),
    )
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.create_index("drafts_mine_idx", ["person_id", "changed_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("drafts_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("drafts_unit_id_idx"), ["unit_id"], unique=False)
    op.create_table(
        "form_answers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("case_kind", sa.String(length=60), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("process", sa.String(length=60), nullable=False),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("form_id", sa.Uuid(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answers", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("confidential", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("shown", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("sources", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["form_id"], ["filled_forms.id"], name=op.f("form_answers_form_id_fkey")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("form_answers_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("form_answers_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("form_answers_pkey")),
        sa.UniqueConstraint("case_id", "step", name=op.f("form_answers_case_id_step_key")),
    )
    with op.batch_alter_table("form_answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("form_answers_form_id_idx"), ["form_id"], unique=False)
        batch_op.create_index(batch_op.f("form_answers_person_id_idx"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("form_answers_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("form_answers_unit_id_idx"), ["unit_id"], unique=False)
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sm3", sa.String(length=64), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column(
                "warnings",
                sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
                server_default="[]",
                nullable=False,
            )
        )
        batch_op.add_column(sa.Column("scanned", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("subject_kind", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("subject_id", sa.Uuid(), nullable=True))
        batch_op.alter_column(
            "media_type", existing_type=sa.VARCHAR(length=60), type_=sa.String(length=100), existing_nullable=False
        )
        batch_op.create_index("attachments_subject_idx", ["subject_id"], unique=False)
    with op.batch_alter_table("attachments", schema=None) as batch_op:  # the defaults were for the rows that were there
        for column in ("sm3", "warnings", "scanned"):
            batch_op.alter_column(column, server_default=None)
    op.execute(
        "UPDATE attachments SET subject_kind = 'Trip', "
        "subject_id = (SELECT trip_id FROM trip_reports WHERE photo_id = attachments.id) "
        "WHERE id IN (SELECT photo_id FROM trip_reports WHERE photo_id IS NOT NULL)"
    )


def downgrade() -> None:
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.drop_index("attachments_subject_idx")
        batch_op.alter_column(
            "media_type", existing_type=sa.String(length=100), type_=sa.VARCHAR(length=60), existing_nullable=False
        )
        batch_op.drop_column("subject_id")
        batch_op.drop_column("subject_kind")
        batch_op.drop_column("scanned")
        batch_op.drop_column("warnings")
        batch_op.drop_column("sm3")
    with op.batch_alter_table("form_answers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("form_answers_unit_id_idx"))
        batch_op.drop_index(batch_op.f("form_answers_region_code_idx"))
        batch_op.drop_index(batch_op.f("form_answers_person_id_idx"))
        batch_op.drop_index(batch_op.f("form_answers_form_id_idx"))
    op.drop_table("form_answers")
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("drafts_unit_id_idx"))
        batch_op.drop_index(batch_op.f("drafts_region_code_idx"))
        batch_op.drop_index("drafts_mine_idx")
    op.drop_table("drafts")
    op.drop_table("form_versions")
    op.drop_table("filled_forms")
