"""登录的记录: a login, and the refresh tokens by which programs keep one going."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from kernel.labels import Labelled
from kernel.records import Record, now

from .permissions import Permission
from .scope import Scoped

NOWHERE = UUID(int=0)
"""The unit of a login whose person belongs to none."""


class LoginKind(Labelled):
    BROWSER = "browser", "浏览器"
    APP = "app", "应用内页面"
    PROGRAM = "program", "程序"


class Ending(Labelled):
    """Why a login ended before its time."""

    SIGNED_OUT = "signed_out", "本人退出"
    REPLACED = "replaced", "在同一浏览器重新登录"
    SUSPENDED = "suspended", "人员已停用"
    REVOKED = "revoked", "管理员强制下线"
    ELSEWHERE = "elsewhere", "在身份平台退出"
    REUSED = "reused", "刷新令牌被重复使用"


class Login(Scoped, Record):
    """一次登录: a browser, a view inside an app, or a program, by which a person acts.

    ``parent_id`` is the login it was opened from and ends with. ``authenticated_at`` is when the person last proved who
    they are. It belongs to the unit the person had then: it is evidence, and outlives their record.
    """

    __tablename__ = "logins"
    read_by = Permission.SECURITY_MANAGE
    own = ("person_id",)

    @declared_attr
    def unit_id(cls) -> Mapped[UUID]:
        return mapped_column(index=True, default=lambda: NOWHERE)

    region_code: Mapped[str] = mapped_column(String(6), index=True, default="")
    person_id: Mapped[UUID] = mapped_column(index=True)
    kind: Mapped[LoginKind] = mapped_column(default=LoginKind.BROWSER)
    client: Mapped[str] = mapped_column(String(80), default="")
    platform: Mapped[str] = mapped_column(String(40))
    parent_id: Mapped[UUID | None] = mapped_column(index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    # whom and which session the platform means, for its word that they signed out there
    subject: Mapped[str | None] = mapped_column(String(255))
    platform_session: Mapped[str | None] = mapped_column(String(255))
    # what the platform wants to hear again at sign-out; forgotten with the login
    logout_hint: Mapped[str | None] = mapped_column(Text)
    authenticated_at: Mapped[datetime] = mapped_column(default=now)
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    user_agent: Mapped[str] = mapped_column(String(300))
    ip: Mapped[str] = mapped_column(String(45))
    revoked_at: Mapped[datetime | None]
    revoked_why: Mapped[Ending | None]


class RefreshToken(Record):
    """刷新令牌: good once. ``used_at`` is when its successor, which names it, took its place."""

    __tablename__ = "refresh_tokens"

    login_id: Mapped[UUID] = mapped_column(ForeignKey("logins.id", ondelete="CASCADE"), index=True)
    previous_id: Mapped[UUID | None] = mapped_column(unique=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    used_at: Mapped[datetime | None]
