"""The README's commands exist."""

import re
import subprocess
import sys

from tests.checks.files import ROOT

SHELL = re.compile(r"^```(?:sh|bash|shell|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:^|[\s(])passport ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)")


def commands() -> set[tuple[str, ...]]:
    """Command words of every `passport ...` line in the README's shell blocks."""
    blocks = SHELL.findall((ROOT / "README.md").read_text("utf-8"))
    found = {tuple(words.split()) for block in blocks for words in COMMAND.findall(block)}
    groups = {"db", "policy", "audit"}
    return {words if words[0] in groups else words[:1] for words in found}


def test_every_command_in_the_readme_exists() -> None:
    unknown = [" ".join(words) for words in sorted(commands()) if not exists(words)]
    assert unknown == []


def exists(words: tuple[str, ...]) -> bool:
    """Whether the program knows these command words."""
    program = [sys.executable, "-c", "from graph.cli import main; main()", *words, "--help"]
    return subprocess.run(program, capture_output=True, check=False, timeout=60).returncode == 0
