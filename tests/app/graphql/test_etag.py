"""What is asked by GET with a registered document is not sent again to whoever has it; nobody gets another's answer."""

import httpx
import strawberry
from starlette.requests import HTTPConnection
from strawberry.types import Info

from app.graphql import GraphQLRequest

from .house import NEW, OLD, House

QUERY = "query Mine { secret }"
BROKEN = "query Broken { broken secret }"
ROWS = {"": "公开", "甲": "甲的电话", "乙": "乙的电话"}


class Viewer:
    def __init__(self, name: str) -> None:
        self.name = name


@strawberry.type
class Query:
    @strawberry.field
    def secret(self, info: Info[Viewer, None]) -> str:
        return ROWS[info.context.name]

    @strawberry.field
    def broken(self) -> str | None:
        raise RuntimeError("secret")


async def viewer_of(connection: HTTPConnection, _request: GraphQLRequest) -> Viewer:
    return Viewer({"1": "甲", "2": "乙"}.get(connection.headers.get("authorization", ""), ""))


HOUSE = House(
    schema=strawberry.Schema(Query),
    documents={"mine": QUERY, "broken": BROKEN},
    get_context=viewer_of,
    is_anonymous=lambda context: not context.name,
)


async def get(who: str = "", held: str | None = None, accept: str = NEW, **said: str) -> httpx.Response:
    headers = {"accept": accept, **({"authorization": who} if who else {}), **({"if-none-match": held} if held else {})}
    async with HOUSE.client() as client:
        return await client.get("/graphql", params=said or {"documentId": "mine"}, headers=headers)


async def test_whoever_has_the_answer_is_told_so_and_sent_nothing() -> None:
    first = await get("1")
    tag = first.headers["etag"]
    for held in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = await get("1", held)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert (await get("1", '"other"')).json() == first.json()


async def test_a_change_makes_another_tag() -> None:
    before = (await get("1")).headers["etag"]
    ROWS["甲"] = "甲的新电话"
    try:
        after = await get("1", before)
    finally:
        ROWS["甲"] = "甲的电话"
    assert after.status_code == 200
    assert after.json()["data"] == {"secret": "甲的新电话"}
    assert after.headers["etag"] != before


async def test_nobody_is_told_that_they_have_what_is_anothers() -> None:
    first = (await get("1")).headers["etag"]
    for who, said in (("2", "乙的电话"), ("", "公开")):
        other = await get(who, first)
        assert other.status_code == 200
        assert other.json()["data"] == {"secret": said}


async def test_only_what_nobody_in_particular_gets_may_be_kept() -> None:
    public, private = await get(), await get("1")
    assert public.headers["cache-control"] == "public, no-cache"
    assert private.headers["cache-control"] == "private, no-store"
    for each in (public, private, await get("1", private.headers["etag"])):
        assert {"Accept", "Authorization", "Cookie"} <= set(each.headers["vary"].split(", "))


async def test_each_media_type_has_a_tag_of_its_own() -> None:
    assert (await get()).headers["etag"] != (await get(accept=OLD)).headers["etag"]


async def test_answers_with_errors_other_documents_and_posts_have_none() -> None:
    broken = await get("1", documentId="broken")
    assert broken.json()["errors"]
    posted = await HOUSE.post({"documentId": "mine"})
    for each in (broken, await get(query="{ secret }"), posted):
        assert each.status_code == 200
        assert "etag" not in each.headers
        assert each.headers["cache-control"] == "private, no-store"
