"""通知: its part of the interface. 依据 6.3-8。"""

from datetime import datetime

import strawberry

from auth.permissions import Permission as P
from resolvers import notices as resolvers
from support.notices import actions, queries, records
from support.notices.words import Channel, DeliveryState, Urgency

from .directives import clauses
from .directory import Person
from .forms import described
from .labels import labels
from .language import Node, accepts, field, filters, mutation, one, plain, query, rows, shows
from .lists import root_list
from .parts import Part

CLAUSE = resolvers.CLAUSE

labels(Channel, "通知的渠道", clause=CLAUSE, name="NoticeChannel")
labels(Urgency, "通知的紧急程度", clause=CLAUSE, name="NoticeUrgency")
labels(DeliveryState, "通知送达的状态", clause=CLAUSE)
labels(queries.NoticeOrder, "通知的排序")
labels(queries.DeliveryOrder, "送达记录的排序")
filters(queries.NoticeFilter, "通知的筛选")
filters(queries.DeliveryFilter, "送达记录的筛选")
accepts(actions.NewNoticePreferences, "通知偏好", clause=CLAUSE)


@shows(records.Delivery, "送达记录：一条通知经一个渠道到一个人，走到了哪一步", clause=CLAUSE)
class Delivery(Node):
    kind: str = field("通知标识")
    title: str = field("通知的标题", resolver=resolvers.delivery_title)
    channel: Channel = field("渠道")
    state: DeliveryState = field("送达状态")
    tries: int = field("已试次数")
    why: str = field("未送达的原因")
    created_at: datetime = field("记录的时间")
    next_try_at: datetime | None = field("下次发送的时间")
    sent_at: datetime | None = field("发出的时间")
    reference: str = field("渠道给出的编号")
    person = one(resolvers.DELIVERY_PERSON, Person, "收件人")


@plain(records.Notice, "发给您的一条通知", clause=CLAUSE)
class Notice:
    id: strawberry.ID = field("全局标识，用于 noticeRead", resolver=resolvers.notice_id)
    kind: str = field("通知标识")
    title: str = field("标题")
    text: str = field("内容")
    urgency: Urgency = field("紧急程度；紧急的不受免打扰时间限制")
    clause: str = field("依据的条款")
    case_id: strawberry.ID | None = field("所涉办件卡的全局标识；不涉及办件则为空", resolver=resolvers.case_card)
    case_number: str = field("所涉办件的编号；不涉及办件则为空文字")
    created_at: datetime = field("通知的时间")
    seen: bool = field("是否已读")
    read_at: datetime | None = field("读的时间")
    deliveries = rows(resolvers.NOTICE_DELIVERIES, Delivery, "除站内外，这条通知经各渠道走到了哪一步")


@plain(queries.Counts, "您有多少条通知未读", clause=CLAUSE)
class NoticeCounts:
    unread: int = field("未读的条数")
    urgent: int = field("其中紧急的条数")


@plain(resolvers.Choice, "一种通知在一个渠道上是否接收", clause=CLAUSE)
class NoticeChoice:
    notice: str = field("通知标识")
    title: str = field("通知的标题")
    channel: Channel = field("渠道")
    on: bool = field("是否接收")
    fixed: bool = field("是否不能关闭")


@plain(records.NoticePreferences, "您的通知偏好", clause=CLAUSE)
class NoticePreferences:
    quiet_from: str = field("免打扰自，如 22:00；与止相同即不设")
    quiet_until: str = field("免打扰至，如 07:30")
    quiet_rest_days: bool = field("休息日是否也免打扰，按所在地的工作日历")
    off: list[str] = field("不接收的，各项写作 通知标识:渠道，* 指全部通知")
    on: list[str] = field("另要接收的，写法同上")
    choices: list[NoticeChoice] = field("各种通知在各渠道上是否接收", resolver=resolvers.choices)


@strawberry.type
class NoticeQuery:
    notices = root_list(
        queries.NOTICES, Notice, "发给您的通知，未读在前", clause=CLAUSE, extra=queries.mine, folded=False
    )
    notices_unread = query(resolvers.unread, int, "您的未读通知条数", clause=CLAUSE)
    notice_preferences = query(resolvers.preferences, NoticePreferences, "您的通知偏好", clause=CLAUSE)
    deliveries = root_list(
        queries.DELIVERIES, Delivery, "本范围内通知的送达记录", permission=P.NOTICES_MANAGE, clause=CLAUSE
    )


@strawberry.type
class NoticeMutation:
    notice_read = mutation(resolvers.mark_read, Notice, "读一条发给您的通知", clause=CLAUSE)
    notices_read_all = mutation(resolvers.mark_all_read, NoticeCounts, "发给您的通知全部已读", clause=CLAUSE)
    notice_preferences_set = mutation(
        resolvers.set_preferences, NoticePreferences, "设置您的通知偏好与免打扰时间", clause=CLAUSE
    )
    delivery_retry = mutation(
        resolvers.send_again,
        Delivery,
        "再次发送没有送达的通知；已送达的不会重复送达",
        permission=P.NOTICES_MANAGE,
        clause=CLAUSE,
    )


@strawberry.type
class NoticeSubscription:
    notice_arrived = described(
        strawberry.subscription(
            resolver=resolvers.watch,
            graphql_type=Notice,
            description=f"发给您的通知，随到随知。依据 {CLAUSE}",
            directives=clauses(CLAUSE),
        )
    )
    notice_counts_changed = described(
        strawberry.subscription(
            resolver=resolvers.watch_counts,
            graphql_type=NoticeCounts,
            description=f"您的未读通知条数，现在的与每次变动后的。依据 {CLAUSE}",
            directives=clauses(CLAUSE),
        )
    )


PART = Part("notices", "通知", query=NoticeQuery, mutation=NoticeMutation, subscription=NoticeSubscription)
