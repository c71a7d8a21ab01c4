"""配置: everything that can be set about a running hub, read from ``JIGUAN_…`` and checked at start.

A list is written as JSON: ``JIGUAN_PLATFORMS='[{"name": "gov", "label": "政务身份平台", "issuer": "https://…", …}]'``.
"""

import shutil
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

import app.jobs.known  # noqa: F401 - who is to be kept how long is declared all over the house
from app.channels import ChannelSaid
from auth.audit.archive import Archive
from auth.http.throttle import Limits
from auth.keys import KeysUnusable, SigningKeys
from auth.policy import Policy
from auth.retention import wrong_days
from auth.sealing import KeyRing, RingUnusable
from auth.signin import SignInSettings

from .platforms import PlatformSaid, wrong_platforms
from .telemetry_export import wrong_traces

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT if (ROOT / "pyproject.toml").exists() else Path.cwd()
"""Where a hub that is told nothing keeps its data: its checkout, or where it was started."""

SPACE = 200 * 2**20
"""Bytes that must be free for the database and its log to grow."""


class Environment(StrEnum):
    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Jobs(StrEnum):
    """Where what must happen later is done: in the serving process, in one of its own (``jiguan job run``), nowhere."""

    INSIDE = "inside"
    APART = "apart"
    OFF = "off"


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
    storage_url: str = Field("", description="附件的对象存储，s3://桶/前缀；不填即 data_dir 下的文件夹")
    storage_endpoint: str = Field("", description="S3 兼容服务的地址，https://…")
    storage_region: str = Field("", description="对象存储的地域")
    storage_key: str = Field("", description="对象存储的访问标识；不填即用环境所给的身份")
    storage_secret: SecretStr | None = Field(None, description="对象存储的访问密钥")
    scanner_url: str = Field("", description="查毒服务（clamd），tcp://主机:端口；不填即不查毒，附件会标明未查")
    token_keys: SecretStr | None = Field(None, description="签发令牌的 P-256 私钥，JWK(Set)；不填即生成在 data_dir")
    data_keys: SecretStr | None = Field(
        None, description="个人信息加密、盲索引与审计的密钥环，JSON；不填即用 data_keys_file"
    )
    data_keys_file: Path | None = Field(
        None, description="密钥环所在的文件；不填即自动生成 data_dir/data-keys.json，生产环境须自备"
    )
    access_needs_purpose: bool = Field(False, description="查看完整个人信息前是否必须填写用途（X-Purpose）")
    audit_days: int = Field(730, ge=180, description="审计记录在线保存的天数，不少于 180（六个月）")
    platforms: list[PlatformSaid] = Field([], description="身份平台，JSON 列表，见 app/platforms.py")
    sandbox: bool | None = Field(None, description="是否带模拟身份平台；不填，开发环境带，生产环境不带")
    known_documents_only: bool | None = Field(
        None, description="是否只接受各应用已登记的查询文档；不填，生产环境是，开发环境否"
    )
    gateway_secret: SecretStr | None = Field(
        None, description="网关与各子图共用的密语，至少 32 个字符；只在 serve --subgraph 时需要"
    )
    cost_per_minute: int = Field(100_000, ge=1_000, description="每人每分钟可用的查询代价")
    login_idle_minutes: int = Field(120, ge=5, le=1440, description="登录后多久无操作即退出（分钟）")
    login_longest_hours: int = Field(12, ge=1, le=72, description="一次登录最长多久（小时）")
    login_failures: int = Field(30, ge=3, le=1000, description="同一地址登录失败多少次即暂时锁定")
    lockout_minutes: int = Field(15, ge=1, le=1440, description="锁定多久（分钟），到时自行解除")
    step_up_minutes: int = Field(15, ge=1, le=240, description="重要办理要求在多久以内确认过身份（分钟）")
    retention_days: dict[str, int] = Field(
        {}, description='各类数据保存多少天，JSON，如 {"leavers": 365}；见 jiguan doctor retention'
    )
    delegation_days: int = Field(90, ge=1, le=366, description="岗位委托最长多少天")
    jobs: Jobs = Field(
        Jobs.INSIDE, description="任务在哪里执行：inside 服务进程内；apart 另由 jiguan job run；off 不执行"
    )
    jobs_at_once: int = Field(8, ge=1, le=100, description="一个进程同时执行多少项任务")
    jobs_lease: float = Field(60, ge=1, le=3600, description="执行任务的进程多少秒没有音讯，任务即由别的进程接办")
    channels: list[ChannelSaid] = Field([], description="通知的渠道（浙政钉、短信、邮件），JSON 列表")
    processes: Path | None = Field(None, description="一地自己写的流程：文件夹，或一个文件；见 docs/processes.md")
    otlp_endpoint: str = Field("", description="链路跟踪（OTLP/HTTP）的收集器，http://主机:4318；不填即不跟踪")
    log_json: bool | None = Field(None, description="日志是否写成 JSON；不填，生产环境是")

    def archive(self) -> Archive:
        """Where audit entries go that are older than ``audit_days``."""
        return Archive(self.data_dir / "audit", self.for_signin().signing_keys(), timedelta(days=self.audit_days))

    def key_ring(self) -> KeyRing:
        """The keys of personal data, blind indexes and the audit chain. Raises `RingUnusable`."""
        if self.data_keys is not None:
            return KeyRing.written(self.data_keys.get_secret_value())
        return KeyRing.kept_in(self.data_keys_file or self.data_dir / "data-keys.json")

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
            platforms=tuple(platform.settings() for platform in self.platforms),
            sandbox=self.has_sandbox,
            token_keys=self.token_keys.get_secret_value() if self.token_keys else None,
            idle=timedelta(minutes=self.login_idle_minutes),
            longest=timedelta(hours=self.login_longest_hours),
            limits=Limits(failures=self.login_failures, minutes=self.lockout_minutes),
            redis_url=self.redis_url,
        )

    @property
    def policy(self) -> Policy:
        return Policy(timedelta(minutes=self.step_up_minutes), self.delegation_days)


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
    return [
        *_wrong_database(settings),
        *_wrong_addresses(settings),
        *_wrong_storage(settings),
        *_wrong_keys(settings),
        *wrong_days(settings.retention_days),
        *_unfit(settings),
    ]


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
    said += wrong_traces(settings.otlp_endpoint)
    return said + wrong_platforms(settings.platforms, production=settings.production)


