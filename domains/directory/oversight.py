"""监督的范围: whose acts and whose data an auditor looks at. 依据 7.4-1。

An entry is within reach where the person it is about is: an auditor of one county does not read what another's people
did. What nobody known did (a sign-in that was refused) is for those who audit the whole province.
"""

from typing import Any

from sqlalchemy import ColumnElement, select, true

from auth.permissions import Permission
from auth.scope import within
from auth.viewer import Viewer

from .founding import zhejiang
from .models import Person


def overseen(viewer: Viewer, column: Any) -> ColumnElement[bool]:
    """Rows whose ``column`` names a person that the viewer's audit posts reach."""
    if oversees_all(viewer):
        return true()
    reached = select(Person.id).where(within(viewer.posts_with(Permission.AUDIT_READ), Person))
    found: ColumnElement[bool] = column.in_(reached)
    return found


def oversees_all(viewer: Viewer) -> bool:
    """Whether the viewer audits the whole province: only then may they hold the whole chain."""
    whole = zhejiang()[0]["code"]
    posts = viewer.posts_with(Permission.AUDIT_READ)
    return any(not post.unit_ids and not post.exact and post.region.code == whole for post in posts)
