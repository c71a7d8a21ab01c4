"""The page on which one chooses who to be: says what it is, finds people, and works without scripts."""

import re
from collections.abc import AsyncIterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
import pytest_asyncio

from auth.sandbox import SandboxPerson
from auth.sandbox.pages import MOST_SHOWN

from ..signin_house import LI, ZHANG, House, open_house

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as house:
        yield house


async def _page(house: House, more: str = "", **said: str) -> str:
    browser = house.browser()
    answer = await browser.get(await browser.to_platform(**said) + more)
    assert answer.status_code == 200
    return answer.text


def _people(html: str) -> list[str]:
    return re.findall(r'<button name="person"[^>]*><b>([^<]*)</b>', html)


def _groups(html: str) -> list[str]:
    return re.findall(r'<h2 id="role-\d+">([^<]*)</h2>', html)


async def test_it_says_that_it_is_the_sandbox_and_lists_people_by_role(house: House) -> None:
    html = await _page(house)
    assert "沙箱身份平台" in html
    assert "仅供开发与演示" in html
    assert _groups(html) == ["工作人员", "调度员", "其他人员"]
    assert _people(html) == [ZHANG.name, LI.name, LI.name, "王外人"]


async def test_it_finds_people_by_what_one_remembers_of_them(house: House) -> None:
    assert set(_people(await _page(house, "&q=机关事务"))) == {LI.name}
    assert "没有找到与「无此人」相符的演示人员" in await _page(house, "&q=无此人")


async def test_a_role_can_be_picked_out(house: House) -> None:
    html = await _page(house, "&role=调度员")
    assert _groups(html) == ["调度员"]
    assert _people(html) == [LI.name]
    assert 'aria-current="true">调度员' in html


async def test_who_one_says_one_is_stands_first_and_is_one_key_away(house: House) -> None:
    html = await _page(house, **{"as": str(LI.id)})
    assert _people(html)[0] == LI.name
    assert re.search(rf'value="{LI.id}" autofocus>', html)


async def test_who_was_here_before_stands_first(house: House) -> None:
    browser = house.browser()
    await browser.sign_in(LI)
    assert _people((await browser.get(await browser.to_platform())).text)[0] == LI.name


async def test_a_search_is_shown_as_text_whatever_is_in_it(house: House) -> None:
    html = await _page(house, "&q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script" not in html


async def test_the_request_survives_searching_and_filtering(house: House) -> None:
    browser = house.browser()
    address = await browser.to_platform("/there")
    page = (await browser.get(f"{address}&q=张")).text
    assert page.count('name="state"') == 2
    assert (await browser.get(await browser.choose(f"{address}&q=张", ZHANG))).headers["location"] == "/there"


async def test_many_people_are_cut_short_and_it_says_so(house: House) -> None:
    async def crowd(search: str) -> Sequence[SandboxPerson]:
        return [SandboxPerson(str(n), f"某{n}", "科员", "某局", ("工作人员",)) for n in range(MOST_SHOWN + 5)]

    house.sandbox._front._people = crowd
    html = await _page(house)
    assert len(_people(html)) == MOST_SHOWN
    assert "请用查找缩小范围" in html


async def test_without_people_it_says_how_to_get_some(house: House) -> None:
    async def nobody(search: str) -> Sequence[SandboxPerson]:
        return []

    house.sandbox._front._people = nobody
    assert "jiguan demo" in await _page(house)


class Outline(HTMLParser):
    """What stands in a page, for what a keyboard and a screen reader need."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name.startswith("on") or name == "style":
                self.handlers.append(name)
            if tag == "html":
                self.attributes[name] = value


async def test_it_needs_no_script_and_names_its_language_and_one_heading(house: House) -> None:
    page = Outline(await _page(house))
    assert page.attributes["lang"] == "zh-CN"
    assert page.tags.count("h1") == 1
    assert page.tags.count("main") == 1
    assert "script" not in page.tags
    assert page.handlers == []
    assert len(page.ids) == len(set(page.ids))


async def test_its_style_is_a_file_of_its_own_so_that_a_strict_policy_holds(house: House) -> None:
    browser = house.browser()
    answer = await browser.get(await browser.to_platform())
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    style = await browser.get("/sandbox/style.css")
    assert style.headers["content-type"].startswith("text/css")
    assert (await browser.get("/auth/style.css")).text == style.text
