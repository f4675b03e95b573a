"""What a birthday changes for a family is told 90 days ahead, and is what happens then (domain.md 3.9, 5 F 43)."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from graph.areas.age_transition.rules import comes_of_age
from graph.sql.value import cast, literal
from graph.sql.writer import SqlWriter
from graph.viewer import Role
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASK = """query ($child: ID!) { child(by: {id: $child}) { ageTransition {
  kind at gains { person action field before after } losses { person action field before after } } } }"""
DOCUMENT = """INSERT INTO emancipation
  (child_id, id, number, issuer, issued_on, valid_from, entered_by, entered_at, confirmed_by, confirmed_at)
  SELECT '{child}', '{id}', '7', 'Court', '2026-01-01', '{first}', a.id, now(), {agreed}
  FROM (SELECT min(id::text)::uuid AS id, max(id::text)::uuid AS other FROM staff) a"""


def in_years(years: int, days: int) -> date:
    """The day of birth of who completes these years so many days from today."""
    today = datetime.now(ZoneInfo("Europe/Moscow")).date() + timedelta(days=days)
    # A leap day is no day of birth here: it completes its years on 1 March.
    return (today if (today.month, today.day) != (2, 29) else today - timedelta(days=1)).replace(
        year=today.year - years
    )


async def told(graph: Graph, child: Any, role: Role = Role.PARENT) -> Any:
    return (await graph.ask(ASK, role, {"child": child.global_id})).data["child"]["ageTransition"]


async def born(graph: Graph, child: Any, day: date) -> None:
    await change(graph.dsn, f"UPDATE child SET birth_date = '{day}' WHERE id = '{child.id}'")


@pytest.mark.parametrize(("years", "kind"), [(15, "TURNS_15"), (18, "TURNS_18")])
@pytest.mark.parametrize(("days", "is_told"), [(91, False), (90, True), (1, True), (0, False)])
async def test_it_is_told_from_90_days_before_until_the_day(
    own: Graph, years: int, kind: str, days: int, is_told: bool
) -> None:
    day = in_years(years, days)
    await born(own, BORIS, day)
    transition = await told(own, BORIS, Role.REGISTRAR)
    assert (transition and transition["kind"], transition and transition["at"]) == (
        (kind, f"{day.replace(year=day.year + years)}") if is_told else (None, None)
    )


STATES = "query ($child: ID!) { child(by: {id: $child}) { access { field state } } }"


async def test_what_is_told_is_what_happens_at_15(own: Graph) -> None:
    """Each field of Child that a parent reads otherwise on the day was named before, and no other."""
    await born(own, ANNA, in_years(15, 1))
    transition = await told(own, ANNA)
    named = {
        each["field"]
        for each in transition["losses"] + transition["gains"]
        if each["person"] == "LEGAL_REPRESENTATIVE"
        and each["field"].startswith("Child.")
        and each["before"] != each["after"]
    }
    before = (await own.ask(STATES, Role.PARENT, {"child": ANNA.global_id})).data["child"]["access"]
    await born(own, ANNA, in_years(15, 0))
    after = (await own.ask(STATES, Role.PARENT, {"child": ANNA.global_id})).data["child"]["access"]
    changed = {f"Child.{one['field']}" for one, other in zip(before, after, strict=True) if one != other}
    assert changed == named
    labels = {each["field"]: each["after"] for each in transition["losses"] if each["field"].startswith("label:")}
    assert labels["label:HIV"] == "MASKED"
    child = [each for each in transition["gains"] if each["person"] == "CHILD"]
    assert {
        "action": "READ",
        "field": "Child.passport",
        "before": "DENIED",
        "after": "ALLOWED",
        "person": "CHILD",
    } in child
    assert not [each for each in transition["losses"] if each["person"] == "CHILD"]


async def test_at_18_everything_that_a_family_reads_ends(own: Graph) -> None:
    await born(own, BORIS, in_years(18, 1))
    transition = await told(own, BORIS)
    assert transition["gains"] == []
    assert {(each["person"], each["after"]) for each in transition["losses"]} == {
        ("LEGAL_REPRESENTATIVE", "DENIED"),
        ("RELATIVE", "DENIED"),
    }
    read = {
        each["field"]
        for each in transition["losses"]
        if (each["person"], each["action"]) == ("LEGAL_REPRESENTATIVE", "READ")
    }
    states = (await own.ask(STATES, Role.PARENT, {"child": BORIS.global_id})).data["child"]["access"]
    assert {f"Child.{each['field']}" for each in states if each["state"] != "WITHHELD"} <= read
    assert ("WRITE", "Child.recordMedium") in {(each["action"], each["field"]) for each in transition["losses"]}
    await born(own, BORIS, in_years(18, 0))
    assert (await own.ask(STATES, Role.PARENT, {"child": BORIS.global_id})).data["child"] is None


AGREED, ALONE = "a.other, now()", "NULL::uuid, NULL::timestamptz"


@pytest.mark.parametrize(
    ("agreed", "days", "kind"),
    [(AGREED, 30, "OF_AGE_BY_DOCUMENT"), (AGREED, 0, None), (ALONE, 30, "TURNS_18")],
    ids=["agreed", "of age already", "one registrar alone"],
)
async def test_a_document_of_age_comes_before_the_birthday(
    own: Graph, agreed: str, days: int, kind: str | None
) -> None:
    first = datetime.now(ZoneInfo("Europe/Moscow")).date() + timedelta(days=days)
    await born(own, BORIS, in_years(18, 80))
    await change(own.dsn, DOCUMENT.format(child=BORIS.id, id=uid(990), first=first, agreed=agreed))
    transition = await told(own, BORIS, Role.REGISTRAR)
    assert (transition and transition["kind"]) == kind
    if kind == "OF_AGE_BY_DOCUMENT":
        assert transition["at"] == f"{first}"
        assert {each["person"] for each in transition["losses"]} == {"LEGAL_REPRESENTATIVE", "RELATIVE"}


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.SCHOOL_NURSE, Role.EMERGENCY_DOCTOR, Role.DISPATCHER])
async def test_it_would_tell_others_the_day_of_birth(own: Graph, role: Role) -> None:
    await born(own, ANNA, in_years(15, 30))
    assert await told(own, ANNA, role) is None
    assert (await told(own, ANNA, Role.NURSE))["kind"] == "TURNS_15"


@pytest.mark.parametrize(
    ("day", "years", "first"),
    [
        ("2012-02-29", 15, "2027-03-01"),
        ("2012-02-29", 18, "2030-03-01"),
        ("2009-03-01", 15, "2024-03-01"),
        ("2009-02-28", 15, "2024-02-28"),
        ("2011-12-31", 15, "2026-12-31"),
    ],
)
async def test_who_was_born_on_a_leap_day_completes_years_in_march(
    own: Graph, day: str, years: int, first: str
) -> None:
    """On that day, and not before, reach holds: today less the years is not before the day of birth."""
    writer = SqlWriter()
    comes_of_age(cast(literal(day), "DATE"), years).write(writer)
    connection = await asyncpg.connect(own.dsn)
    try:
        birthday = await connection.fetchval(f"SELECT {''.join(writer.out)}")
        holds = [
            await connection.fetchval(f"SELECT '{day}'::date <= ($1::date - interval '{years} years')::date", each)
            for each in (birthday - timedelta(days=1), birthday)
        ]
    finally:
        await connection.close()
    assert (f"{birthday}", holds) == (first, [False, True])
