"""Links and paths of the documents lead somewhere, settings are the real ones, and no document is longer than it may be."""

import re
from pathlib import Path

import pytest

from graph.settings import Settings
from tests.checks.files import ROOT
from tests.checks.prose import documents, inline

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
SETTING = re.compile(r"PASSPORT_[A-Z_]+[A-Z]")
PATH = re.compile(r"[\w/.-]+\.(?:py|csv)")
FOLDER = re.compile(r"(?:src|tests|docs|migrations)/[\w./-]+")
ELSEWHERE = (ROOT, ROOT / "src/graph", ROOT / "tests", ROOT / "tests/benchmark")
README_BYTES, LINES = 8_192, 300
LONG = {"decisions.md", "domain.md"}
OPERATIONS = ROOT / "docs/operations.md"


def broken(document: Path, text: str) -> list[str]:
    """Links that lead to no file."""
    targets = [target for target in LINK.findall(text) if "://" not in target]
    return [target for target in targets if not (document.parent / target).exists()]


def missing(text: str) -> list[str]:
    """Files of ours that are named and do not exist: a path by its folder, a file by its name."""
    pieces = set(inline(text))
    named = [each for each in pieces if PATH.fullmatch(each) or FOLDER.fullmatch(each)]
    return sorted(each for each in named if not exists(each))


def exists(name: str) -> bool:
    """Whether a file is there: where it says, or anywhere among ours where it says no folder."""
    if any((folder / name).exists() for folder in ELSEWHERE):
        return True
    return "/" not in name and any(file for top in ("src", "tests") for file in (ROOT / top).rglob(name))


def real() -> dict[str, object]:
    """Each setting with its default."""
    return {f"PASSPORT_{name.upper()}": field.default for name, field in Settings.model_fields.items()}


def rows(text: str) -> dict[str, str]:
    """The table of settings: each name with the cell of its default."""
    lines = [line.split(" | ") for line in text.splitlines() if line.startswith("| `PASSPORT_")]
    return {name: cells[1] for cells in lines for name in SETTING.findall(cells[0])}


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_leads_to_what_exists(document: Path) -> None:
    text = document.read_text("utf-8")
    assert broken(document, text) == []
    assert missing(text) == []
    assert set(SETTING.findall(text)) <= set(real())
    assert document.name in LONG or len(text.splitlines()) <= LINES


def test_every_setting_stands_in_operations_with_its_default() -> None:
    documented, numbers = rows(OPERATIONS.read_text("utf-8")), (int, float)
    assert set(documented) == set(real())
    defaults = {name: value for name, value in real().items() if isinstance(value, numbers)}
    wrong = [
        name for name, value in defaults.items() if f"{value:,}".removesuffix(".0") not in documented[name].split(", ")
    ]
    assert wrong == []


def test_a_newcomer_finishes_the_readme() -> None:
    assert len((ROOT / "README.md").read_bytes()) <= README_BYTES


def test_what_is_broken_is_found() -> None:
    readme = ROOT / "README.md"
    assert broken(readme, "[a](docs/nowhere.md) [b](docs/lanes.md#rules) [c](https://example.org)") == [
        "docs/nowhere.md"
    ]
    assert missing("`tests/flight`, `execute/lanes.py`, `test_wings.py`, `test_lanes.py`, `a/b`") == [
        "test_wings.py",
        "tests/flight",
    ]
    assert rows("| `PASSPORT_RATE`, `PASSPORT_BURST` | 1, 2 | both |") == {
        "PASSPORT_RATE": "1, 2",
        "PASSPORT_BURST": "1, 2",
    }
