"""登录与授权: its part of the interface. 依据 6.3-4、6.3-10、7.4-1。"""

from datetime import date, datetime

import strawberry

from auth.accounts import MY_ACCOUNT
from auth.accounts import PublicAccount as PublicAccountRecord
from auth.login_records import Ending, LoginKind
from auth.login_records import Login as LoginRecord
from auth.permissions import Permission as P
from auth.platforms.kinds import PersonKind
from auth.roles import Role
from domains.directory import delegating, lending
from domains.directory.models import Delegation as DelegationRecord
from resolvers import access as resolvers
from resolvers import denials

from .directory import Person
from .labels import labels
from .language import Node, accepts, also_public, field, filters, mutation, one, query, shows, single
from .lists import root_list
from .parts import Part
from .refusal import Refusal, shown

labels(PersonKind, "公众账户的种类", clause="6.4.1-9", name="PublicAccountKind")
labels(LoginKind, "登录的方式", clause="6.3-4")
labels(Ending, "登录终止的原因", clause="6.3-4", name="LoginEnding")
labels(denials.Lack, "缺少什么", clause="6.3-4")
labels(lending.LoginOrder, "登录的排序")
labels(lending.DelegationOrder, "委托的排序")
filters(lending.LoginFilter, "登录的筛选")
filters(lending.DelegationFilter, "委托的筛选")
accepts(delegating.NewDelegation, "委托登记表", clause="6.3-10")


@shows(LoginRecord, "一次登录：在哪个设备、以什么方式", clause="6.3-4")
class Login(Node):
    kind: LoginKind = field("方式")
    client: str = field("应用或程序的名称；浏览器登录为空")
    platform: str = field("经哪个身份平台")
    user_agent: str = field("浏览器或程序自报的型号")
    ip: str = field("登录时的网络地址")
    created_at: datetime = field("何时登录")
    last_seen_at: datetime = field("最近何时使用，精确到分钟")
    authenticated_at: datetime = field("最近何时确认过身份")
    expires_at: datetime = field("最迟何时失效")
    revoked_at: datetime | None = field("何时被终止")
    revoked_why: Ending | None = field("为何被终止")
    current: bool = field("是否就是当前所用的登录", resolver=resolvers.is_this, type=bool)
    person = one(lending.LOGIN_PERSON, Person, "谁的登录")


@shows(DelegationRecord, "委托：一人在一段时间里代行另一人的岗位", clause="6.3-10")
class Delegation(Node):
    roles: list[Role] = field("委托的岗位", resolver=lambda root: [Role(each) for each in root.roles], type=list[Role])
    processes: list[str] = field("限于哪些业务流程；空为全部")
    with_personal_data: bool = field("受托人可否查看完整个人信息")
    since: date = field("开始日期")
    until: date = field("截止日期，当日仍有效")
    reason: str = field("事由")
    ended_at: datetime | None = field("何时提前终止")
    giver = one(lending.GIVER, Person, "委托人")
    delegate = one(lending.DELEGATE, Person, "受托人")


@shows(PublicAccountRecord, "公众账户：经浙里办等平台登录的自然人或法人", clause="6.4.1-9")
class PublicAccount(Node):
    kind: PersonKind = field("自然人或法人")
    name: str = field("姓名；法人为名称")
    platform: str = field("经哪个身份平台")
    phone: str | None = field("手机号码；法人为经办人的")
    id_number: str | None = field("身份证号码")
    credit_code: str | None = field("法人的统一社会信用代码")
    created_at: datetime = field("何时第一次登录")
    last_seen_at: datetime = field("最近何时登录")


@strawberry.type(description="缺少什么，才不能办理")
class Missing:
    what: denials.Lack = strawberry.field(description="缺少的是什么")
    message: str = strawberry.field(description="可向用户显示的说明")


@strawberry.type(description="能否办理或查看；不能时缺少什么，由哪些岗位办理")
class Denial:
    allowed: bool = strawberry.field(description="现在能否办理或查看")
    refusal: Refusal | None = strawberry.field(
        resolver=lambda root: shown(root.refusal) if root.refusal else None,
        graphql_type=Refusal | None,
        description="不能的原因",
    )
    missing: list[Missing] = strawberry.field(description="缺少什么")
    could: list[Role] = strawberry.field(description="哪些岗位可以办理")


@strawberry.type
class AccessQuery:
    my_account = also_public(
        single(MY_ACCOUNT, PublicAccount, "我的公众账户；机关工作人员没有，见 me", clause="6.4.1-9")
    )
    my_devices = also_public(
        root_list(lending.LOGINS, Login, "我现在在哪些设备上登录", clause="6.3-4", extra=resolvers.my_devices)
    )
    devices = root_list(
        lending.LOGINS,
        Login,
        "本范围人员现在的登录",
        permission=P.SECURITY_MANAGE,
        clause="6.3-4",
        extra=resolvers.standing_devices,
    )
    delegations_given = root_list(
        lending.DELEGATIONS, Delegation, "我给出的委托", clause="6.3-10", extra=resolvers.given_by_me
    )
    delegations_received = root_list(
        lending.DELEGATIONS, Delegation, "我受的委托", clause="6.3-10", extra=resolvers.given_to_me
    )
    delegations = root_list(lending.DELEGATIONS, Delegation, "本范围人员的委托", permission=P.APPOINT, clause="6.3-10")
    why_denied = query(
        denials.why_denied, Denial, "某项办理或查询我为什么不能，缺少什么，哪些岗位可以。不作任何改动", clause="6.3-4"
    )


@strawberry.type
class AccessMutation:
    device_sign_out = also_public(
        mutation(resolvers.sign_out, Login, "终止一次登录，即时生效", clause="6.3-4", of=LoginRecord)
    )
    person_sign_out_everywhere = mutation(resolvers.sign_out_everywhere, Person, "终止我的全部登录", clause="6.3-4")
    delegation_give = mutation(resolvers.give, Delegation, "委托他人代办", clause="6.3-10", step_up=True)
    delegation_end = mutation(resolvers.end, Delegation, "终止委托，即时生效", clause="6.3-10", of=DelegationRecord)


PART = Part("access", "登录与授权", query=AccessQuery, mutation=AccessMutation)
