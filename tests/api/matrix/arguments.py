"""Arguments for every root field, made from the types it takes; ids name real rows of a place.

An id says what it names by its name (``vehicleId`` names a Vehicle), by what its form says (`kernel.forms.Refers`),
or, where it is called ``id``, by what the field answers. Where none of these tells, `NoArguments` names the argument:
say it in `NAMES`, or give the form field its `Refers`.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLUnionType,
    get_named_type,
)
from starlette.datastructures import UploadFile

from kernel.forms import Refers, note, notes_of
from kernel.ids import global_id
from schema.node import NODES

from .rows import Place

NAMES = {"to": "Person", "people": "Person", "delegateId": "Person", "parentId": "Unit"}
"""What ids name that neither their own name nor a form tells."""

_SOON = datetime.now(UTC) + timedelta(days=1)
SCALARS: Mapping[str, Any] = {
    "String": "情况有变",
    "Int": 1,
    "Float": 1.0,
    "Boolean": True,
    "Date": _SOON.date().isoformat(),
    "DateTime": _SOON.isoformat(),
    "Time": "09:00:00",
    "Decimal": "1.00",
    "Structured": {},
    "JSON": {},
}
TEXTS: Mapping[str, str] = {
    "regionCode": "330102",
    "code": "330102",
    "mutation": "appointmentEnd",
    "field": "appointmentEnd",
    "process": "TripFlow",
    "workflow": "TripFlow",
    "step": "review",
    "ledger": "vehicles",
    "key": "0123456789abcdef",
    "quietFrom": "22:00",
    "quietUntil": "07:00",
}


class NoArguments(Exception):
    """For this argument nothing can be made; the message says which, and where to say what it is."""


def arguments(field: GraphQLField, place: Place) -> dict[str, Any]:
    """Values for the required arguments, and for the ids among the others. Raises `NoArguments`."""
    said = {}
    for name, argument in field.args.items():
        if isinstance(argument.type, GraphQLNonNull) or name == "id":
            said[name] = _value(name, argument, argument.type, place, _answered(field, place))
    return said


def _answered(field: GraphQLField, place: Place) -> str | None:
    """The type of node that the field answers with, apart from refusals."""
    kind = get_named_type(field.type)
    members = kind.types if isinstance(kind, GraphQLUnionType) else [kind]
    return next((each.name for each in members if each.name in NODES and each.name in place.rows), None)


def _value(name: str, holder: Any, kind: Any, place: Place, answered: str | None) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return _value(name, holder, kind.of_type, place, answered)
    if isinstance(kind, GraphQLList):
        return [_value(name, holder, kind.of_type, place, answered)]
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return _form(kind, place, answered)
    if kind.name == "ID":
        return _id(name, holder, place, answered)
    if kind.name == "Upload":
        return UploadFile(BytesIO("车牌\n浙A00001\n".encode()), filename="x.csv")
    if kind.name == "String" and name in TEXTS:
        return place.region_code if name in ("regionCode", "code") else TEXTS[name]
    if kind.name == "DateTime" and name.startswith("end"):
        return (_SOON + timedelta(hours=2)).isoformat()
    if kind.name not in SCALARS:
        raise NoArguments(f"no value for {name}: {kind.name}; say one in SCALARS")
    return SCALARS[kind.name]


def _form(kind: GraphQLInputObjectType, place: Place, answered: str | None) -> dict[str, Any]:
    return {
        name: _value(name, each, each.type, place, answered)
        for name, each in kind.fields.items()
        if isinstance(each.type, GraphQLNonNull)
    } | _refers(kind, place)


def _refers(kind: GraphQLInputObjectType, place: Place) -> dict[str, str]:
    """What the form itself says that its ids name."""
    said = (kind.extensions or {}).get("strawberry-definition")
    form = getattr(said, "origin", None)
    found = {}
    for name, notes in notes_of(form).items() if form is not None and hasattr(form, "__dataclass_fields__") else ():
        refers = note(notes, Refers)
        field = next((each for each in kind.fields if each.lower() == name.replace("_", "").lower()), None)
        if refers and field and isinstance(kind.fields[field].type, GraphQLNonNull):
            row = place.rows.get(refers.kind)
            if row is None:
                raise NoArguments(f"{kind.name}.{field} names a {refers.kind}, of which there is no row")
            value = global_id(refers.kind, row.id)
            found[field] = [value] if isinstance(kind.fields[field].type.of_type, GraphQLList) else value
    return found


def _id(name: str, holder: GraphQLArgument, place: Place, answered: str | None) -> str:
    said = NAMES.get(name) or next(
        (each for each in NODES if name.lower() in (f"{each.lower()}id", f"{each.lower()}ids")), None
    )
    if said is None and name in ("id", "ids"):
        said = answered or "Trip"
    said = said or answered
    if said is None or said not in place.rows:
        raise NoArguments(f"{name} names nothing known ({holder.description}); say what in NAMES")
    return global_id(said, place.rows[said].id)
