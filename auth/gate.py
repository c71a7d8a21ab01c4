"""闸口: whether somebody may enter a root field at all. What they then see of it, scope and masks say."""

from kernel.refusal import NotPermitted

from .permissions import Permission
from .viewer import Viewer


def enter(viewer: Viewer, permission: Permission | None) -> None:
    """Raises `NotPermitted` for those who hold the permission nowhere; without one, for those not signed in."""
    if not viewer.signed_in:
        raise NotPermitted("请先登录", alternatives=("登录后重试",))
    if permission is not None and not viewer.may(permission):
        raise NotPermitted(f"您没有「{permission.label}」的权限", alternatives=("请联系本单位系统管理员申请相应岗位",))
