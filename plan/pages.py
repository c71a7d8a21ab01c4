"""页: a connection as a subquery: its rows, their cursors, where the page lies, how many there are in all."""

from typing import Any

from sqlalchemy import FromClause, case, func, null, select

from schema.answers import By

from .selection import Unknown
from .tree import Listed, Many
from .words import correlated, in_order, number, text

Objects = dict[tuple[str, str], str]
"""The columns that hold rows as JSON, by the key of the list and that within its edges."""


class Pages:
    """Writes one connection. ``writer`` knows conditions and values; ``parent`` is the row it belongs to, if any."""

    def __init__(self, writer: Any, part: Many, parent: FromClause | None, outer: tuple[FromClause, ...]) -> None:
        self._writer, self._words, self._part = writer, writer.words, part
        self._parent, self._outer, self._page = parent, outer, writer.page(part)

    def expression(self) -> Any:
        if not any(self._takes_rows(each) for each in self._part.parts):
            pairs = [(each.key, self._beside(each)) for each in self._part.parts]
            return self._words.inline(self._writer.checked(pairs), self._outer)
        if self._is_plain():
            return self._plain()
        return self._numbered()

    def _takes_rows(self, part: Listed) -> bool:
        """Whether what is asked depends on the rows of the page, and is not known without them."""
        if part.by is By.PLACE:
            return any(name.endswith("Cursor") or self._is_ahead(name) for _, name in part.inner)
        return part.by in (By.ROWS, By.EDGES)

    def _is_ahead(self, name: str) -> bool:
        """Whether it is asked for more in the direction that is read in; of the other, the cursor tells."""
        return name == ("hasPreviousPage" if self._page.backward else "hasNextPage")

    # ------------------------------------------------------------------ rows alone
    def _is_plain(self) -> bool:
        """Whether the rows themselves are all that is asked, so that nobody must know where the page ends."""
        kinds = [each.by for each in self._part.parts]
        return kinds.count(By.ROWS) == 1 and not {By.EDGES, By.PLACE} & set(kinds) and not self._page.backward

    def _plain(self) -> Any:
        [listed] = [each for each in self._part.parts if each.by is By.ROWS]
        rows = self._rows()
        pairs = self._writer.pairs(listed.objects[""], rows, (*self._outer, rows))
        found = self._words.records(pairs, lambda statement: self._narrowed(statement, rows, self._page.size))
        said = [(each.key, found if each is listed else self._beside(each)) for each in self._part.parts]
        return self._words.inline(self._writer.checked(said), self._outer)

    # ------------------------------------------------------------------ rows with their places
    def _numbered(self) -> Any:
        """One row more than the page is fetched, to know whether there are more; each knows its place."""
        page, keyset = self._page, self._page.keyset
        base = self._rows()
        some = self._narrowed(select(*base.c), base, page.size + 1).subquery()
        order = [in_order(each, some) for each in keyset.ordered(backward=page.backward)]
        columns = [
            func.row_number().over(order_by=order).label("place"),
            func.count().over().label("many"),
            *(some.c[each.key].label(f"sort_{place}") for place, each in enumerate(keyset.plain())),
        ]
        objects: Objects = {}
        for each in self._part.parts:
            for key, object_ in each.objects.items():
                name = objects[each.key, key] = f"one_{len(objects)}"
                pairs = self._writer.pairs(object_, some, (*self._outer, some))
                columns.append(self._words.inline(pairs, (*self._outer, some)).label(name))
        placed = select(*columns).subquery()
        direction = placed.c.place.desc() if page.backward else placed.c.place
        last = select(*placed.c).order_by(direction).subquery()
        pairs = [(each.key, self._gathered(each, last, objects)) for each in self._part.parts]
        return self._words.record(
            self._writer.checked(pairs), lambda statement: correlated(statement.select_from(last), self._outer)
        )

    def _gathered(self, part: Listed, rows: Any, objects: Objects) -> Any:
        kept = rows.c.place <= number(self._page.size)
        if part.by is By.ROWS:
            return self._words.gathered(rows.c[objects[part.key, ""]], kept)
        if part.by is By.EDGES:
            edge = [(key, self._edge(part, key, name, rows, objects)) for key, name in part.inner]
            return self._words.gathered(self._words.object(self._writer.checked(edge)), kept)
        return self._beside(part, rows)

    def _edge(self, part: Listed, key: str, name: str, rows: Any, objects: Objects) -> Any:
        if name == "__typename":
            return text(part.type_name)
        if name == "cursor":
            return self._cursor(rows)
        if name == "node":
            return self._words.again(rows.c[objects[part.key, key]])
        raise Unknown(f"{part.type_name}.{name}")

    def _place(self, part: Listed, name: str, rows: Any) -> Any:
        """One field of the page info."""
        page, backward = self._page, self._page.backward
        size = number(page.size)
        more = func.count() > size
        if name == "__typename":
            return text(part.type_name)
        if name in ("hasNextPage", "hasPreviousPage"):
            given = page.before if backward else page.after
            return self._words.yes(more) if self._is_ahead(name) else self._words.constant(given)
        if name in ("startCursor", "endCursor"):
            end = case((rows.c.many < size, rows.c.many), else_=size)
            at = number(1) if (name == "startCursor") is not backward else end
            return func.max(case((rows.c.place == at, self._cursor(rows)), else_=null()))
        raise Unknown(f"{part.type_name}.{name}")

    def _cursor(self, rows: Any) -> Any:
        keyset = self._page.keyset
        return self._words.cursor(keyset.name, [rows.c[f"sort_{place}"] for place in range(len(keyset.columns))])

    # ------------------------------------------------------------------ what all share
    def _beside(self, part: Listed, page: Any = None) -> Any:
        if part.by is None:
            return text(part.type_name)
        if part.by is By.PLACE:
            pairs = [(key, self._place(part, name, page)) for key, name in part.inner]
            return self._words.object(self._writer.checked(pairs))
        assert part.by is By.COUNT
        rows = self._rows()
        counted = select(func.count()).select_from(rows).where(*self._writer.wanted(self._part, rows, self._parent))
        return correlated(counted, self._outer).scalar_subquery()

    def _rows(self) -> Any:
        return self._part.listing.model.__table__.alias()

    def _narrowed(self, statement: Any, rows: Any, size: int) -> Any:
        wanted = self._writer.wanted(self._part, rows, self._parent) + self._writer.beyond(self._part, rows)
        order = [in_order(each, rows) for each in self._page.keyset.ordered(backward=self._page.backward)]
        return correlated(statement.select_from(rows).where(*wanted), self._outer).order_by(*order).limit(number(size))
