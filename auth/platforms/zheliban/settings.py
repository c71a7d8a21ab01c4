"""What must be known to speak with Zheliban."""

from dataclasses import dataclass, field

from auth.platforms.seam import PersonKind


@dataclass(frozen=True)
class Gateway:
    """The IRS gateway and the keys it knows us by. ``timeout`` in seconds, for each call."""

    key: str
    secret: str = field(repr=False)
    host: str = "https://bcdsg.zj.gov.cn:8443"
    timeout: float = 8.0


@dataclass(frozen=True)
class UnifiedSettings:
    """“浙里办”统一单点登录, for persons or for legal persons. ``app_id`` is the IRS publishing id."""

    gateway: Gateway
    app_id: str
    kind: PersonKind = PersonKind.PERSON
    name: str = "zheliban"
    label: str = "浙里办"
    portal: str = "https://portal.zjzwfw.gov.cn"
    token_path: str = "/restapi/prod/IC33000020220329000007/uc/sso/access_token"
    user_path: str = "/restapi/prod/IC33000020220329000008/uc/sso/getUserInfo"


@dataclass(frozen=True)
class OldPersonSettings:
    """政务服务网个人用户单点登录, for places that have not moved on.

    ``least_level``: 1 anybody, 2 real-name, 3 proved by face or at a counter.
    """

    gateway: Gateway
    name: str = "zjzwfw"
    label: str = "浙江政务服务网"
    entry: str = "https://puser.zjzwfw.gov.cn/sso/usp.do"
    ticket_path: str = "/restapi/prod/IC33000020220228000002/sso/servlet/simpleauth"
    user_path: str = "/restapi/prod/IC33000020220228000004/sso/servlet/simpleauth"
    least_level: int = 2


@dataclass(frozen=True)
class OldLegalSettings:
    """政务服务网法人用户单点登录, for places that have not moved on."""

    gateway: Gateway
    name: str = "zjzwfw_legal"
    label: str = "浙江政务服务网（法人）"
    entry: str = "https://esso.zjzwfw.gov.cn/opensso/spsaehandler/metaAlias/sp"
    after_logout: str = "https://oauth.zjzwfw.gov.cn/oauth/logout.do"
    user_path: str = "/restapi/prod/IC33000020220309000001/rest/user/query"
