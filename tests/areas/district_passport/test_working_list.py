"""Working lists of a district: a filter has the rows of its cell, the most urgent comes first (domain.md rows 28, 29, 5 C 18)."""

import base64
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from graphql import get_named_type

from graph.errors import Code
from graph.schema.question import KeyFilter
from graph.sql.dimension import DIMENSIONS
from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, DOCUMENTS, FIRST, global_id
from tests.proof.bench import catalog

pytestmark = pytest.mark.asyncio(loop_scope="module")

READERS = (Role.NURSE, Role.DISTRICT_DOCTOR)
NUMBERS = (
    *("healthGroups", "physicalEducationGroups", "bloodGroups", "socialServiceEligible"),
    *("dispensary", "conflicts", "stale"),
)
CELLS = " ".join(f"{name} {{ key children(first: 100) {{ nodes {{ id }} }} }}" for name in NUMBERS)
PASSPORT = f"query ($id: ID!) {{ district(id: $id) {{ passport {{ {CELLS} }} }} }}"
LIST = """query ($id: ID!, $filter: ChildFilter, $first: Int = 100, $after: String, $order: ChildOrder) { district(id: $id) {
  children(first: $first, after: $after, filter: $filter, orderBy: $order) {
    edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }"""
DOCUMENT = """INSERT INTO medical_document (child_id, id, kind, registered_at, title, date, status, structured, sha256,
  source_system, source_id, source_kind, source_rank) SELECT '{child}', id, kind, registered_at, title, date, status, structured,
  sha256, source_system, '{child}', source_kind, source_rank FROM medical_document WHERE id = '{document}' ON CONFLICT DO NOTHING"""
OBSERVATION = """INSERT INTO observation (child_id, id, document_id, state, recorded_at, display, status, visit_due_on, labels)
  VALUES ('{child}', gen_random_uuid(), '{document}', 'CURRENT', now(), 'd', '{status}', '{day}', '{labels}')"""
STATUS = """INSERT INTO social_status (child_id, id, document_id, state, recorded_at, kind, valid_from)
  VALUES ('{child}', gen_random_uuid(), '{document}', 'CURRENT', now(), 'LOW_INCOME', '2020-01-01')"""
STALE = "UPDATE passport SET health_group_effective_at = '{day}' WHERE child_id = '{child}'"


async def listed(graph: Graph, role: Role = Role.DISTRICT_DOCTOR, **more: Any) -> list[str]:
    """The children of a list, in its order."""
    return [edge["node"]["id"] for edge in (await page_of(graph, role, **more))["edges"]]


async def page_of(graph: Graph, role: Role = Role.DISTRICT_DOCTOR, **more: Any) -> Any:
    answer = await graph.ask(LIST, role, {"id": global_id("District", FIRST), **more})
    return answer.data["district"]["children"]


async def state(graph: Graph, statement: str, child: UUID, **more: str) -> None:
    """A row of a child that a document of theirs states."""
    values = {"child": child, "document": DOCUMENTS[0], "status": "ACTIVE", "labels": "{}", **more}
    await change(graph.dsn, DOCUMENT.format(**values))
    await change(graph.dsn, statement.format(**values))


@pytest.mark.parametrize("role", READERS)
async def test_a_filter_has_the_rows_of_its_cell(own: Graph, role: Role) -> None:
    await state(own, OBSERVATION, ANNA.id, day="2026-01-01")
    await state(own, STATUS, BORIS.id)
    await change(own.dsn, STALE.format(child=ANNA.id, day="2020-01-01"))
    answer = await own.ask(PASSPORT, role, {"id": global_id("District", FIRST)})
    passport, filled = answer.data["district"]["passport"], set()
    for name in NUMBERS:
        for cell in passport[name]:
            rows_listed = await listed(own, role, filter={name: [cell["key"]]})
            assert rows_listed == [child["id"] for child in cell["children"]["nodes"]], (name, cell["key"])
            filled |= {name} if rows_listed else set()
    assert filled >= {"healthGroups", "bloodGroups", "dispensary", "socialServiceEligible", "stale"}


async def test_one_key_or_another_and_all_filters_together(own: Graph) -> None:
    """The examinations of children in need are one list."""
    await state(own, OBSERVATION, ANNA.id, day="2026-01-01")
    for kid in (ANNA, BORIS):
        await state(own, STATUS, kid.id)
    every = await listed(own)
    needy = await listed(own, filter={"socialServiceEligible": ["ANY"]})
    assert {ANNA.global_id, BORIS.global_id} <= set(needy)
    planned = {"socialServiceEligible": "ANY", "dispensary": "OVERDUE"}
    assert ANNA.global_id in await listed(own, filter=planned)
    assert BORIS.global_id not in await listed(own, filter=planned)
    groups = ["I", "II", "III", "IV", "V", "UNKNOWN"]
    assert await listed(own, filter={"healthGroups": groups}) == every
    assert await listed(own, filter={"healthGroups": []}) == []
    text = f'{{ district(id: "{global_id("District", FIRST)}") {{ children(filter: {{dispensary: OVERDUE}}) {{ nodes {{ id }} }} }} }}'
    assert ANNA.global_id in str((await own.ask(text, Role.DISTRICT_DOCTOR)).data)
    mine = await own.ask("{ myChildren(filter: {dispensary: OVERDUE}, orderBy: URGENCY) { nodes { id } } }", Role.NURSE)
    assert ANNA.global_id in str(mine.data)


