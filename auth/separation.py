"""职责分离 (三员分立): which roles one person must never hold at the same time, and which are never lent.

依据 GB/T 22239-2019 8.1.4.2 (least privilege, administrators of system, security and audit apart). Values in, verdict
out; who asks: appointments, delegations, the import of either, and ``jiguan doctor``.
"""

from collections.abc import Collection, Iterable

from kernel.refusal import NotPermitted

from .roles import Role

CLAUSE = "GB/T 22239-2019 8.1.4.2"

ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
"""三员: three people. None of the three is ever lent to another (委托), nor given by who holds it."""

OF_ONESELF = frozenset({Role.STAFF, Role.DRIVER})
"""Roles that act in one's own matters or at the wheel: there is nothing in them to lend."""

LENDABLE = frozenset(Role) - ADMINISTRATORS - OF_ONESELF

APPOINTED_BY: dict[Role, Role] = {
    Role.SYSTEM_ADMIN: Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN: Role.SECURITY_ADMIN,
    Role.SECURITY_ADMIN: Role.SYSTEM_ADMIN,
}
"""Who appoints the administrators: never one of their own kind. All other roles are the system administrator's."""


def appoints(role: Role) -> Role:
    """The role that appoints to ``role`` and ends it."""
    return APPOINTED_BY.get(role, Role.SYSTEM_ADMIN)


def apart(one: Role, other: Role) -> bool:
    """Whether the two must be two people's. The auditor holds no post whose work is audited; everybody may be staff."""
    pair = {one, other}
    if len(pair) == 1:
        return False
    if pair <= ADMINISTRATORS:
        return True
    if Role.AUDIT_ADMIN in pair:
        return Role.STAFF not in pair
    return pair == {Role.DRIVER, Role.COST_CLERK}


def clashing(roles: Iterable[Role]) -> tuple[Role, Role] | None:
    """Two of the roles that one person must not hold together, if there are any."""
    listed = sorted(set(roles), key=list(Role).index)
    pairs = ((one, other) for place, one in enumerate(listed) for other in listed[place + 1 :])
    return next((pair for pair in pairs if apart(*pair)), None)


def keep_apart(new: Role, held: Collection[Role], *, field: str | None = "role") -> None:
    """Raises `NotPermitted` where the new role must not come to who holds the others."""
    against = next((role for role in held if apart(new, role)), None)
    if against is not None:
        raise NotPermitted(
            f"「{new.label}」与「{against.label}」不得由同一人担任（职责分离）",
            field=field,
            clause=CLAUSE,
            alternatives=("另选一人担任", f"先免去其「{against.label}」"),
        )
