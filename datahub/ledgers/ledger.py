"""台账: a register, declared once in its domain.

    VEHICLES = Ledger(
        name="vehicles", title="公务用车台账", record=Vehicle, clause="6.4.3.1-1",
        permission=Permission.VEHICLES_REGISTER, listing=queries.VEHICLES,
        key=("plate_number",),
        columns=(
            Column("plate_number", "号牌号码", Text(rule=rules.plate), required=True, aliases=("车牌号",)),
            ...
        ),
        rules=(rules.dates_are_forward,),
    )

Column names are attributes of the record, except where a `Refers` says otherwise by nature: there it is the foreign
key.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auth.permissions import Permission
from auth.sensitivity import Sensitive, sensitivity_of
from kernel.fetch import Listing
from kernel.records import Record

from .values import Kind, Refers

Rule = Callable[[Mapping[str, Any]], None]
"""A pure check over a row's values by column name; raises `Invalid` naming in ``field`` the column that should
change.
"""


@dataclass(frozen=True)
class Column:
    """One column. ``aliases`` are other headings people use for it.

    ``unique``: no two records share the value. ``derived``: shown in exports, never read from a file; a derived
    ``unit_id.name`` is the name of the unit that the column ``unit_id`` refers to.
    """

    name: str
    title: str
    kind: Kind
    required: bool = False
    aliases: tuple[str, ...] = ()
    unique: bool = False
    derived: bool = False
    note: str = ""


@dataclass(frozen=True)
class Ledger:
    """``key`` names the columns by which a row is recognised as a record that is already there.

    ``permission`` is what an importer must hold where the row belongs; ``listing`` is what an export lists. A record
    that is `Scoped` gets its region and unit from its own columns or from what a reference brings.
    """

    name: str
    title: str
    record: type[Record]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    permission: Permission
    listing: Listing[Any]
    clause: str
    rules: tuple[Rule, ...] = ()
    by_name: Mapping[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {column.name: column for column in self.columns}
        if len(by_name) != len(self.columns):
            raise TypeError(f"ledger {self.name} declares a column twice")
        for name in (*self.key, *(name for name in by_name if "." not in name)):
            if not hasattr(self.record, name):
                raise TypeError(f"ledger {self.name}: {self.record.__name__} has no {name}")
        object.__setattr__(self, "by_name", by_name)

    @property
    def writable(self) -> tuple[Column, ...]:
        """What a file may fill."""
        return tuple(column for column in self.columns if not column.derived)

    @property
    def attributes(self) -> tuple[str, ...]:
        """Every attribute of the record that an import may set: the columns', and what references bring along."""
        brought = (
            name for column in self.columns if isinstance(column.kind, Refers) for name in column.kind.brings.values()
        )
        return tuple(dict.fromkeys([*(column.name for column in self.writable), *brought]))

    @property
    def headings(self) -> frozenset[str]:
        """All headings that are recognised without being told."""
        return frozenset(name for column in self.writable for name in (column.title, column.name, *column.aliases))

    def sensitivity(self, name: str) -> Sensitive | None:
        return sensitivity_of(self.record, name)
