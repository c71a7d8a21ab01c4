"""Global ids: read strictly, so that a mangled one is a refusal and never another record."""

import string
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kernel.ids import global_id, new_id, parse_global_id
from kernel.refusal import Invalid

KINDS = st.from_regex(r"\A[A-Z][A-Za-z0-9]{0,40}\Z")
ALPHABET = string.ascii_letters + string.digits + "-_"


@given(KINDS, st.uuids())
def test_what_is_written_is_read_back(kind: str, id: UUID) -> None:
    assert parse_global_id(global_id(kind, id)) == (kind, id)
    assert parse_global_id(global_id(kind, id), expected=kind) == (kind, id)


@given(KINDS, st.uuids(), st.data())
def test_one_letter_changed_is_refused_or_names_something_else(kind: str, id: UUID, data: st.DataObject) -> None:
    text = global_id(kind, id)
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from(ALPHABET))
    assume(text[at] != letter)
    try:
        read = parse_global_id(text[:at] + letter + text[at + 1 :])
    except Invalid:
        return
    assert read != (kind, id), "two texts for one record"


@given(st.text() | st.text(ALPHABET) | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_any_other_text_is_a_clear_refusal(text: str) -> None:
    with pytest.raises(Invalid, match="标识无效"):
        parse_global_id(text, field="id")


@given(KINDS, KINDS, st.uuids())
def test_an_id_of_another_type_is_refused_by_name(kind: str, other: str, id: UUID) -> None:
    assume(kind != other)
    with pytest.raises(Invalid) as refused:
        parse_global_id(global_id(kind, id), expected=other, field="vehicleId")
    assert refused.value.message == f"标识的类型应为 {other}，收到的是 {kind}"
    assert refused.value.field == "vehicleId"


@pytest.mark.parametrize(
    "text", ["Trip:1", "VHJpcDox", "../../etc/passwd", "", "\x00", "VHJpcA==", "🚗" * 50, "A" * 100_000]
)
def test_texts_people_try(text: str) -> None:
    with pytest.raises(Invalid):
        parse_global_id(text)


def test_ids_are_born_in_order() -> None:
    born = [new_id() for _ in range(1000)]
    assert born == sorted(born)
    assert len(set(born)) == 1000
    assert {each.version for each in born} == {7}
