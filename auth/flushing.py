"""写下: the session of a unit of work. It writes what the ORM's own flush would, in one statement.

Records are plain rows: one table, an id they are born with, a version, no relationships. So nothing need be fetched
back. A flush with many rows, or with deleted ones, is left to the ORM, which sends those in bulk.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy.orm import InstanceState, Mapper, Session

from kernel.records import Record

from . import batches

MOST = 40
"""Records of one flush beyond which the ORM's way is the quicker one."""


class Writing(Session):
    """See the module."""

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        if objects is None and not self._flushing and not self._deleted and self._few():
            self._write()
        else:
            super().flush()
        batches.send(self)

    def _few(self) -> bool:
        changed = list(self._dirty_states)
        # what a savepoint took back must first be read again, which is the ORM's to do
        whole = all(_shape(each.mapper).version in each.dict for each in changed)
        return whole and len(self._new) + len(changed) <= MOST

    def _write(self) -> None:
        if self._is_clean():
            return
        self._flushing = True
        try:
            self.dispatch.before_flush(self, None, None)
            rank = _ranks(len(Record.metadata.tables))
            new = sorted(self._new, key=lambda each: (rank[_shape(each.mapper).table.name], each.insert_order))
            changed = list(self._dirty_states)
            connection = self.connection()
            for state in new:
                state.mapper.dispatch.before_insert(state.mapper, connection, state)
                _add(self, state)
            for state in changed:
                state.mapper.dispatch.before_update(state.mapper, connection, state)
                _change(self, state)
            self.dispatch.after_flush(self, None)
            batches.send(self)
            states = {*new, *changed}
            self._register_persistent(states)
            self.dispatch.after_flush_postexec(self, None)
        except BaseException:
            batches.forget(self)
            raise
        finally:
            self._flushing = False


def _add(session: Session, state: InstanceState[Any]) -> None:
    said, shape = state.dict, _shape(state.mapper)
    said.setdefault(shape.version, 1)
    for key, usual in shape.usual:
        if said.get(key) is None:
            said[key] = usual.arg(None) if usual.is_callable else usual.arg
    row = {name: said.setdefault(key, None) for key, name in shape.names.items() if key not in shape.json - said.keys()}
    batches.batch_of(session).insert(shape.table, [row])


def _change(session: Session, state: InstanceState[Any]) -> None:
    shape, said = _shape(state.mapper), state.dict
    changes = {}
    for key in state.committed_state:
        if key in shape.names and state.manager[key].impl.get_history(state, said).has_changes():
            changes[shape.names[key]] = said[key]
    if changes and state.key is not None:
        before = said[shape.version]
        said[shape.version] = before + 1
        batches.batch_of(session).update(
            shape.table, {**changes, shape.version: before + 1}, id=state.key[1][0], version=before
        )


@cache
def _ranks(_tables: int) -> dict[str, int]:
    """In which order tables are added to: those that are named by others first."""
    return {table.name: place for place, table in enumerate(Record.metadata.sorted_tables)}


class _Shape:
    """Of a record: its table, the column of each attribute, and the defaults.

    ``json`` are attributes whose nothing would be written as a JSON null: not set, their column is left out.
    """

    def __init__(self, mapper: Mapper[Any]) -> None:
        columns = {each.key: each.columns[0] for each in mapper.column_attrs}
        if len(mapper.tables) != 1 or mapper.relationships or mapper.version_id_col is None:
            raise TypeError(f"{mapper.class_.__name__} is no plain record")
        self.table = mapper.local_table
        self.version = mapper.version_id_col.key
        self.names = {key: column.name for key, column in columns.items()}
        self.usual = [(key, column.default) for key, column in columns.items() if column.default is not None]
        self.json = {key for key, column in columns.items() if column.type.should_evaluate_none}
        if any(each.server_default is not None and each.default is None for each in columns.values()):
            raise TypeError(f"{mapper.class_.__name__}: what the database fills in would not be read back")


@cache
def _shape(mapper: Mapper[Any]) -> Any:
    return _Shape(mapper)
