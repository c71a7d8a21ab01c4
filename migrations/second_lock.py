"""第二把锁: row-level security as the models say it. Printed whole, in the transaction of the upgrade.

Policies follow the models and not history: they are taken off before revisions run, which may then change any column,
and put on again at the end. A digest, kept as the comment of a function, tells whether today's print is in force.
"""

import hashlib

from sqlalchemy import Connection, text

from auth.engines import APPLICATION_ROLE
from auth.rls import FUNCTIONS, NAMED, policies, views
from auth.scope import scoped_models

from .models import metadata

APPEND_ONLY = ("audit_entries", "audit_chain", "steps_taken")
"""What was done is never rewritten, not even by the hub itself."""

_FUNCTIONS = (
    "jiguan_regions(text)",
    "jiguan_units(text)",
    "jiguan_posts(text)",
    "jiguan_person()",
    "jiguan_lifted()",
    "jiguan_is(uuid)",
    "jiguan_reaches(text, text, uuid)",
)

ROLE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APPLICATION_ROLE}') THEN
    BEGIN
      CREATE ROLE {APPLICATION_ROLE} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;  -- roles are the whole cluster's: another database's upgrade was first
    END;
  END IF;
  IF NOT pg_has_role(current_user, '{APPLICATION_ROLE}',
                     CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    GRANT {APPLICATION_ROLE} TO CURRENT_USER;
  END IF;
END $$
"""


def statements() -> list[str]:
    """All that is printed: functions, what the role may do, a policy for each way to touch each scoped table."""
    metadata()
    role, write = APPLICATION_ROLE, "INSERT, UPDATE, DELETE"
    grants = [
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"GRANT SELECT, {write} ON ALL TABLES IN SCHEMA public TO {role}",
        f"REVOKE {write} ON alembic_version FROM {role}",
        f"REVOKE UPDATE, DELETE ON {', '.join(APPEND_ONLY)} FROM {role}",
        f"REVOKE {write} ON audit_checkpoints FROM {role}",
        f"REVOKE INSERT, DELETE ON audit_head FROM {role}",
        f"REVOKE DELETE ON access_entries FROM {role}",
    ]
    functions = [f"{function};" for function in FUNCTIONS.split(";\nCREATE")]
    functions = [functions[0], *(f"CREATE{each}" for each in functions[1:])]
    # a process beside the hub shares a table and adds nothing to print: with it or without, the lock is the same
    tables = (model for model in scoped_models() if model.__mapper__.inherits is None)
    models = sorted(tables, key=lambda model: str(model.__tablename__))
    printed = [statement for model in models for statement in (*policies(model), *views(model))]
    return [*functions, *grants, *printed]


def digest() -> str:
    return hashlib.sha256("\n".join(statements()).encode()).hexdigest()


def put_on(connection: Connection) -> None:
    connection.exec_driver_sql(ROLE)
    for statement in statements():
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"COMMENT ON FUNCTION jiguan_lifted() IS '{digest()}'")


def take_off(connection: Connection) -> None:
    """Remove policies and functions; the role stays, for it is the whole cluster's."""
    found = connection.execute(
        text(
            "SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' "
            "AND (coalesce(qual, '') || coalesce(with_check, '')) LIKE '%jiguan_lifted()%'"
        )
    ).all()
    for name, table in found:
        connection.exec_driver_sql(f"DROP POLICY {name} ON {table}")
    for table in {table for _, table in found}:
        connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    views_of_ours = text("SELECT viewname FROM pg_views WHERE schemaname = 'public' AND viewname LIKE :name")
    for view in connection.scalars(views_of_ours, {"name": f"{NAMED}%"}).all():
        connection.exec_driver_sql(f"DROP VIEW {view}")
    for function in _FUNCTIONS:
        connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {function}")


def is_on(connection: Connection) -> bool:
    """Whether what would be printed today is in force."""
    said = connection.scalar(text("SELECT obj_description(to_regprocedure('jiguan_lifted()'))"))
    return bool(said == digest())
