"""Validation without names finds what graphql-core's own finds."""

import pytest
from graphql import parse, specified_rules, validate

from graph.plan.validation import MAX_ERRORS, errors_of
from tests.plan.corpus import AT_THE_LIMIT, CHILD, catalog, ordinary

WRONG = {
    "no such field": "{ viewer { nothing } }",
    "no selection": "{ viewer }",
    "a selection of a leaf": "{ viewer { subject { x } } }",
    "an argument twice": f'{{ node(id: "{CHILD}", id: "{CHILD}") {{ id }} }}',
    "no such argument": "{ viewer(a: 1) { subject } }",
    "an argument is missing": "{ child { id } }",
    "a value of another type": "{ myChildren(first: true) { nodes { id } } }",
    "an input field twice": f'{{ child(by: {{id: "{CHILD}", id: "{CHILD}"}}) {{ id }} }}',
    "an unknown variable": "{ node(id: $a) { id } }",
    "a variable that is not used": "query($a: ID) { viewer { subject } }",
    "a variable twice": "query($a: ID!, $a: ID!) { node(id: $a) { id } }",
    "a variable of another type": "query($a: Int) { node(id: $a) { id } }",
    "two anonymous operations": "{ viewer { subject } } { viewer { role } }",
    "an operation twice": "query A { viewer { subject } } query A { viewer { role } }",
    "a fragment twice": "{ viewer { ...A } } fragment A on Viewer { role } fragment A on Viewer { role }",
    "a fragment of nothing": "{ viewer { ...A } }",
    "a fragment in itself": "{ viewer { ...A } } fragment A on Viewer { ...A }",
    "a fragment that is not used": "{ viewer { subject } } fragment A on Viewer { role }",
    "a fragment of another type": "{ viewer { ... on Child { id } } }",
    "an unknown type": "{ viewer { ... on Nobody { id } } }",
    "two fields of one key": "{ viewer { a: subject a: role } }",
    "an unknown directive": "{ viewer @nothing { subject } }",
    "a directive twice": "{ viewer @skip(if: true) @skip(if: true) { subject } }",
    "a definition of a type": "type A { a: Int }",
    "more errors than are told": "{ viewer { " + " ".join(f"x{n}" for n in range(MAX_ERRORS + 5)) + " } }",
}


@pytest.mark.parametrize("text", [*WRONG.values(), *ordinary().values(), *AT_THE_LIMIT.values()])
def test_the_same_errors_at_the_same_places(text: str) -> None:
    schema, document = catalog().schema, parse(text)
    expected = validate(schema, document, max_errors=MAX_ERRORS)
    assert [each.formatted for each in errors_of(schema, document)] == [each.formatted for each in expected]


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_found(text: str) -> None:
    assert errors_of(catalog().schema, parse(text))


def test_no_rule_asks_of_names() -> None:
    assert not [rule.__name__ for rule in specified_rules if hasattr(rule, "enter_name") or hasattr(rule, "leave_name")]
