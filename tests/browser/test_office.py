"""A service that is no demo, in a real browser: a page without data, and an editor for who has signed in; axe-core on each."""

import pytest
from playwright.async_api import expect

from graph.http.pages import pages
from graph.viewer import Role
from tests.browser.conftest import PATIENCE, Visits
from tests.browser.test_accessibility import PHONE, found
from tests.http.client import ISSUER

pytestmark = pytest.mark.asyncio(loop_scope="module")

expect.set_options(timeout=PATIENCE)


@pytest.fixture
def office_visits(visits: Visits, office: str) -> Visits:
    """Visits to it."""
    visits.address = office
    return visits


LOOKS = [({"width": 1280, "height": 900}, "light", "en-GB"), (PHONE, "dark", "ru-RU")]
looks = pytest.mark.parametrize(("viewport", "scheme", "locale"), LOOKS, ids=["desktop", "phone"])


@looks
@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("path", ["/", "/graphql", "/passport/x", "/growth/x", "/district/x"])
async def test_nothing_keeps_anybody_from_the_door_and_from_signing_in(
    office_visits: Visits, path: str, viewport: dict[str, int], scheme: str, locale: str
) -> None:
    page = await office_visits.open(path, viewport=viewport, color_scheme=scheme, locale=locale)
    if path != "/":
        await expect(page.locator("#sign-in")).to_be_visible()
        office_visits.expected = "401 (Unauthorized)"  # a token that is not taken
        await page.fill("#token", "nonsense")
        await page.click("#sign-in button")
        await expect(page.locator("#refused")).not_to_be_empty()
    assert await found(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@looks
@pytest.mark.usefixtures("built")
async def test_nothing_keeps_anybody_from_the_plain_editor(
    visits: Visits, monkeypatch: pytest.MonkeyPatch, viewport: dict[str, int], scheme: str, locale: str
) -> None:
    monkeypatch.delitem(pages().assets.addresses, "graphiql.js", raising=False)
    page = await visits.open("/graphql", viewport=viewport, color_scheme=scheme, locale=locale)
    await page.click("#run")
    await expect(page.locator("#answer")).to_contain_text("childrenCount")
    assert await found(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_the_door_says_what_the_service_is_and_asks_nothing(office_visits: Visits) -> None:
    page = await office_visits.open("/")
    await expect(page.locator("main")).to_contain_text("There are no data of anybody here.")
    asked = await page.evaluate("performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname)")
    assert asked
    assert all(path.startswith("/assets/") for path in asked)


@pytest.mark.usefixtures("built")
async def test_the_editor_opens_for_a_good_token_that_stays_in_its_tab(office_visits: Visits) -> None:
    page = await office_visits.open("/graphql")
    office_visits.expected = "401 (Unauthorized)"  # a token that is not taken
    await page.fill("#token", "nonsense")
    await page.click("#sign-in button")
    await expect(page.locator("#refused")).to_have_text("This token is not accepted.")
    await expect(page.locator("#graphiql")).to_be_hidden()
    await page.fill("#token", ISSUER.issue("nurse-1", Role.NURSE, 600))
    await page.click("#sign-in button")
    await expect(page.locator(".graphiql-query-editor .view-lines")).to_contain_text("NurseMorning")
    assert await page.evaluate("[localStorage.length, Object.keys(sessionStorage).join()]") == [0, "token"]
    other = await page.context.new_page()
    await other.goto(page.url)
    await expect(other.locator("#sign-in")).to_be_visible()


async def test_where_graphiql_was_not_built_the_plain_editor_answers(
    visits: Visits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(pages().assets.addresses, "graphiql.js", raising=False)
    page = await visits.open("/graphql")
    await page.get_by_role("button", name="DispatcherCapsule").click()
    await expect(page.locator("#persona")).to_have_value("dispatcher")
    await page.click("#run")
    await expect(page.locator("#answer")).to_contain_text("emergencyCapsule")
