"""Devices as their person and the security administrator see them; why something is denied, and who could do it."""

from datetime import timedelta
from typing import Any

from auth.login_records import Login
from auth.roles import Role
from auth.viewer import Viewer
from domains.directory.models import Appointment
from domains.directory.queries import today
from kernel.ids import global_id
from kernel.records import now
from tests.api.asking import Ask
from tests.api.conftest import Snapshot
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import NINGBO, SHANGCHENG, unit_in

DEVICES = "{ myDevices { nodes { id person { id } } } }"


def a_login(viewer: Viewer, region: str = SHANGCHENG, **said: Any) -> Login:
    usual = {
        "person_id": viewer.id,
        "region_code": region,
        "unit_id": unit_in(region),
        "platform": "sandbox",
        "token_hash": viewer.id.hex + str(len(said)),
        "last_seen_at": now(),
        "expires_at": now() + timedelta(hours=1),
        "user_agent": "test",
        "ip": "203.0.113.7",
    }
    return Login(**usual | said)


async def test_everybody_sees_and_ends_their_own_devices_and_nobody_elses(
    ask: Ask, given: Given, everything: Snapshot
) -> None:
    me, other = a_person((Role.STAFF, SHANGCHENG)), a_person((Role.STAFF, SHANGCHENG))
    mine, theirs = a_login(me), a_login(other)
    await given(me, other, mine, theirs)
    shown = (await ask(me, DEVICES))["myDevices"]["nodes"]
    assert [each["id"] for each in shown] == [global_id("Login", mine.id)]

    before = await everything()
    refused = await ask.act(me, f'deviceSignOut(id: "{global_id("Login", theirs.id)}")')
    assert refused["code"] == "NOT_FOUND"
    assert await everything() == before

    page = a_login(me, parent_id=mine.id, client="page")
    await given(page)
    done = await ask.act(me, f'deviceSignOut(id: "{global_id("Login", mine.id)}")')
    assert done["__typename"] == "Login"
    assert (await ask(me, DEVICES))["myDevices"]["nodes"] == [], "what was opened from it ends with it"
    again = await ask.act(me, f'deviceSignOut(id: "{global_id("Login", mine.id)}")')
    assert again["code"] == "WRONG_STATE"


async def test_the_security_administrator_sees_and_ends_those_within_reach(ask: Ask, given: Given) -> None:
    admin = a_person((Role.SECURITY_ADMIN, SHANGCHENG))
    here, away = a_person((Role.STAFF, SHANGCHENG)), a_person((Role.STAFF, NINGBO), at=NINGBO)
    near, far = a_login(here), a_login(away, NINGBO)
    await given(admin, here, away, near, far)
    shown = (await ask(admin, "{ devices { nodes { id } } }"))["devices"]["nodes"]
    assert [each["id"] for each in shown] == [global_id("Login", near.id)]
    done = await ask.act(admin, f'deviceSignOut(id: "{global_id("Login", near.id)}")')
    assert done["__typename"] == "Login"
    seen = await ask(admin, "query($id: ID!) { node(id: $id) { ... on Login { revokedWhy } } }", id=done["id"])
    assert seen["node"]["revokedWhy"] == "REVOKED"
    refused = await ask.act(admin, f'deviceSignOut(id: "{global_id("Login", far.id)}")')
    assert refused["code"] == "NOT_FOUND"


async def test_signing_out_everywhere_ends_all_of_ones_own(ask: Ask, given: Given) -> None:
    me, other = a_person((Role.STAFF, SHANGCHENG)), a_person((Role.STAFF, SHANGCHENG))
    await given(me, other, a_login(me), a_login(me, client="x"), a_login(other))
    assert (await ask.act(me, "personSignOutEverywhere"))["__typename"] == "Person"
    assert (await ask(me, DEVICES))["myDevices"]["nodes"] == []
    assert len((await ask(other, DEVICES))["myDevices"]["nodes"]) == 1


async def test_why_denied_names_what_is_missing_and_which_roles_could_and_never_people(ask: Ask, given: Given) -> None:
    me = a_person((Role.STAFF, SHANGCHENG), name="陈晓")
    await given(me)
    await given(
        Appointment(
            person_id=me.id,
            role=Role.SYSTEM_ADMIN,
            region_code=SHANGCHENG,
            since=today() - timedelta(days=9),
            until=today() - timedelta(days=1),
        )
    )
    document = "query($f: String!) { whyDenied(field: $f) { allowed could missing { what message } } }"
    said = (await ask(me, document, f="unitAdd"))["whyDenied"]
    assert not said["allowed"]
    assert said["could"] == ["SYSTEM_ADMIN"]
    assert [each["what"] for each in said["missing"]] == ["PERMISSION", "TIME"]
    assert (await ask(me, document, f="auditEntries"))["whyDenied"]["could"] == ["AUDIT_ADMIN"]
    assert (await ask(me, document, f="tripSubmit"))["whyDenied"] == {"allowed": True, "could": [], "missing": []}
    assert (await ask(me, document, f="noSuchField"))["whyDenied"]["missing"][0]["what"] == "OTHER"
