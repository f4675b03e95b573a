"""GraphiQL in a real browser, with nothing but this service: schema, query, mutation and subscription as three personas."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import PATIENCE, Visits

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("built")]

expect.set_options(timeout=PATIENCE)
RUN = ".graphiql-execute-button"
ANSWER = ".graphiql-response .view-lines"


async def opened(visits: Visits, **context: object) -> Page:
    """GraphiQL when it has read the schema."""
    page = await visits.open("/graphql", **context)
    await expect(page.locator(".graphiql-query-editor .view-lines")).to_contain_text("NurseMorning")
    await page.wait_for_function("() => !document.querySelector('.graphiql-doc-explorer .graphiql-spinner')")
    return page


async def choose(page: Page, tab: str, persona: str) -> None:
    """Open a tab; its persona comes with it."""
    await page.get_by_role("button", name=tab, exact=True).click()
    await expect(page.locator("#persona")).to_have_value(persona)
    await expect(page.locator(".graphiql-query-editor .view-lines")).to_contain_text(tab)


async def test_a_nurse_runs_a_query_with_the_variables_of_her_persona(visits: Visits) -> None:
    page = await opened(visits)
    await expect(page.locator("#persona")).to_have_value("nurse")
    await page.click(RUN)
    await expect(page.locator(ANSWER)).to_contain_text("childrenCount")
    await expect(page.locator(ANSWER)).not_to_contain_text("errors")


async def test_an_emergency_doctor_runs_a_mutation(visits: Visits) -> None:
    page = await opened(visits)
    await choose(page, "BreakGlass", "emergency_doctor")
    await page.click(RUN)
    await expect(page.locator(ANSWER)).to_contain_text("breakGlassOpen")
    await expect(page.locator(ANSWER)).to_contain_text(re.compile('"state":.*"OPEN"|"problems":.*\\[\\]|"CONFIRMED"'))


async def test_a_parent_follows_a_subscription_and_a_doctor_reads_the_same_child(visits: Visits) -> None:
    """graphql-transport-ws, whose token is in connection_init."""
    page = await opened(visits)
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    await choose(page, "ParentApp", "parent")
    # The button asks which of two operations as soon as the new tab is read.
    await expect(page.locator(RUN)).to_have_attribute("aria-haspopup", "menu")
    await page.click(RUN)
    await page.get_by_role("menuitem", name="ParentFeed").click()
    await expect(page.locator(RUN)).to_have_attribute("aria-label", re.compile("Stop"))
    other = await visits.open("/")
    await expect(other.locator("#stream")).to_have_attribute("data-state", "open")
    await other.click("#send")
    await expect(page.locator(ANSWER)).to_contain_text("passportChanged")
    assert sockets
    assert not [address for address in sockets if "?" in address or "eyJ" in address]
    await page.click(RUN)
    await expect(page.locator(RUN)).to_have_attribute("aria-label", re.compile("Execute"))
    await choose(page, "DoctorPassport", "district_doctor")
    # The button asks which of two operations until the new tab's one is read.
    await expect(page.locator(RUN)).not_to_have_attribute("aria-haspopup", "menu")
    await page.click(RUN)
    await expect(page.locator(ANSWER)).to_contain_text("policyNumber")


async def test_the_documentation_explorer_knows_the_schema(visits: Visits) -> None:
    page = await opened(visits)
    await page.get_by_role("button", name="Show Documentation Explorer").click()
    await page.get_by_role("link", name="Query", exact=True).click()
    await expect(page.locator(".graphiql-doc-explorer")).to_contain_text("emergencyCapsule")


async def test_nothing_is_kept_beyond_the_tab(visits: Visits) -> None:
    page = await opened(visits)
    await page.click(RUN)
    await expect(page.locator(ANSWER)).to_contain_text("childrenCount")
    kept = await page.evaluate("[localStorage.length, document.cookie, JSON.stringify(sessionStorage)]")
    assert kept == [0, "", "{}"]
