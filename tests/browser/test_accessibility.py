"""axe-core finds nothing serious or critical on any page, in light and dark."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from graph.cli.assets import FRONT
from tests.browser.conftest import PATIENCE, Visits

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("built")]

expect.set_options(timeout=PATIENCE)
AXE = FRONT / "editor" / "node_modules" / "axe-core" / "axe.min.js"
WHAT = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
PHONE = {"width": 390, "height": 844}


async def found(page: Page) -> list[str]:
    """What is serious or critical: rule and place."""
    await page.evaluate(Path(AXE).read_text("utf-8"))
    violations: list[dict[str, Any]] = await page.evaluate(WHAT)
    return [
        f"{each['id']}: {node['html'][:120]}: {node['failureSummary'][:200]}"
        for each in violations
        if each["impact"] in {"serious", "critical"}
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
async def test_the_door(visits: Visits, scheme: str, viewport: dict[str, int]) -> None:
    page = await visits.open("/", color_scheme=scheme, viewport=viewport)
    await expect(page.locator("#stream")).to_have_attribute("data-state", "open")
    for details in await page.locator("details").all():
        await details.evaluate("(each) => { each.open = true; }")
    await page.click("#send")
    await expect(page.locator("#events li")).not_to_have_count(0)
    await page.wait_for_function("() => document.getAnimations().length === 0")
    assert await found(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_graphiql(visits: Visits, scheme: str) -> None:
    page = await visits.open("/graphql", color_scheme=scheme)
    await expect(page.locator(".graphiql-query-editor .view-lines")).to_contain_text("NurseMorning")
    await page.click(".graphiql-execute-button")
    await expect(page.locator(".graphiql-response .view-lines")).to_contain_text("childrenCount")
    await page.get_by_role("button", name="Show Documentation Explorer").click()
    await expect(page.locator(".graphiql-doc-explorer")).to_contain_text("Subscription")
    assert await found(page) == []
