"""The tests themselves: nothing is skipped without a reason, and the reference executor stands on its own feet."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checks.files import ROOT, shown, sources_of_tests

SKIPS = {
    "pytest.skip",
    "pytest.xfail",
    "pytest.importorskip",
    "pytest.mark.skip",
    "pytest.mark.skipif",
    "pytest.mark.xfail",
}
POSITIONAL = {"pytest.skip", "pytest.xfail"}
# What the reference executor is there to check; it may share the schema, the policy's text and the tables.
CHECKED = ("graph.plan", "graph.sql")


def silent_skips(tree: ast.Module) -> Iterator[int]:
    """Lines that skip a test, or expect it to fail, and do not say why."""
    explained = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call) and _explained(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in SKIPS and id(node) not in explained:
            yield node.lineno


def _explained(call: ast.Call) -> bool:
    if call.args and ast.unparse(call.func) in POSITIONAL:
        return True
    return any(keyword.arg == "reason" and ast.unparse(keyword.value) != "''" for keyword in call.keywords)


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"))


def test_a_skip_says_why() -> None:
    assert [shown(path, line) for path in sources_of_tests() for line in silent_skips(parsed(path))] == []


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("@pytest.mark.skip\ndef test(): ...\n", [1]),
        ("@pytest.mark.skipif(True)\ndef test(): ...\n", [1]),
        ("@pytest.mark.skipif(True, reason='PostgreSQL 15 is not installed')\ndef test(): ...\n", []),
        ("pytest.skip()\n", [1]),
        ("pytest.skip('PostgreSQL 15 is not installed')\n", []),
    ],
)
def test_what_counts_as_silent(source: str, lines: list[int]) -> None:
    assert list(silent_skips(ast.parse(source))) == lines


def test_the_reference_shares_nothing_with_what_it_checks() -> None:
    waiting = [path for path in sources_of_tests() if path.stem == "reference"]
    seen: set[Path] = set()
    shared = []
    while waiting:
        path = waiting.pop()
        seen.add(path)
        for line, module in imports(parsed(path)):
            if f"{module}.".startswith(tuple(f"{floor}." for floor in CHECKED)):
                shared.append(f"{shown(path, line)} {module}")
            waiting += [file for file in files_of(module) if file not in seen]
    assert shared == []


def files_of(module: str) -> list[Path]:
    """The file of a module of the tests, or of the module that holds a name."""
    path = ROOT.joinpath(*module.split("."))
    return [
        file for file in (path.with_suffix(".py"), path.parent.with_suffix(".py")) if file in set(sources_of_tests())
    ]
