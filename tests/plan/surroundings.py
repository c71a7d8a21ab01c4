"""What is around the trips of the small province: generic cases, people brought in, forms, notices, records."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from auth.access import AccessEntry
from auth.audit import AuditEntry
from auth.login_records import Ending, Login, LoginKind
from auth.roles import Role
from auth.viewer import Viewer
from datahub.ledgers.records import Batch, BatchState
from domains.directory.models import Delegation
from examples.processes.workshop.workflow import S, WorkshopFlow
from kernel.ids import new_id
from support.forms.attachments import Attachment
from support.forms.records import Draft, FormState, FormVersion
from support.notices.records import Delivery, Notice, NoticePreferences
from support.notices.words import Channel, DeliveryState, Urgency
from support.workflow.acts import Capacity
from support.workflow.brought import CaseParty
from support.workflow.calendar import CalendarDay, CalendarYear
from support.workflow.records import ThresholdSetting
from tests.factories.places import HANGZHOU, SHANGCHENG, XIHU, unit_in

AT = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
HERE = {"region_code": SHANGCHENG, "unit_id": unit_in(SHANGCHENG)}


def of_cases(people: dict[str, Viewer], trips: list[Any], odd: tuple[str, ...]) -> list[Any]:
    """Generic cases, and somebody without any post who has been asked about a trip."""
    plain = [
        WorkshopFlow.model(
            subject=odd[number] or "东楼屋面漏水", number=f"TY{number}", state=list(S)[number],
            applicant_id=people[who].id, answers={"amount": "80000.00"},
            entered_at=AT, created_at=AT, due_at=AT if number else None, **HERE,
        )
        for number, who in enumerate(("staff", "idle", "staff", "dispatcher"), 1)
    ]  # fmt: skip
    parties = [
        CaseParty(
            case_id=case.id, step="TripFlow.review", step_label="审核", capacity=capacity, person_id=people["idle"].id,
            person_name="王敏", by_id=people["staff"].id, by_name="陈晓", question=odd[number], since=AT,
        )
        for number, (case, capacity) in enumerate(zip(trips[:2], (Capacity.CONSULTED, Capacity.COPIED), strict=True))
    ]  # fmt: skip
    limits = {"workflow": "WorkshopFlow", "threshold": "large", "since": AT, "set_by": "陈晓", "reason": odd[3]}
    setting = ThresholdSetting(region_code=HANGZHOU, value=Decimal("60000.50"), revision=1, **limits)
    return [*plain, *parties, setting]


def of_notices(people: dict[str, Viewer], case: Any, odd: tuple[str, ...]) -> list[Any]:
    rows: list[Any] = []
    for number, who in enumerate(("staff", "staff", "idle", "admin")):
        notice = Notice(
            id=new_id(), person_id=people[who].id, kind="case.waiting", title=odd[number], text=odd[number + 1],
            urgency=list(Urgency)[number % 2], clause="6.3-8", case_kind="Trip" if number else "",
            case_number=case.number if number else "", once=f"once-{number}", seen=number == 2,
            case_id=case.id if number else None, read_at=AT if number == 2 else None,
        )  # fmt: skip
        delivery = Delivery(
            notice_id=notice.id, person_id=people[who].id, kind=notice.kind, channel=list(Channel)[number],
            state=list(DeliveryState)[number + 1], tries=number, why=odd[number], reference="", sent_at=AT, **HERE,
        )  # fmt: skip
        rows += [notice, delivery]
    preferences = NoticePreferences(person_id=people["staff"].id, quiet_from="22:00", quiet_until="07:30", off=["x"])
    return [*rows, preferences]


def of_forms(people: dict[str, Viewer], odd: tuple[str, ...]) -> list[Any]:
    place = {"process": "TripFlow", "step": "submit", "region_code": HANGZHOU}
    author = {"author_id": people["admin"].id, "author_name": "王敏", "changed_at": AT}
    asked = [{"key": "contact", "label": "联系人", "kind": "text", "required": False}]
    versions = [
        FormVersion(number=number, title=odd[number], note=odd[0], fields=asked, state=state, publisher_name="",
                    **place, **author)
        for number, state in enumerate((FormState.REPLACED, FormState.PUBLISHED), 1)
    ]  # fmt: skip
    drafts = [
        Draft(person_id=people[who].id, process="TripFlow", step="submit", title=odd[2], form="", changed_at=AT,
              content={"reason": odd[0], "passengers": 3}, answers={}, **HERE)
        for who in ("staff", "driver")
    ]  # fmt: skip
    files = [
        Attachment(person_id=people["staff"].id, name=f"{odd[number]}.pdf", media_type="application/pdf",
                   size=2**number, sha256="0" * 64, sm3="1" * 64, warnings=[odd[0]] if number else [],
                   scanned=bool(number), **HERE)
        for number in range(2)
    ]  # fmt: skip
    counts: dict[str, Any] = dict.fromkeys(("rows", "new", "changed", "same", "faulty", "repeated", "faults"), 3)
    batches = [
        Batch(ledger="vehicles", person_id=people[who].id, state=state, file_name=odd[0], file_digest="2" * 64,
              sheet=None, read_as="xlsx", mapping="{}", unmapped=list(odd), partial=False, **counts, **HERE)
        for who, state in (("fleet", BatchState.CHECKED), ("admin", BatchState.COMMITTED))
    ]  # fmt: skip
    return [*versions, *drafts, *files, *batches]


def of_people(people: dict[str, Viewer], trips: list[Any], odd: tuple[str, ...]) -> list[Any]:
    """Logins, delegations, and what was written down of what they did and saw; days of the calendar."""
    soon = datetime.now(UTC) + timedelta(days=1)
    logins = [
        Login(person_id=people[who].id, kind=kind, client=odd[0], platform="sandbox", token_hash=f"{number}" * 64,
              last_seen_at=AT, expires_at=soon, user_agent=odd[1], ip="192.0.2.1", authenticated_at=AT,
              revoked_at=AT if number == 2 else None, revoked_why=Ending.SIGNED_OUT if number == 2 else None, **HERE)
        for number, (who, kind) in enumerate(zip(("staff", "staff", "driver", "admin"),
                                                 (*LoginKind, LoginKind.BROWSER), strict=True))
    ]  # fmt: skip
    lent = [
        Delegation(giver_id=people[giver].id, delegate_id=people[to].id, roles=[Role.STAFF.value], processes=[],
                   with_personal_data=False, since=date(2026, 1, 1), until=until, reason=odd[2], **HERE)
        for giver, to, until in (("staff", "idle", date(2099, 1, 1)), ("dispatcher", "staff", date(2026, 2, 1)))
    ]  # fmt: skip
    done = [
        AuditEntry(at=AT, actor_id=people["staff"].id, actor_name="陈晓", act="Trip.submit", clause="6.4.3.3-1",
                   subject_kind="Trip", subject_id=trip.id, changes={"reason": odd[0], "none": None, "many": [1, 2.5]})
        for trip in trips[:3]
    ]  # fmt: skip
    seen = [
        AccessEntry(person_id=people["staff"].id, viewer_id=people["dispatcher"].id, viewer_name="王敏", kind="Person",
                    record_id=people["staff"].id, field=name, purpose="", address="", at=AT, last_at=AT, window=number,
                    count=number)
        for number, name in enumerate(("phone", "id_number"), 1)
    ]  # fmt: skip
    days = [CalendarDay(region_code=XIHU, day=date(2026, 3, day), worked=day == 7, name="市运动会") for day in (6, 7)]
    return [*logins, *lent, *done, *seen, *days, CalendarYear(year=2031, source=odd[0])]
