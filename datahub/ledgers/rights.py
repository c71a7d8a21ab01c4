"""谁可以导入: an importer needs the right to import, and the right over the register itself."""

from uuid import UUID

from auth.permissions import Permission
from auth.viewer import Viewer
from kernel.refusal import NotPermitted

from .ledger import Ledger


def may_import(viewer: Viewer, ledger: Ledger) -> None:
    if not (viewer.may(Permission.LEDGERS_IMPORT) and viewer.may(ledger.permission)):
        raise NotPermitted(
            f"您没有导入{ledger.title}的权限",
            field="ledger",
            clause=ledger.clause,
            alternatives=("请台账管理员导入，或申请相应岗位",),
        )


def home_of(viewer: Viewer) -> tuple[str, UUID]:
    """The region and unit that a batch of the viewer belongs to."""
    post = next(post for post in viewer.posts_with(Permission.LEDGERS_IMPORT))
    unit = viewer.unit_id or next(iter(post.unit_ids), None)
    if unit is None:
        raise NotPermitted("您没有所属单位，不能导入台账")
    return post.region.code, unit
