"""The place of an answer: which document, operation and variables it is to, and what its viewer may see."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson
import strawberry
from graphql import print_schema

from app.graphql.engine import Job
from auth.sessions import Database
from auth.viewer import Viewer
from kernel.records import Record
from schema.caching import Keepable, keepable, kinds_of
from support.changes import watch
from support.workflow.steps import WORKFLOWS
from support.workflow.versions import digest_of, table_of

from .memory import Memory
from .shared import Shared
from .store import Found, Kinds, Store

_KEPT = "keepable"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one answer is kept, and what is there."""

    store: Store
    key: str
    seconds: int
    found: Found

    @property
    def data(self) -> bytes | None:
        return self.found.data

    async def keep(self, data: bytes) -> None:
        await self.store.put(self.key, self.found.stamp, data, self.seconds)


class Answers:
    """For `app.graphql.Hooks.cache`: answers to registered documents, for those who are signed in as staff."""

    def __init__(self, schema: strawberry.Schema, store: Store) -> None:
        self._core = schema._schema
        self._kinds = kinds_of(self._core)
        self._store = store

    async def recall(self, job: Job) -> Place | None:
        if not job.known or (said := self._keepable(job)) is None:
            return None
        if (sight := sight_of(job.context.viewer)) is None:
            return None
        try:
            asked = orjson.dumps([job.document.text, job.name, dict(job.request.variables)], option=_SORTED)
        except TypeError:  # a file, or what no variable may be: graphql-core has the word
            return None
        key = sha256(asked + b"\n" + sight).hexdigest()
        found = await self._store.get(key, _names(said.kinds))
        return Place(self._store, key, said.seconds, found) if found is not None else None

    async def settled(self) -> None:
        await self._store.settled()

    def changed(self, kinds: frozenset[type[Record]]) -> None:
        """Records of these kinds have been changed in this process."""
        if concerned := kinds & self._kinds:
            self._store.changed(_names(concerned))

    def _keepable(self, job: Job) -> Keepable | None:
        kept: dict[Any, Keepable | None] = job.document.kept.setdefault(_KEPT, {})
        if job.name not in kept:
            kept[job.name] = keepable(self._core, job.document.node, job.operation)
        return kept[job.name]


def answers_of(schema: strawberry.Schema, database: Database, redis: Any = None) -> Answers:
    """In Redis where there is one, else in this process; told of the changes that are made in this process."""
    answers = Answers(schema, Shared(redis, hub_of(schema, database)) if redis is not None else Memory())
    watch(database.engine, answers.changed)
    return answers


def hub_of(schema: strawberry.Schema, database: Database) -> str:
    """Which hub it is: its database, its graph and its processes. Another edition answers otherwise."""
    tables = [[flow.__name__, flow.title, digest_of(table_of(flow))] for flow in WORKFLOWS.values()]
    url = database.engine.url
    return sha256(
        orjson.dumps([url.host, url.port, url.database, print_schema(schema._schema), sorted(tables)])
    ).hexdigest()[:16]


def sight_of(viewer: Viewer) -> bytes | None:
    """What the viewer may see, in a word that is the same for all who may see the same. ``None``: keep nothing."""
    if not viewer.signed_in or viewer.public:
        return None
    posts = sorted(
        [
            post.role.value,
            post.region.code,
            sorted(each.hex for each in post.unit_ids),
            post.exact,
            post.for_person.hex if post.for_person else "",
            sorted(post.processes),
            sorted(each.value for each in post.without),
        ]
        for post in viewer.posts
    )
    own = viewer.unit_id.hex if viewer.unit_id else ""
    return orjson.dumps([posts, own, viewer.region_code])


_SORTED = orjson.OPT_SORT_KEYS


def _names(kinds: frozenset[type[Record]]) -> Kinds:
    return frozenset(each.__name__ for each in kinds)
