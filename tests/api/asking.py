"""Asking the graph over HTTP as somebody."""

import json
from dataclasses import dataclass
from typing import Any

import httpx
from starlette.requests import HTTPConnection

from auth.viewer import ANONYMOUS, Viewer

ANSWER = """__typename
  ... on Node { id }
  ... on Refusal { code message field clause alternatives }"""


class People:
    """Who a request says it comes from: the tests' own sign-in, a header with the person's id."""

    def __init__(self) -> None:
        self._known: dict[str, Viewer] = {}

    def headers(self, viewer: Viewer) -> dict[str, str]:
        self._known[viewer.id.hex] = viewer
        return {"x-viewer": viewer.id.hex}

    def of(self, connection: HTTPConnection) -> Viewer:
        return self._known.get(connection.headers.get("x-viewer", ""), ANONYMOUS)


@dataclass
class Ask:
    """``data = await ask(viewer, document, **variables)``; ``ask.whole`` gives the answer with its errors."""

    client: httpx.AsyncClient
    people: People

    async def __call__(self, viewer: Viewer, document: str, *, key: str | None = None, **variables: Any) -> Any:
        answer = await self.whole(viewer, document, key=key, **variables)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    async def whole(self, viewer: Viewer, document: str, *, key: str | None = None, **variables: Any) -> Any:
        headers = {**self.people.headers(viewer), "content-type": "application/json"}
        headers |= {"idempotency-key": key} if key else {}
        sent = json.dumps({"query": document, "variables": variables})
        answer = (await self.client.post("/graphql", content=sent, headers=headers)).json()
        for error in answer.get("errors", ()):
            assert error["extensions"]["code"] != "INTERNAL_SERVER_ERROR", (document, variables, answer)
        return answer

    async def error(self, viewer: Viewer, document: str, **variables: Any) -> Any:
        """The one error the answer has: its extensions, with the message."""
        [error] = (await self.whole(viewer, document, **variables))["errors"]
        return {**error["extensions"], "message": error["message"]}

    async def act(self, viewer: Viewer, call: str, *, key: str | None = None, **variables: Any) -> Any:
        """One mutation, written as its call: ``act(reviewer, f'tripReview(id: "{id}")')``."""
        head = f"({', '.join(f'${name}: {_KINDS[name]}' for name in variables)})" if variables else ""
        return (await self(viewer, f"mutation{head} {{ done: {call} {{ {ANSWER} }} }}", key=key, **variables))["done"]

    async def upload(self, viewer: Viewer, document: str, file: tuple[str, bytes, str], **variables: Any) -> Any:
        """A mutation with one file, in the place of the variable ``file``."""
        sent = {"query": document, "variables": {**variables, "file": None}}
        parts = {
            "operations": (None, json.dumps(sent)),
            "map": (None, json.dumps({"0": ["variables.file"]})),
            "0": file,
        }
        headers = self.people.headers(viewer) | {"graphql-preflight": "1"}
        return (await self.client.post("/graphql", files=parts, headers=headers)).json()


_KINDS = {
    "trip": "NewTripInput!",
    "vehicle": "NewVehicleInput!",
    "driver": "NewDriverInput!",
    "unit": "NewUnitInput!",
    "appointment": "NewAppointmentInput!",
    "terms": "NewTermsInput!",
    "report": "NewReportInput!",
    "rating": "NewRatingInput!",
    "day": "NewCalendarDayInput!",
    "comment": "String",
    "checks": "[String!]",
    "at": "DateTime",
}
