"""The vectors that the hub and the phone both run: forms, answers, and what is to come of them.

``python -m tests.support.forms.making_vectors`` writes ``vectors.json`` anew; a test says when it is out of date.
"""

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from kernel.ids import global_id
from support.forms import definition, filling

FILE = Path(__file__).with_name("vectors.json")
TODAY = date(2026, 3, 2)
_ID = UUID("01890000-0000-7000-8000-000000000001")
PERSON, UNIT, FILE_ID = (global_id(kind, _ID) for kind in ("Person", "Unit", "Attachment"))
OTHER_FILE = global_id("Attachment", UUID(int=7))

VALUES: dict[str, list[Any]] = {
    "text": [
        "调研",
        "  调研 ",
        "",
        " \u3000",
        None,
        5,
        True,
        [],
        "a\r\nb",
        "a\tb",
        "a\u0007b",
        "a\u0085b",
        "x" * 201,
        "𠮷" * 200,
        "é",
        "\ufeffa",
        "a\u200b",
    ],
    "integer": [0, -0.0, 1, -1, 5, 5.0, 5.5, 100, 1e12, 1e13, "5", True, None, "", [], 9007199254740993],
    "decimal": [
        "0",
        "-0",
        "-0.00",
        "12",
        "12.5",
        "12.50",
        "12.500",
        "12.555",
        "0012.5",
        "-3.1",
        ".5",
        "5.",
        "1e3",
        "+1",
        " 7 ",
        "１２",
        5,
        "999999999999999",
        "1000000000000000",
        None,
        "",
    ],
    "date": [
        "2026-03-02",
        "2026-02-29",
        "2024-02-29",
        "2026-3-2",
        "2026-13-01",
        "2026-00-10",
        "1899-12-31",
        "2200-01-01",
        " 2026-03-02 ",
        "2026-W10-1",
        "20260302",
        20260302,
        "0000-01-01",
        None,
    ],
    "moment": [
        "2026-03-02T08:30:00+08:00",
        "2026-03-02T00:30Z",
        "2026-03-02T23:59:59.999999-05:00",
        "2026-03-02T08:30:00",
        "2026-03-02 08:30:00+08:00",
        "2026-02-30T08:30:00+08:00",
        "2026-03-02T24:00:00Z",
        "2026-03-02T08:30:60Z",
        "2026-03-02T08:30:00+24:00",
        "1900-01-01T00:00:00+14:00",
        "2199-12-31T23:59:59Z",
        "2026-03-02T08:30:00.5Z",
        1,
    ],
    "yes_no": [True, False, "true", 1, 0, None, "", []],
    "one_of": ["a", "b", "c", "A", "", None, 1, ["a"], True],
    "several_of": [["a"], ["b", "a"], ["a", "a"], ["c"], [], "a", None, ["a", "b", "d"], ["a", 1]],
    "person": [PERSON, UNIT, "王敏", "", None, PERSON[:-1], PERSON + "=", 5],
    "unit": [UNIT, PERSON, "x" * 44],
    "region": ["330100", "33010", "030100", "3301000", 330100, "３３０１００", None],
    "attachment": [[FILE_ID], [FILE_ID, FILE_ID], [FILE_ID, OTHER_FILE], [PERSON], [], FILE_ID, [5], None],
    "table": [
        [{"name": "笔", "count": 2}],
        [{"name": ""}],
        [{}],
        [],
        [[]],
        "x",
        [{"name": "笔", "count": 2.5, "colour": 1}],
        [{"name": "a"}] * 4,
        None,
    ],
}
LIMITS: dict[str, list[dict[str, Any]]] = {
    "text": [{}, {"least": 2, "most": 4}, {"pattern": "mobile"}],
    "integer": [{}, {"least": 1, "most": 100}, {"least": -1, "unit": "人"}],
    "decimal": [{}, {"decimals": 0}, {"decimals": 3, "least": "-3.1", "most": "12.5", "unit": "公里"}],
    "date": [{}, {"least": "today"}, {"least": "today-1", "most": "today+30"}, {"most": "2024-12-31"}],
    "moment": [{}, {"least": "today", "most": "today"}],
    "several_of": [{}, {"least": 2}, {"most": 1}],
    "attachment": [{}, {"most": 1}, {"least": 2}],
    "table": [{}, {"least": 2, "most": 3}],
}
PATTERNS: dict[str, list[str]] = {
    "mobile": ["13812345678", "12812345678", "1381234567", "+8613812345678", "138１2345678"],
    "phone": ["0571-87050000", "87050000", "0571-87050000-12", "13812345678", "17050000", "abc"],
    "id_number": [
        "11010519491231002X",
        "11010519491231002x",
        "110105194912310021",
        "010105194912310021",
        "1101051949123100",
    ],
    "credit_code": [
        "91330000MA27XL0L3R",
        "11330000002482357W",
        "1133000000248235XI",
        "91350100M000100Y43",
        "91350100m000100y43",
    ],
    "plate": ["浙A12345", "浙a12345", "浙AD12345", "浙A1234警", "浙I12345", "A12345", "浙A1234O"],
    "bank_card": ["6222021234567894", "6222021234567890", "4111111111111111", "411111111111111", "x"],
    "postcode": ["310000", "31000", "3100000"],
    "email": ["name@example.gov.cn", "name@", "@example.cn", "a b@example.cn", "a@b", "n.a-m+e@ex-ample.cn"],
    "digits": ["007", "7.0", "７"],
    "letters_digits": ["aB9", "a-b", "é"],
}
CHOICES = [{"value": "a", "label": "甲"}, {"value": "b", "label": "乙"}, {"value": "d", "label": "丁"}]
COLUMNS = [
    {"key": "name", "label": "品名", "kind": "text", "required": True},
    {
        "key": "count",
        "label": "数量",
        "kind": "integer",
        "limits": {"least": 1},
        "when": {"field": "name", "filled": True},
    },
]


