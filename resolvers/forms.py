"""填写: a form as it arrived, turned into the form the domain knows."""

from typing import Any

import strawberry

from kernel.forms import Refers, camel, legible, note, notes_of
from kernel.ids import parse_global_id


def read(form: Any) -> Any:
    """The form as the domain knows it: global ids as UUIDs, what was left out as nothing.

    Raises `Invalid` where an id is not one of the type the form refers to, or a text cannot be kept.
    """
    if form is None or form is strawberry.UNSET:
        return None
    for name, notes in notes_of(type(form)).items():
        value = getattr(form, name, None)
        value = None if value is strawberry.UNSET else value
        legible(value, camel(name))
        refers = note(notes, Refers)
        if refers and isinstance(value, str):
            value = parse_global_id(value, expected=refers.kind, field=camel(name))[1]
        elif refers and isinstance(value, list):
            value = [parse_global_id(each, expected=refers.kind, field=camel(name))[1] for each in value]
        setattr(form, name, value)
    return form
