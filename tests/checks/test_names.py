"""A name says what it holds, not that it was found or said."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import graph

EMPTY = {"found", "said", "told"}


def bound_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Variables, parameters and fields with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.attr


def test_no_name_says_only_that_something_was_found() -> None:
    root = Path(graph.__path__[0])
    strays = [
        f"{path.relative_to(root)}:{line}: {name}"
        for path in sorted(root.rglob("*.py"))
        for line, name in bound_names(ast.parse(path.read_text("utf-8")))
        if name in EMPTY
    ]
    assert strays == []


@pytest.mark.parametrize(
    "text", ["found = 1", "def f(told): ...", "class A:\n    said: int", "for found in (): ...", "a.told = 1"]
)
def test_each_place_of_a_name_is_looked_at(text: str) -> None:
    assert EMPTY.intersection(name for _, name in bound_names(ast.parse(text)))
