"""Forms as data: written once, read alike by hub and phone; what could fail on a phone is refused at the desk."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from kernel.refusal import Invalid
from support.forms import comparing, definition, layers
from support.forms.filling import fill
from tests.support.forms import making_vectors
from tests.support.forms.making_vectors import CHOICES, COLUMNS, TODAY, a_field

VECTORS = json.loads(making_vectors.FILE.read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS["cases"], ids=lambda vector: vector["name"])
def test_an_answer_is_taken_or_refused_as_the_vectors_say(vector: dict[str, Any]) -> None:
    done = fill(definition.read(vector["fields"]), vector["values"], date.fromisoformat(VECTORS["today"]))
    assert {"values": done.values, "faults": [vars(each) for each in done.faults]} == vector["expected"]


def test_the_vectors_are_what_the_code_makes_today() -> None:
    assert making_vectors.text() == making_vectors.FILE.read_text("utf-8"), "run making_vectors and look at the change"


def test_some_vectors_of_every_kind_are_taken_and_some_refused() -> None:
    for kind in making_vectors.VALUES:
        some = [each for each in VECTORS["cases"] if each["name"].startswith(f"{kind} ")]
        assert any(each["expected"]["faults"] == [] and each["expected"]["values"] for each in some), kind
        assert any(each["expected"]["faults"] for each in some), kind


@for_all(st.dictionaries(st.sampled_from(["asked", "other"]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3), max_leaves=6,
)))  # fmt: skip
def test_whatever_arrives_is_taken_or_refused_and_never_breaks_anything(values: dict[str, Any]) -> None:
    for kind in making_vectors.VALUES:
        fields = definition.read([a_field(kind)])
        once = fill(fields, values, TODAY)
        again = fill(fields, once.values, TODAY)
        assert again.values == once.values, "what was taken stands as it is"
        assert once.faults or not again.faults


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ([], "fields"),
        ("x", "fields"),
        ([a_field("text"), a_field("text")], "fields.1.key"),
        ([a_field("text", key="1a")], "fields.0.key"),
        ([a_field("colour")], "fields.0.kind"),
        ([a_field("text", label="")], "fields.0.label"),
        ([a_field("text", colour=1)], "fields.0.colour"),
        ([a_field("note", required=True)], "fields.0.required"),
        ([a_field("text", limits={"pattern": "(a+)+$"})], "fields.0.limits.pattern"),
        ([a_field("text", limits={"most": 5000})], "fields.0.limits.most"),
        ([a_field("text", limits={"least": 300})], "fields.0.limits.least"),
        ([a_field("decimal", limits={"decimals": 7})], "fields.0.limits.decimals"),
        ([a_field("money", limits={"least": 1})], "fields.0.limits.least"),
        ([a_field("date", limits={"least": "2026-02-30"})], "fields.0.limits.least"),
        ([a_field("text", limits={"unit": "元"})], "fields.0.limits.unit"),
        ([a_field("one_of", options=[])], "fields.0.options"),
        ([a_field("one_of", options=[CHOICES[0], CHOICES[0]])], "fields.0.options"),
        ([a_field("text", options=CHOICES)], "fields.0.options"),
        ([a_field("table", columns=[a_field("table", columns=COLUMNS)])], "fields.0.columns.0.kind"),
        ([a_field("text", when={"field": "later", "filled": True})], "fields.0.when.field"),
        ([a_field("integer"), a_field("text", key="b", when={"field": "asked", "is": "3"})], "fields.1.when"),
        ([a_field("integer"), a_field("text", key="b", when={"all": []})], "fields.1.when.all"),
        ([a_field("integer", prefill="viewer.phone")], "fields.0.prefill"),
        ([a_field("integer", personal="phone")], "fields.0.personal"),
        ([a_field("integer", default="3")], "fields.0.default"),
    ],
)
def test_a_form_that_would_not_work_is_refused_with_the_place(said: Any, where: str) -> None:
    with pytest.raises(Invalid) as refused:
        definition.read(said)
    assert refused.value.field == where


def test_what_is_read_is_written_the_same_again() -> None:
    for vector in VECTORS["cases"]:
        fields = definition.read(vector["fields"])
        assert definition.read(definition.canonical(fields)) == fields


def test_the_nearest_wins_but_nobody_below_takes_away_what_must_be_answered() -> None:
    province = definition.read([a_field("text", required=True), a_field("integer", key="nights")])
    county = definition.read(
        [a_field("text"), a_field("integer", key="nights", required=True), a_field("date", key="on")]
    )
    form = layers.layered([province, county])
    assert [(each.key, each.required) for each in form] == [("asked", True), ("nights", True), ("on", False)]
    with pytest.raises(Invalid, match="必填") as refused:
        layers.respects(county, province)
    assert refused.value.field == "fields.0.required"
    with pytest.raises(Invalid, match="不能改"):
        layers.respects(definition.read([a_field("date", required=True)]), province)


def test_two_versions_are_compared_question_by_question() -> None:
    before = definition.read(
        [a_field("text"), a_field("text", key="gone"), a_field("text", key="a"), a_field("text", key="b")]
    )
    after = definition.read(
        [a_field("text", required=True), a_field("text", key="b"), a_field("text", key="a"), a_field("date", key="new")]
    )
    told = [(each.key, each.change.value, each.what) for each in comparing.differences(before, after)]
    assert told == [
        ("asked", "changed", ("required",)), ("b", "moved", ()), ("a", "moved", ()),
        ("new", "added", ()), ("gone", "removed", ()),
    ]  # fmt: skip
    assert comparing.differences(before, before) == []
