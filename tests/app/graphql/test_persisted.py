"""Documents by hash, and the list of those that may be run."""

import json
from hashlib import sha256
from typing import Any

import pytest

from app.graphql import Options

from .house import OLD, House, codes

KNOWN = "query Known { hello }"
CHANGE = "mutation { change }"
OTHER = "{ __typename }"


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def apollo(text: str) -> dict[str, Any]:
    return {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}


LIST = {digest(KNOWN): KNOWN, digest(CHANGE): CHANGE, "short": KNOWN}
ONLY = Options(known_documents_only=True)


def strangers(options: Options = ONLY) -> House:
    return House(options, documents=LIST, may_write_documents=lambda context: False)


@pytest.mark.parametrize(
    "said",
    [
        {"documentId": digest(KNOWN)},
        {"documentId": f"sha256:{digest(KNOWN)}"},
        {"documentId": "short"},
        {"extensions": apollo(KNOWN)},
        {"query": KNOWN},
        {"query": KNOWN, "extensions": apollo(KNOWN)},
        {"query": KNOWN, "documentId": digest(KNOWN)},
    ],
)
async def test_a_known_document_runs_by_hash_or_by_its_text(said: dict[str, Any]) -> None:
    response = await strangers().post(said)
    assert response.status_code == 200
    assert response.json()["data"] == {"hello": "你好"}


async def test_a_known_document_may_come_by_get() -> None:
    assert (await strangers().get(documentId="short")).json()["data"] == {"hello": "你好"}
    assert (await strangers().get(documentId=digest(CHANGE))).status_code == 405


@pytest.mark.parametrize("accept", [None, OLD])
async def test_an_unknown_document_of_a_stranger_is_refused_and_changes_nothing(accept: str | None) -> None:
    house = strangers()
    for said in ({"query": 'mutation { change(what: "own") }'}, {"query": CHANGE + " "}):
        assert codes(await house.post(said, accept)) == ["PERSISTED_QUERY_ONLY"]
    assert house.said.changes == []


async def test_those_who_may_write_their_own_do() -> None:
    house = House(ONLY, documents=LIST, may_write_documents=lambda context: True)
    assert (await house.ask(OTHER))["data"] == {"__typename": "Query"}


async def test_an_unknown_hash_is_said_in_the_words_clients_wait_for() -> None:
    for accept, status in ((None, 200), (OLD, 200), ("application/graphql-response+json", 400)):
        response = await strangers().post({"extensions": apollo(OTHER)}, accept)
        assert response.status_code == status
        assert codes(response) == ["PERSISTED_QUERY_NOT_FOUND"]
        assert response.json()["errors"][0]["message"] == "PersistedQueryNotFound"


async def test_without_any_persisted_documents_clients_are_told_to_give_up() -> None:
    assert codes(await House().post({"extensions": apollo(OTHER)})) == ["PERSISTED_QUERY_NOT_SUPPORTED"]


async def test_automatic_persisted_queries_go_once_by_text_and_then_by_hash() -> None:
    house = House(Options(automatic_persisted_queries=True))
    assert codes(await house.post({"extensions": apollo(OTHER)})) == ["PERSISTED_QUERY_NOT_FOUND"]
    assert (await house.post({"query": OTHER, "extensions": apollo(OTHER)})).status_code == 200
    assert (await house.post({"extensions": apollo(OTHER)})).json()["data"] == {"__typename": "Query"}
    by_get = await house.get(extensions=json.dumps(apollo(OTHER)))
    assert by_get.json()["data"] == {"__typename": "Query"}


async def test_automatic_persisted_queries_are_not_for_strangers_of_an_allow_list() -> None:
    house = strangers(Options(known_documents_only=True, automatic_persisted_queries=True))
    assert codes(await house.post({"query": OTHER, "extensions": apollo(OTHER)})) == ["PERSISTED_QUERY_ONLY"]
    assert codes(await house.post({"extensions": apollo(OTHER)})) == ["PERSISTED_QUERY_NOT_FOUND"]


async def test_a_text_under_a_foreign_hash_is_refused_and_not_kept() -> None:
    house = House(Options(automatic_persisted_queries=True))
    assert codes(await house.post({"query": CHANGE, "extensions": apollo(OTHER)})) == ["BAD_REQUEST"]
    assert codes(await house.post({"extensions": apollo(OTHER)})) == ["PERSISTED_QUERY_NOT_FOUND"]
    assert house.said.changes == []


async def test_no_flood_of_documents_grows_the_caches_or_pushes_out_the_known() -> None:
    house = House(Options(documents_cached=3), documents=LIST)
    await house.post({"documentId": "short"})
    for number in range(20):
        await house.post({"query": f"query Q{number} {{ hello }}"})
    documents = house.view._engine._documents
    assert (len(documents._known), len(documents._written)) == (1, 3)


async def test_a_document_is_read_once_and_only_if_it_is_valid() -> None:
    house = House()
    documents = house.view._engine._documents
    await house.ask("{ hello }")
    key = sha256(b"{ hello }").hexdigest()
    first = documents.read("{ hello }", key)
    await house.ask("{ hello }")
    assert documents.read("{ hello }", key) is first
    await house.ask("{ nothing }")
    assert len(documents._written) == 1


def test_known_documents_that_do_not_fit_are_found_before_anybody_runs_them() -> None:
    house = House(documents={**LIST, "old": "{ removed }", "deep": "{ trip " + "{ again " * 20 + "{ name }" + "}" * 21})
    unfit = house.view.unfit_documents()
    assert {name: error.errors[0]["extensions"]["code"] for name, error in unfit.items()} == {
        "old": "GRAPHQL_VALIDATION_FAILED",
        "deep": "DOCUMENT_TOO_COMPLEX",
    }
