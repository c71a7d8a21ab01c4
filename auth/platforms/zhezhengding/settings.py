"""What must be known to speak with Zhezhengding."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class App:
    """One application of the open platform: its key and its secret."""

    key: str
    secret: str = field(repr=False)


@dataclass(frozen=True)
class ZhezhengdingSettings:
    """How to reach the open platform, and as whom. ``timeout`` in seconds.

    ``app`` is the application that runs inside Zhezhengding; ``scan`` the one for signing in by QR code on a PC (its
    ``mark`` is the ``…_dingoa`` name that the login page wants). Without ``scan`` there is no QR sign-in.
    """

    app: App
    tenant_id: str
    scan: App | None = None
    mark: str = ""
    name: str = "zhezhengding"
    label: str = "浙政钉"
    api: str = "https://openplatform-pro.ding.zj.gov.cn"
    login: str = "https://login-pro.ding.zj.gov.cn"
    timeout: float = 8.0
