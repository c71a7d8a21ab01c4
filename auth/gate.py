"""闸口: whether somebody may enter a root field at all. What they then see of it, scope and masks say."""

from kernel.refusal import NotPermitted

from .permissions import Permission
from .viewer import Viewer


def enter(viewer: Viewer, permission: Permission | None, *, public: bool = False) -> None:
    """Raises `NotPermitted` for those who hold the permission nowhere; without one, for those not signed in.

    Whoever is not of the staff gets in only where it is said (``public``).
    """
    if not viewer.signed_in:
        raise NotPermitted("请先登录", alternatives=("登录后重试",))
    if viewer.public and not public:
        raise NotPermitted("此功能只供机关工作人员使用", alternatives=("工作人员请在浙政钉中打开",))
    if permission is not None and not viewer.may(permission):
        raise NotPermitted(f"您没有「{permission.label}」的权限", alternatives=("请联系本单位系统管理员申请相应岗位",))
