"""What numbers say of past months where no row has both days of it: blood groups, visits, coverage (docs/district-passport.md, Trend)."""

from datetime import timedelta

import pytest

from graph.viewer import Role
from tests.areas.district_passport.test_trend import asked, months_back, settle, stated, trend
from tests.http.client import Graph, change
from tests.http.world import ANNA, DOCUMENTS, TODAY

pytestmark = pytest.mark.asyncio(loop_scope="module")

PLAN = """INSERT INTO vaccination_due (child_id, id, vaccine_group, status, reason, norm_id, labels, last_dose_on)
  SELECT '{child}', gen_random_uuid(), 'MMR', '{status}', 'r', id, '{{}}', {day} FROM norm WHERE kind = 'VACCINATIONS' LIMIT 1"""


async def cleared(graph: Graph, table: str, where: str = "true") -> None:
    """No row of a table says anything."""
    await settle(graph)
    await change(graph.dsn, f"DELETE FROM {table} WHERE {where}")


def blood(value: str, months: int, rank: int) -> str:
    """A document of some months ago states a blood group."""
    days = {"effective_at": f"'{months_back(months)}T12:00:00+03'", "source_rank": f"{rank}", "lab_confirmed": "false"}
    return stated("fact", kind="'BLOOD_GROUP'", value=f"'{value}'", **days)


async def test_a_blood_group_is_as_sure_as_the_documents_until_then(own: Graph) -> None:
    await cleared(own, "fact", "kind = 'BLOOD_GROUP'")
    await change(own.dsn, f"UPDATE passport SET blood_group_status = 'CONFIRMED' WHERE child_id = '{ANNA.id}'")
    await change(own.dsn, f"UPDATE passport SET blood_group_status = 'RETRACTED' WHERE child_id <> '{ANNA.id}'")
    await change(own.dsn, f"DELETE FROM fact_conflict WHERE child_id = '{ANNA.id}'")
    for statement in (blood("A", 8, 5), blood("A", 5, 1)):
        await change(own.dsn, statement)
    assert await trend(own, "bloodGroups", "PROVISIONAL") == [0] * 3 + [1] * 3 + [0] * 6
    assert await trend(own, "bloodGroups", "CONFIRMED") == [0] * 6 + [1] * 6
    days = f"'{months_back(4)}T12:00:00+03', '{months_back(2)}T12:00:00+03'"
    await change(
        own.dsn,
        "INSERT INTO fact_conflict (child_id, id, kind, opened_at, resolved_at)"
        f" VALUES ('{ANNA.id}', gen_random_uuid(), 'BLOOD_GROUP', {days})",
    )
    assert await trend(own, "bloodGroups", "CONFLICTING") == [0] * 7 + [1, 1] + [0] * 3
    assert await trend(own, "bloodGroups", "CONFIRMED") == [0] * 6 + [1, 0, 0, 1, 1, 1]
    assert await trend(own, "bloodGroups", "PROVISIONAL") == [0] * 3 + [1] * 3 + [0] * 6


def observed(last: int, due: int, document: int, state: str = "CURRENT") -> str:
    """An observation with its last and its next visit, so many months ago, as a document states it."""
    days = {"last_visit": f"'{months_back(last)}'", "visit_due_on": f"'{months_back(due)}'"}
    row = stated("observation", display="'d'", status="'ACTIVE'", since=f"'{months_back(20)}'", **days)
    return row.replace(f"{DOCUMENTS[0]}", f"{DOCUMENTS[document]}").replace("'CURRENT'", f"'{state}'")


async def test_a_visit_is_overdue_until_a_later_document_says_that_it_was_made(own: Graph) -> None:
    await cleared(own, "observation")
    replaced = (
        f"UPDATE medical_document SET status = 'AMENDED', replaced_by_id = '{DOCUMENTS[1]}' WHERE id = '{DOCUMENTS[0]}'"
    )
    await change(own.dsn, replaced)
    await change(
        own.dsn, f"UPDATE medical_document SET date = '{months_back(4)}', labels = '{{}}' WHERE id = '{DOCUMENTS[1]}'"
    )
    await change(own.dsn, observed(10, 7, 0, "SUPERSEDED"))
    await change(own.dsn, observed(4, 1, 1))
    assert await trend(own, "dispensary", "OVERDUE") == [0] * 4 + [1] * 3 + [0] * 3 + [1, 1]
    assert await trend(own, "dispensary", "SEEN") == [0, 1] + [0] * 5 + [1] + [0] * 4
    (overdue,) = [cell for cell in await asked(own, "dispensary { key count }") if cell["key"] == "OVERDUE"]
    assert overdue["count"] == 1


