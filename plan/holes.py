"""空: what takes Python is filled into the answer that the statement gave."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column
from sqlalchemy.orm.attributes import instance_state
from sqlalchemy.orm.mapper import Mapper

from kernel.records import Record
from resolvers.node import has_card

from .asking import Named
from .completing import Run, together
from .selection import Unknown
from .tree import Found, FoundAll, Hole, Many, Object, One, Part, Rows, Veiled
from .words import Words


class Filling:
    """Fills one answer, read as Python values; ``named`` are the ids of ``nodes`` by the place of its field."""

    def __init__(self, words: Words, run: Run, named: dict[int, Named]) -> None:
        self._words, self._run, self._named = words, run, named
        self._holes: list[tuple[dict[str, Any], Hole | Veiled, Any]] = []

    async def fill(self, root: Object, data: dict[str, Any]) -> None:
        """In place. Whatever goes wrong in Python is raised."""
        for part in root.parts:
            if isinstance(part, FoundAll):
                data[part.key] = self._arranged(part, data[part.key])
        self._holes += [(data, hole, None) for hole in root.holes]
        for part in root.below:
            self._visit(part, data[part.key])
        values = await together(hole.completer.value(source, self._run) for _, hole, source in self._holes)
        for (place, hole, _), value in zip(self._holes, values, strict=True):
            place[hole.key] = value

    def _arranged(self, part: FoundAll, found: dict[str, list[dict[str, Any]]]) -> list[Any]:
        """The records in the order of the ids that were asked for."""
        rows = {(kind, _plain_id(each["id"])): each["it"] for kind, listed in (found or {}).items() for each in listed}
        for kind, object_ in part.objects.items():
            if object_.filled:
                for (each, _), row in rows.items():
                    if each == kind:
                        self._object(object_, row)
        ids = self._named[part.ask.place].ids
        if any(kind and has_card(kind) and (kind, id.hex) not in rows for kind, id in ids):
            raise Unknown("not within reach, but perhaps shown for another reason")
        return [rows.get((kind, id.hex)) if kind else None for kind, id in ids]

    def _visit(self, part: Part, found: Any) -> None:
        if found is None or isinstance(part, FoundAll):
            return
        if isinstance(part, One):
            self._object(part.object, found)
        elif isinstance(part, Found):
            assert part.object is not None
            self._object(part.object, found)
        elif isinstance(part, Rows):
            for each in found:
                self._object(part.object, each)
        elif isinstance(part, Many):
            self._connection(part, found)

    def _connection(self, part: Many, found: dict[str, Any]) -> None:
        for each in part.parts:
            for key, object_ in each.objects.items():
                if object_.filled:
                    for row in found[each.key]:
                        self._object(object_, row[key] if key else row)

    def _object(self, object_: Object, found: dict[str, Any]) -> None:
        for part in object_.below:
            self._visit(part, found[part.key])
        if object_.holes:
            assert object_.model is not None
            source = _record(object_, object_.model, self._words)(found[object_.holes[0].key])
            self._holes += [(found, hole, source) for hole in object_.holes]
        for veiled in object_.veiled:
            if isinstance(own := found[veiled.key], list):
                assert object_.model is not None
                source = _record(veiled, object_.model, self._words)(own[1:])
                self._holes.append((found, veiled, source))


def _plain_id(text: str) -> str:
    return text.replace("-", "")


Making = Callable[[list[Any]], Record]
_MAKING = "_making"


def _record(of: Object | Veiled, model: type[Record], words: Words) -> Making:
    """How a record is made of the columns that came for it: like one from the database, but out of any session, so
    that asking it for a column that did not come is an error."""
    making: Making | None = getattr(of, _MAKING, None)
    if making is None:
        making = _maker(model, of.columns, words)
        setattr(of, _MAKING, making)
    return making


def _maker(model: type[Record], columns: tuple[Column[Any], ...], words: Words) -> Making:
    mapper: Mapper[Any] = model.__mapper__
    named = [(mapper.get_property_by_column(each).key, words.reader(each.type)) for each in columns]
    identity = [key for key, _ in named].index("id") if "id" in [key for key, _ in named] else None
    kind = next((place for place, each in enumerate(columns) if each is mapper.polymorphic_on), None)

    def make(came: list[Any]) -> Record:
        managed = (mapper if kind is None else mapper.polymorphic_map[came[kind]]).class_manager
        record: Record = managed.new_instance()
        held = record.__dict__
        for (key, read), value in zip(named, came, strict=True):
            held[key] = value if read is None else read(value)
        id = held["id"] if identity is not None else None
        state = instance_state(record)
        state.key = mapper.identity_key_from_primary_key((id,))
        managed.dispatch.load(state, None)  # what listens to rows as they are loaded
        return record

    return make
