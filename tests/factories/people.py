"""People who hold posts."""

from typing import Any
from uuid import UUID

from auth.roles import Role
from auth.viewer import Post, Region, Viewer
from domains.directory.models import Person
from kernel.ids import new_id

from .places import SHANGCHENG, unit_in


def a_post(role: Role, region_code: str = SHANGCHENG, *units: UUID, exact: bool = False) -> Post:
    """A post over the region; over the units alone where some are given."""
    return Post(role, Region(region_code), frozenset(units), exact)


def a_person(*posts: Post | tuple[Role, str], name: str = "王敏", at: str = SHANGCHENG) -> Viewer:
    """Somebody new, with their posts, who works in the region ``at``. `given` makes their row in the directory."""
    held = tuple(post if isinstance(post, Post) else a_post(*post) for post in posts)
    return Viewer(new_id(), name, held, unit_in(at))


def a_row_for(viewer: Viewer, **said: Any) -> Person:
    """The directory's row of somebody who acts in a test."""
    region = viewer.posts[0].region.code if viewer.posts else SHANGCHENG
    return a_directory_person(**({"id": viewer.id, "name": viewer.name, "region_code": region} | said))


def a_directory_person(**said: Any) -> Person:
    id: UUID = said.pop("id", None) or new_id()
    region: str = said.setdefault("region_code", SHANGCHENG)
    usual = {"id": id, "name": "王敏", "employee_code": f"P{id.hex[-16:]}", "unit_id": unit_in(region)}
    return Person(**(usual | said))
