"""配置: everything that can be set about a running hub, read from ``JIGUAN_…`` and checked at start.

A list is written as JSON: ``JIGUAN_PLATFORMS='[{"name": "gov", "label": "政务身份平台", "issuer": "https://…", …}]'``.
"""

import shutil
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from auth.keys import KeysUnusable, SigningKeys
from auth.platforms import OidcSettings
from auth.signin import SignInSettings

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT if (ROOT / "pyproject.toml").exists() else Path.cwd()
"""Where a hub that is told nothing keeps its data: its checkout, or where it was started."""

SPACE = 200 * 2**20
"""Bytes that must be free for the database and its log to grow."""


class Environment(StrEnum):
    DEVELOPMENT = "development"
    PRODUCTION = "production"


class PlatformSettings(BaseModel):
    """One OpenID provider. Register ``{public_url}/auth/callback/{name}`` there."""

    name: str
    label: str
    issuer: str
    client_id: str
    client_secret: SecretStr | None = None
    scope: str = "openid profile phone"
    employee_code_claim: str = "employee_code"

    def for_signin(self) -> OidcSettings:
        secret = self.client_secret.get_secret_value() if self.client_secret else None
        said = self.model_dump(exclude={"client_secret"})
        return OidcSettings(client_secret=secret, **said)


class Settings(BaseSettings):
    """Each field is the environment variable ``JIGUAN_`` + its name; the description says what it is for."""

    model_config = SettingsConfigDict(env_prefix="JIGUAN_", extra="ignore")

    env: Environment = Field(Environment.DEVELOPMENT, description="development 或 production")
    host: str = Field("127.0.0.1", description="监听的地址")
    port: int = Field(8000, ge=1, le=65535, description="监听的端口")
    public_url: str = Field("", description="浏览器所见的地址，不带路径；不填即 http://127.0.0.1:端口")
    allowed_hosts: list[str] = Field([], description="接受的主机名；不填，开发环境不限，生产环境只限 public_url 的主机")
    database_url: str = Field(
        f"sqlite+aiosqlite:///{HOME / 'var' / 'jiguan.db'}",
        description="sqlite+aiosqlite:///… 或 postgresql+asyncpg://…",
    )
    database_pool: int = Field(10, ge=1, le=200, description="数据库连接数")
    redis_url: str = Field("", description="redis://…；不填即在进程内，仅限一个进程")
    data_dir: Path = Field(HOME / "var", description="附件与自动生成的密钥所在的文件夹")
    token_keys: SecretStr | None = Field(
        None, description="签发令牌的 P-256 私钥，JWK 或 JWK Set；不填即自动生成在 data_dir"
    )
    platforms: list[PlatformSettings] = Field([], description="OpenID 身份平台，JSON 列表")
    sandbox: bool | None = Field(None, description="是否带模拟身份平台；不填，开发环境带，生产环境不带")
    known_documents_only: bool | None = Field(
        None, description="是否只接受各应用已登记的查询文档；不填，生产环境是，开发环境否"
    )
    gateway_secret: SecretStr | None = Field(
        None, description="网关与各子图共用的密语，至少 32 个字符；只在 serve --subgraph 时需要"
    )
    cost_per_minute: int = Field(100_000, ge=1_000, description="每人每分钟可用的查询代价")
    log_json: bool | None = Field(None, description="日志是否写成 JSON；不填，生产环境是")

    @property
    def production(self) -> bool:
        return self.env is Environment.PRODUCTION

    @property
    def url(self) -> str:
        """The hub's address as browsers see it."""
        return self.public_url.rstrip("/") or f"http://127.0.0.1:{self.port}"

    @property
    def has_sandbox(self) -> bool:
        return not self.production if self.sandbox is None else self.sandbox

    @property
    def takes_known_documents_only(self) -> bool:
        return self.production if self.known_documents_only is None else self.known_documents_only

    @property
    def gateway(self) -> str:
        """The secret that a gateway says to the slices; empty where there is none."""
        return self.gateway_secret.get_secret_value() if self.gateway_secret else ""

    @property
    def hosts(self) -> list[str]:
        if self.allowed_hosts:
            return self.allowed_hosts
        return [urlsplit(self.url).hostname or "", "127.0.0.1", "localhost"] if self.production else ["*"]

    @property
    def sqlite_file(self) -> Path | None:
        """The file of a SQLite database; ``None`` of a server's."""
        url = make_url(self.database_url)
        return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None

    def for_signin(self) -> SignInSettings:
        """What sign-in is told. Raises `ValueError` where an address or a name is none."""
        return SignInSettings(
            public_url=self.url,
            data_dir=self.data_dir,
            platforms=tuple(platform.for_signin() for platform in self.platforms),
            sandbox=self.has_sandbox,
            token_keys=self.token_keys.get_secret_value() if self.token_keys else None,
        )


