"""登录与委托的列表: what is read about logins and delegations."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from auth.login_records import Login, LoginKind
from kernel.fetch import Listing, ToOne
from kernel.forms import Label, Refers, Where
from kernel.labels import Labelled

from .models import Delegation, Person


class LoginOrder(Labelled):
    BEGAN = "began", "最近登录在前"


class DelegationOrder(Labelled):
    SINCE = "since", "最近委托在前"


@dataclass(kw_only=True)
class LoginFilter:
    person_id: Annotated[UUID | None, Label("人员"), Refers("Person"), Where(lambda id: Login.person_id == id)] = None
    kind: Annotated[LoginKind | None, Label("登录的方式"), Where(lambda kind: Login.kind == kind)] = None


@dataclass(kw_only=True)
class DelegationFilter:
    holds_on: Annotated[
        date | None,
        Label("在这一天有效"),
        Where(lambda day: (Delegation.since <= day) & (Delegation.until >= day) & Delegation.ended_at.is_(None)),
    ] = None


LOGINS = Listing(Login, {LoginOrder.BEGAN: (Login.created_at.desc(),)}, LoginFilter)
DELEGATIONS = Listing(Delegation, {DelegationOrder.SINCE: (Delegation.since.desc(),)}, DelegationFilter)
LOGIN_PERSON = ToOne(Login.person_id, Person)
GIVER = ToOne(Delegation.giver_id, Person)
DELEGATE = ToOne(Delegation.delegate_id, Person)
