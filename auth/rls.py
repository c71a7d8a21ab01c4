"""第二把锁: the same scope again as PostgreSQL row-level security, for the day the first lock has a hole.

Each transaction says who it works for in the setting ``jiguan.reach``; without it nothing is visible. Policies are
printed from the `Scoped` models by `policies`; a migration applies them, and a test compares.
"""

from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import Connection, Table, TableClause, text
from sqlalchemy import column as column_clause
from sqlalchemy import table as table_clause

from .engines import APPLICATION_ROLE, READS, TOLD
from .permissions import Permission
from .viewer import Post, Viewer

_TELL = "SELECT set_config('jiguan.reach', $1, {0}), set_config('jiguan.person', $2, {0})"

ANY = "*"
"""All posts together: what a row that is being written must be within."""

FUNCTIONS = """
CREATE OR REPLACE FUNCTION jiguan_lifted() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('jiguan.reach', true), '') = 'all'
$$;
CREATE OR REPLACE FUNCTION jiguan_is(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(person::text = nullif(current_setting('jiguan.person', true), ''), false)
$$;
CREATE OR REPLACE FUNCTION jiguan_reaches(permission text, region text, unit uuid)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM jsonb_array_elements(
      CASE WHEN coalesce(current_setting('jiguan.reach', true), '') IN ('', 'all') THEN '[]'::jsonb
      ELSE coalesce(current_setting('jiguan.reach')::jsonb -> permission, '[]'::jsonb) END) AS post
    WHERE CASE WHEN post ? 'units' THEN post -> 'units' ? unit::text
          ELSE region BETWEEN post ->> 'from' AND post ->> 'to' END)
$$;
CREATE OR REPLACE FUNCTION jiguan_person() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('jiguan.person', true), '')::uuid
$$;
CREATE OR REPLACE FUNCTION jiguan_posts(permission text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('jiguan.reach', true), '') IN ('', 'all') THEN '[]'::jsonb
    ELSE coalesce(current_setting('jiguan.reach')::jsonb -> permission, '[]'::jsonb) END
$$;
CREATE OR REPLACE FUNCTION jiguan_regions(permission text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(post ->> 'prefix') FILTER (WHERE post ? 'prefix'), '{}')
  FROM jsonb_array_elements(jiguan_posts(permission)) AS post
$$;
CREATE OR REPLACE FUNCTION jiguan_units(permission text) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(unit::uuid), '{}') FROM jsonb_array_elements(jiguan_posts(permission)) AS post,
    jsonb_array_elements_text(coalesce(post -> 'units', '[]'::jsonb)) AS unit
$$;
"""
"""What of it does not depend on the row, a policy asks in a subquery: PostgreSQL then asks once a statement."""


def policies(model: Any) -> list[str]:
    """The statements that lock one scoped table."""
    table = model.__tablename__
    own = "".join(f" OR jiguan_is({name})" for name in model.own)
    if model.brought:
        own += f" OR id IN (SELECT case_id FROM {model.brought} WHERE jiguan_is(person_id))"
    read = f"(SELECT jiguan_lifted()) OR {_seen(model)}{own.replace('jiguan_is(', '(SELECT jiguan_person()) = (')}"
    write = f"jiguan_lifted() OR jiguan_reaches('{ANY}', region_code, unit_id){own}"
    rules = {
        "read": f"FOR SELECT USING ({read})",
        "add": f"FOR INSERT WITH CHECK ({write})",
        "change": f"FOR UPDATE USING ({write}) WITH CHECK ({write})",
        "remove": f"FOR DELETE USING ({write})",
    }
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        *(f"DROP POLICY IF EXISTS {table}_{name} ON {table}" for name in rules),
        *(f"CREATE POLICY {table}_{name} ON {table} {rule}" for name, rule in rules.items()),
    ]


def _seen(model: Any) -> str:
    """Rows that a post reaches, by a permission that is the table's or, where rows say it themselves, the row's."""
    if not isinstance(model.read_by, Permission):
        return f"jiguan_reaches({model.read_by.key}, region_code, unit_id)"
    name = model.read_by.value
    regions = f"ARRAY['', left(region_code, 2), left(region_code, 4), region_code] && (SELECT jiguan_regions('{name}'))"
    return f"{regions} OR unit_id = ANY ((SELECT jiguan_units('{name}'))::uuid[])"


NAMED = "named_"


def named_view(table: Table) -> TableClause:
    """The table's rows past its policies: for rows that are seen through another row, and for them alone.

    The view belongs to the table's owner, whom no policy binds; the application may read it and do nothing else.
    """
    return table_clause(f"{NAMED}{table.name}", *(column_clause(each.name, each.type) for each in table.columns))


def views(model: Any) -> list[str]:
    """The statements that make the view of one scoped table anew."""
    table = model.__table__
    name, columns = named_view(table).name, ", ".join(f'"{each.name}"' for each in table.columns)
    return [
        f"DROP VIEW IF EXISTS {name}",
        f"CREATE VIEW {name} AS SELECT {columns} FROM {table.name}",
        f"GRANT SELECT ON {name} TO {APPLICATION_ROLE}",
    ]


def tell_postgresql(connection: Connection, viewer: Viewer | None) -> None:
    """Say who the transaction that has just begun is for; ``None`` lifts the lock.

    A connection that reads without a transaction is told for good, and only where it was told otherwise before.
    """
    said = told_of(viewer)
    if not connection.get_execution_options().get(READS):
        connection.exec_driver_sql(_TELL.format("true"), said)
    elif connection.info.get(TOLD) != said:
        connection.info.pop(TOLD, None)  # broken off half-way, nobody knows what it was told
        connection.exec_driver_sql(_TELL.format("false"), said)
        connection.info[TOLD] = said


def told_of(viewer: Viewer | None) -> tuple[str, str]:
    """What ``jiguan.reach`` and ``jiguan.person`` hold for the viewer, or for all."""
    if viewer is None:
        return "all", ""
    return reach_as_json(viewer), str(viewer.id) if viewer.signed_in else ""


def lift(connection: Connection) -> None:
    """Lift the lock for the rest of the transaction, where the hub itself has reason to."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT set_config('jiguan.reach', 'all', true)"))


@lru_cache(maxsize=2_000)
def reach_as_json(viewer: Viewer) -> str:
    """What ``jiguan.reach`` holds: for each permission, where it reaches."""
    reach = {permission.value: viewer.posts_with(permission) for permission in Permission if viewer.may(permission)}
    said = {name: [_post(post) for post in posts] for name, posts in {**reach, ANY: viewer.posts}.items()}
    return orjson.dumps(said).decode()


def _post(post: Post) -> dict[str, Any]:
    if post.unit_ids:
        return {"units": sorted(str(id) for id in post.unit_ids)}
    low, high = (post.region.code, post.region.code) if post.exact else post.region.span
    prefix = post.region.code if post.exact else post.region.prefix
    return {"from": low, "to": high, "prefix": prefix}
