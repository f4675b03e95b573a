"""The questions of the page of a district: each may be asked without being registered, and has room for another number."""

from pathlib import Path

import pytest
from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse, print_ast

import graph.front
from graph.plan.limits import ANYONES
from graph.viewer import Role
from tests.plan.weighing import planned

WRITTEN = parse((Path(graph.front.__path__[0]) / "district.graphql").read_text("utf-8"))
OPERATIONS = {
    node.name.value: node for node in WRITTEN.definitions if isinstance(node, OperationDefinitionNode) and node.name
}
ROOM = 6_000  # what a number with its cells and months may weigh
ASKING = (Role.DISTRICT_DOCTOR, Role.NURSE, Role.DISTRICT_HEAD, Role.AUDITOR)


def alone(name: str) -> str:
    """An operation with the fragments that it spreads."""
    text = print_ast(OPERATIONS[name])
    others = (node for node in WRITTEN.definitions if isinstance(node, FragmentDefinitionNode))
    used = [print_ast(node) for node in others if f"...{node.name.value}" in text]
    return "\n".join([text, *used])


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_question_has_room_for_another_number(name: str) -> None:
    weights = {role: planned(alone(name), role, {"id": "RGlzdHJpY3Q6MQ=="})[0] for role in ASKING}
    assert max(weights.values()) <= ANYONES.weight - ROOM, weights
