"""Telling people, within the transaction of what they are told of.

The rows of those who are named are written right before the commit, all in one statement; who holds a post, and which
further channels a notice takes, a job finds out at once after it. Rolled back, nobody was told.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any
from uuid import UUID

from auth.sessions import Work
from kernel.records import Record
from support.jobs import later
from support.jobs.outbox import before_commit

from .kinds import Kind
from .people import Holders
from .records import LONGEST_KEY
from .spreading import spread
from .writing import Row, insert_new, rows_for, topic


def notify(
    work: Work,
    kind: Kind,
    /,
    *,
    to: Collection[UUID | None] | Holders,
    case: Record | None = None,
    key: str | None = None,
    **words: Any,
) -> None:
    """Tell these people, or whoever holds a post, once this work is committed; nobody is told of their own act.

    The same notice on the same case under the same key reaches a person once. Raises `TypeError` where the words are
    not those of the notice.
    """
    body = _body(kind, kind.said(words), case, key)
    if isinstance(to, Holders):
        to = replace(to, but=to.but | {work.viewer.id})
        later(work, spread, about=case, kind=kind.name, body=body, holders=to.plain())
        return
    people = sorted({each for each in to if each is not None and each != work.viewer.id})
    if not people:
        return
    rows = rows_for(people, body, work.now)
    before_commit(work, lambda session: insert_new(session, rows))
    later(work, spread, about=case, kind=kind.name, ids=[str(row["id"]) for row in rows])
    for row in rows:
        work.tell(topic(row["person_id"]), id=str(row["id"]))


def _body(kind: Kind, text: str, case: Record | None, key: str | None) -> Row:
    once = f"{kind.name}|{case.id if case is not None else ''}|{key or ''}"
    if len(once) > LONGEST_KEY:
        raise ValueError(f"a key of {len(once)} characters")
    return {
        "kind": kind.name,
        "title": kind.title,
        "text": text,
        "urgency": kind.urgency.value,
        "clause": kind.clause,
        "case_kind": type(case).__name__ if case is not None else "",
        "case_id": str(case.id) if case is not None else None,
        "case_number": getattr(case, "number", "") if case is not None else "",
        "once": once,
    }
