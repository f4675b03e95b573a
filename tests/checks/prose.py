"""The documents that people read, and what is code in them."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.checks.files import ROOT

FENCE = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")


def documents() -> list[Path]:
    """README, CONTRIBUTING, everything in docs/ and what the benchmark says of itself."""
    return [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *sorted((ROOT / "docs").glob("*.md")),
        ROOT / "tests/benchmark/README.md",
    ]


def code(text: str) -> Iterator[str]:
    """Each block of code, and each piece of it in a sentence."""
    yield from FENCE.findall(text)
    yield from inline(text)


def inline(text: str) -> list[str]:
    """The pieces of code that stand in sentences."""
    return CODE.findall(FENCE.sub("", text))
