"""第二把锁: the same scope again as PostgreSQL row-level security, for the day the first lock has a hole.

Each transaction says who it works for in the setting ``jiguan.reach``; without it nothing is visible. Policies are
printed from the `Scoped` models by `policies`; a migration applies them, and a test compares.
"""

from typing import Any

import orjson
from sqlalchemy import Connection, text

from .engines import APPLICATION_ROLE
from .permissions import Permission
from .viewer import Post, Viewer

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
"""


def policies(model: Any) -> list[str]:
    """The statements that lock one scoped table."""
    table = model.__tablename__
    own = "".join(f" OR jiguan_is({name})" for name in model.own)
    read = f"jiguan_lifted() OR jiguan_reaches('{model.read_by.value}', region_code, unit_id){own}"
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


def tell_postgresql(connection: Connection, viewer: Viewer | None) -> None:
    """Say in the transaction that has just begun who it is for; ``None`` lifts the lock."""
    said = "all" if viewer is None else reach_as_json(viewer)
    person = "" if viewer is None or not viewer.signed_in else str(viewer.id)
    connection.execute(
        text(
            "SELECT set_config('jiguan.reach', :reach, true), set_config('jiguan.person', :person, true), "
            # the role is the whole cluster's: only where this database was migrated may it do anything
            "set_config('role', coalesce((SELECT rolname FROM pg_roles WHERE rolname = :role "
            "AND to_regprocedure('jiguan_lifted()') IS NOT NULL), 'none'), true)"
        ),
        {"reach": said, "person": person, "role": APPLICATION_ROLE},
    )


def lift(connection: Connection) -> None:
    """Lift the lock for the rest of the transaction, where the hub itself has reason to."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT set_config('jiguan.reach', 'all', true)"))


def reach_as_json(viewer: Viewer) -> str:
    """What ``jiguan.reach`` holds: for each permission, where it reaches."""
    reach = {permission.value: viewer.posts_with(permission) for permission in Permission if viewer.may(permission)}
    said = {name: [_post(post) for post in posts] for name, posts in {**reach, ANY: viewer.posts}.items()}
    return orjson.dumps(said).decode()


def _post(post: Post) -> dict[str, Any]:
    if post.unit_ids:
        return {"units": sorted(str(id) for id in post.unit_ids)}
    low, high = (post.region.code, post.region.code) if post.exact else post.region.span
    return {"from": low, "to": high}
