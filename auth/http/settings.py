"""What can be set about sign-in."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from auth.keys import SigningKeys
from auth.platforms.building import PlatformSettings
from auth.tokens import AUDIENCE, ISSUER, AccessTokens

from .throttle import Limits


@dataclass(frozen=True)
class SignInSettings:
    """``public_url`` is the hub's address as browsers see it, without a path: callbacks and cookies follow from it.

    ``sandbox`` brings along the sandbox identity platform; for development only. ``token_keys`` are the keys that
    bearer tokens are signed with, as JWK text; where none are given they are made in ``data_dir`` at first start.
    """

    public_url: str
    data_dir: Path
    platforms: tuple[PlatformSettings, ...] = ()
    sandbox: bool = False
    idle: timedelta = timedelta(hours=2)
    longest: timedelta = timedelta(hours=12)
    token_keys: str | None = field(default=None, repr=False)
    token_issuer: str = ISSUER
    token_audience: str = AUDIENCE
    cache_seconds: float = 1.0
    limits: Limits = Limits()  # noqa: RUF009
    redis_url: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.public_url)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/") or parts.query:
            raise ValueError("public_url 应为不带路径的完整网址，例如 https://hub.example.gov.cn")
        names = [platform.name for platform in self.platforms] + (["sandbox"] if self.sandbox else [])
        if len(names) != len(set(names)) or not all(name.isidentifier() for name in names):
            raise ValueError("身份平台的 name 应各不相同，由字母、数字和下划线组成")
        object.__setattr__(self, "public_url", self.public_url.rstrip("/"))

    @property
    def is_sandbox(self) -> bool:
        """Whether anybody can sign in as anybody: never in production."""
        return self.sandbox

    @property
    def secure(self) -> bool:
        """Whether browsers come over https."""
        return self.public_url.startswith("https:")

    def signing_keys(self) -> SigningKeys:
        """Raises `auth.keys.KeysUnusable`."""
        if self.token_keys:
            return SigningKeys.written(self.token_keys)
        return SigningKeys.kept_in(self.data_dir / "token-keys.json")

    def access_tokens(self) -> AccessTokens:
        """What issues and verifies bearer tokens; also for the command line. Raises `auth.keys.KeysUnusable`."""
        return AccessTokens(self.signing_keys(), issuer=self.token_issuer, audience=self.token_audience)