class SettingsWrong(Exception):
    """The hub cannot start as it is set; one sentence for each thing that is wrong."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def load(**given: object) -> Settings:
    """The settings of the environment, ``given`` ones first. Raises `SettingsWrong` where they do not hold."""
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsWrong([_unreadable(each) for each in error.errors()]) from error
    except ValueError as error:  # a list that is no JSON
        raise SettingsWrong([f"环境变量无法读取：{error}；列表须写成 JSON。"]) from error
    if wrong := problems(settings):
        raise SettingsWrong(wrong)
    return settings


def problems(settings: Settings) -> list[str]:
    """One Chinese sentence for each thing that is wrong; empty where the hub may start."""
    return [*_wrong_database(settings), *_wrong_addresses(settings), *_wrong_keys(settings), *_unfit(settings)]


def _wrong_database(settings: Settings) -> list[str]:
    try:
        url = make_url(settings.database_url)
    except ArgumentError:
        return [
            "JIGUAN_DATABASE_URL 不是数据库地址；应为 sqlite+aiosqlite:///文件 或 postgresql+asyncpg://用户@主机/库。"
        ]
    if url.drivername not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
        return [f"JIGUAN_DATABASE_URL 的开头 {url.drivername} 不受支持；请用 sqlite+aiosqlite 或 postgresql+asyncpg。"]
    folder = _existing(settings.data_dir)
    if shutil.disk_usage(folder).free < SPACE:
        return [f"磁盘空间不足：{folder} 所在磁盘剩余不到 {SPACE >> 20} MB，请腾出空间后再启动。"]
    return []


def _wrong_addresses(settings: Settings) -> list[str]:
    said = []
    if settings.redis_url and urlsplit(settings.redis_url).scheme not in ("redis", "rediss", "unix"):
        said.append("JIGUAN_REDIS_URL 应以 redis://、rediss:// 或 unix:// 开头。")
    try:
        settings.for_signin()
    except ValueError as error:
        said.append(f"登录的配置有误：{error}。")
    return said


def _wrong_keys(settings: Settings) -> list[str]:
    if settings.gateway_secret is not None and len(settings.gateway) < 32:
        return ["JIGUAN_GATEWAY_SECRET 太短，至少 32 个字符。"]
    if settings.token_keys is None:
        return []
    try:
        SigningKeys.written(settings.token_keys.get_secret_value())
    except KeysUnusable as error:
        return [f"JIGUAN_TOKEN_KEYS 有误：{error}。"]
    return []


def _unfit(settings: Settings) -> list[str]:
    """What development may have and production may not."""
    if not settings.production:
        return []
    said = []
    if settings.has_sandbox:
        said.append("生产环境不得使用模拟身份平台（任何人都能以任何人的身份登录）；请去掉 JIGUAN_SANDBOX。")
    if not settings.platforms:
        said.append("生产环境须配置身份平台；请设置 JIGUAN_PLATFORMS。")
    if settings.token_keys is None:
        said.append("生产环境不得使用自动生成的密钥；请设置 JIGUAN_TOKEN_KEYS。")
    if settings.database_url.startswith("sqlite"):
        said.append("生产环境不得使用 SQLite；请把 JIGUAN_DATABASE_URL 设为 PostgreSQL。")
    if not settings.redis_url:
        said.append("生产环境须使用 Redis；请设置 JIGUAN_REDIS_URL。")
    if not settings.url.startswith("https:"):
        said.append("生产环境的对外地址须为 https；请设置 JIGUAN_PUBLIC_URL。")
    return said


def _unreadable(error: object) -> str:
    where = ".".join(str(part) for part in error["loc"])  # type: ignore[index]
    field = Settings.model_fields.get(where.partition(".")[0])
    meant = f"，应为{field.description}" if field and field.description else ""
    return f"JIGUAN_{where.upper()} 填写有误{meant}。"


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())
