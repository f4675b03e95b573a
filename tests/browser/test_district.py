"""The passport of a district: bars that open their children, by mouse and by keyboard, and one sheet of A4."""

import re

import httpx
import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import PATIENCE, Visits
from tests.browser.test_accessibility import PHONE, found

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("built")]

expect.set_options(timeout=PATIENCE)


async def opened(visits: Visits, place: str = "", **context: object) -> Page:
    """The district of the doctor, as the doctor sees it."""
    async with httpx.AsyncClient(base_url=visits.address) as client:
        people = (await client.get("/personas")).json()
    (district,) = [person["districtId"] for person in people if person["role"] == "district_doctor"]
    page = await visits.open(f"/district/{district}{place}", **context)
    await expect(page.locator("#district")).to_have_attribute("aria-busy", "false")
    return page


async def listed(page: Page) -> int:
    """The children of the list that was opened, all of its pages."""
    await expect(page.locator("#list")).to_be_visible()
    await expect(page.locator("#list")).to_have_attribute("aria-busy", "false")
    while await page.locator("#more").is_visible():
        await page.click("#more")
        await expect(page.locator("#list")).to_have_attribute("aria-busy", "false")
    return await page.locator("#children a").count()


async def test_each_bar_opens_as_many_children_as_it_says(visits: Visits) -> None:
    page = await opened(visits)
    numbers = page.locator("section.chart")
    tried = 0
    for place in range(await numbers.count()):
        bar = numbers.nth(place).locator("a.row").first
        if not await bar.count():
            continue
        count = int(await bar.locator(".count").inner_text())
        await bar.click()
        assert await listed(page) == count > 0
        link = await page.locator("#children a").first.get_attribute("href")
        assert link
        assert link.startswith("/passport/")
        await page.click("#close")
        await expect(page.locator("#list")).to_be_hidden()
        tried += 1
    assert tried >= 6


async def test_a_list_has_an_address_and_goes_with_the_way_back(visits: Visits) -> None:
    page = await opened(visits, "#list/urgent")
    attached = int(await page.locator(".tile strong").first.inner_text())
    assert await listed(page) == attached
    await page.keyboard.press("Escape")
    await expect(page.locator("#list")).to_be_hidden()
    await expect(page).not_to_have_url(re.compile("#"))
    await page.locator("a.row").first.focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#list")).to_be_visible()
    await page.go_back()
    await expect(page.locator("#list")).to_be_hidden()


async def test_each_persona_sees_the_numbers_by_its_rights(visits: Visits) -> None:
    page = await opened(visits)
    await page.select_option("#persona", "nurse")
    await expect(page.locator(".foot")).to_contain_text("nurse")
    await page.select_option("#persona", "registrar")
    await expect(page.locator("#problem")).to_contain_text("is not told its numbers")
    await expect(page.locator("#district")).to_be_hidden()


async def test_twelve_months_are_drawn_and_said(visits: Visits) -> None:
    page = await opened(visits)
    pictures = page.locator("section[data-number=trend] svg")
    await expect(pictures).to_have_count(9)
    attached = await page.locator(".tile strong").first.inner_text()
    said = await pictures.first.get_attribute("aria-label")
    assert said
    assert said.startswith("Children attached. ")
    assert said.count(";") == 11
    assert said.endswith(f": {attached}")
    assert await pictures.first.locator("circle").count() == 12


async def test_coverage_is_shown_by_what_vaccines_are_against(visits: Visits) -> None:
    page = await opened(visits)
    rows = page.locator("section[data-number=vaccinationCoverage] .row")
    await expect(rows.first).to_be_visible()
    assert re.search(r"\d+%", await rows.first.inner_text())


async def test_who_reads_no_rows_sees_numbers_that_open_into_nobody(visits: Visits) -> None:
    page = await visits.open("/district/mine")
    await page.select_option("#persona", "district_head")
    await expect(page.locator(".foot")).to_contain_text("This role sees no lists of children")
    await expect(page.locator("#district a")).to_have_count(0)
    await expect(page.locator("section[data-number=trend]")).to_have_count(0)
    await expect(page.locator("section[data-number=bloodGroups]")).to_contain_text("Not told to this role")
    await expect(page.locator("section[data-number=healthGroups] .row")).to_have_count(6)
    await expect(page.locator("#district")).to_contain_text("few")
    assert await found(page) == []
    paper = await page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type /Page\b(?!s)", paper)) == 1


async def test_who_is_told_no_numbers_here_is_shown_the_way_to_their_own(visits: Visits) -> None:
    page = await opened(visits)
    await page.select_option("#persona", "registrar")
    await expect(page.locator("#mine a")).to_be_visible()
    await page.click("#mine a")
    await expect(page).to_have_url(re.compile("/district/mine$"))


async def test_it_is_printed_on_one_sheet(visits: Visits) -> None:
    page = await opened(visits)
    paper = await page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type /Page\b(?!s)", paper)) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
async def test_nothing_keeps_anybody_from_reading_it(visits: Visits, scheme: str, viewport: dict[str, int]) -> None:
    page = await opened(visits, color_scheme=scheme, viewport=viewport)
    assert await found(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.locator(".tile").first.click()
    await listed(page)
    assert await found(page) == []
