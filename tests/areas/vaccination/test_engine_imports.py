"""The engine is a function of what it is given: it imports the standard library, and reads no clock, file or chance."""

import ast
import sys
from pathlib import Path

import graph.areas.vaccination.engine

ENGINE = "graph.areas.vaccination.engine"
FILES = sorted(Path(graph.areas.vaccination.engine.__path__[0]).glob("*.py"))
OUTSIDE = {
    "os",
    "io",
    "pathlib",
    "random",
    "socket",
    "subprocess",
    "time",
    "urllib",
    "importlib",
    "tempfile",
    "secrets",
}
CLOCKS = {"today", "now", "utcnow", "open"}


def imported(tree: ast.Module) -> set[str]:
    """Every module that a file imports."""
    imports = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return imports | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def called(tree: ast.Module) -> set[str]:
    """The last word of everything that a file calls."""
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}


def test_the_engine_imports_the_standard_library_alone() -> None:
    assert len(FILES) > 10
    strays = {
        f"{path.name}: {module}"
        for path in FILES
        for module in imported(ast.parse(path.read_text("utf-8")))
        if not module.startswith(ENGINE)
        and (module.partition(".")[0] not in sys.stdlib_module_names or module.partition(".")[0] in OUTSIDE)
    }
    assert sorted(strays) == []


def test_the_engine_asks_nothing_what_day_it_is() -> None:
    strays = {f"{path.name}: {name}" for path in FILES for name in called(ast.parse(path.read_text("utf-8"))) & CLOCKS}
    assert sorted(strays) == []
