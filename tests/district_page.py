"""The questions that the page of a district asks, each with the fragments that it spreads, as the page sends it."""

from pathlib import Path

from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse, print_ast

import graph.front

WRITTEN = parse((Path(graph.front.__path__[0]) / "district.graphql").read_text("utf-8"))
OPERATIONS = {
    node.name.value: node for node in WRITTEN.definitions if isinstance(node, OperationDefinitionNode) and node.name
}


def alone(name: str) -> str:
    """An operation with the fragments that it spreads."""
    text = print_ast(OPERATIONS[name])
    others = (node for node in WRITTEN.definitions if isinstance(node, FragmentDefinitionNode))
    used = [print_ast(node) for node in others if f"...{node.name.value}" in text]
    return "\n".join([text, *used])
