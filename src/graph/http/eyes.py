"""GET / of a demo: one question through every role's eyes, with what the policy in force says of each field in it."""

from collections.abc import Iterator
from typing import Any

from graphql import FieldNode, GraphQLObjectType, SelectionSetNode, get_named_type, parse

from graph.http.assets import FRONT
from graph.http.pages import Html, data_block
from graph.policy.grants import Grants
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import CHILD_RELATIONS, Action
from graph.policy.words import sentences_ru
from graph.viewer import Role

OPERATION = FRONT / "eyes.graphql"


def eyes(policy: PolicyStore) -> dict[str, str]:
    """What the page is filled with: the operation, and by coordinate its class, its sentences and who reads it in full."""
    text = OPERATION.read_text("utf-8")
    return {"operation": text, "policy": _decided(policy, text)}


def _decided(policy: PolicyStore, text: str) -> Html:
    return data_block({coordinate: _field(policy.grants, coordinate) for coordinate in _coordinates(policy, text)})


def _field(grants: Grants, coordinate: str) -> dict[str, Any]:
    data = grants.classes[coordinate]
    rules = {
        role: grants.rule(role, Action.READ, coordinate).within(relations)
        for role, relations in CHILD_RELATIONS.items()
    }
    readers = [role.value for role in Role if rules[role].allowed]
    sentences = {"sentence": grants.sentences[data], "sentenceRu": sentences_ru().get(data)}
    return {"data": data, **sentences, "readers": readers}


def _coordinates(policy: PolicyStore, text: str) -> list[str]:
    """The fields of the operation that have a class of data."""
    schema = policy.catalog.schema
    (operation,) = parse(text).definitions
    assert schema.query_type is not None
    selected = _selected(schema.query_type, operation.selection_set)  # type: ignore[attr-defined]
    return sorted({coordinate for coordinate in selected if coordinate in policy.grants.classes})


def _selected(parent: GraphQLObjectType, selections: SelectionSetNode) -> Iterator[str]:
    for node in selections.selections:
        assert isinstance(node, FieldNode)
        yield f"{parent.name}.{node.name.value}"
        inner = get_named_type(parent.fields[node.name.value].type)
        if node.selection_set and isinstance(inner, GraphQLObjectType):
            yield from _selected(inner, node.selection_set)
