"""The page of the policy in a real browser, with every other host blocked: table, search, a link to a cell, a comparison."""

import shutil
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from graph.policy.grants import read_policy
from graph.settings import PolicyPage
from tests.front.test_policy_page import ADDRESS
from tests.http.client import Graph, serving

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        find_spec("playwright") is None or CHROMIUM is None, reason="Playwright or Chromium is not there."
    ),
]
HOST = "localhost"


async def answered(graph: Graph, route: Any, foreign: list[str]) -> None:
    """What the application answers to a request of the browser; nothing from elsewhere."""
    asked = route.request
    if urlsplit(asked.url).hostname != HOST:
        foreign.append(asked.url)
        await route.abort()
        return
    headers = {
        name: value for name, value in asked.headers.items() if name not in ("accept-encoding", "content-length")
    }
    answer = await graph.client.request(
        asked.method, urlsplit(asked.url).path, headers=headers, content=asked.post_data_buffer
    )
    kept = {name: value for name, value in answer.headers.items() if name != "content-encoding"}
    await route.fulfill(status=answer.status_code, headers=kept, body=answer.content)


@pytest.mark.parametrize(("width", "locale"), [(1440, "en-GB"), (390, "ru-RU")])
async def test_the_policy_is_read_searched_linked_and_compared(
    world: str, tmp_path: Path, width: int, locale: str
) -> None:
    async_playwright = import_module("playwright.async_api").async_playwright
    other = tmp_path / "policy.csv"
    other.write_text(read_policy(None).replace(ADDRESS, ADDRESS.replace("mask:locality", "allow")))
    foreign: list[str] = []
    problems: list[str] = []
    async with serving(world, policy_page=PolicyPage.OPEN) as graph, async_playwright() as play:
        browser = await play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        context = await browser.new_context(viewport={"width": width, "height": 844}, locale=locale)
        page = await context.new_page()
        page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.route("**/*", lambda route: answered(graph, route, foreign))
        await page.goto(f"http://{HOST}/policy#vital/nurse")
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
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await browser.close()
    assert foreign == []
    assert problems == []
