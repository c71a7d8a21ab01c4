"""Every auditor reads whether the audit as a whole holds, and since when that is known; nobody else does."""

import pytest

from auth.audit.verdicts import ACT, verified
from auth.roles import Role
from auth.sessions import Database
from tests.api.asking import Ask
from tests.auth.audit.house import written
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import SHANGCHENG, ZHEJIANG

CHAIN = "{ auditChain { length extendedAt verifiedAt sound links waiting flaws } }"
ENTRIES = f'{{ auditEntries(filter: {{ act: "{ACT}" }}) {{ nodes {{ actLabel outcome kind }} }} }}'


async def test_an_auditor_reads_when_the_chain_was_verified_and_what_came_of_it(
    ask: Ask, given: Given, database: Database
) -> None:
    auditor, local = a_person((Role.AUDIT_ADMIN, ZHEJIANG)), a_person((Role.AUDIT_ADMIN, SHANGCHENG))
    await given(auditor, local)
    await written(database, 4)
    before = (await ask(auditor, CHAIN))["auditChain"]
    assert (before["verifiedAt"], before["sound"], before["links"]) == (None, None, 0)
    assert before["length"] >= 4

    found = await verified(database)
    told = (await ask(auditor, CHAIN))["auditChain"]
    assert (told["sound"], told["links"], told["flaws"]) == (True, found.links, 0)
    assert told["verifiedAt"] > before["extendedAt"]
    assert (await ask(local, CHAIN))["auditChain"]["verifiedAt"] == told["verifiedAt"], "no secret of one place"
    [shown] = (await ask(auditor, ENTRIES))["auditEntries"]["nodes"]
    assert shown == {"actLabel": "核验审计链", "outcome": "DONE", "kind": "SECURITY"}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.AUDIT_ADMIN])
async def test_whoever_does_not_audit_is_told_nothing_of_it(ask: Ask, given: Given, role: Role) -> None:
    person = a_person((role, ZHEJIANG))
    await given(person)
    assert (await ask.error(person, CHAIN))["code"] == "NOT_PERMITTED"
