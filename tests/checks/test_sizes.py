"""Files, functions and parameter lists stay small; an exception says why where it stands."""

import pytest

from tests.checks.files import python_files, shown
from tests.checks.sizes import Finding, findings

LONG_BODY = "    x = 1\n" * 40


def test_nothing_is_too_large() -> None:
    too_large = [
        f"{shown(path, finding.line)} {finding.message}"
        for path in python_files()
        for finding in findings(path.read_text("utf-8"))
    ]
    assert not too_large, "\n" + "\n".join(too_large)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1\n" * 300, []),
        ("x = 1\n" * 301, [Finding(1, "301 lines in the file, at most 300")]),
        ("# size: a table\n" + "x = 1\n" * 301, []),
        ("def long():\n" + LONG_BODY[10:], []),
        ("def long():\n" + LONG_BODY, [Finding(1, "41 lines in long, at most 40")]),
        ("def long():  # size: a table\n" + LONG_BODY, []),
        ("def wide(a, b, c, d, *, e): ...\n", []),
        ("class Held:\n    def wide(self, a, b, c, d, e): ...\n", []),
        ("def wide(a, b, c, d, *e, **f): ...\n", [Finding(1, "6 parameters of wide, at most 5")]),
        ("def wide(  # size: options of a command\n    a, b, c,\n    d, e, f,\n): ...\n", []),
        ("def small():  # size: once it was long\n    ...\n", [Finding(1, "a size mark that nothing needs")]),
        ("# size: once it was long\nx = 1\n", [Finding(1, "a size mark that nothing needs")]),
        ("def wide(a, b, c, d, e, f):  # size:\n    ...\n", [Finding(1, "a size mark without a reason")]),
    ],
)
def test_a_mark_excuses_what_it_stands_on_and_no_more(source: str, expected: list[Finding]) -> None:
    assert findings(source) == expected
