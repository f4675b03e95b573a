"""The passport of one child on paper: what each persona sees of it, charts of growth and doses, one sheet of A4."""

import re

import httpx
import pytest
from playwright.async_api import Page, expect

from graph.execute.global_id import decode_global_id
from tests.browser.conftest import PATIENCE, Visits
from tests.browser.test_accessibility import PHONE, found
from tests.http.client import rows

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("built")]

expect.set_options(timeout=PATIENCE)


async def opened(visits: Visits, kind: str = "passport", **context: object) -> Page:
    """The passport of the doctor's child, as the doctor sees it."""
    async with httpx.AsyncClient(base_url=visits.address) as client:
        people = (await client.get("/personas")).json()
    (child,) = [person["childId"] for person in people if person["role"] == "district_doctor"]
    page = await visits.open(f"/{kind}/{child}", **context)
    await expect(page.locator("#passport")).to_have_attribute("aria-busy", "false")
    return page


async def see_as(page: Page, role: str) -> str:
    """The text of the sheet, when that persona has been answered."""
    await page.select_option("#persona", role)
    await expect(page.locator(".foot")).to_contain_text(role.replace("_", " "))
    return await page.locator("#passport").inner_text()


async def test_each_persona_sees_the_sheet_by_its_rights(visits: Visits) -> None:
    page = await opened(visits)
    doctor, nurse, dispatcher = [await see_as(page, role) for role in ("district_doctor", "school_nurse", "dispatcher")]
    assert "J45" in doctor
    assert "J45" not in nurse + dispatcher
    assert "inhaler at hand" in nurse
    assert re.match(r"[А-Я]\. [А-Я]\. [А-Я]\.\n", dispatcher)
    assert await page.locator("figure").count() == 0  # a dispatcher reads no measurements
    await page.select_option("#persona", "registrar")
    await expect(page.locator(".vital")).to_contain_text("withheld")


async def test_a_risk_stands_with_its_facts_and_the_source_of_its_rule(visits: Visits) -> None:
    page = await opened(visits)
    await see_as(page, "district_doctor")
    await expect(page.get_by_role("heading", name="Risks")).to_be_visible()
    risk = page.locator(".risks li", has_text="угрожать жизни").first
    await expect(risk.get_by_text("Пенициллины")).to_be_visible()
    await expect(risk.locator("cite")).to_be_visible()
    await expect(risk.locator("cite")).to_contain_text("AllergyIntolerance.criticality")
    await see_as(page, "parent")
    await expect(page.locator(".risks")).to_contain_text("предупреждайте тех, с кем он остаётся")
    await see_as(page, "school_nurse")
    await expect(page.get_by_role("heading", name="Risks")).to_have_count(0)


async def test_who_does_not_reach_the_child_sees_what_is_seen_of_nobody(visits: Visits) -> None:
    page = await opened(visits)
    await page.select_option("#persona", "administrator")
    await expect(page.locator("#problem")).to_have_text("There is no such child, or this token does not reach it.")
    await expect(page.locator("#passport")).to_be_hidden()


async def test_growth_stands_beside_that_of_healthy_children(visits: Visits) -> None:
    page = await opened(visits, "growth")
    height = page.locator("figure").first
    await expect(height).to_contain_text(re.compile(r"Height, cm [\d.]+ — percentile [\d.]+, z −?[\d.]+"))
    assert await height.locator("path.curve").count() == 4
    assert await height.locator("circle.point").count() == await height.locator("tbody tr").count() > 1
    await expect(page.get_by_text("Who it is")).to_be_hidden()


async def test_body_mass_is_computed_where_no_document_says_it(visits: Visits) -> None:
    page = await opened(visits, "growth")
    titles = await page.locator("figcaption strong").all_inner_texts()
    assert titles == ["Height, cm", "Weight, kg", "Body mass index, kg/m²"]
    latest = [
        float(re.findall(r"[\d.]+ —", text)[0][:-2]) for text in await page.locator("figcaption").all_inner_texts()
    ]
    assert latest[2] == pytest.approx(latest[1] / (latest[0] / 100) ** 2, abs=0.06)
    await expect(page.locator(".growth")).to_contain_text("computed from height and weight of one day")


async def test_a_place_among_healthy_children_is_the_one_that_the_graph_tells(visits: Visits, city: str) -> None:
    """healthy.js computes what growth_z_score and growth_percentile do, beyond 3 too."""
    page = await opened(visits, "growth", bypass_csp=True)
    script = """async () => {
      const { bodyMass } = await import("/assets/healthy.js");
      const weights = [14, 20, 26.4, 31.2, 60];
      return weights.map((value) => bodyMass([{ days: 3000, value: 130 }], [{ days: 3000, value }], "MALE")[0]);
    }"""
    computed = await page.evaluate(script)
    statement = (
        """SELECT growth_z_score('BODY_MASS_INDEX', 'MALE', 3000, each) AS z FROM unnest($1::float8[]) AS each"""
    )
    percentile_rows = await rows(
        city, f"SELECT z, growth_percentile(z) AS percentile FROM ({statement})", [m["value"] for m in computed]
    )
    assert {abs(row["z"]) > 3 for row in percentile_rows} == {True, False}
    assert [(each["zScore"], each["percentile"]) for each in computed] == [tuple(row) for row in percentile_rows]


async def test_growth_that_is_worth_a_look_is_flagged_with_its_rule_in_both_languages(
    visits: Visits, city: str
) -> None:
    """A weight far below that of before is said beside its rule and source, to nobody who reads no measurements."""
    page = await opened(visits, "growth")
    child = decode_global_id(page.url.rsplit("/", 1)[1], {"Child": 1}).key
    stated = await rows(
        city,
        """INSERT INTO measurement (child_id, id, document_id, state, labels, recorded_at, kind, value, unit, effective_at)
        SELECT child_id, gen_random_uuid(), document_id, state, labels, now(), kind, round(value / 2), unit, now() - interval '1 hour'
        FROM measurement WHERE child_id = $1 AND kind = 'WEIGHT' AND state = 'CURRENT' AND labels = '{}'
        ORDER BY effective_at DESC LIMIT 1 RETURNING id""",
        child,
    )
    try:
        await page.reload()
        flagged = page.locator(".flags")
        await expect(flagged).to_contain_text(
            re.compile(r"Weight: .*less than before \(.* kg, .*; before: .* kg, .*\)")
        )
        await expect(flagged).to_contain_text("By the rule: Weight less by more than 5 %: Becker et al.")
        await expect(flagged).to_contain_text("A reason to look, not a diagnosis")
        await page.click("button.language")
        await expect(flagged).to_contain_text(re.compile("Вес: .*меньше, чем раньше"))
        await expect(flagged).to_contain_text("Повод посмотреть, а не диагноз")
        await expect(flagged.locator("cite").first).to_be_visible()
        await page.select_option("#persona", "dispatcher")
        await expect(page.locator("figure")).to_have_count(0)
        await expect(flagged).to_have_count(0)
    finally:
        await rows(city, "DELETE FROM measurement WHERE id = $1", stated[0]["id"])


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
