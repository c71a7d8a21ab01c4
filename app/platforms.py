"""身份平台的配置: what an operator writes about each platform in ``JIGUAN_PLATFORMS``, told apart by ``kind``.

``[{"kind": "oidc", …}, {"kind": "zhezhengding", …}, {"kind": "zheliban", …}]``; without a kind an OpenID provider.
The address of each after sign-in is ``{public_url}/auth/callback/{name}``; register it there, exactly.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Discriminator, Field, SecretStr, Tag

from auth.platforms import OidcSettings, PersonKind
from auth.platforms.building import PlatformSettings
from auth.platforms.zheliban import Gateway, OldLegalSettings, OldPersonSettings, UnifiedSettings
from auth.platforms.zhezhengding import App, ZhezhengdingSettings


class Said(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Oidc(Said):
    """An OpenID provider. ``trusted_audiences``: further audiences that its ID tokens may name beside the hub."""

    kind: Literal["oidc"] = "oidc"
    name: str
    label: str
    issuer: str
    client_id: str
    client_secret: SecretStr | None = None
    scope: str = "openid profile phone"
    name_claim: str = "name"
    phone_claim: str = "phone_number"
    employee_code_claim: str = "employee_code"
    trusted_audiences: list[str] = []

    def settings(self) -> PlatformSettings:
        secret = self.client_secret.get_secret_value() if self.client_secret else None
        said = self.model_dump(exclude={"client_secret", "kind", "trusted_audiences"})
        return OidcSettings(client_secret=secret, trusted_audiences=frozenset(self.trusted_audiences), **said)

    def addresses(self) -> list[str]:
        return [self.issuer]


class ContactsSaid(Said):
    """通讯录同步. ``root`` is the code of the organization (``GO_…``) that is followed with all below it.

    ``region``: the division whose directory that is; nothing beyond is touched. ``most_leaving``: percent of people,
    and of units, that may end in one night. ``staff_post``: whether newcomers get the post of 工作人员.
    """

    root: str = Field(min_length=1)
    region: str = Field("330000", pattern=r"^\d{6}$")
    most_leaving: float = Field(10, ge=0, le=100)
    staff_post: bool = True


class Zhezhengding(Said):
    """浙政钉. ``scan_…`` belong to the application for signing in by QR code on a PC, where there is one.

    ``contacts``: whose organizations and people are brought into the directory every night, see `ContactsSaid`.
    """

    kind: Literal["zhezhengding"]
    tenant_id: str
    app_key: str
    app_secret: SecretStr
    scan_key: str = ""
    scan_secret: SecretStr = SecretStr("")
    scan_mark: str = ""
    name: str = "zhezhengding"
    label: str = "浙政钉"
    api: str = "https://openplatform-pro.ding.zj.gov.cn"
    login: str = "https://login-pro.ding.zj.gov.cn"
    contacts: ContactsSaid | None = None

    def addresses(self) -> list[str]:
        return [self.api, self.login]

    def settings(self) -> PlatformSettings:
        scan = App(self.scan_key, self.scan_secret.get_secret_value()) if self.scan_key else None
        said = self.model_dump(include={"tenant_id", "name", "label", "api", "login"})
        return ZhezhengdingSettings(
            App(self.app_key, self.app_secret.get_secret_value()), scan=scan, mark=self.scan_mark, **said
        )


class Zheliban(Said):
    """浙里办 and the older logins beside it. ``key`` and ``secret`` are AK and SK of the IRS component.

    ``site``: where browsers are sent to sign in, if not where all of Zhejiang does (a test environment, the stand-in):
    the portal's address for 浙里办, the whole entry address for the older logins.
    """

    kind: Literal["zheliban", "zheliban_legal", "zjzwfw", "zjzwfw_legal"]
    key: str
    secret: SecretStr
    host: str = "https://bcdsg.zj.gov.cn:8443"
    app_id: str = ""
    name: str = ""
    label: str = ""
    site: str = ""
    least_level: int = Field(2, ge=1, le=3)

    def addresses(self) -> list[str]:
        return [self.host, *([self.site] if self.site else [])]

    def settings(self) -> PlatformSettings:
        gateway = Gateway(self.key, self.secret.get_secret_value(), self.host)
        named: dict[str, Any] = {"name": self.name or self.kind}
        if self.label:
            named["label"] = self.label
        if self.site:
            named["entry" if self.kind.startswith("zjzwfw") else "portal"] = self.site.rstrip("/")
        match self.kind:
            case "zjzwfw":
                return OldPersonSettings(gateway, least_level=self.least_level, **named)
            case "zjzwfw_legal":
                return OldLegalSettings(gateway, **named)
            case "zheliban_legal":
                named.setdefault("label", "浙里办（法人）")
                return UnifiedSettings(gateway, self.app_id, PersonKind.LEGAL_PERSON, **named)
            case _:
                return UnifiedSettings(gateway, self.app_id, **named)


def wrong_platforms(platforms: Sequence[Oidc | Zhezhengding | Zheliban], *, production: bool) -> list[str]:
    """One Chinese sentence for each platform that cannot work as it is set."""
    said = []
    for each in platforms:
        called = f"身份平台「{each.name or each.kind}」"
        schemes = ("https",) if production else ("https", "http")
        if bad := [address for address in each.addresses() if urlsplit(address).scheme not in schemes]:
            said.append(f"{called}的地址 {bad[0]} 应以 {'、'.join(f'{scheme}://' for scheme in schemes)} 开头。")
        if isinstance(each, Zheliban) and each.kind.startswith("zheliban") and not each.app_id:
            said.append(f"{called}缺少 app_id（IRS 发布的应用标识）。")
        if isinstance(each, Zhezhengding) and each.scan_key and not each.scan_secret.get_secret_value():
            said.append(f"{called}填了 scan_key，缺少 scan_secret。")
    return said


def _kind(said: Any) -> str:
    kind = said.get("kind", "oidc") if isinstance(said, dict) else said.kind
    return "zheliban" if str(kind).startswith(("zheliban", "zjzwfw")) else str(kind)


PlatformSaid = Annotated[
    Annotated[Oidc, Tag("oidc")] | Annotated[Zhezhengding, Tag("zhezhengding")] | Annotated[Zheliban, Tag("zheliban")],
    Discriminator(_kind),
]
