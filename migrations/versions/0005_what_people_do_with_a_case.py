"""What people do with a case."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005cases"
down_revision = "0004terms"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "case_waits",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("step", sa.String(length=121), nullable=False),
        sa.Column("seat", sa.String(length=40), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("applicant_id", sa.Uuid(), nullable=False),
        sa.Column("named_id", sa.Uuid(), nullable=True),
        sa.Column("transferee_id", sa.Uuid(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("case_waits_pkey")),
    )
    with op.batch_alter_table("case_waits", schema=None) as batch_op:
        batch_op.create_index("case_waits_case_idx", ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("case_waits_named_id_idx"), ["named_id"], unique=False)
        batch_op.create_index("case_waits_step_idx", ["step", "region_code"], unique=False)
        batch_op.create_index(batch_op.f("case_waits_transferee_id_idx"), ["transferee_id"], unique=False)
        batch_op.create_index("case_waits_unit_idx", ["unit_id", "step"], unique=False)

    op.create_table(
        "case_cards",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("read_by", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("workflow", sa.String(length=60), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("state_label", sa.String(length=40), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("suspended", sa.Boolean(), nullable=False),
        sa.Column("applicant_id", sa.Uuid(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_order", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["applicant_id"], ["people.id"], name=op.f("case_cards_applicant_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("case_cards_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("case_cards_pkey")),
    )
    with op.batch_alter_table("case_cards", schema=None) as batch_op:
        batch_op.create_index("case_cards_applicant_idx", ["applicant_id", "entered_at"], unique=False)
        batch_op.create_index("case_cards_number_idx", ["number"], unique=False)
        batch_op.create_index(batch_op.f("case_cards_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("case_cards_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "case_parties",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("step_label", sa.String(length=40), nullable=False),
        sa.Column("capacity", sa.String(40), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("person_name", sa.String(length=80), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column("by_name", sa.String(length=80), nullable=False),
        sa.Column("question", sa.String(length=1000), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("case_parties_person_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("case_parties_pkey")),
    )
    with op.batch_alter_table("case_parties", schema=None) as batch_op:
        batch_op.create_index("case_parties_case_idx", ["case_id", "person_id"], unique=False)
        batch_op.create_index("case_parties_person_idx", ["person_id", "capacity", "case_id"], unique=False)

    op.create_table(
        "plain_cases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("process_name", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("answers", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_by", sa.String(length=80), nullable=True),
        sa.Column("paused_why", sa.String(length=200), nullable=True),
        sa.Column("clock_state", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("terms_revision", sa.Integer(), server_default="0", nullable=False),
        sa.Column("applicant_id", sa.Uuid(), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["applicant_id"], ["people.id"], name=op.f("plain_cases_applicant_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("plain_cases_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("plain_cases_pkey")),
        sa.UniqueConstraint("number", name=op.f("plain_cases_number_key")),
    )
    with op.batch_alter_table("plain_cases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("plain_cases_applicant_id_idx"), ["applicant_id"], unique=False)
        batch_op.create_index("plain_cases_born_idx", ["created_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("plain_cases_due_at_idx"), ["due_at"], unique=False)
        batch_op.create_index(batch_op.f("plain_cases_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("plain_cases_unit_id_idx"), ["unit_id"], unique=False)

    with op.batch_alter_table("steps_taken", schema=None) as batch_op:
        batch_op.add_column(sa.Column("act", sa.String(40), server_default="step", nullable=False))
        batch_op.add_column(sa.Column("seat", sa.String(length=40), server_default="", nullable=False))
        batch_op.add_column(sa.Column("for_person_id", sa.Uuid(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "people", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), server_default="[]", nullable=False
            )
        )
        batch_op.add_column(
            sa.Column(
                "attachments",
                sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
                server_default="[]",
                nullable=False,
            )
        )
        batch_op.create_index("steps_taken_actor_idx", ["actor_id", "case_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("steps_taken", schema=None) as batch_op:
        batch_op.drop_index("steps_taken_actor_idx")
        batch_op.drop_column("attachments")
        batch_op.drop_column("people")
        batch_op.drop_column("for_person_id")
        batch_op.drop_column("seat")
        batch_op.drop_column("act")

    with op.batch_alter_table("plain_cases", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("plain_cases_unit_id_idx"))
        batch_op.drop_index(batch_op.f("plain_cases_region_code_idx"))
        batch_op.drop_index(batch_op.f("plain_cases_due_at_idx"))
        batch_op.drop_index("plain_cases_born_idx")
        batch_op.drop_index(batch_op.f("plain_cases_applicant_id_idx"))

    op.drop_table("plain_cases")

    with op.batch_alter_table("case_parties", schema=None) as batch_op:
        batch_op.drop_index("case_parties_person_idx")
        batch_op.drop_index("case_parties_case_idx")

    op.drop_table("case_parties")
    with op.batch_alter_table("case_cards", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("case_cards_unit_id_idx"))
        batch_op.drop_index(batch_op.f("case_cards_region_code_idx"))
        batch_op.drop_index("case_cards_number_idx")
        batch_op.drop_index("case_cards_applicant_idx")

    op.drop_table("case_cards")
    with op.batch_alter_table("case_waits", schema=None) as batch_op:
        batch_op.drop_index("case_waits_unit_idx")
        batch_op.drop_index(batch_op.f("case_waits_transferee_id_idx"))
        batch_op.drop_index("case_waits_step_idx")
        batch_op.drop_index(batch_op.f("case_waits_named_id_idx"))
        batch_op.drop_index("case_waits_case_idx")

    op.drop_table("case_waits")
