"""谁可以导入: an importer needs the right to import, and the right over the register itself."""

from typing import Any
from uuid import UUID

from auth.permissions import Permission
from auth.scope import Scoped
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


def may_import_over(viewer: Viewer, ledger: Ledger, region_code: str, unit_id: UUID) -> bool:
    """Whether rows of that unit may be imported: both rights reach it."""
    both = (Permission.LEDGERS_IMPORT, ledger.permission)
    return all(viewer.may_over(permission, region_code, unit_id) for permission in both)


def may_import_row(viewer: Viewer, ledger: Ledger, record: Any) -> bool:
    """The same for a record that is there; one that belongs to no unit needs no more than `may_import`."""
    return not isinstance(record, Scoped) or may_import_over(viewer, ledger, record.region_code, record.unit_id)


def home_of(viewer: Viewer) -> tuple[str, UUID]:
    """The region and unit that a batch of the viewer belongs to."""
    post = next(post for post in viewer.posts_with(Permission.LEDGERS_IMPORT))
    unit = viewer.unit_id or next(iter(post.unit_ids), None)
    if unit is None:
        raise NotPermitted("您没有所属单位，不能导入台账")
    return post.region.code, unit
