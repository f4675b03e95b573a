"""How long files and functions are, and where an exception is marked: a comment `# size: reason` on what is too large.

For a file the comment stands above its first statement, for a function between `def` and the first line of its body.
"""

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

FILE_LINES = 300
FUNCTION_LINES = 40
PARAMETERS = 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Finding:
    """A line of a file and what is wrong there."""

    line: int
    message: str


def findings(source: str) -> list[Finding]:
    """Everything in one file that is too large and not marked, and every mark that nothing needs."""
    tree = ast.parse(source)
    marks = _marks(source)
    used: set[int] = set()
    too_large: list[Finding] = []
    for head, problems in _oversized(source, tree):
        mark = next((line for line in head if line in marks), None)
        if mark is not None:
            used.add(mark)
        else:
            too_large.extend(Finding(head.stop - 1 if head.start == 0 else head.start, problem) for problem in problems)
    for line, reason in marks.items():
        if line not in used:
            too_large.append(Finding(line, "a size mark that nothing needs"))
        elif not reason:
            too_large.append(Finding(line, "a size mark without a reason"))
    return sorted(too_large, key=lambda finding: finding.line)


def _marks(source: str) -> dict[int, str]:
    comments = (
        token for token in tokenize.generate_tokens(io.StringIO(source).readline) if token.type == tokenize.COMMENT
    )
    return {
        token.start[0]: token.string.partition("size:")[2].strip()
        for token in comments
        if token.string.startswith("# size:")
    }


def _oversized(source: str, tree: ast.Module) -> Iterator[tuple[range, list[str]]]:
    """The lines on which a mark would count, and what is too large."""
    lines = source.count("\n")
    if lines > FILE_LINES:
        first = tree.body[0].lineno if tree.body else 1
        yield range(first + 1), [f"{lines} lines in the file, at most {FILE_LINES}"]
    for node in ast.walk(tree):
        if isinstance(node, Function) and (problems := _problems(node)):
            yield range(node.lineno, max(node.lineno, node.body[0].lineno - 1) + 1), problems


def _problems(node: Function) -> list[str]:
    problems = []
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > FUNCTION_LINES:
        problems.append(f"{length} lines in {node.name}, at most {FUNCTION_LINES}")
    count = len([name for name in _parameters(node.args) if name not in {"self", "cls"}])
    if count > PARAMETERS:
        problems.append(f"{count} parameters of {node.name}, at most {PARAMETERS}")
    return problems


def _parameters(arguments: ast.arguments) -> list[str]:
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    rest = [argument for argument in (arguments.vararg, arguments.kwarg) if argument]
    return [argument.arg for argument in (*named, *rest)]
