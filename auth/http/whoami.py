"""Who is signed in, as the mini-apps are told."""

from datetime import datetime
from typing import Any

from auth.permissions import Permission
from auth.viewer import Post, Viewer
from kernel.ids import global_id


def whoami(viewer: Viewer, by: str, until: datetime | None) -> dict[str, Any]:
    """``permissions`` are those held somewhere, by some post; where each reaches is said by the graph."""
    if not viewer.signed_in:
        return {"signedIn": False, "loginUrl": "/auth/login"}
    return {
        "signedIn": True,
        "by": by,
        "until": until.isoformat() if until else None,
        "person": {"id": global_id("PublicAccount" if viewer.public else "Person", viewer.id), "name": viewer.name},
        "public": viewer.public,
        "posts": [_post(post) for post in viewer.posts],
        "permissions": [{"value": each.value, "label": each.label} for each in Permission if viewer.may(each)],
        "loginUrl": "/auth/login",
        "logoutUrl": "/auth/logout",
    }


def _post(post: Post) -> dict[str, Any]:
    return {
        "role": post.role.value,
        "roleLabel": post.role.label,
        "region": post.region.code,
        "units": sorted(global_id("Unit", id) for id in post.unit_ids),
        "exact": post.exact,
    }
