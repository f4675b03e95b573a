"""The page of a share link in a real browser: it opens by the PIN, counts what was typed wrong, and shows nothing once taken back."""

import os
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.areas.share_link.links import CREATE, LINKS, REVOKE, wrong
from tests.browser.conftest import PATIENCE, Visits
from tests.browser.test_accessibility import PHONE, found

pytestmark = pytest.mark.asyncio(loop_scope="module")

expect.set_options(timeout=PATIENCE)
REFUSED = "404 (Not Found)"  # what the console says of a PIN that opens nothing


@dataclass
class Family:
    """A parent of the demo, who makes links and takes them back."""

    address: str
    parent: dict[str, Any]

    async def ask(self, query: str, variables: dict[str, Any]) -> Any:
        """The one field that is asked for, as the parent."""
        headers = {"authorization": f"Bearer {self.parent['token']}"}
        async with httpx.AsyncClient(base_url=self.address, headers=headers) as client:
            answer = (await client.post("/graphql", json={"query": query, "variables": variables})).json()
        (value,) = answer["data"].values()
        return value

    async def link(self, views: int = 3) -> Any:
        """A link of blood and allergies."""
        wish = {"idempotencyKey": os.urandom(8).hex(), "childId": self.parent["childId"], "views": views}
        made = await self.ask(CREATE, {"input": wish | {"parts": ["ALLERGIES", "BLOOD"]}})
        assert made["problems"] == []
        return made

    async def revoke(self, made: Any) -> None:
        """Take it back."""
        wish = {"idempotencyKey": os.urandom(8).hex(), "shareLinkId": made["shareLink"]["id"]}
        assert (await self.ask(REVOKE, {"input": wish}))["problems"] == []

    async def newest(self) -> Any:
        """The newest link as the family sees it."""
        return (await self.ask(LINKS, {"id": self.parent["childId"]}))["shareLinks"]["nodes"][0]


@pytest_asyncio.fixture(loop_scope="module")
async def family(visits: Visits) -> Family:
    """The parent among the personas."""
    async with httpx.AsyncClient(base_url=visits.address) as client:
        people = (await client.get("/personas")).json()
    return Family(visits.address, next(person for person in people if person["role"] == "parent"))


async def type_pin(page: Page, pin: str) -> None:
    """Type a PIN and send it."""
    await page.fill("#pin", pin)
    await page.click("button[type=submit]")


LOOKS = [({"width": 1280, "height": 900}, "light", "en-GB"), (PHONE, "dark", "ru-RU")]


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(("viewport", "scheme", "locale"), LOOKS, ids=["desktop", "phone"])
async def test_the_pin_opens_the_sheet(
    visits: Visits, family: Family, viewport: dict[str, int], scheme: str, locale: str
) -> None:
    made = await family.link()
    page = await visits.open(made["address"], viewport=viewport, color_scheme=scheme, locale=locale)
    await expect(page.locator("#pin")).to_be_focused()
    assert await found(page) == []
    await type_pin(page, made["pin"])
    await expect(page.locator("#pin")).to_have_count(0)
    await expect(
        page.get_by_role("heading", name="Blood" if locale == "en-GB" else "Кровь", exact=True)
    ).to_be_visible()
    assert await found(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert (await family.newest())["viewsLeft"] == 2


async def test_a_wrong_pin_counts_and_five_close_the_link(visits: Visits, family: Family) -> None:
    made = await family.link()
    page = await visits.open(made["address"])
    visits.expected = REFUSED
    for left in (4, 3, 2, 1, 0):
        await type_pin(page, wrong(made["pin"]))
        await expect(page.locator(".refused")).to_be_visible()
        await expect(page.locator("#pin")).to_have_value("")
        assert (await family.newest())["attemptsLeft"] == left
    await type_pin(page, made["pin"])
    await expect(page.locator(".refused")).to_be_visible()
    assert (await family.newest())["state"] == "CLOSED"


async def test_a_link_that_was_taken_back_shows_nothing(visits: Visits, family: Family) -> None:
    made = await family.link()
    page = await visits.open(made["address"])
    await family.revoke(made)
    visits.expected = REFUSED
    await type_pin(page, made["pin"])
    await expect(page.locator(".refused")).to_be_visible()
    await expect(page.get_by_role("heading", name="A child's passport by link")).to_be_visible()
    unknown = await visits.open("/share/nobody-has-this-code")
    await type_pin(unknown, made["pin"])
    await expect(unknown.locator(".refused")).to_be_visible()
    inside = "document.querySelector('main').innerText"
    assert await page.evaluate(inside) == await unknown.evaluate(inside)


async def test_the_last_view_is_the_last(visits: Visits, family: Family) -> None:
    made = await family.link(views=1)
    page = await visits.open(made["address"])
    await type_pin(page, made["pin"])
    await expect(page.locator("#pin")).to_have_count(0)
    again = await visits.open(made["address"])
    visits.expected = REFUSED
    await type_pin(again, made["pin"])
    await expect(again.locator(".refused")).to_be_visible()
    assert (await family.newest())["state"] == "USED"
