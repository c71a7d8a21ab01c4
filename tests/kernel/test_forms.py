"""What a form says of its fields is held against what was filled in."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

import pytest

from kernel.forms import Label, Range, Text, checked
from kernel.labels import Labelled
from kernel.refusal import Invalid


class Colour(Labelled):
    RED = "red", "红"


@dataclass(kw_only=True)
class Form:
    short_name: Annotated[str, Label("简称"), Text(most=4)] = "局"
    colour: Annotated[Colour, Label("颜色")] = Colour.RED
    amount: Annotated[Decimal, Label("金额"), Range(0, 100)] = Decimal(1)
    note: Annotated[str | None, Label("说明"), Text(most=9, least=0)] = None


def test_texts_are_trimmed_and_members_stay_members() -> None:
    form = checked(Form(short_name="  局 ", note=" "))
    assert (form.short_name, form.note) == ("局", "")
    assert form.colour is Colour.RED


@pytest.mark.parametrize(
    ("said", "field", "message"),
    [
        ({"short_name": "   "}, "shortName", "请填写简称"),
        ({"short_name": "机关事务局"}, "shortName", "简称不能超过4个字，现在是5个字"),
        ({"amount": Decimal(-1)}, "amount", "金额应在0与100之间"),
        ({"amount": Decimal("100.01")}, "amount", "金额应在0与100之间"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_field(said: dict[str, object], field: str, message: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked(Form(**said))  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.message) == (field, message)
