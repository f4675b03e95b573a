"""Pages of children over nodes: page by page, and on record, as on one PostgreSQL."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from graph.errors import Code
from graph.viewer import Role
from tests.citus.nodes import NAMED
from tests.citus.recorded import asked, on_record, touched
from tests.citus.test_statements import question
from tests.golden import city
from tests.golden.test_golden import IDS
from tests.proof.bench import Bench
from tests.proof.people import token
from tests.proof.queries import Query

pytestmark = NAMED

PAGE = "nodes { name { given } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
ORDERS = ("BIRTH_DATE_ASC", "BIRTH_DATE_DESC", "FAMILY_ASC", "FAMILY_DESC", "URGENCY")
STAFF = (Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR)
OTHERS = (
    Role.PARENT,
    Role.CHILD,
    Role.SCHOOL_NURSE,
    Role.EMERGENCY_DOCTOR,
    Role.DISPATCHER,
    Role.SOCIAL_WORKER,
    Role.AUDITOR,
)


def pages() -> Iterator[tuple[Role, str]]:
    """Questions for pages: of each size, behind each child, in each order."""
    cursors = ["", *[f', after: "{token(each.bytes)}"' for each in (city.ANNA, city.BORIS, city.VERA)]]
    for role, after, first in product((*STAFF, *OTHERS), cursors, (1, 2)):
        yield role, f"{{ myChildren(first: {first}{after}) {{ edges {{ cursor node {{ ageYears }} }} {PAGE} }} }}"
    for role, order, after in product(STAFF, ORDERS, cursors):
        page = f"children(first: 1, orderBy: {order}{after}) {{ {PAGE} __typename }}"
        yield role, f'{{ district(id: "{IDS["NORTH"]}") {{ code a: {page} childrenCount b: children {{ {PAGE} }} }} }}'
    for role, after in product(STAFF, cursors):
        yield role, f"{{ expectedChildren(first: 1{after}) {{ edges {{ cursor }} {PAGE} }} }}"
    for role in STAFF:
        yield role, "{ myDistricts { code children { nodes { birthDate district { code } } } } }"
        yield role, f'{{ node(id: "{IDS["OLGA"]}") {{ ... on Representative {{ phone name {{ full }} }} }} }}'


def test_every_page_is_the_same_to_the_byte(bench: Bench, plain: Bench) -> None:
    compared = [(role, text, asked(bench, role, text), asked(plain, role, text)) for role, text in pages()]
    assert [(role, text, spread, one) for role, text, spread, one in compared if spread != one] == []
    assert Code.OPERATION_NOT_ALLOWED not in [spread for _, _, spread, _ in compared]
    assert len(compared) > 100


OF_DISTRICT = f"""district {{ code childrenCount children(first: 2, orderBy: URGENCY) {{ {PAGE} }}
  due(before: "2027-12-31", first: 2) {{ nodes {{ kind child {{ id }} }} }}
  passport {{ healthGroups {{ key count children(first: 1) {{ nodes {{ id district {{ childrenCount }} }} }} }} }} }}"""
NESTED = (
    f"{{ myChildren {{ nodes {{ birthDate {OF_DISTRICT} }} edges {{ node {{ {OF_DISTRICT} }} }} }} }}",
    f"{{ waitingRequests {{ nodes {{ kind child {{ id {OF_DISTRICT.replace('URGENCY', 'FAMILY_DESC')} }} }} }} }}",
    f'{{ district(id: "{IDS["NORTH"]}") {{ children {{ nodes {{ birthDate {OF_DISTRICT} }} }} }} }}',
    f"{{ myChildren {{ nodes {{ representatives {{ nodes {{ kind child {{ birthDate {OF_DISTRICT} }} }} }} }} }} }}",
)


@pytest.mark.parametrize("text", NESTED, ids=["children", "requests", "district", "rows"])
def test_pages_stand_in_the_rows_of_pages(
    bench: Bench, plain: Bench, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [[asked(each, role, text) for role in (*STAFF, *OTHERS)] for each in (bench, plain)]
    assert answers[0] == answers[1]
    assert any(isinstance(answer, bytes) and b'"childrenCount":2' in answer for answer in answers[1])
    for role in STAFF:
        there, here = [touched(on_record(each, role, Query(text, {}), monkeypatch)) for each in (bench, plain)]
        assert there.keys() == here.keys()
        for child, (relations, read) in here.items():
            assert there[child][0] == relations, (role, child)
            # A row of a page is on record with the field of its page, wherever that stands.
            assert there[child][1] - read <= {"District.children"}, (role, child)


LISTS = {
    "due": (f'district(id: "{IDS["NORTH"]}") {{ due(before: "2027-12-31", first: 1%s)', "kind dueOn status", STAFF),
    "myReminders": ("myReminders(first: 1%s)", "about day", (Role.PARENT, Role.CHILD)),
    "myCases": ("myCases(first: 1%s)", "status dueOn", (Role.SOCIAL_WORKER,)),
    "myCommissions": ("myCommissions(first: 1%s)", "kind waitsFor", (Role.DISTRICT_DOCTOR, Role.SPECIALIST)),
    "waitingDuplicates": ("waitingDuplicates(first: 1%s)", "reasons otherId gaining", (Role.REGISTRAR,)),
    "waitingRequests": ("waitingRequests(first: 1%s)", "kind turn", (Role.REGISTRAR,)),
}


def walked(bench: Bench, role: Role, name: str) -> list[Any]:
    """All pages of a list, one row a page."""
    opening, row, _ = LISTS[name]
    seen: list[Any] = []
    after = ""
    while len(seen) < 30:
        page = f"{{ nodes {{ {row} child {{ id birthDate }} }} pageInfo {{ hasNextPage endCursor }} }}"
        if name == "myReminders":
            page = page.replace(" birthDate", "")
        text = f"{{ {opening % after} {page} {'}' * (opening.count('{') + 1)}"
        answer = asked(bench, role, text)
        assert isinstance(answer, bytes), (answer, text)
        seen.append(answer)
        (info,) = re.findall(rb'"hasNextPage":(true|false),"endCursor":(?:"([^"]*)"|null)', answer) or [(b"false", b"")]
        if info[0] == b"false":
            break
        after = f', after: "{info[1].decode()}"'
    return seen


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_rows_of_many_children_is_the_same_row_by_row(bench: Bench, plain: Bench, name: str) -> None:
    walks = [(walked(bench, role, name), walked(plain, role, name)) for role in LISTS[name][2]]
    assert [spread for spread, _ in walks] == [one for _, one in walks]
    assert any(b"child" in page for _, one in walks for page in one)


@pytest.mark.parametrize(
    "case",
    [
        *("my_children", "district_page", "prevention", "nodes", "due_lists", "commissions", "social"),
        *("working_list", "district_numbers", "district_passport", "waiting"),
    ],
)
def test_what_is_read_of_each_child_is_on_record(
    bench: Bench, plain: Bench, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_children = 0
    for role in Role:
        spread, one = [on_record(each, role, question(case), monkeypatch) for each in (bench, plain)]
        there, here = touched(spread), touched(one)
        assert {child: relations for child, (relations, _) in there.items()} == {
            child: relations for child, (relations, _) in here.items()
        }, role
        of_children += len(here)
        around = {each for entry in spread if not entry.children for each in entry.audited.read}
        for child, (_, read) in here.items():
            assert there[child][1] <= read, (role, child)
            # What no id was of is not read over nodes, where each type is a statement of its own.
            assert case == "nodes" or read <= there[child][1] | around, (role, child)
    assert of_children > 1


def test_who_stands_on_a_page_is_on_record_once_their_row_is_read(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = on_record(bench, Role.NURSE, Query("{ myChildren { nodes { ageYears } } }", {}), monkeypatch)
    assert sorted(len(entry.children) for entry in entries) == [0, 1, 1]
    assert all("Query.myChildren" in entry.audited.read for entry in entries)
