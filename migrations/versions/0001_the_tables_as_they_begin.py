"""The tables as they begin."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("actor_name", sa.String(length=80), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("act", sa.String(length=80), nullable=False),
        sa.Column("clause", sa.String(length=80), nullable=False),
        sa.Column("subject_kind", sa.String(length=60), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("changes", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("audit_entries_pkey")),
    )
    with op.batch_alter_table("audit_entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("audit_entries_actor_id_idx"), ["actor_id"], unique=False)
        batch_op.create_index(batch_op.f("audit_entries_at_idx"), ["at"], unique=False)
        batch_op.create_index("audit_entries_subject_idx", ["subject_kind", "subject_id"], unique=False)

    op.create_table(
        "calendar_days",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("worked", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("calendar_days_pkey")),
        sa.UniqueConstraint("day", name=op.f("calendar_days_day_key")),
    )
    op.create_table(
        "calendar_years",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("calendar_years_pkey")),
        sa.UniqueConstraint("year", name=op.f("calendar_years_year_key")),
    )
    op.create_table(
        "divisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(40), nullable=False),
        sa.Column("parent_code", sa.String(length=6), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("divisions_pkey")),
        sa.UniqueConstraint("code", name=op.f("divisions_code_key")),
    )
    with op.batch_alter_table("divisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("divisions_parent_code_idx"), ["parent_code"], unique=False)

    op.create_table(
        "idempotency_keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("idempotency_keys_pkey")),
        sa.UniqueConstraint("person_id", "key", name=op.f("idempotency_keys_person_id_key_key")),
    )
    op.create_table(
        "login_attempts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=40), nullable=False),
        sa.Column("state_hash", sa.String(length=64), nullable=False),
        sa.Column("browser_hash", sa.String(length=64), nullable=False),
        sa.Column("verifier", sa.String(length=128), nullable=False),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("next", sa.String(length=2000), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("login_attempts_pkey")),
        sa.UniqueConstraint("state_hash", name=op.f("login_attempts_state_hash_key")),
    )
    with op.batch_alter_table("login_attempts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("login_attempts_expires_at_idx"), ["expires_at"], unique=False)

    op.create_table(
        "logins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("platform", sa.String(length=40), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("logout_hint", sa.Text(), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_agent", sa.String(length=300), nullable=False),
        sa.Column("ip", sa.String(length=45), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_why", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("logins_pkey")),
        sa.UniqueConstraint("token_hash", name=op.f("logins_token_hash_key")),
    )
    with op.batch_alter_table("logins", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("logins_person_id_idx"), ["person_id"], unique=False)

    op.create_table(
        "steps_taken",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("workflow", sa.String(length=60), nullable=False),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("clause", sa.String(length=40), nullable=False),
        sa.Column("from_state", sa.String(length=40), nullable=False),
        sa.Column("to_state", sa.String(length=40), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("actor_name", sa.String(length=80), nullable=False),
        sa.Column("comment", sa.String(length=1000), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("overdue", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("steps_taken_pkey")),
    )
    with op.batch_alter_table("steps_taken", schema=None) as batch_op:
        batch_op.create_index("steps_taken_case_idx", ["case_id", "taken_at"], unique=False)

    op.create_table(
        "units",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("short_name", sa.String(length=40), nullable=False),
        sa.Column("credit_code", sa.String(length=18), nullable=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("level", sa.String(40), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["units.id"], name=op.f("units_parent_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("units_pkey")),
        sa.UniqueConstraint("code", name=op.f("units_code_key")),
        sa.UniqueConstraint("credit_code", name=op.f("units_credit_code_key")),
    )
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("units_name_idx"), ["name"], unique=False)
        batch_op.create_index(batch_op.f("units_parent_id_idx"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("units_region_code_idx"), ["region_code"], unique=False)

    op.create_table(
        "ledger_mappings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.String(length=40), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("ledger_mappings_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("ledger_mappings_pkey")),
        sa.UniqueConstraint(
            "ledger", "fingerprint", "unit_id", name=op.f("ledger_mappings_ledger_fingerprint_unit_id_key")
        ),
    )
    with op.batch_alter_table("ledger_mappings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ledger_mappings_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("ledger_mappings_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "people",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("employee_code", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("id_number", sa.String(length=18), nullable=True),
        sa.Column("transport_allowance", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("people_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("people_pkey")),
        sa.UniqueConstraint("employee_code", name=op.f("people_employee_code_key")),
        sa.UniqueConstraint("id_number", name=op.f("people_id_number_key")),
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("people_name_idx"), ["name"], unique=False)
        batch_op.create_index(batch_op.f("people_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("people_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "step_settings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("workflow", sa.String(length=60), nullable=False),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(40), nullable=True),
        sa.Column("limit_amount", sa.Integer(), nullable=True),
        sa.Column("limit_measure", sa.String(40), nullable=True),
        sa.Column("office_hours", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("step_settings_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("step_settings_pkey")),
        sa.UniqueConstraint(
            "region_code",
            "unit_id",
            "workflow",
            "step",
            name=op.f("step_settings_region_code_unit_id_workflow_step_key"),
        ),
    )
    op.create_table(
        "vehicles",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("asset_number", sa.String(length=40), nullable=False),
        sa.Column("plate_number", sa.String(length=12), nullable=True),
        sa.Column("plate_colour", sa.String(40), nullable=True),
        sa.Column("former_plate", sa.String(length=20), nullable=True),
        sa.Column("vin", sa.String(length=17), nullable=True),
        sa.Column("brand", sa.String(length=60), nullable=False),
        sa.Column("model", sa.String(length=120), nullable=False),
        sa.Column("model_year", sa.Integer(), nullable=True),
        sa.Column("description", sa.String(length=200), nullable=False),
        sa.Column("use", sa.String(40), nullable=False),
        sa.Column("energy", sa.String(40), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("price", sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=True),
        sa.Column("in_service_on", sa.Date(), nullable=True),
        sa.Column("replacement_year", sa.Integer(), nullable=True),
        sa.Column("insured_until", sa.Date(), nullable=True),
        sa.Column("inspected_until", sa.Date(), nullable=True),
        sa.Column("odometer", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("vehicles_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("vehicles_pkey")),
        sa.UniqueConstraint("asset_number", name=op.f("vehicles_asset_number_key")),
        sa.UniqueConstraint("plate_number", name=op.f("vehicles_plate_number_key")),
        sa.UniqueConstraint("vin", name=op.f("vehicles_vin_key")),
    )
    with op.batch_alter_table("vehicles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("vehicles_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("vehicles_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "appointments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("exact", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("appointments_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("appointments_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("appointments_pkey")),
    )
    with op.batch_alter_table("appointments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("appointments_person_id_idx"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("appointments_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("appointments_role_idx"), ["role"], unique=False)
        batch_op.create_index(batch_op.f("appointments_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "attachments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("media_type", sa.String(length=60), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("attachments_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("attachments_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("attachments_pkey")),
    )
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("attachments_person_id_idx"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("attachments_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("attachments_sha256_idx"), ["sha256"], unique=False)
        batch_op.create_index(batch_op.f("attachments_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "drivers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("employee_code", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("licence_number", sa.String(length=18), nullable=True),
        sa.Column("licence_class", sa.String(40), nullable=False),
        sa.Column("licence_until", sa.Date(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("drivers_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("drivers_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("drivers_pkey")),
        sa.UniqueConstraint("employee_code", name=op.f("drivers_employee_code_key")),
        sa.UniqueConstraint("person_id", name=op.f("drivers_person_id_key")),
    )
    with op.batch_alter_table("drivers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("drivers_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("drivers_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "ledger_batches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("file_digest", sa.String(length=64), nullable=False),
        sa.Column("read_as", sa.String(length=120), nullable=False),
        sa.Column("sheet", sa.String(length=120), nullable=True),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("unmapped", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("faulty", sa.Integer(), nullable=False),
        sa.Column("repeated", sa.Integer(), nullable=False),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("partial", sa.Boolean(), nullable=False),
        sa.Column("committed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("ledger_batches_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("ledger_batches_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("ledger_batches_pkey")),
    )
    with op.batch_alter_table("ledger_batches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ledger_batches_ledger_idx"), ["ledger"], unique=False)
        batch_op.create_index(batch_op.f("ledger_batches_person_id_idx"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ledger_batches_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index(batch_op.f("ledger_batches_unit_id_idx"), ["unit_id"], unique=False)

    op.create_table(
        "ledger_files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["ledger_batches.id"], name=op.f("ledger_files_batch_id_fkey"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("ledger_files_pkey")),
        sa.UniqueConstraint("batch_id", name=op.f("ledger_files_batch_id_key")),
    )
    op.create_table(
        "ledger_rows",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=True),
        sa.Column("seen_version", sa.Integer(), nullable=False),
        sa.Column("values", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("before", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("faults", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["ledger_batches.id"], name=op.f("ledger_rows_batch_id_fkey"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("ledger_rows_pkey")),
        sa.UniqueConstraint("batch_id", "number", name=op.f("ledger_rows_batch_id_number_key")),
    )
    with op.batch_alter_table("ledger_rows", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ledger_rows_outcome_idx"), ["outcome"], unique=False)

    op.create_table(
        "trips",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("passengers", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=120), nullable=False),
        sa.Column("destination", sa.String(length=120), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vehicle_id", sa.Uuid(), nullable=True),
        sa.Column("driver_id", sa.Uuid(), nullable=True),
        sa.Column("driver_person_id", sa.Uuid(), nullable=True),
        sa.Column("order_number", sa.String(length=32), nullable=True),
        sa.Column("departed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("came_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("odometer_start", sa.Integer(), nullable=True),
        sa.Column("odometer_end", sa.Integer(), nullable=True),
        sa.Column("checks", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("applicant_id", sa.Uuid(), nullable=False),
        sa.Column("region_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["applicant_id"], ["people.id"], name=op.f("trips_applicant_id_fkey")),
        sa.ForeignKeyConstraint(["driver_id"], ["drivers.id"], name=op.f("trips_driver_id_fkey")),
        sa.ForeignKeyConstraint(["driver_person_id"], ["people.id"], name=op.f("trips_driver_person_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("trips_unit_id_fkey")),
        sa.ForeignKeyConstraint(["vehicle_id"], ["vehicles.id"], name=op.f("trips_vehicle_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("trips_pkey")),
        sa.UniqueConstraint("number", name=op.f("trips_number_key")),
        sa.UniqueConstraint("order_number", name=op.f("trips_order_number_key")),
    )
    with op.batch_alter_table("trips", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("trips_applicant_id_idx"), ["applicant_id"], unique=False)
        batch_op.create_index("trips_born_idx", ["created_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("trips_driver_id_idx"), ["driver_id"], unique=False)
        batch_op.create_index(batch_op.f("trips_driver_person_id_idx"), ["driver_person_id"], unique=False)
        batch_op.create_index(batch_op.f("trips_due_at_idx"), ["due_at"], unique=False)
        batch_op.create_index(batch_op.f("trips_region_code_idx"), ["region_code"], unique=False)
        batch_op.create_index("trips_starts_idx", ["starts_at", "id"], unique=False)
        batch_op.create_index("trips_state_idx", ["state", "region_code"], unique=False)
        batch_op.create_index(batch_op.f("trips_unit_id_idx"), ["unit_id"], unique=False)
        batch_op.create_index(batch_op.f("trips_vehicle_id_idx"), ["vehicle_id"], unique=False)

    op.create_table(
        "holds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("resource", sa.String(40), nullable=False),
        sa.Column("resource_id", sa.Uuid(), nullable=False),
        sa.Column("trip_id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["trip_id"], ["trips.id"], name=op.f("holds_trip_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("holds_pkey")),
    )
    with op.batch_alter_table("holds", schema=None) as batch_op:
        batch_op.create_index("holds_resource_idx", ["resource", "resource_id", "starts_at"], unique=False)
        batch_op.create_index(batch_op.f("holds_trip_id_idx"), ["trip_id"], unique=False)

    op.create_table(
        "trip_ratings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("trip_id", sa.Uuid(), nullable=False),
        sa.Column("punctuality", sa.Integer(), nullable=False),
        sa.Column("attitude", sa.Integer(), nullable=False),
        sa.Column("safety", sa.Integer(), nullable=False),
        sa.Column("cleanliness", sa.Integer(), nullable=False),
        sa.Column("comment", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["trip_id"], ["trips.id"], name=op.f("trip_ratings_trip_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("trip_ratings_pkey")),
        sa.UniqueConstraint("trip_id", name=op.f("trip_ratings_trip_id_key")),
    )
    op.create_table(
        "trip_reports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("trip_id", sa.Uuid(), nullable=False),
        sa.Column("kilometres", sa.Integer(), nullable=False),
        sa.Column("tolls", sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False),
        sa.Column("parking", sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False),
        sa.Column("fuel", sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=False),
        sa.Column("fuel_litres", sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite"), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("photo_id", sa.Uuid(), nullable=True),
        sa.Column("flag_reason", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["trip_id"], ["trips.id"], name=op.f("trip_reports_trip_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("trip_reports_pkey")),
        sa.UniqueConstraint("trip_id", name=op.f("trip_reports_trip_id_key")),
    )


def downgrade() -> None:
    op.drop_table("trip_reports")
    op.drop_table("trip_ratings")
    with op.batch_alter_table("holds", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("holds_trip_id_idx"))
        batch_op.drop_index("holds_resource_idx")

    op.drop_table("holds")
    with op.batch_alter_table("trips", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("trips_vehicle_id_idx"))
        batch_op.drop_index(batch_op.f("trips_unit_id_idx"))
        batch_op.drop_index("trips_state_idx")
        batch_op.drop_index("trips_starts_idx")
        batch_op.drop_index(batch_op.f("trips_region_code_idx"))
        batch_op.drop_index(batch_op.f("trips_due_at_idx"))
        batch_op.drop_index(batch_op.f("trips_driver_person_id_idx"))
        batch_op.drop_index(batch_op.f("trips_driver_id_idx"))
        batch_op.drop_index("trips_born_idx")
        batch_op.drop_index(batch_op.f("trips_applicant_id_idx"))

    op.drop_table("trips")
    with op.batch_alter_table("ledger_rows", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ledger_rows_outcome_idx"))

    op.drop_table("ledger_rows")
    op.drop_table("ledger_files")
    with op.batch_alter_table("ledger_batches", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ledger_batches_unit_id_idx"))
        batch_op.drop_index(batch_op.f("ledger_batches_region_code_idx"))
        batch_op.drop_index(batch_op.f("ledger_batches_person_id_idx"))
        batch_op.drop_index(batch_op.f("ledger_batches_ledger_idx"))

    op.drop_table("ledger_batches")
    with op.batch_alter_table("drivers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("drivers_unit_id_idx"))
        batch_op.drop_index(batch_op.f("drivers_region_code_idx"))

    op.drop_table("drivers")
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("attachments_unit_id_idx"))
        batch_op.drop_index(batch_op.f("attachments_sha256_idx"))
        batch_op.drop_index(batch_op.f("attachments_region_code_idx"))
        batch_op.drop_index(batch_op.f("attachments_person_id_idx"))

    op.drop_table("attachments")
    with op.batch_alter_table("appointments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("appointments_unit_id_idx"))
        batch_op.drop_index(batch_op.f("appointments_role_idx"))
        batch_op.drop_index(batch_op.f("appointments_region_code_idx"))
        batch_op.drop_index(batch_op.f("appointments_person_id_idx"))

    op.drop_table("appointments")
    with op.batch_alter_table("vehicles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("vehicles_unit_id_idx"))
        batch_op.drop_index(batch_op.f("vehicles_region_code_idx"))

    op.drop_table("vehicles")
    op.drop_table("step_settings")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("people_unit_id_idx"))
        batch_op.drop_index(batch_op.f("people_region_code_idx"))
        batch_op.drop_index(batch_op.f("people_name_idx"))

    op.drop_table("people")
    with op.batch_alter_table("ledger_mappings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ledger_mappings_unit_id_idx"))
        batch_op.drop_index(batch_op.f("ledger_mappings_region_code_idx"))

    op.drop_table("ledger_mappings")
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("units_region_code_idx"))
        batch_op.drop_index(batch_op.f("units_parent_id_idx"))
        batch_op.drop_index(batch_op.f("units_name_idx"))

    op.drop_table("units")
    with op.batch_alter_table("steps_taken", schema=None) as batch_op:
        batch_op.drop_index("steps_taken_case_idx")

    op.drop_table("steps_taken")
    with op.batch_alter_table("logins", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("logins_person_id_idx"))

    op.drop_table("logins")
    with op.batch_alter_table("login_attempts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("login_attempts_expires_at_idx"))

    op.drop_table("login_attempts")
    op.drop_table("idempotency_keys")
    with op.batch_alter_table("divisions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("divisions_parent_code_idx"))

    op.drop_table("divisions")
    op.drop_table("calendar_years")
    op.drop_table("calendar_days")
    with op.batch_alter_table("audit_entries", schema=None) as batch_op:
        batch_op.drop_index("audit_entries_subject_idx")
        batch_op.drop_index(batch_op.f("audit_entries_at_idx"))
        batch_op.drop_index(batch_op.f("audit_entries_actor_id_idx"))

    op.drop_table("audit_entries")
