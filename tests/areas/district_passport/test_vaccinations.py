"""Children by what is due of vaccinations: as lists find them, as lines say, and to whom nothing of it is told (domain.md 3.7)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, FIRST, TODAY, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKED = """query ($id: ID!, $today: Date!) { district(id: $id) {
  passport { vaccinations { key count children { nodes { id } } } vaccinationCoverage { key count } }
  due: children(filter: { vaccinationDueBy: $today }) { nodes { id } }
  overdue: children(filter: { vaccinations: [OVERDUE] }) { nodes { id } } } }"""
LINE = """INSERT INTO vaccination_due (child_id, id, vaccine_group, status, reason, norm_id, labels)
  SELECT '{child}', gen_random_uuid(), '{group}', '{status}', 'r', id, '{labels}' FROM norm WHERE kind = 'VACCINATIONS' LIMIT 1"""
ALL = {"DUE": 0, "OVERDUE": 0, "DONE": 0, "REFUSED": 0, "EXEMPT": 0}


async def lines(graph: Graph, child: Any, *statuses: str, labels: str = "{}") -> None:
    """Lines of a child, one of each status."""
    for number, status in enumerate(statuses):
        await change(graph.dsn, LINE.format(child=child.id, group=f"G{number}", status=status, labels=labels))


async def told(graph: Graph, role: Role = Role.DISTRICT_DOCTOR) -> Any:
    """The district with its numbers and lists."""
    return (await graph.ask(ASKED, role, {"id": global_id("District", FIRST), "today": f"{TODAY}"})).data["district"]


def counts(cells: Any) -> dict[str, int]:
    """Counts by key."""
    return {cell["key"]: cell["count"] for cell in cells}


async def test_due_is_what_the_filter_finds(own: Graph) -> None:
    for child, days in ((ANNA, 0), (BORIS, 1)):
        await change(
            own.dsn, f"UPDATE passport SET vaccination_due_on = '{TODAY}'::date + {days} WHERE child_id = '{child.id}'"
        )
    passport = await told(own)
    cells = {cell["key"]: cell["children"]["nodes"] for cell in passport["passport"]["vaccinations"]}
    assert cells["DUE"] == passport["due"]["nodes"] == [{"id": ANNA.global_id}]


async def test_the_rest_is_said_by_the_lines_together(own: Graph) -> None:
    await lines(own, ANNA, "OVERDUE", "DONE", "REFUSED")
    await lines(own, BORIS, "DONE", "IMMUNE", "NOT_YET")
    passport = await told(own)
    assert counts(passport["passport"]["vaccinations"]) == ALL | {"OVERDUE": 1, "REFUSED": 1, "DONE": 1}
    assert counts(passport["passport"]["vaccinationCoverage"]) == {"G0": 1, "G1": 2}
    assert passport["overdue"]["nodes"] == [{"id": ANNA.global_id}]


async def test_a_line_that_a_label_hides_is_not_counted(own: Graph) -> None:
    await lines(own, ANNA, "EXEMPT_PERMANENT", labels="{HIV}")
    assert counts((await told(own, Role.NURSE))["passport"]["vaccinations"]) == ALL


@pytest.mark.parametrize("role", [Role.DISTRICT_HEAD, Role.AUDITOR])
async def test_who_reads_no_rows_is_told_nothing_of_them(own: Graph, role: Role) -> None:
    numbers = "{ myDistricts { passport { vaccinations { key count } vaccinationCoverage { key count } } } }"
    answer = await own.ask(numbers, role)
    withheld = {"DistrictPassport.vaccinations", "DistrictPassport.vaccinationCoverage"}
    assert withheld <= set(answer.body["extensions"]["access"]["withheld"])
