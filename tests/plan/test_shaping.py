"""What of a mutation's variables may shape its plan: nothing that is only given to a write."""

import pytest
from graphql import OperationDefinitionNode, parse

from graph.plan.shaping import shaping

CASES = {
    "arguments of a write": ("mutation ($i: I!) { open(input: $i) { grant { id } } }", ()),
    "parts of its input": ("mutation ($k: ID!) { open(input: {key: $k}) { grant { id } } }", ()),
    "a page of the payload": (
        "mutation ($i: I!, $n: Int) { open(input: $i) { grant { rows(first: $n) { id } } } }",
        ("n",),
    ),
    "a directive on a write": ("mutation ($i: I!, $s: Boolean!) { open(input: $i) @skip(if: $s) { id } }", ("s",)),
    "one below it": ("mutation ($i: I!, $s: Boolean!) { open(input: $i) { id @skip(if: $s) } }", ("s",)),
    "one in both places": ("mutation ($i: Int!) { open(input: $i) { rows(first: $i) { id } } }", ("i",)),
    "in a fragment": ("mutation ($i: I!) { ...F } fragment F on Mutation { open(input: $i) { id } }", ("i",)),
    "in an inline fragment": ("mutation ($i: I!) { ... on Mutation { open(input: $i) { id } } }", ("i",)),
}


@pytest.mark.parametrize("name", CASES)
def test_variables_that_may_shape_a_plan(name: str) -> None:
    text, names = CASES[name]
    document = parse(text)
    operation = document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    assert shaping(document, operation) == names
