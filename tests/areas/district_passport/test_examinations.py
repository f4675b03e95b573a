"""Children by what is due of examinations: as lists find them, as lines say, and to whom nothing of it is told (domain.md 3.7)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, FIRST, TODAY, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKED = """query ($id: ID!, $today: Date!) { district(id: $id) {
  passport { examinations { key count children { nodes { id } } } }
  due: children(filter: { examinationDueBy: $today }) { nodes { id } }
  done: children(filter: { examinations: [DONE] }) { nodes { id } } } }"""
LINE = """INSERT INTO examination_due (child_id, id, months, year, status, starts_on, overdue_after, ends_on, norm_id, labels)
  SELECT '{child}', gen_random_uuid(), {months}, 2026, '{status}', date '{today}' + {since}, date '{today}' + {since} + 10,
    date '{today}' + {since} + 20, id, '{labels}' FROM norm WHERE kind = 'EXAMINATIONS' LIMIT 1"""


async def line(graph: Graph, child: Any, status: str, since: int, labels: str = "{}") -> None:
    """The line of an age that began, or begins, so many days from today and takes 21 of them."""
    months = 100 + since
    await change(
        graph.dsn, LINE.format(child=child.id, months=months, status=status, since=since, today=TODAY, labels=labels)
    )


async def told(graph: Graph, role: Role = Role.DISTRICT_DOCTOR) -> Any:
    """The district with its numbers and lists."""
    return (await graph.ask(ASKED, role, {"id": global_id("District", FIRST), "today": f"{TODAY}"})).data["district"]


def counts(value: Any) -> dict[str, int]:
    """Counts by key."""
    return {cell["key"]: cell["count"] for cell in value["passport"]["examinations"]}


async def test_due_is_what_the_filter_finds(own: Graph) -> None:
    for child, days in ((ANNA, 0), (BORIS, 1)):
        await change(
            own.dsn, f"UPDATE passport SET examination_due_on = '{TODAY}'::date + {days} WHERE child_id = '{child.id}'"
        )
    passport = await told(own)
    cells = {cell["key"]: cell["children"]["nodes"] for cell in passport["passport"]["examinations"]}
    assert cells["DUE"] == passport["due"]["nodes"] == [{"id": ANNA.global_id}]


async def test_the_line_of_todays_age_says_the_rest(own: Graph) -> None:
    await line(own, ANNA, "OVERDUE", -20)  # its last day
    await line(own, ANNA, "DONE", -21)  # of the age before
    await line(own, BORIS, "DONE", 0)
    await line(own, BORIS, "OVERDUE", -21)
    passport = await told(own)
    assert counts(passport) == {"DUE": 0, "OVERDUE": 1, "DONE": 1}
    assert passport["done"]["nodes"] == [{"id": BORIS.global_id}]


async def test_a_line_that_a_label_hides_is_not_counted(own: Graph) -> None:
    await line(own, ANNA, "DONE", 0, labels="{HIV}")
    assert counts(await told(own, Role.NURSE)) == {"DUE": 0, "OVERDUE": 0, "DONE": 0}


@pytest.mark.parametrize("role", [Role.DISTRICT_HEAD, Role.AUDITOR])
async def test_who_reads_no_rows_is_told_nothing_of_them(own: Graph, role: Role) -> None:
    answer = await own.ask("{ myDistricts { passport { examinations { key count } } } }", role)
    assert "DistrictPassport.examinations" in answer.body["extensions"]["access"]["withheld"]
