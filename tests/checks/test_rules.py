"""Every rule of the domain that code or tests cite stands in docs/domain.md under its number."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.checks.files import ROOT

RULES = ROOT / "docs/domain.md"
SAFETY = re.compile(r"\b5 ([A-G]) (\d+)")
AND = re.compile(r"\b5 ([A-G]) \d+(?:,| and) (\d+)\b(?! [A-G])")
SECTION = re.compile(r"[dD]omain\.md ([134]\.\d+)")
ROW = re.compile(r"domain\.md (?:row |1\.4, )(\d+)")
NOTE = re.compile(r"4\.7, notes? (\d+)(?: and (\d+))?")


def numbers(cell: str) -> Iterator[str]:
    """The numbers of `7`, of `29, 32` and of `38 to 40`."""
    first, _, last = cell.partition(" to ")
    yield from map(str, range(int(first), int(last) + 1)) if last else cell.split(", ")


def stated(text: str) -> set[str]:
    """What docs/domain.md states: `3.14`, `row 42`, `note 15`, `5 A 7`."""
    rule_numbers = set(re.findall(r"^### (\d\.\d+) ", text, re.MULTILINE)) | set(
        re.findall(r"\*\*(\d\.\d+)\.\*\*", text)
    )
    rule_numbers |= {f"row {row}" for row in re.findall(r"\*\*Row (\d+)\.\*\*", text)}
    rule_numbers |= {f"1.{chapter}" for chapter in re.findall(r"^## 1\. .*\(1\.(\d)", text, re.MULTILINE)}
    notes, _, rules = text.partition("\n## 5.")
    for cell in re.findall(r"^\| (\d[\d, ]*) \|", notes, re.MULTILINE):
        rule_numbers |= {f"note {number}" for number in numbers(cell)}
    for part in rules.split("\n### ")[1:]:
        rule_numbers |= {
            f"5 {part[0]} {number}"
            for cell in re.findall(r"^\| (\d[\dto, ]*) \|", part, re.MULTILINE)
            for number in numbers(cell)
        }
    return rule_numbers


def cited(text: str) -> set[str]:
    """What a file cites."""
    rule_numbers = {f"5 {chapter} {number}" for chapter, number in [*SAFETY.findall(text), *AND.findall(text)]}
    rule_numbers |= set(SECTION.findall(text)) | {f"row {row}" for row in ROW.findall(text)}
    return rule_numbers | {f"note {number}" for pair in NOTE.findall(text) for number in pair if number}


def sources() -> list[Path]:
    """The code, its tests and its migrations."""
    folders = [ROOT / name for name in ("src", "tests", "migrations")]
    return [path for folder in folders for path in folder.rglob("*.*") if path.suffix in (".py", ".csv")]


def test_every_rule_that_is_cited_is_stated() -> None:
    known = stated(RULES.read_text("utf-8"))
    strays = {
        f"{path.relative_to(ROOT)}: {rule}"
        for path in sources()
        if path != Path(__file__)
        for rule in cited(path.read_text("utf-8")) - known
    }
    assert sorted(strays) == []


def test_what_is_cited_and_what_is_stated() -> None:
    assert cited("(domain.md 5 F 41 and 42, 3.14; domain.md 4.7, notes 14 and 15; domain.md row 42)") == {
        "5 F 41",
        "5 F 42",
        "4.7",
        "note 14",
        "note 15",
        "row 42",
    }
    text = "### 3.14 Labels\n- **Row 42.** x\n- **4.3.** y\n| 29, 32 | z |\n## 5. Safety\n### A. Truth\n| 7 | a |\n| 38 to 40 | b |\n"
    assert stated(text) == {"3.14", "row 42", "4.3", "note 29", "note 32", "5 A 7", "5 A 38", "5 A 39", "5 A 40"}
