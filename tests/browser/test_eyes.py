"""The door of a demo in a real browser: four answers to one question, a document that arrives, a right that ends."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import PATIENCE, Visits

pytestmark = pytest.mark.asyncio(loop_scope="module")

expect.set_options(timeout=PATIENCE)
KILOBYTES = 100


async def opened(visits: Visits, **context: object) -> Page:
    """The page when its four answers and the stream are there."""
    page = await visits.open("/", **context)
    await expect(page.locator("#compared")).to_have_attribute("aria-busy", "false")
    await expect(page.locator("#stream")).to_have_attribute("data-state", "open")
    return page


def cell(role: str, field: str) -> str:
    """The selector of a cell."""
    return f'td[data-role="{role}"][data-field="{field}"] > div'


async def test_four_personas_get_four_answers_and_each_state_looks_different(visits: Visits) -> None:
    """Withheld is not unknown and not none (domain.md 5 A 5)."""
    page = await opened(visits)
    roles = ("district_doctor", "school_nurse", "dispatcher", "registrar")
    columns = [await page.locator(f'td[data-role="{role}"] > div').all_inner_texts() for role in roles]
    assert len({tuple(column) for column in columns}) == 4
    await expect(page.locator(cell("registrar", "bloodGroup"))).to_contain_text("withheld")
    await expect(page.locator(cell("school_nurse", "policyNumber"))).to_contain_text("masked")
    await expect(page.locator(cell("dispatcher", "name"))).to_contain_text(re.compile("^[А-Я]. [А-Я]. [А-Я].◐masked"))
    await expect(page.locator(cell("district_doctor", "conflicts"))).to_have_text("✓none")
    await page.select_option("#child", index=1)
    await expect(page.locator(cell("district_doctor", "bloodGroup"))).to_have_text("?unknown")
    await expect(page.locator(cell("dispatcher", "bloodGroup"))).to_have_text("null")
    await expect(page.locator("#unreached")).to_contain_text("exactly like a child that does not exist")


async def test_a_withheld_field_says_why_by_keyboard_alone(visits: Visits) -> None:
    page = await opened(visits)
    await page.focus(f"{cell('school_nurse', 'diagnoses')} summary")
    await page.keyboard.press("Enter")
    reason = page.locator(f"{cell('school_nurse', 'diagnoses')} .why")
    await expect(reason).to_contain_text("diagnosis")
    await expect(reason).to_contain_text("goes to this school")
    await expect(reason).to_contain_text("closed")
    await expect(reason).to_contain_text("District doctor")
    await page.keyboard.press("Escape")
    await expect(reason).to_be_hidden()


async def test_initials_say_that_they_are_a_mask(visits: Visits) -> None:
    """A name stands below its row of `access`: explainAccess tells of it."""
    page = await opened(visits)
    await page.click(f"{cell('dispatcher', 'name')} summary")
    reason = page.locator(f"{cell('dispatcher', 'name')} .why")
    await expect(reason).to_contain_text("full_name")
    await expect(reason).to_contain_text("an open call: initials alone")
    await expect(page.locator(cell("district_doctor", "name"))).not_to_contain_text("masked")


async def test_another_role_can_be_chosen_for_a_column(visits: Visits) -> None:
    page = await opened(visits)
    await page.locator("#heads select").nth(3).select_option("administrator")
    await expect(page.locator(cell("administrator", "name"))).to_have_text("null")
    await page.locator("#heads select").nth(3).select_option("nurse")
    await expect(page.locator(cell("nurse", "diagnoses"))).to_contain_text("masked")


async def test_a_document_arrives_and_a_withdrawn_right_ends_the_stream(visits: Visits) -> None:
    """5 F 38: what has ended is gone at once; the last message of the stream has no data."""
    page = await opened(visits)
    before = await page.locator("#facts").inner_text()
    await page.click("#send")
    await expect(page.locator("#events li.news")).to_contain_text("height and weight")
    await expect(page.locator("#facts")).not_to_have_text(before, use_inner_text=True)
    await expect(page.locator("#compared td.changed")).to_have_count(3)  # a registrar reads no weight
    await page.click("#revoke")
    await expect(page.locator("#events li.end")).to_contain_text("ACCESS_REVOKED")
    await expect(page.locator("#stream")).to_have_attribute("data-state", "ended")
    await expect(page.locator("#facts")).to_be_empty()
    await page.click("#restore")
    await expect(page.locator("#stream")).to_have_attribute("data-state", "open")
    await expect(page.locator("#facts")).not_to_be_empty()
    await expect(page.locator("#refusal")).to_be_empty()


async def test_the_page_speaks_both_languages(visits: Visits) -> None:
    page = await opened(visits, locale="ru-RU")
    await expect(page.locator("h1")).to_have_text("Один вопрос глазами каждой роли", use_inner_text=True)
    await expect(page.locator(cell("registrar", "bloodGroup"))).to_contain_text("скрыто")
    await page.click(".language")
    await expect(page.locator(cell("registrar", "bloodGroup"))).to_contain_text("withheld")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_the_page_with_all_it_asks_is_small(visits: Visits) -> None:
    page = await opened(visits)
    sizes = await page.evaluate(
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((each) => each.transferSize)"
    )
    assert 5_000 < sum(sizes) < KILOBYTES * 1000


async def test_nothing_is_kept_beyond_the_tab_and_nothing_of_a_token_is_in_an_address(visits: Visits) -> None:
    page = await opened(visits)
    kept = await page.evaluate("[localStorage.length, document.cookie, JSON.stringify(sessionStorage)]")
    assert kept == [0, "", "{}"]
    addresses = await page.evaluate("performance.getEntriesByType('resource').map((each) => each.name)")
    assert not [address for address in addresses if "eyJ" in address or "?" in address]


async def test_a_phone_shows_it_without_scrolling_sideways(visits: Visits) -> None:
    page = await opened(visits, viewport={"width": 390, "height": 844})
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
