"""A value that its scalar refuses is BAD_USER_INPUT, in the document and as a variable, and is never repeated."""

import pytest

from graph.schema.scalars import parse_datetime, parse_icd10
from graph.viewer import Role
from tests.http.client import Graph
from tests.http.world import ANNA

pytestmark = pytest.mark.asyncio(loop_scope="module")

LISTED = "myChildren(filter: {{bornFrom: {0}}}) {{ nodes {{ id }} }}"
SINCE = "myChildren {{ nodes {{ documents(since: {0}) {{ nodes {{ id }} }} }} }}"
POLICY = "child(by: {{policyNumber: {0}}}) {{ id }}"
SNILS = "child(by: {{snils: {0}}}) {{ id }}"

DATES = [
    "2026-02-30",
    "2026-13-01",
    "0000-01-01",
    "2026-1-1",
    "20260101",
    "01.02.2026",
    "2026-01-01T00:00:00Z",
    "",
    " ",
]
DATES += ["2026-01-01 ", "٢٠٢٦-01-01", "99999-01-01", "2026-01-0\u0000"]
POLICIES = [
    "",
    "770000000000010",
    "77000000000001011",
    "770000000000010A",
    "٧٧٠٠٠٠٠٠٠٠٠٠٠١٠١",
    "7700-0000-0000-0101",
    "'; --",
]
NUMBERS = ["", "1110000010", "111000001011", "111-000-001-O1", "１１１00000101", "111.000.001 01"]
WRONG_KINDS = ["1", "1.5", "true", "[]", "{}", "ENUM"]

BAD = [
    *((query, "Date", f'"{value}"') for query in (LISTED, SINCE) for value in DATES),
    *((POLICY, "OmsPolicyNumber!", f'"{value}"') for value in POLICIES),
    *((SNILS, "Snils!", f'"{value}"') for value in NUMBERS),
    *(
        (query, kind, value)
        for query, kind in ((LISTED, "Date"), (POLICY, "OmsPolicyNumber!"))
        for value in WRONG_KINDS
    ),
]


def written(value: str) -> str:
    """The value as a GraphQL literal."""
    return value.replace("\u0000", "\\u0000")


@pytest.mark.parametrize(("query", "kind", "value"), BAD)
async def test_a_bad_literal(graph: Graph, query: str, kind: str, value: str) -> None:
    answer = await graph.ask("{ viewer { subject }\n" + query.format(written(value)) + " }")
    assert answer.code == "BAD_USER_INPUT"
    assert answer.places[0][0] == 2
    assert not repeated(value, answer.text)


@pytest.mark.parametrize(("query", "kind", "value"), BAD)
async def test_a_bad_variable(graph: Graph, query: str, kind: str, value: str) -> None:
    given: object = {"1": 1, "1.5": 1.5, "true": True, "[]": [], "{}": {}}.get(value, value.strip('"'))
    answer = await graph.ask(f"query($a: {kind}) {{ {query.format('$a')} }}", variables={"a": given})
    assert answer.code == "BAD_USER_INPUT"
    assert answer.places == [(1, 7)]
    assert not repeated(value, answer.text)


def repeated(value: str, text: str) -> bool:
    """Whether a value that is long enough to be told from our own words is in the text."""
    bare = value.strip('"')
    return len(bare) > 6 and bare in text


@pytest.mark.parametrize("value", [ANNA.policy_number, "7700 0000 0000 0101", " 7700000000000101 "])
async def test_a_policy_number_may_be_spaced(graph: Graph, value: str) -> None:
    query = "query($a: OmsPolicyNumber!) { child(by: {policyNumber: $a}) { id } }"
    assert (await graph.ask(query, variables={"a": value})).data == {"child": {"id": ANNA.global_id}}
    assert (await graph.ask(f'{{ child(by: {{policyNumber: "{value}"}}) {{ id }} }}')).data["child"]


@pytest.mark.parametrize("value", [ANNA.snils, "111-000-001 01", "111-000-00101"])
async def test_a_snils_may_be_hyphened(graph: Graph, value: str) -> None:
    query = "query($a: Snils!) { child(by: {snils: $a}) { id } }"
    assert (await graph.ask(query, Role.NURSE, {"a": value})).data == {"child": {"id": ANNA.global_id}}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2024-02-29"])
async def test_any_day_of_the_calendar_is_a_date(graph: Graph, day: str) -> None:
    listed = await graph.ask(f"{{ {LISTED.format(chr(34) + day + chr(34))} }}")
    assert listed.code == "OK"
    assert (await graph.ask(f"query($a: Date) {{ {SINCE.format('$a')} }}", variables={"a": day})).code == "OK"


@pytest.mark.parametrize("value", ["2026-01-01", "2026-01-01T00:00:00", "2026-01-01T25:00:00Z", "now", 1, None, True])
async def test_an_instant_states_its_offset(value: object) -> None:
    with pytest.raises(Exception, match="DateTime: expected") as refused:
        parse_datetime(value)
    assert getattr(refused.value, "extensions", {})["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("value", ["", "J", "J4", "J455", "J45.", "J45.123", "45.0", "J45,0", "Ж45", 45, None, ["J45"]])
async def test_a_code_of_icd10_has_a_letter_and_two_digits(value: object) -> None:
    with pytest.raises(Exception, match="Icd10Code: expected") as refused:
        parse_icd10(value)
    assert getattr(refused.value, "extensions", {})["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("value", "read"), [("J45.0", "J45.0"), (" j45 ", "J45"), ("С91.01", "C91.01"), ("е10", "E10")]
)
async def test_a_code_of_icd10_may_be_typed_in_cyrillic(value: str, read: str) -> None:
    assert parse_icd10(value) == read


SECRET = "Иванов-секрет"
SHAPES = [
    ({"policyNumber": SECRET, "nick": SECRET}, "value of type 'ChildBy' not to include unknown field."),
    (SECRET, "value of type 'ChildBy' to be an object."),
    (None, "value of non-null type 'ChildBy!' not to be None."),
]


@pytest.mark.parametrize(("value", "expected"), SHAPES)
async def test_a_variable_that_does_not_fit_says_what_the_schema_expects_and_nothing_that_was_sent(
    graph: Graph, value: object, expected: str
) -> None:
    answer = await graph.ask("query ($by: ChildBy!) { child(by: $by) { id } }", variables={"by": value})
    messages = [error["message"] for error in answer.errors]
    assert any(each.endswith(f": Expected {expected}") for each in messages), messages
    assert not any(SECRET in each or "nick" in each for each in messages)