def a_field(kind: str, **said: Any) -> dict[str, Any]:
    more: dict[str, dict[str, Any]] = {
        "one_of": {"options": CHOICES},
        "several_of": {"options": CHOICES},
        "table": {"columns": COLUMNS},
    }
    return {"key": "asked", "label": "所问", "kind": kind} | more.get(kind, {}) | said


def _each_kind() -> Iterator[tuple[str, list[Any], dict[str, Any]]]:
    for kind, values in VALUES.items():
        for at, limits in enumerate(LIMITS.get(kind, [{}])):
            for number, value in enumerate(values):
                required = (at + number) % 2 == 0
                yield f"{kind} {at}.{number}", [a_field(kind, limits=limits, required=required)], {"asked": value}
    for pattern, texts in PATTERNS.items():
        for number, text in enumerate(texts):
            yield f"pattern {pattern} {number}", [a_field("text", limits={"pattern": pattern})], {"asked": text}
    yield "nothing said", [a_field("text", required=True)], {}
    yield "something nobody asked", [a_field("text")], {"asked": "a", "other": 1, "constructor": None}
    yield "a note takes no answer", [a_field("note"), a_field("text", key="more")], {"asked": "x", "more": "y"}


def _conditions() -> Iterator[tuple[str, list[Any], dict[str, Any]]]:
    chance = random.Random(20260302)
    before = [
        a_field("integer", key="nights", label="夜数"),
        a_field("money", key="amount", label="金额"),
        a_field("date", key="day", label="日期"),
        a_field("yes_no", key="abroad", label="出境"),
        a_field("several_of", key="kinds", label="类别"),
    ]
    tests: list[dict[str, Any]] = [
        {"field": "nights", "least": "2"},
        {"field": "nights", "is": 3},
        {"field": "nights", "filled": False},
        {"field": "amount", "most": "99.99"},
        {"field": "amount", "least": "-1"},
        {"field": "day", "least": "2026-03-02"},
        {"field": "abroad", "is": True},
        {"field": "abroad", "filled": True},
        {"field": "kinds", "is": "b"},
        {"field": "kinds", "in": ["a", "d"]},
    ]
    answers: dict[str, list[Any]] = {
        "nights": [0, 2, 3, 3.0, "3", None],
        "amount": ["99.99", "100", "-1.00", "x", None],
        "day": ["2026-03-01", "2026-03-02", "2026-02-30", None],
        "abroad": [True, False, None],
        "kinds": [["a"], ["b", "a"], ["c"], None],
    }
    for number in range(200):
        picked = chance.sample(tests, 3)
        said: dict[str, Any] = chance.choice(
            [picked[0], {"all": picked[:2]}, {"any": picked}, {"all": [picked[0], {"any": picked[1:]}]}]
        )
        asked = a_field("text", required=True, when=said)
        values = {key: chance.choice(some) for key, some in answers.items()} | {"asked": chance.choice(["a", ""])}
        yield f"condition {number}", [*before, asked], values


def vectors() -> dict[str, Any]:
    cases = []
    for name, said, values in (*_each_kind(), *_conditions()):
        fields = definition.read(said)
        done = filling.fill(fields, values, TODAY)
        expected = {"values": done.values, "faults": [vars(each) for each in done.faults]}
        cases.append({"name": name, "fields": definition.canonical(fields), "values": values, "expected": expected})
    return {"today": TODAY.isoformat(), "cases": cases}


def text() -> str:
    said = vectors()
    lines = ",\n".join(json.dumps(each, ensure_ascii=True) for each in said["cases"])
    return f'{{"today": "{said["today"]}", "cases": [\n{lines}\n]}}\n'


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