async def test_what_a_later_document_of_the_same_month_says_is_what_happened(own: Graph) -> None:
    await cleared(own, "observation")
    await change(own.dsn, f"UPDATE medical_document SET replaced_by_id = '{DOCUMENTS[1]}' WHERE id = '{DOCUMENTS[0]}'")
    await change(
        own.dsn, f"UPDATE medical_document SET date = '{months_back(4)}', labels = '{{}}' WHERE id = '{DOCUMENTS[1]}'"
    )
    await change(own.dsn, observed(4, 1, 0, "SUPERSEDED"))
    await change(own.dsn, observed(6, 1, 1))
    assert await trend(own, "dispensary", "SEEN") == [0] * 5 + [1] + [0] * 6


LINE = """INSERT INTO vaccination_due (child_id, id, vaccine_group, status, reason, norm_id, labels, due_on, past, past_until)
  SELECT '{child}', gen_random_uuid(), '{group}', '{status}', 'r', id, '{labels}', {due}, {past}, '{until}'
  FROM norm WHERE kind = 'VACCINATIONS' LIMIT 1"""


async def test_what_was_due_is_said_by_letters_and_since_then_by_the_line(own: Graph) -> None:
    """Overdue from seven until four months ago, due, exempt for a month, and due since two months ago."""
    await cleared(own, "vaccination_due")
    await change(own.dsn, "UPDATE passport SET vaccination_due_on = NULL")
    await change(own.dsn, f"UPDATE passport SET vaccination_due_on = '{months_back(2)}' WHERE child_id = '{ANNA.id}'")
    until = months_back(2).replace(day=1) - timedelta(1)
    of = {"child": ANNA.id, "group": "MMR", "labels": "{}", "until": until}
    line = LINE.format(**of, status="DUE", due=f"'{months_back(2)}'", past="'eDOOOO-----'")
    await change(own.dsn, line)
    numbers = {key: await trend(own, "vaccinations", key) for key in ("DUE", "OVERDUE", "EXEMPT", "REFUSED", "DONE")}
    assert numbers["DUE"] == [0] * 3 + [1] * 5 + [0, 1, 1, 1]
    assert numbers["OVERDUE"] == [0] * 3 + [1] * 4 + [0] * 5
    assert numbers["EXEMPT"] == [0] * 8 + [1, 0, 0, 0]
    assert numbers["REFUSED"] == [0] * 12
    assert numbers["DONE"] == [1] * 3 + [0] * 9


async def test_the_past_of_a_line_that_a_label_hides_is_not_counted(own: Graph) -> None:
    await cleared(own, "vaccination_due")
    of = {"child": ANNA.id, "group": "MMR", "until": months_back(1).replace(day=1) - timedelta(1)}
    await change(own.dsn, LINE.format(**of, labels="{HIV}", status="DONE", due="NULL", past="'eeeeeeeeeee'"))
    assert await trend(own, "vaccinations", "EXEMPT") == [1] * 10 + [0, 0]
    assert await trend(own, "vaccinations", "EXEMPT", Role.NURSE) == [0] * 12


async def test_a_line_from_before_there_were_past_months_counts_today_alone(own: Graph) -> None:
    await cleared(own, "vaccination_due")
    await change(own.dsn, PLAN.format(child=ANNA.id, status="OVERDUE", day="NULL"))
    assert await trend(own, "vaccinations", "OVERDUE") == [0] * 11 + [1]


async def test_who_is_covered_has_been_so_since_the_last_dose(own: Graph) -> None:
    await cleared(own, "vaccination_due")
    await change(own.dsn, PLAN.format(child=ANNA.id, status="DONE", day=f"'{months_back(3)}'"))
    assert await trend(own, "vaccinationCoverage", "MMR") == [0] * 8 + [1] * 4
    await change(own.dsn, "UPDATE vaccination_due SET last_dose_on = NULL, status = 'IMMUNE'")
    assert await trend(own, "vaccinationCoverage", "MMR") == [1] * 12
    await change(own.dsn, f"UPDATE vaccination_due SET last_dose_on = '{TODAY}', status = 'DUE'")
    assert await asked(own, "vaccinationCoverage { key count }") == []
