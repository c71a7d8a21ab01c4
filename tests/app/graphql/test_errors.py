"""Every error has a code; refusals are said, defects are not."""

from typing import Any

import pytest
import strawberry
from graphql import GraphQLError
from structlog.testing import capture_logs

from kernel.refusal import Conflict, NotFound, NotPermitted, TooMuch, Unavailable

from .house import OLD, House, codes


async def test_a_refusal_is_said_with_its_code_field_clause_and_alternatives() -> None:
    answer = await House().ask("{ refused }")
    assert answer["errors"] == [
        {
            "message": "车牌号不正确",
            "locations": [{"line": 1, "column": 3}],
            "path": ["refused"],
            "extensions": {"code": "INVALID", "field": "plate", "clause": "GB/T 1", "alternatives": ["请填写七位"]},
        }
    ]


@pytest.mark.parametrize("query", ["{ defect }", "{ defectOrNull }"])
async def test_a_defect_is_masked_and_logged_under_the_number_the_caller_gets(query: str) -> None:
    with capture_logs() as logs:
        response = await House().post({"query": query}, **{"x-request-id": "trace-0001"})
    assert "hunter2" not in response.text
    error = response.json()["errors"][0]
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "traceId": "trace-0001"}
    assert "trace-0001" in error["message"]
    assert [(each["event"], each["trace_id"]) for each in logs] == [("graphql_defect", "trace-0001")]
    assert "hunter2" in str(logs[0]["exc_info"])


async def test_a_list_of_which_every_row_fails_does_not_flood_the_log() -> None:
    with capture_logs() as logs:
        answer = await House().ask("{ manyDefects { name } }")
    assert codes(answer) == ["INTERNAL_SERVER_ERROR"] * 50
    assert [each["event"] for each in logs] == ["graphql_defect"] * 5 + ["graphql_defects_not_logged"]
    assert logs[-1]["count"] == 45


async def test_what_is_not_permitted_to_nobody_is_unauthenticated() -> None:
    assert codes(await House().ask("{ notPermitted }")) == ["NOT_PERMITTED"]
    assert codes(await House(is_anonymous=lambda context: True).ask("{ notPermitted }")) == ["UNAUTHENTICATED"]


async def test_a_null_for_an_argument_that_must_be_there_is_the_callers_fault() -> None:
    answer = await House().ask("query Q($n: Int = 1) { required(number: $n) }", n=None)
    assert codes(answer) == ["BAD_USER_INPUT"]


@strawberry.type
class Broken:
    @strawberry.field
    def own_code(self) -> str | None:
        raise GraphQLError("no", extensions={"code": "OWN"})

    @strawberry.field
    def no_code(self) -> str | None:
        raise GraphQLError("secret")

    @strawberry.field
    def not_a_number(self) -> int | None:
        return "secret"  # type: ignore[return-value]

    @strawberry.field
    def null(self) -> str:
        return None  # type: ignore[return-value]


async def test_only_errors_with_a_code_of_their_own_pass_from_resolvers() -> None:
    house = House(schema=strawberry.Schema(Broken))
    answer = await house.ask("{ ownCode noCode notANumber }")
    found = {each["path"][0]: each for each in answer["errors"]}
    assert found["ownCode"]["message"] == "no"
    assert found["ownCode"]["extensions"]["code"] == "OWN"
    for name in ("noCode", "notANumber"):
        assert found[name]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "secret" not in str(answer)
    assert codes(await house.ask("{ null }")) == ["INTERNAL_SERVER_ERROR"]


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (NotPermitted("不可"), 403),
        (TooMuch("太多"), 429),
        (Unavailable("稍后"), 503),
        (NotFound(), 404),
        (Conflict("冲突"), 400),
    ],
)
async def test_a_refusal_before_execution_has_its_status_and_nothing_is_done(refusal: Exception, status: int) -> None:
    async def refuse(*_: Any) -> Any:
        raise refusal

    for house in (House(admit=refuse), House(get_context=refuse)):
        for accept in (None, OLD):
            response = await house.post({"query": "mutation { change }"}, accept)
            assert response.status_code == status
        assert house.said.changes == []


async def test_a_caller_who_must_sign_in_first_gets_401() -> None:
    async def refuse(*_: Any) -> Any:
        raise NotPermitted("请先登录")

    response = await House(admit=refuse, is_anonymous=lambda context: True).post({"query": "{ hello }"})
    assert response.status_code == 401
    assert codes(response) == ["UNAUTHENTICATED"]


async def test_a_hook_that_fails_is_masked_too() -> None:
    async def fail(*_: Any) -> Any:
        raise RuntimeError("hunter2")

    response = await House(get_context=fail).post({"query": "{ hello }"})
    assert response.status_code == 500
    assert codes(response) == ["INTERNAL_SERVER_ERROR"]
    assert "hunter2" not in response.text


async def test_extensions_of_strawberry_see_every_operation() -> None:
    from strawberry.extensions import SchemaExtension

    seen: list[str] = []

    class Watch(SchemaExtension):
        def on_operation(self) -> Any:
            seen.append(self.execution_context.query or "")
            yield

        def resolve(self, _next: Any, root: Any, info: Any, *args: Any, **kwargs: Any) -> Any:
            seen.append(info.field_name)
            return _next(root, info, *args, **kwargs)

        def get_results(self) -> dict[str, Any]:
            return {"watched": True}

    answer = await House(schema=strawberry.Schema(Broken, extensions=[Watch])).ask("{ __typename ownCode }")
    assert seen[0] == "{ __typename ownCode }"
    assert "ownCode" in seen
    assert answer["extensions"]["watched"] is True
    assert "cost" in answer["extensions"]


def test_a_schema_with_incremental_delivery_is_refused_at_start() -> None:
    from strawberry.schema.config import StrawberryConfig

    schema = strawberry.Schema(Broken, config=StrawberryConfig(enable_experimental_incremental_execution=True))
    with pytest.raises(ValueError, match="@defer"):
        House(schema=schema)


async def test_defer_is_refused_with_a_clear_error() -> None:
    response = await House().post({"query": "{ ... @defer { hello } }"})
    assert codes(response) == ["GRAPHQL_VALIDATION_FAILED"]
    assert "defer" in response.json()["errors"][0]["message"]
