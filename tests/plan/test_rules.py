"""Documents without fragments and directives are validated by fewer rules, with the same errors."""

import pytest
from graphql import parse, specified_rules, validate

from graph.plan import document
from graph.plan.document import Refusals, validate_document
from tests.plan.corpus import catalog, child

WRONG = [
    "{ nothing }",
    "{ viewer }",
    "{ viewer { subject { more } } }",
    "{ child { id } }",
    child("documents(first: {}) { nodes { id } }"),
    child("documents(first: 1, first: 2) { nodes { id } }"),
    child("documents(least: 1) { nodes { id } }"),
    child("a: sex a: birthDate"),
    "query ($unused: Int) { viewer { subject } }",
    "query ($same: Int, $same: Int) { viewer { subject } }",
    "query ($a: Nothing) { viewer { subject } }",
    "query ($a: Child) { viewer { subject } }",
    "query ($first: String) { myChildren(first: $first) { nodes { id } } }",
    "{ myChildren(first: $first) { nodes { id } } }",
    "{ viewer { subject } } { viewer { subject } }",
    "query A { viewer { subject } } query A { viewer { subject } }",
    "type Own { a: Int }",
    "{ child(by: {id: 1, id: 2}) { id } }",
    "subscription { a: childChanged { __typename } b: childChanged { __typename } }",
    "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
]


@pytest.mark.parametrize("text", WRONG)
def test_the_errors_are_those_of_all_rules(text: str) -> None:
    node = parse(text)
    errors = validate(catalog().schema, node, specified_rules)
    assert errors
    with pytest.raises(Refusals) as refused:
        validate_document(catalog().schema, node)
    assert [each.message for each in refused.value.refusals] == [each.message for each in errors]


def test_what_is_left_out_looks_at_fragments_and_directives_alone() -> None:
    """Other nodes that such a rule enters only tell it where a fragment or a directive stands."""
    frames = {"document", "operation_definition", "field", "selection_set"}
    own = {
        "fragment_definition",
        "fragment_spread",
        "inline_fragment",
        "directive",
        "directive_definition",
        "schema_definition",
    }
    for rule in document._OF_FRAGMENTS_AND_DIRECTIVES:
        kinds = {name.partition("_")[2] for name in dir(rule) if name.startswith(("enter_", "leave_"))}
        assert kinds <= frames | own, rule


@pytest.mark.parametrize(
    "text",
    [
        "{ viewer { subject @nothing } }",
        "{ ...Nothing }",
        "{ viewer { subject } } fragment Unused on Viewer { subject }",
        "{ viewer { subject } } fragment A on Viewer { id } fragment A on Nothing { id }",
    ],
)
def test_with_them_all_rules_are_there(text: str) -> None:
    with pytest.raises(Refusals):
        validate_document(catalog().schema, parse(text))
