"""渠道的配置: what an operator writes about each channel of notices in ``JIGUAN_CHANNELS``, told apart by ``kind``.

``[{"kind": "zhezhengding", …}, {"kind": "sms", …}, {"kind": "mail", …}]``. Development without any writes letters into
a folder; production without one tells people in-app alone.
"""

from pathlib import Path
from typing import Annotated, Any, Literal

import httpx2
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from auth.platforms.zhezhengding.api import Api
from auth.platforms.zhezhengding.settings import App
from support.notices.carriers import Carrier, Carriers
from support.notices.channels.mail import Mail, MailSettings
from support.notices.channels.recording import Recording
from support.notices.channels.sms import Sms, SmsSettings
from support.notices.channels.zhezhengding import Zhezhengding
from support.notices.words import Channel


class Said(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ZhezhengdingSaid(Said):
    """浙政钉工作通知. The application whose notifications they are."""

    kind: Literal["zhezhengding"]
    tenant_id: str
    app_key: str
    app_secret: SecretStr
    api: str = "https://openplatform-pro.ding.zj.gov.cn"
    timeout: float = 8.0

    def carrier(self, http: httpx2.AsyncClient) -> Carrier:
        app = App(self.app_key, self.app_secret.get_secret_value())
        return Zhezhengding(Api("浙政钉", self.api, app, http, self.timeout), self.tenant_id)


class SmsSaid(Said):
    """短信网关. See `SmsSettings`."""

    kind: Literal["sms"]
    url: str
    token: SecretStr = SecretStr("")
    body: dict[str, Any] = Field(default_factory=lambda: {"id": "{id}", "phone": "{phone}", "text": "{text}"})
    reference: str = "id"
    taken: dict[str, list[str]] = Field(default_factory=dict)
    repeatable: bool = False
    sign: str = "【机关事务】"
    timeout: float = 10.0

    def carrier(self, http: httpx2.AsyncClient) -> Carrier:
        said = self.model_dump(exclude={"kind", "token"})
        return Sms(SmsSettings(token=self.token.get_secret_value(), **said), http)


class MailSaid(Said):
    """邮件. See `MailSettings`."""

    kind: Literal["mail"]
    host: str
    address: str
    sender: str
    port: int = 465
    security: Literal["tls", "starttls", "none"] = "tls"
    user: str = ""
    password: SecretStr = SecretStr("")
    repeatable: bool = False
    timeout: float = 20.0

    def carrier(self, http: httpx2.AsyncClient) -> Carrier:
        said = self.model_dump(exclude={"kind", "password"})
        return Mail(MailSettings(password=self.password.get_secret_value(), **said))


ChannelSaid = Annotated[ZhezhengdingSaid | SmsSaid | MailSaid, Field(discriminator="kind")]


def carriers(said: list[ChannelSaid], http: httpx2.AsyncClient, stand_in: Path | None) -> Carriers:
    """The channels as configured; those that are not are recorded in the folder ``stand_in``, where there is one."""
    found = [each.carrier(http) for each in said]
    by_channel = {each.channel: each for each in found}
    if stand_in is not None:
        for channel in (Channel.ZHEZHENGDING, Channel.SMS, Channel.MAIL):
            by_channel.setdefault(channel, Recording(channel, stand_in))
    return Carriers(by_channel)
