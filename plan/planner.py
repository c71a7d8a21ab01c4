"""计划: a query answered by one statement, or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import orjson
import structlog
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLField,
    GraphQLObjectType,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution.values import VariableValues, get_variable_values
from strawberry import Schema

from auth.permissions import Permission
from auth.sessions import Database
from auth.straight import Straight
from auth.viewer import Viewer
from kernel.lru import LRU
from kernel.refusal import Refusal
from schema.answers import By, answer_of

from .asking import Arguments, Bound, Named, bound, named
from .completing import Run
from .conditions import Sight
from .holes import Filling
from .planting import Planting
from .postgresql import PostgreSQL
from .selection import Selections, Unknown, switches
from .sqlite import SQLite
from .statement import Statement, Writer
from .tree import OWN, Tree
from .words import Words

log = structlog.get_logger("jiguan.plan")

VIEWERS, TREES, SAID = 2_000, 60, 100
"""How many are remembered; of each operation: its trees, and the variables that it was asked with."""
LONGEST_SAID = 1_000
"""Bytes of variables that are remembered."""

_OWN = f'["{OWN}"'.encode()


class Document(Protocol):
    """A document that is parsed and valid; what is made of it is kept with it."""

    @property
    def node(self) -> DocumentNode: ...

    @property
    def kept(self) -> dict[str, Any]: ...


class Asked(Protocol):
    """An operation that may be run, as the view hands it over."""

    @property
    def context(self) -> Any: ...

    @property
    def document(self) -> Any: ...

    @property
    def operation(self) -> OperationDefinitionNode: ...

    @property
    def request(self) -> Any: ...


Switched = tuple[Any, ...]
"""The values of the variables that include and skip."""


@dataclass(frozen=True)
class Root:
    """The fields that are asked of Query; ``named`` are those that name records by their ids."""

    query: GraphQLObjectType
    selected: dict[str, list[FieldNode]]
    named: list[tuple[By, GraphQLField, FieldNode]]


class Operation:
    """What does not depend on the request. ``switches`` is nothing for what the plan does not know."""

    def __init__(self, document: DocumentNode, node: OperationDefinitionNode) -> None:
        self.node = node
        self.fragments = {
            each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        }
        self.variables: LRU[bytes, VariableValues] = LRU(SAID)
        self.roots: LRU[Switched, Root] = LRU(TREES)
        self.trees: LRU[Any, Tree | Unknown] = LRU(TREES)
        try:
            self.switches: tuple[str, ...] | None = switches(node, self.fragments)
        except Unknown as why:
            self.switches = None
            log.debug("plan_unknown", why=str(why))


class Planner:
    """Answers the queries it knows. ``asked`` and ``answered`` count, for the metrics and the tests."""

    def __init__(self, schema: Schema, database: Database, straight: Straight) -> None:
        self._core = schema._schema
        self._arguments = Arguments(schema)
        self._straight = straight
        dialect = database.engine.dialect
        self._dialect: Any = dialect
        self._words: Words = PostgreSQL(dialect) if dialect.name == "postgresql" else SQLite(dialect)
        self._sights: LRU[Viewer, Sight] = LRU(VIEWERS)
        self.asked = self.answered = 0

    async def execute(self, job: Asked) -> bytes | None:
        """The JSON text of ``data``; nothing where graphql-core must answer. Reads only, so nothing happens twice."""
        self.asked += 1
        try:
            text = await self._execute(job)
        except (Unknown, Refusal, GraphQLError) as why:
            log.debug("plan_left", why=str(why))
            return None
        except Exception as why:
            # an error of a resolver, or one that the statement raises on purpose: graphql-core finds out which
            log.info("plan_failed", why=repr(why)[:500])
            return None
        self.answered += text is not None
        return text

    async def _execute(self, job: Asked) -> bytes | None:
        operation = self._operation(job)
        if operation.switches is None or job.context.owned is not None:
            return None
        viewer: Viewer = job.context.viewer
        variables = self._variables(operation, job.request.variables)
        selections = Selections(self._core, operation.fragments, variables)
        switched = tuple(variables.coerced.get(name) for name in operation.switches)
        root = self._root(operation, selections, switched)
        waiting = self._named(root, variables, viewer)
        tree = self._tree(operation, root, selections, switched, waiting, viewer)
        run = Run(selections, operation.node, job.context)
        bounds, ids = [], {}
        for ask in tree.asks:
            if isinstance(ask.answered.by, By):
                ids[ask.place] = waiting.pop(0)
                bounds.append(_of_ids(ask.answered.by, ids[ask.place]))
            else:
                bounds.append(await bound(ask, self._arguments, variables, job.context))
        text = await self._text(tree, bounds, viewer)
        if not (tree.root.sure or (tree.root.filled and _OWN in text) or (tree.doubtful and b"null" in text)):
            return text
        data = orjson.loads(text)
        if any(data[key] is None for key in tree.doubtful):
            raise Unknown("not within reach, but perhaps shown for another reason")
        await Filling(self._words, run, ids).fill(tree.root, data)
        return orjson.dumps(data)

    # ------------------------------------------------------------------ what is asked
    def _operation(self, job: Asked) -> Operation:
        name = job.operation.name.value if job.operation.name else ""
        kept = job.document.kept
        found = kept.get(("plan", name))
        if found is None:
            found = kept[("plan", name)] = Operation(job.document.node, job.operation)
        if job.operation.operation is not OperationType.QUERY:
            raise Unknown("not a query")
        return found  # type: ignore[no-any-return]

    def _variables(self, operation: Operation, given: Mapping[str, Any]) -> VariableValues:
        said = orjson.dumps(given)
        if (kept := operation.variables.get(said)) is not None:
            return kept
        found = get_variable_values(self._core, operation.node.variable_definitions or (), dict(given))
        if isinstance(found, list):
            raise found[0]
        if len(said) <= LONGEST_SAID:
            operation.variables.put(said, found)
        return found

    def _root(self, operation: Operation, selections: Selections, switched: Switched) -> Root:
        root = operation.roots.get(switched)
        if root is None:
            query = self._core.query_type
            assert query is not None
            selected = selections.of(query, [operation.node.selection_set])
            fields = [(query.fields.get(nodes[0].name.value), nodes[0]) for nodes in selected.values()]
            said = [(answer_of(field), field, node) for field, node in fields if field is not None]
            named = [(each.by, field, node) for each, field, node in said if each and isinstance(each.by, By)]
            root = Root(query, selected, named)
            operation.roots.put(switched, root)
        return root

    def _named(self, root: Root, variables: VariableValues, viewer: Viewer) -> list[Named]:
        """The ids that ``node`` and ``nodes`` ask for, in the order of the fields."""
        found = []
        for by, field, node in root.named:
            given = self._arguments.of(field, node, variables)
            self._arguments.entered(field, given, viewer)
            found.append(named(by, field, given, viewer))
        return found

    def _tree(
        self,
        operation: Operation,
        root: Root,
        selections: Selections,
        switched: Switched,
        ids: list[Named],
        viewer: Viewer,
    ) -> Tree:
        kinds = tuple(each.kinds for each in ids)
        revealed = viewer.may(Permission.PERSONAL_DATA_REVEAL)
        key = (switched, kinds, revealed)
        tree = operation.trees.get(key)
        if tree is None:
            each = [_kind(by, of) for (by, _, _), of in zip(root.named, kinds, strict=True)]
            try:
                tree = Planting(selections, each, revealed=revealed).tree(root.query, root.selected)
            except Unknown as why:
                tree = why
            operation.trees.put(key, tree)
        if isinstance(tree, Unknown):
            raise tree
        return tree

    # ------------------------------------------------------------------ what is answered
    async def _text(self, tree: Tree, bounds: list[Bound], viewer: Viewer) -> bytes:
        sight = self._sights.get(viewer)
        if sight is None:
            sight = Sight(viewer)
            self._sights.put(viewer, sight)
        shapes = tuple(sight.reach(model).shape for model in tree.models)
        key = (shapes, tuple(each.key for each in bounds))
        statement: Statement | Unknown | None = tree.statements.get(key)
        if statement is None:
            try:
                statement = Writer(self._words, tree, bounds, sight, self._dialect).statement()
            except Unknown as why:
                statement = why
            tree.statements.put(key, statement)
        if isinstance(statement, Unknown):
            raise statement
        values: list[Any] = [viewer.id]
        for model in tree.models:
            values += sight.reach(model).values
        for each in bounds:
            values += each.values
        return await self._straight.answer(viewer, statement.text, statement.arguments(values))


def _kind(by: By, kinds: tuple[str, ...]) -> Any:
    return kinds if by is By.NODES else (kinds[0] if kinds else None)


def _of_ids(by: By, ids: Named) -> Bound:
    if by is By.NODES:
        return Bound(None, tuple(list(ids.of(kind)) for kind in ids.kinds))
    return Bound(None, (ids.ids[0][1],))
