"""Texts that ask alike share a statement, and each is answered as the reference executor answers it (plan/family.py)."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from graphql import (
    DocumentNode,
    FieldNode,
    NameNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    parse,
    print_ast,
)
from hypothesis import given, strategies as st

from graph.errors import Code
from tests.proof import conftest
from tests.proof.bench import Bench, draw_query, draw_viewer, readable
from tests.proof.queries import Query

EXAMPLES = 100 if conftest.CI else 12
WORLDS = 3
OTHERS = 3  # texts beside each


def others(text: str, rng: Random) -> Iterator[str]:
    """The same document, without some of its scalars and with other words for its roots."""
    document = parse(text, no_location=True)
    for number in range(OTHERS):
        definitions = tuple(_less(each, rng) for each in document.definitions)
        made = DocumentNode(definitions=definitions)
        yield print_ast(_renamed(made, f"other{number}") if rng.random() < 0.5 else made)


def _less(node: Any, rng: Random) -> Any:
    """A node with fewer scalars below; every selection keeps a field."""
    selected = getattr(node, "selection_set", None)
    if selected is None:
        return node
    kept = [_less(each, rng) for each in selected.selections if not _may_go(each) or rng.random() < 0.6]
    return replace(node, selection_set=SelectionSetNode(selections=tuple(kept) or selected.selections[:1]))


def _may_go(node: SelectionNode) -> bool:
    return isinstance(node, FieldNode) and not (node.selection_set or node.arguments or node.directives or node.alias)


def _renamed(document: DocumentNode, name: str) -> DocumentNode:
    """Another word for the root, where there is one root."""
    (operation, *fragments) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    (root, *more) = operation.selection_set.selections
    if more or not isinstance(root, FieldNode):
        return document
    selected = SelectionSetNode(selections=(replace(root, alias=NameNode(value=name)),))
    return DocumentNode(definitions=(replace(operation, selection_set=selected), *fragments))


@pytest.mark.parametrize("part", range(2))
def test_each_text_of_a_family_is_answered_by_itself(bench: Bench, part: int) -> None:
    statements: set[int] = set()
    shared = texts = 0

    @conftest.proof_settings(EXAMPLES)
    @given(st.integers(0, 2**63))
    def agree(seed: int) -> None:
        nonlocal shared, texts
        rng = Random(seed)
        drawn = bench.need(part * WORLDS + rng.randrange(WORLDS))
        policy = rng.choice((0, part + 1))
        viewer, near = draw_viewer(bench, drawn, rng)
        query = draw_query(drawn, near, rng)
        family = [query, *[Query(text, query.variables) for text in others(query.text, rng)]]
        expected = [readable(bench.expect(viewer, each, policy)) for each in family]
        alone = [bench.ask(viewer, each, policy) for each in family]
        assert [readable(each) for each in alone] == expected, f"{viewer}, policy {policy}: {family}"
        # Once more at the same moment, when all that is of the family is known.
        assert bench.ask_each([(viewer, each) for each in family], policy) == alone
        if not isinstance(alone[0], Code):
            kept = [item.value for item in list(bench.engine._plans._items.values())[-len(family) :]]
            texts += len(kept)
            shared += len(kept) - len({id(each.statement) for each in kept})
            statements.update(id(each.family) for each in kept if each.family and each.family.keys is None)

    agree()
    if conftest.CI:  # a few examples that are drawn anew may happen to have none
        assert texts > 2 * EXAMPLES
        assert shared > texts / 8  # most drawn documents have words of their own everywhere, or too little to leave out
        assert len(statements) > EXAMPLES / 8
