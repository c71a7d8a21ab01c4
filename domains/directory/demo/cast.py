"""演员表: the people to sign in as. Their codes and names never change; the rest of the province may."""

from dataclasses import dataclass

from auth.roles import Role


@dataclass(frozen=True)
class Player:
    """``code`` is what ``jiguan token --as`` takes; ``role`` and ``shows`` are what people read about them."""

    code: str
    name: str
    role: str
    shows: str
    region_code: str
    organ: str
    title: str
    posts: tuple[Role, ...]


_SC, _CENTRE, _OFFICE = "330102", "机关事务服务中心", "发展和改革局"
_STAFF, _CITY = Role.STAFF, "330100"

CAST: tuple[Player, ...] = (
    Player(
        "sc-staff",
        "陈晓雯",
        "上城区工作人员",
        "申请用车；修改被退回的申请；给用完的车评价",
        _SC,
        _OFFICE,
        "一级科员",
        (_STAFF,),
    ),
    Player(
        "sc-reviewer",
        "王敏华",
        "上城区用车单位审核人",
        "审核本单位用车，过夜的须会签",
        _SC,
        _OFFICE,
        "办公室主任",
        (_STAFF, Role.UNIT_REVIEWER),
    ),
    Player(
        "sc-reviewer2",
        "方志远",
        "上城区用车单位第二审核人",
        "与第一审核人会签过夜用车",
        _SC,
        _OFFICE,
        "副局长",
        (_STAFF, Role.UNIT_REVIEWER),
    ),
    Player("sc-intake", "周立群", "上城区平台受理员", "受理或不予受理", _SC, _CENTRE, "受理员", (_STAFF, Role.INTAKE)),
    Player(
        "sc-dispatcher",
        "吴建平",
        "上城区调度员",
        "调度人车、派车、改派",
        _SC,
        _CENTRE,
        "调度长",
        (_STAFF, Role.DISPATCHER),
    ),
    Player(
        "sc-driver",
        "沈国强",
        "上城区驾驶员",
        "一单待接、一单今日出车、一单待填报",
        _SC,
        _CENTRE,
        "驾驶员",
        (Role.DRIVER,),
    ),
    Player(
        "sc-clerk",
        "徐静怡",
        "上城区费用校核员",
        "校核费用，退回不符的填报",
        _SC,
        _CENTRE,
        "会计",
        (_STAFF, Role.COST_CLERK),
    ),
    Player(
        "sc-fleet",
        "马永康",
        "上城区车辆管理员",
        "登记车辆，处理保险与年检到期、维修与封存的车辆",
        _SC,
        _CENTRE,
        "车辆管理科科长",
        (_STAFF, Role.FLEET_ADMIN),
    ),
    Player(
        "sc-authority",
        "郑海燕",
        "上城区公务用车主管部门",
        "审核机关事务服务中心自己的用车，看全区",
        _SC,
        _CENTRE,
        "副主任",
        (_STAFF, Role.AUTHORITY),
    ),
    Player(
        "sc-supervisor",
        "叶正阳",
        "上城区监督人员",
        "只看不办：全区用车与费用",
        _SC,
        "纪委监委机关",
        "监督检查室主任",
        (_STAFF, Role.SUPERVISOR),
    ),
    Player(
        "hz-authority",
        "俞承志",
        "杭州市公务用车主管部门",
        "看全市，代审区县主管部门待审的用车",
        _CITY,
        "机关事务管理局",
        "公务用车处处长",
        (_STAFF, Role.AUTHORITY),
    ),
    Player(
        "zj-authority",
        "汪思远",
        "浙江省公务用车主管部门",
        "看全省，设置各地环节与时限",
        "330000",
        "机关事务管理局",
        "公务用车处处长",
        (_STAFF, Role.AUTHORITY),
    ),
    Player(
        "zj-admin",
        "林知行",
        "浙江省系统管理员",
        "维护机构、人员、岗位与工作日历",
        "330000",
        "机关事务管理局",
        "系统管理员",
        (_STAFF, Role.SYSTEM_ADMIN),
    ),
    Player(
        "zj-security",
        "顾守安",
        "浙江省安全管理员",
        "任命系统管理员与审计管理员，查看并终止登录",
        "330000",
        "机关事务管理局",
        "安全管理员",
        (_STAFF, Role.SECURITY_ADMIN),
    ),
    Player(
        "zj-audit",
        "苏明鉴",
        "浙江省审计管理员",
        "检索与导出审计记录，看谁查过谁的个人信息",
        "330000",
        "机关事务管理局",
        "审计管理员",
        (_STAFF, Role.AUDIT_ADMIN),
    ),
)

CAST_NAMES = frozenset(player.name for player in CAST)
