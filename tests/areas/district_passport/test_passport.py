"""The passport of a district: numbers that reconcile with their rows, and who is given them (domain.md rows 24 to 29, 3.13)."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph
from tests.http.world import FIRST, SECOND, global_id

OTHERS = (
    "dispensary { CELL }",
    "socialServiceEligible { CELL }",
    "conflicts { CELL }",
    "stale { CELL }",
    "primary: morbidity(by: ICD10_CHAPTER, measure: PRIMARY) { CELL }",
    "general: morbidity(by: ICD10_BLOCK, measure: GENERAL, ageBand: FROM_15_TO_17) { CELL }",
)
PARTITIONS = ("population { byAgeAndSex { CELL } }", "healthGroups { CELL }", "physicalEducationGroups { CELL }")
CELL = "key count denominator per1000 suppressed children(first: 100) { nodes { id } }"
CELLS = " ".join((*PARTITIONS, *OTHERS)).replace("CELL", CELL)
PASSPORT = f"query ($id: ID!) {{ district(id: $id) {{ passport {{ population {{ attached mean norm }} {CELLS} }} }} }}"
pytestmark = pytest.mark.asyncio(loop_scope="module")

READERS = (Role.NURSE, Role.DISTRICT_DOCTOR)
ANALYSTS = (Role.AUDITOR, Role.DISTRICT_HEAD)  # numbers alone: test_disclosure.py


async def passport_of(graph: Graph, role: Role = Role.DISTRICT_DOCTOR, text: str = PASSPORT, **more: Any) -> Any:
    """What a role is told of the first district."""
    answer = await graph.ask(text, role, {"id": global_id("District", FIRST), **more})
    return answer.data["district"]["passport"]


def lists_of_cells(part: Any) -> Iterator[list[dict[str, Any]]]:
    """Every list of cells in an answer."""
    for value in part.values():
        if isinstance(value, list):
            yield value
        elif isinstance(value, dict):
            yield from lists_of_cells(value)


@pytest.mark.parametrize("role", READERS)
async def test_a_cell_has_as_many_children_as_it_counts_and_a_partition_sums_up(graph: Graph, role: Role) -> None:
    passport = await passport_of(graph, role)
    attached = passport["population"]["attached"]
    assert attached > 5
    partitions = [passport["population"]["byAgeAndSex"], passport["healthGroups"], passport["physicalEducationGroups"]]
    for cells in partitions:
        assert sum(cell["count"] for cell in cells) == attached
        for cell in cells:
            assert cell["denominator"] == attached
            assert cell["per1000"] == round(1000 * cell["count"] / attached, 1)
    for cells in lists_of_cells(passport):
        for cell in cells:
            assert cell["count"] == len(cell["children"]["nodes"])
            assert not cell["suppressed"]


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role not in (*READERS, *ANALYSTS)])
async def test_who_is_told_nothing_is_told_no_number(graph: Graph, role: Role) -> None:
    answer = await graph.ask(PASSPORT, role, {"id": global_id("District", FIRST)})
    assert answer.data["district"]["passport"] is None
    assert "District.passport" in answer.body["extensions"]["access"]["withheld"]


async def test_a_district_that_is_not_ones_own_has_no_passport(graph: Graph) -> None:
    answer = await graph.ask(PASSPORT, Role.DISTRICT_DOCTOR, {"id": global_id("District", SECOND)})
    assert answer.data["district"]["passport"] is None


async def test_cells_of_some_keys_are_those_among_all(graph: Graph) -> None:
    """A page opens one bar, and reads the children of no other (domain.md 5 E 32)."""
    every = {cell["key"]: cell for cell in (await passport_of(graph))["healthGroups"]}
    text = PASSPORT.replace("healthGroups {", "healthGroups(only: $keys) {").replace(
        "($id: ID!)", "($id: ID!, $keys: [String!])"
    )
    for keys in (["I"], ["II", "UNKNOWN"], ["no such key"], []):
        groups = (await passport_of(graph, text=text, keys=keys))["healthGroups"]
        assert groups == [cell for key, cell in every.items() if key in keys]
    assert (await passport_of(graph, text=text, keys=None))["healthGroups"] == list(every.values())
