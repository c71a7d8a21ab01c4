"""只增不改: triggers that refuse to rewrite what was done, on both databases. Printed here once, called by revisions.

Entries and links may be deleted only where a checkpoint covers them, and a checkpoint only covers what is older than
the law wants kept at hand (网络安全法 第二十一条: six months, here 180 days).
"""

from sqlalchemy import Connection

DAYS = 180

_COVERED_ENTRY = (
    "EXISTS (SELECT 1 FROM audit_checkpoints c JOIN audit_chain k ON k.seq <= c.seq "
    "WHERE k.entry_id = OLD.id AND OLD.at < c.before)"
)
_COVERED_LINK = "EXISTS (SELECT 1 FROM audit_checkpoints c WHERE OLD.seq <= c.seq)"
_YOUNG = {
    "sqlite": f"NEW.before > strftime('%Y-%m-%d %H:%M:%f', 'now', '-{DAYS} days')",
    "postgresql": f"NEW.before > now() - interval '{DAYS} days'",
}


def rules(dialect: str) -> list[tuple[str, str, str]]:
    """Table, event, and the condition under which it is refused."""
    return [
        ("audit_entries", "UPDATE", ""),
        ("audit_entries", "DELETE", f"NOT {_COVERED_ENTRY}"),
        ("audit_chain", "UPDATE", ""),
        ("audit_chain", "DELETE", f"NOT {_COVERED_LINK}"),
        ("audit_checkpoints", "UPDATE", ""),
        ("audit_checkpoints", "DELETE", ""),
        ("audit_checkpoints", "INSERT", _YOUNG[dialect]),
        ("audit_head", "UPDATE", "NEW.seq < OLD.seq"),
        ("audit_head", "DELETE", ""),
        ("access_entries", "UPDATE", "NEW.count < OLD.count"),
    ]


def put_on(connection: Connection) -> None:
    """SQLite drops triggers with their table: a later revision that rebuilds one of these must call this again."""
    dialect = connection.dialect.name
    for table, event, refused in rules(dialect):
        name = f"{table}_only_grows_{event.lower()}"
        said = f"{table} only grows"
        if dialect == "sqlite":
            when = f"WHEN {refused} " if refused else ""
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
            connection.exec_driver_sql(
                f"CREATE TRIGGER {name} BEFORE {event} ON {table} {when}BEGIN SELECT RAISE(ABORT, '{said}'); END"
            )
            continue
        test = f"IF {refused} THEN RAISE EXCEPTION '{said}'; END IF;" if refused else f"RAISE EXCEPTION '{said}';"
        gives = "OLD" if event == "DELETE" else "NEW"
        connection.exec_driver_sql(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN {test} RETURN {gives}; END $$"
        )
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        connection.exec_driver_sql(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def take_off(connection: Connection) -> None:
    dialect = connection.dialect.name
    for table, event, _ in rules(dialect):
        name = f"{table}_only_grows_{event.lower()}"
        if dialect == "sqlite":
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        else:
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name} ON {table}")
            connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {name}()")
