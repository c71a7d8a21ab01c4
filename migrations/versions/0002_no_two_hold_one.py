"""No two trips hold one vehicle or driver at overlapping times: the database itself refuses."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NAME = "holds_no_overlap_excl"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        op.execute(
            f"ALTER TABLE holds ADD CONSTRAINT {NAME} EXCLUDE USING gist "
            "(resource WITH =, resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&)"
        )
        return
    # SQLite drops triggers with their table: a later revision that rebuilds `holds` must put these on again
    for event in ("INSERT", "UPDATE"):
        op.execute(
            f"CREATE TRIGGER {NAME}_{event.lower()} BEFORE {event} ON holds WHEN EXISTS ("
            "SELECT 1 FROM holds WHERE resource = NEW.resource AND resource_id = NEW.resource_id AND id <> NEW.id "
            "AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at) "
            "BEGIN SELECT RAISE(ABORT, 'holds overlap'); END"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"ALTER TABLE holds DROP CONSTRAINT {NAME}")  # the extension may serve others
        return
    for event in ("INSERT", "UPDATE"):
        op.execute(f"DROP TRIGGER {NAME}_{event.lower()}")
