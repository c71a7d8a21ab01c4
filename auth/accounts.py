"""公众账户: persons and legal persons who are not of the staff and sign in by a platform for everybody (浙里办).

They stand in no directory and hold no post. What they see is their own, and what they may do is what is said to be
open to the public (`auth.gate.enter`). 依据 6.4.1-9、6.4.1-10、个人信息保护法 第四十七条。
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String, UniqueConstraint, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from kernel.fetch import Single
from kernel.records import Record, now

from .audit import Kind
from .audit import values as audit_entry
from .login_records import NOWHERE
from .permissions import Permission
from .platforms.kinds import PersonKind
from .platforms.seam import Identity
from .retention import PERSONAL_LAW, Rule, retained
from .scope import Scoped
from .sealing import sealed
from .sensitivity import Sensitive, personal
from .sessions import Database
from .viewer import Viewer

WHY = "sign-in: whose public account this is, is what is being asked"


class PublicAccount(Scoped, Record):
    """公众账户: somebody whom a platform for everybody vouches for, as it last told of them.

    It belongs to no unit and no region, so that no post reaches it: whose it is sees it, and nobody else.
    """

    __tablename__ = "public_accounts"
    __table_args__ = (UniqueConstraint("platform", "subject"),)
    read_by = Permission.SECURITY_MANAGE
    own = ("id",)

    @declared_attr
    def unit_id(cls) -> Mapped[UUID]:
        return mapped_column(default=lambda: NOWHERE)

    region_code: Mapped[str] = mapped_column(String(6), default="")
    platform: Mapped[str] = mapped_column(String(40))
    # the platform's own name for them, for ever
    subject: Mapped[str] = mapped_column(String(255))
    kind: Mapped[PersonKind]
    name: Mapped[str] = mapped_column(String(120), info=personal(Sensitive.NAME))
    phone = sealed(Sensitive.PHONE, nullable=True)
    id_number = sealed(Sensitive.ID_NUMBER, nullable=True)
    credit_code: Mapped[str | None] = mapped_column(String(18))
    last_seen_at: Mapped[datetime] = mapped_column(index=True, default=now)


MY_ACCOUNT = Single(PublicAccount, PublicAccount.id)

retained(
    Rule("public_accounts", "公众账户", PublicAccount, PublicAccount.last_seen_at, 1_095, "最近一次登录", PERSONAL_LAW)
)


class Accounts:
    """Opens an account at the first sign-in, and keeps it as the platform tells of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, identity: Identity) -> UUID:
        """The account of whom the platform vouches for; a new one where there is none."""
        try:
            return await self._kept(identity)
        except IntegrityError:  # two first sign-ins at once: the other was first
            return await self._kept(identity)

    async def viewer_of(self, id: UUID) -> Viewer | None:
        """Whose account it is, as they act in the hub: without any post."""
        async with self._database.looking(WHY) as session:
            name = await session.scalar(select(PublicAccount.name).where(PublicAccount.id == id))
        return None if name is None else Viewer(id, name, public=True)

    async def _kept(self, identity: Identity) -> UUID:
        named = (PublicAccount.platform == identity.platform) & (PublicAccount.subject == identity.subject)
        async with self._database.unscoped(WHY) as session:
            account = await session.scalar(select(PublicAccount).where(named).with_for_update())
            if account is None:
                account = PublicAccount(
                    platform=identity.platform, subject=identity.subject, kind=identity.kind, name=_short(identity.name)
                )
                session.add(account)
                who = Viewer(account.id, account.name, public=True)
                session.add(
                    audit_entry(
                        Kind.SECURITY, "account-open", who, subject_kind="PublicAccount", subject_id=account.id,
                        details={"platform": identity.platform, "kind": identity.kind.value},
                    )
                )  # fmt: skip
            account.name, account.last_seen_at = _short(identity.name), now()
            account.phone, account.id_number = _fitting(identity.phone), _fitting(identity.id_number)
            account.credit_code = identity.credit_code if len(identity.credit_code or "") <= 18 else None
            return account.id


def _short(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable())[:120] or "（未提供姓名）"


def _fitting(number: str | None) -> str | None:
    """A number as platforms write one; anything else is not kept."""
    return number if number and len(number) <= 40 and number.isascii() and number.isprintable() else None
