"""What changes rows says nothing that Citus would change (docs/citus.md, Writes)."""

import ast
import re
from pathlib import Path

import graph

SIMPLE_CASE = re.compile(r"\bcase\s+(?!when\b)[\w.$]+\s+when\b", re.IGNORECASE)
CHANGES = re.compile(r"^\s*(with\b.*\b)?(update|insert into|delete from)\b", re.IGNORECASE | re.DOTALL)


def texts(path: Path) -> list[str]:
    """The string constants of a module; of a formatted one its constant parts together."""
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.JoinedStr):
            found.append("".join(str(part.value) for part in node.values if isinstance(part, ast.Constant)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
    return found


def test_no_change_of_rows_compares_by_case() -> None:
    """`CASE x WHEN` in a change is sent to a node as `CASE x WHEN NULL`."""
    root = Path(graph.__path__[0])
    wrong = [
        f"{path.relative_to(root)}: {text[:60]}"
        for path in sorted(root.rglob("*.py"))
        for text in texts(path)
        if CHANGES.search(text) and SIMPLE_CASE.search(text)
    ]
    assert wrong == []


def test_the_comparison_would_be_found() -> None:
    assert CHANGES.search("update t set a = case b when 'c' then 1 end")
    assert SIMPLE_CASE.search("update t set a = case b.c when 'c' then 1 end")
    assert not SIMPLE_CASE.search("update t set a = case when b = 'c' then 1 end")
