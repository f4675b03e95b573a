"""What git keeps says nothing about the machine it was written on or the places packages came from."""

import re
from pathlib import Path

import pytest

from tests.checks.files import ROOT, shown, tracked_files

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home|Users|workspace)/[\w.]")
REGISTRY = re.compile(
    r"https?://[^/\s]*(?:pypi|pythonhosted|npmjs|artifact|nexus|registry)|https?://\S+/simple\b|index-url\s*=",
    re.IGNORECASE,
)
IMAGE_HOST = re.compile(r"^\s*(?:FROM|COPY --from=)\s*(?:--\S+\s+)*[\w-]+(?:\.[\w-]+)+(?::\d+)?/", re.MULTILINE)
NOT_KEPT = {"uv.lock", "pylock.toml", "poetry.lock", ".env"}
LARGEST = 1_000_000


def matches(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands in the tracked text files."""
    return [
        f"{shown(path, text.count(chr(10), 0, match.start()) + 1)} {match.group()}"
        for path in tracked_files()
        for text in [path.read_text("utf-8", errors="replace")]
        for match in pattern.finditer(text)
    ]


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY, IMAGE_HOST], ids=["machine", "registry", "image"])
def test_no_address(pattern: re.Pattern[str]) -> None:
    matched_lines = matches(pattern)
    assert not matched_lines, "\n" + "\n".join(matched_lines)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE_PATH, "see " + "/home" + "/somebody/notes.txt"),
        (REGISTRY, "https:" + "//packages.example/simple/"),
        (REGISTRY, "index-" + "url = 'somewhere'"),
        (IMAGE_HOST, "FROM " + "images.example/python:3.13\n"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


def test_no_lock_file_and_nothing_large() -> None:
    def unwanted(path: Path) -> bool:
        return path.name in NOT_KEPT or path.stat().st_size > LARGEST

    assert [path.relative_to(ROOT) for path in tracked_files() if unwanted(path)] == []
