"""What is done for a child, on its page, and what waits for whom: each section where the viewer's answer has it."""

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Page, Route, expect

from graph.execute.global_id import decode_global_id
from tests.areas.decision_support.test_cards import with_rules
from tests.browser.conftest import PATIENCE, Visits
from tests.browser.test_accessibility import PHONE, found
from tests.http.client import rows

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("built", "rules")]

expect.set_options(timeout=PATIENCE)
OVERDUE = """INSERT INTO observation (child_id, id, document_id, display, icd10, specialty, status, state, visit_due_on, recorded_at)
SELECT child_id, gen_random_uuid(), id, 'Бронхиальная астма', 'J45.0', 'PULMONOLOGY', 'ACTIVE', 'CURRENT', '2020-01-01', now()
FROM medical_document WHERE child_id = $1 AND status = 'REGISTERED' AND labels = '{}' ORDER BY id LIMIT 1 RETURNING id"""
CARD = '[data-rule="OBSERVATION_OVERDUE"]'


async def childs(visits: Visits) -> str:
    """The global id of the doctor's child."""
    async with httpx.AsyncClient(base_url=visits.address) as client:
        people = (await client.get("/personas")).json()
    (child,) = [str(person["childId"]) for person in people if person["role"] == "district_doctor"]
    return child


async def opened(visits: Visits, **context: object) -> Page:
    """The passport of the doctor's child, as the doctor sees it."""
    page = await visits.open(f"/passport/{await childs(visits)}", **context)
    await expect(page.locator("#passport")).to_have_attribute("aria-busy", "false")
    return page


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rules(city: str) -> None:
    """The rules that come with the package, as `passport demo` has them."""
    await with_rules(city)


async def overdue(visits: Visits, city: str) -> None:
    """An observation of the doctor's child is overdue, and nobody has answered to the card of it."""
    child = decode_global_id(await childs(visits), {"Child": 1}).key
    assert await rows(city, OVERDUE, child)


async def test_a_doctor_answers_a_card_on_the_page(visits: Visits, city: str) -> None:
    await overdue(visits, city)
    page = await opened(visits)
    card = page.locator(CARD).first
    await expect(card).to_contain_text("By the rule:")
    for text in ("cite", "strong bdi"):  # what is in Russian stands on the English page, too
        await expect(card.locator(text).first).to_be_visible()
    await expect(page.locator('[data-care="episodes"]')).to_contain_text("Episodes of care")
    await card.locator("select").select_option("PATIENT_DECLINED")
    await card.locator('[data-answer="OVERRIDDEN"]').click()
    await expect(card).to_contain_text("overridden")
    await page.reload()
    await expect(page.locator(CARD).first).to_contain_text("overridden")
    kept = await rows(city, "SELECT answer, reason FROM decision_card_answer")
    assert [tuple(row) for row in kept] == [("OVERRIDDEN", "PATIENT_DECLINED")]
    await page.click("button.language")
    await expect(page.locator(CARD).first).to_contain_text("отклонено")


async def test_a_card_that_is_accepted_says_so(visits: Visits, city: str) -> None:
    await overdue(visits, city)
    page = await opened(visits)
    card = page.locator(CARD).filter(has=page.locator("button")).first
    await card.locator('[data-answer="ACCEPTED"]').click()
    await expect(page.locator(CARD).filter(has_text="accepted")).to_have_count(1)


async def test_who_is_not_told_of_something_sees_no_section_of_it(visits: Visits) -> None:
    page = await opened(visits)
    await page.select_option("#persona", "registrar")
    await expect(page.locator(".foot")).to_contain_text("registrar")
    # That there is a measure of support is all that a registry knows of care.
    await expect(page.locator('.care:not([data-care="social"])')).to_have_count(0)
    await page.select_option("#persona", "parent")
    await expect(page.locator("#passport")).to_have_attribute("aria-busy", "false")
    await expect(page.locator('[data-care="cards"]')).to_have_count(0)
    await expect(page.locator('[data-care="literature"]')).to_have_count(0)


async def test_a_head_reads_how_often_cards_were_followed(visits: Visits) -> None:
    page = await visits.open("/district/mine")
    await page.select_option("#persona", "district_head")
    rules = page.locator('[data-waiting="rules"]')
    await expect(rules.locator("tbody tr").first).to_contain_text("few")
    assert await rules.locator("tbody tr").count() > 15
    await page.select_option("#persona", "nurse")
    await expect(rules).to_have_count(0)


async def test_commissions_and_cases_that_wait_are_listed_for_whom_they_wait(visits: Visits) -> None:
    page = await visits.open("/district/mine")
    await page.select_option("#persona", "social_worker")
    cases = page.locator('[data-waiting="cases"] li')
    await expect(cases.first).to_be_visible()
    assert "/passport/" in str(await cases.first.locator("a").get_attribute("href"))
    await expect(page.locator('[data-waiting="commissions"]')).to_have_count(0)


@pytest.mark.parametrize("place", ["district", "passport"])
async def test_a_late_answer_to_who_was_signed_in_before_is_not_shown(visits: Visits, place: str) -> None:
    """At a shared computer the doctor's view must not come up for the parent who signed in after her."""
    page = await visits.open("/district/mine" if place == "district" else f"/passport/{await childs(visits)}")
    whole = page.locator(f"#{place}")
    await expect(whole).to_have_attribute("aria-busy", "false")
    held: list[Route] = []

    async def hold(route: Route) -> None:
        doctor = held[0].request if held else route.request
        if doctor.headers["authorization"] == route.request.headers["authorization"]:
            held.append(route)
        else:
            await route.fallback()

    await page.context.route("**/graphql", hold)
    await page.select_option("#persona", "specialist")
    await expect(whole).to_have_attribute("aria-busy", "true")
    await page.select_option("#persona", "parent")
    await expect(whole).to_have_attribute("aria-busy", "false")
    shown = await page.locator("main").inner_text()
    for route in held:
        await route.fallback()
    await page.wait_for_timeout(1_500)
    assert len(held) > 1
    assert await page.locator("main").inner_text() == shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
async def test_nothing_keeps_anybody_from_reading_and_answering(
    visits: Visits, city: str, scheme: str, viewport: dict[str, int]
) -> None:
    await overdue(visits, city)
    page = await opened(visits, color_scheme=scheme, viewport=viewport)
    await expect(page.locator(CARD).first).to_be_visible()
    assert await found(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.goto(page.url.partition("/passport/")[0] + "/district/mine")
    await page.select_option("#persona", "district_head")
    await expect(page.locator('[data-waiting="rules"]')).to_be_visible()
    assert await found(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
