"""分层: the form of a place is the process's own, with what province, city and county add. The nearest wins."""

from collections.abc import Sequence

from kernel.refusal import Invalid

from .fields import Field


def layered(layers: Sequence[Sequence[Field]]) -> tuple[Field, ...]:
    """One form from many, the farthest first.

    A field that a nearer layer says again is asked as it says, in its old place; but nobody below takes away that it
    must be answered, or makes something else of it. New fields follow at the end.
    """
    form: dict[str, Field] = {}
    for layer in layers:
        for each in layer:
            above = form.get(each.key)
            if above is None or (above.kind is each.kind and (each.required or not above.required)):
                form[each.key] = each
    return tuple(form.values())


def respects(layer: Sequence[Field], above: Sequence[Field]) -> None:
    """Raises `Invalid` where a layer contradicts those above it."""
    higher = {each.key: each for each in above}
    for place, each in enumerate(layer):
        said = higher.get(each.key)
        if said is None:
            continue
        if said.kind is not each.kind:
            raise Invalid(f"上级表单中「{said.label}」是{said.kind.label}，不能改", field=f"fields.{place}.kind")
        if said.required and not each.required:
            raise Invalid(f"上级表单要求必填「{said.label}」，不能改为选填", field=f"fields.{place}.required")
        if said.personal and each.personal is not said.personal:
            raise Invalid(f"上级表单把「{said.label}」定为个人信息，不能改", field=f"fields.{place}.personal")