@pytest.mark.parametrize("role", READERS)
async def test_the_most_urgent_comes_first_and_pages_go_on_behind_it(own: Graph, role: Role) -> None:
    await change(own.dsn, "UPDATE passport SET health_group_effective_at = now()")
    await change(own.dsn, "UPDATE observation SET visit_due_on = NULL")
    await change(own.dsn, "UPDATE passport SET blood_group_status = 'CONFIRMED', rh_factor_status = 'CONFIRMED'")
    one, two, three, *rest = await listed(own, role)
    by_id = {kid: str(own_id(kid)) for kid in (one, two, three)}
    await change(own.dsn, f"UPDATE passport SET rh_factor_status = 'CONFLICTING' WHERE child_id = '{by_id[three]}'")
    await change(own.dsn, STALE.format(child=by_id[two], day="2024-05-05"))
    await change(own.dsn, STALE.format(child=by_id[one], day="2024-06-06"))
    expected = [three, two, one, *rest]
    assert await listed(own, role, order="URGENCY") == expected
    paged, after = [], None
    for _ in expected:
        page = await page_of(own, role, order="URGENCY", first=2, after=after)
        paged += [edge["node"]["id"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert paged == expected


def own_id(identifier: str) -> UUID:
    """The UUID of a child in its global id."""
    raw = base64.urlsafe_b64decode(identifier + "=" * (-len(identifier) % 4))
    return UUID(bytes=raw[-16:])


async def test_a_row_that_is_not_seen_is_in_no_list(own: Graph) -> None:
    """A visit of a label that a nurse may not see makes no child of hers overdue, and none urgent (domain.md 3.14)."""
    await change(own.dsn, "UPDATE passport SET health_group_effective_at = now()")
    before = await listed(own, Role.NURSE, order="URGENCY")
    overdue = await listed(own, Role.NURSE, filter={"dispensary": ["OVERDUE"]})
    last = next(kid for kid in reversed(before) if kid not in overdue)
    await state(own, OBSERVATION, own_id(last), day="2020-01-01", labels="{MENTAL}")
    assert await listed(own, Role.NURSE, order="URGENCY") == before
    assert await listed(own, Role.NURSE, filter={"dispensary": ["OVERDUE"]}) == overdue
    assert last in await listed(own, filter={"dispensary": ["OVERDUE"]})


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role not in READERS])
async def test_a_question_about_what_may_not_be_read_is_refused(graph: Graph, role: Role) -> None:
    """An error with its position, and never a list that would tell by what is in it."""
    for arguments in ("filter: {dispensary: OVERDUE}", "filter: {socialServiceEligible: ANY}", "orderBy: URGENCY"):
        answer = await graph.ask(f"{{ myChildren({arguments}) {{ nodes {{ id }} }} }}", role)
        assert (answer.code, answer.places) == (Code.FORBIDDEN, [(1, 3)])


async def test_a_visit_of_today_is_not_overdue(own: Graph) -> None:
    await state(own, OBSERVATION, BORIS.id, day=f"{datetime.now(ZoneInfo('Europe/Moscow')).date()}")
    assert BORIS.global_id not in await listed(own, filter={"dispensary": ["OVERDUE"]})
    assert BORIS.global_id in await listed(own, filter={"dispensary": ["OBSERVED"]})


async def test_a_filter_takes_the_keys_of_its_number() -> None:
    """A key of a number without its word could not be asked for; FactStatus has one more, which no passport states."""
    for name, restriction in catalog().child_filters.items():
        if isinstance(restriction, KeyFilter):
            kind: Any = get_named_type(catalog().schema.type_map["ChildFilter"].fields[name].type)  # type: ignore[attr-defined]
            assert set(kind.values) - {"HIDDEN"} == set(DIMENSIONS[restriction.dimension].listed({})), name


async def test_a_count_with_a_filter_is_that_of_the_list(own: Graph) -> None:
    asked = """query ($id: ID!) { district(id: $id) { all: childrenCount
      unknown: childrenCount(filter: { bloodGroups: [UNKNOWN] }) of: children(filter: { bloodGroups: [UNKNOWN] }) { nodes { id } }
      born: childrenCount(filter: { bornFrom: "2010-01-01" }) after: children(filter: { bornFrom: "2010-01-01" }) { nodes { id } }
      none: childrenCount(filter: { bloodGroups: [] }) } }"""
    said = (await own.ask(asked, Role.NURSE, {"id": global_id("District", FIRST)})).data["district"]
    assert said["unknown"] == len(said["of"]["nodes"])
    assert said["born"] == len(said["after"]["nodes"]) > 0
    assert said["none"] == 0 < said["all"]


async def test_a_count_by_what_may_not_be_filtered_is_forbidden(own: Graph) -> None:
    asked = "query ($id: ID!) { district(id: $id) { childrenCount(filter: { dispensary: [OVERDUE] }) } }"
    answer = await own.ask(asked, Role.REGISTRAR, {"id": global_id("District", FIRST)})
    assert answer.code == Code.FORBIDDEN
