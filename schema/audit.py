"""审计与查看记录: its part of the interface. 依据 7.4-1、6.3-4。"""

from datetime import datetime

import strawberry

from auth import access
from auth.audit import entries, queries, verdicts
from auth.permissions import Permission as P
from resolvers import audit as resolvers
from resolvers import naming

from .labels import labels
from .language import field, filters, plain, query
from .lists import root_list
from .parts import Part

CLAUSE = "7.4-1"

labels(entries.Kind, "审计事件的类型", clause=CLAUSE, name="AuditKind")
labels(entries.Outcome, "审计事件的结果", clause=CLAUSE, name="AuditOutcome")
labels(queries.AuditOrder, "审计记录的排序")
labels(queries.AccessOrder, "查看记录的排序")
filters(queries.AuditFilter, "审计记录的筛选")
filters(queries.AccessFilter, "查看记录的筛选")


@plain(entries.AuditEntry, "审计记录：谁在何时从何处办了什么，结果如何；只增不改", clause=CLAUSE)
class AuditEntry:
    at: datetime = field("何时")
    kind: entries.Kind = field("事件类型")
    outcome: entries.Outcome = field("结果")
    actor_name: str = field("办理人；未登录的为“未登录”")
    actor_id = field("办理人的全局标识", resolver=resolvers.actor_of, type=str)
    address: str = field("网络地址")
    act: str = field("办理的事项的标识")
    act_label = field("办理的事项", resolver=naming.act_label, type=str)
    clause: str = field("依据的条款")
    subject_kind: str = field("对象的种类的标识")
    subject_label = field("对象的种类；不涉及记录则为空文字", resolver=resolvers.subject_called, type=str)
    subject_id = field("对象的全局标识", resolver=resolvers.subject_of, type=str)
    details = field("改动的内容，JSON；不含个人信息", resolver=resolvers.details_of, type=str)
    digest: str = field("内容的 SM3")


@plain(
    verdicts.AuditChain, "审计链：全省的审计记录按先后以 SM3 相接，改一条就接不上；最近一次核验的结论", clause=CLAUSE
)
class AuditChain:
    length: int = field("链上现有几节，含已归档的")
    extended_at: datetime | None = field("最近何时接上一节；还没有则为空")
    verified_at: datetime | None = field("最近何时从头核验；没有可信的核验则为空")
    sound: bool | None = field("核验的结论，完好为真；没有核验过则为空")
    links: int = field("核验了几节，已归档的不在其内")
    waiting: int = field("核验时几条已写下、还没有接上")
    flaws: int = field("核验发现几处问题；逐处见 jiguan doctor audit")
    added: int = field("核验以后又接上几节，下次一并核验")


@plain(access.AccessEntry, "查看记录：谁在何时看到了谁的完整个人信息", clause=CLAUSE)
class AccessEntry:
    at: datetime = field("何时")
    last_at: datetime = field("同一时段内最近一次")
    count: int = field("同一时段内几次")
    viewer_name: str = field("查看人")
    viewer_id = field("查看人的全局标识", resolver=resolvers.looker_of, type=str)
    person_id = field("被查看人的全局标识", resolver=resolvers.concerned_of, type=str)
    kind: str = field("所在记录的种类的标识")
    kind_label = field("所在记录的种类", resolver=resolvers.kind_called, type=str)
    field_name = field("被查看的项目的标识", resolver=lambda root: root.field, type=str)
    field_label = field("被查看的项目", resolver=resolvers.field_called, type=str)
    purpose: str = field("为何查看：所用的查询，和查看人填写的用途")
    purpose_said = field("查看人填写的用途；没有填写则为空文字", resolver=resolvers.purpose_said, type=str)
    case_number = field("在哪一办件中查看；不在办件中则为空文字", resolver=resolvers.case_number, type=str)
    address: str = field("网络地址")


@strawberry.type
class AuditQuery:
    audit_entries = root_list(
        queries.ENTRIES,
        AuditEntry,
        "审计记录：登录、拒绝、变更、导出与完整个人信息的查看，限审计岗位所及的人员",
        permission=P.AUDIT_READ,
        clause=CLAUSE,
        extra=resolvers.audited,
    )
    access_entries = root_list(
        queries.ACCESSES,
        AccessEntry,
        "完整个人信息的查看记录，限审计岗位所及的人员",
        permission=P.AUDIT_READ,
        clause=CLAUSE,
        extra=resolvers.accessed,
    )
    audit_chain = query(
        resolvers.chain,
        AuditChain,
        "审计链有多长，最近何时核验，是否完好",
        permission=P.AUDIT_READ,
        clause=CLAUSE,
    )
    who_saw_me = root_list(
        queries.ACCESSES,
        AccessEntry,
        "谁看过我的完整个人信息：何时、哪一项、为何。依据个人信息保护法第四十五条",
        clause=CLAUSE,
        extra=resolvers.mine,
    )


PART = Part("audit", "审计", query=AuditQuery)