def _wrong_storage(settings: Settings) -> list[str]:
    said = []
    if settings.storage_url and urlsplit(settings.storage_url).scheme != "s3":
        said.append("JIGUAN_STORAGE_URL 应写作 s3://桶/前缀。")
    if settings.storage_endpoint and urlsplit(settings.storage_endpoint).scheme not in ("http", "https"):
        said.append("JIGUAN_STORAGE_ENDPOINT 应以 https:// 开头。")
    if bool(settings.storage_key) != (settings.storage_secret is not None):
        said.append("JIGUAN_STORAGE_KEY 与 JIGUAN_STORAGE_SECRET 应一并设置。")
    if settings.scanner_url:
        scanner = urlsplit(settings.scanner_url)
        if scanner.scheme != "tcp" or not scanner.hostname:
            said.append("JIGUAN_SCANNER_URL 应写作 tcp://主机:端口。")
    return said


def _wrong_keys(settings: Settings) -> list[str]:
    if settings.gateway_secret is not None and len(settings.gateway) < 32:
        return ["JIGUAN_GATEWAY_SECRET 太短，至少 32 个字符。"]
    if settings.data_keys is not None:
        try:
            settings.key_ring()
        except RingUnusable as error:
            return [f"JIGUAN_DATA_KEYS 有误：{error}。"]
    if settings.data_keys_file is not None and not settings.data_keys_file.is_file():
        return ["JIGUAN_DATA_KEYS_FILE 指的文件不存在。"]
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
    if settings.data_keys is None and settings.data_keys_file is None:
        said.append("生产环境不得使用自动生成的数据密钥；请设置 JIGUAN_DATA_KEYS 或 JIGUAN_DATA_KEYS_FILE。")
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
