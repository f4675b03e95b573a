"""The page of the policy in a real browser: table, search, a link to a cell, a comparison."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from graph.policy.grants import read_policy
from tests.browser.conftest import Visits
from tests.browser.test_accessibility import found
from tests.front.test_policy_page import ADDRESS

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("built")]


@pytest.mark.parametrize(
    ("width", "locale", "scheme"), [(1440, "en-GB", "light"), (390, "ru-RU", "dark")], ids=["desktop", "phone"]
)
async def test_the_policy_is_read_searched_linked_and_compared(
    visits: Visits, tmp_path: Path, width: int, locale: str, scheme: str
) -> None:
    other = tmp_path / "policy.csv"
    other.write_text(read_policy(None).replace(ADDRESS, ADDRESS.replace("mask:locality", "allow")))
    page = await visits.open(
        "/policy#vital/nurse", viewport={"width": width, "height": 844}, locale=locale, color_scheme=scheme
    )
    await page.wait_for_selector("dialog[open] .relation")
    assert "p, district_team, any, vital, read, allow" in await page.inner_text("dialog")
    await page.keyboard.press("Escape")
    await page.wait_for_function("!location.hash")
    await page.fill("#search", "bloodGroup")
    rows = page.locator("#matrix tbody tr:visible")
    assert 0 < await rows.count() < 20
    await page.keyboard.press("Tab")
    for _ in range(60):
        if await page.evaluate("document.activeElement.classList.contains('at')"):
            break
        await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowDown")
    assert await page.evaluate("document.activeElement.matches('.at[tabindex=\"0\"]')")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("dialog[open]")
    await page.keyboard.press("Escape")
    await page.set_input_files("#other", other)
    await page.wait_for_selector(".changes > li")
    assert await page.locator(".changes > li").count() == 3
    await page.set_input_files("#base", other)
    await expect(page.locator("#difference")).to_contain_text(re.compile("changes nothing|ничего не меняет"))
    says = "Когда записан жизненно важный факт" if locale == "ru-RU" else "When a vital fact was recorded"
    await page.fill("#search", says[:14])
    await expect(page.locator('tr[data-class="vital_recording"]')).to_contain_text(says)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await found(page) == []
