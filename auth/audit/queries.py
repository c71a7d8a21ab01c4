"""审计检索: who did what to what and when, for those who audit. 依据 7.4-1、GB/T 22239-2019 8.1.4.3。"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from auth.access import AccessEntry
from kernel.fetch import Listing
from kernel.forms import Label, Refers, Where
from kernel.ids import parse_global_id
from kernel.labels import Labelled

from .entries import AuditEntry, Kind, Outcome


class AuditOrder(Labelled):
    """审计记录的排序"""

    LATEST = "latest", "最近的在先"
    EARLIEST = "earliest", "最早的在先"


class AccessOrder(Labelled):
    """查看记录的排序"""

    LATEST = "latest", "最近的在先"


@dataclass(kw_only=True)
class AuditFilter:
    actor_id: Annotated[UUID | None, Label("办理人"), Refers("Person"), Where(lambda id: AuditEntry.actor_id == id)] = (
        None
    )
    actor: Annotated[
        str | None, Label("办理人姓名"), Where(lambda name: AuditEntry.actor_name == name)
    ] = None  # fmt: skip
    kind: Annotated[Kind | None, Label("事件类型"), Where(lambda kind: AuditEntry.kind == kind)] = None
    outcome: Annotated[Outcome | None, Label("结果"), Where(lambda outcome: AuditEntry.outcome == outcome)] = None
    act: Annotated[str | None, Label("办理事项的名称"), Where(lambda act: AuditEntry.act == act)] = None
    subject_kind: Annotated[
        str | None, Label("对象的种类，如 Trip"), Where(lambda kind: AuditEntry.subject_kind == kind)
    ] = None  # fmt: skip
    subject: Annotated[
        str | None,
        Label("对象的全局标识"),
        Where(lambda id: AuditEntry.subject_id == parse_global_id(id, field="subject")[1]),
    ] = None
    address: Annotated[str | None, Label("网络地址"), Where(lambda text: AuditEntry.address == text)] = None
    since: Annotated[datetime | None, Label("不早于"), Where(lambda at: AuditEntry.at >= at)] = None
    until: Annotated[datetime | None, Label("早于"), Where(lambda at: AuditEntry.at < at)] = None


@dataclass(kw_only=True)
class AccessFilter:
    viewer_id: Annotated[
        UUID | None, Label("查看人"), Refers("Person"), Where(lambda id: AccessEntry.viewer_id == id)
    ] = None
    person_id: Annotated[
        UUID | None, Label("被查看人"), Refers("Person"), Where(lambda id: AccessEntry.person_id == id)
    ] = None
    field: Annotated[str | None, Label("被查看的项目"), Where(lambda name: AccessEntry.field == name)] = None
    since: Annotated[datetime | None, Label("不早于"), Where(lambda at: AccessEntry.at >= at)] = None
    until: Annotated[datetime | None, Label("早于"), Where(lambda at: AccessEntry.at < at)] = None


ENTRIES = Listing(
    AuditEntry,
    {AuditOrder.LATEST: (AuditEntry.at.desc(),), AuditOrder.EARLIEST: (AuditEntry.at,)},
    AuditFilter,
)
ACCESSES = Listing(AccessEntry, {AccessOrder.LATEST: (AccessEntry.at.desc(),)}, AccessFilter)
