"""The commands of the documents exist, with the options that they name."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from graph.cli import app
from tests.checks.files import ROOT
from tests.checks.prose import code, documents

COMMAND = re.compile(r"(?:^|&& |\$ )(?:\w+=\S+ )*(?:uv run )?passport (.+?)(?= &&| #|$)", re.MULTILINE)
MODULE = re.compile(r"python -m (tests[.\w]*)(.*?)(?= #|$)", re.MULTILINE)
OPTION = re.compile(r"--[a-z][a-z-]*")


def commands(text: str) -> Iterator[str]:
    """What follows the word `passport` in each line of a code block and in each piece of inline code."""
    for piece in code(text):
        yield from COMMAND.findall(piece)


def faults(line: str) -> list[str]:
    """What the program does not know of one line, where `a | b` in a group names two commands."""
    first, *rest = line.replace("\\|", "|").split(maxsplit=1)
    known = getattr(typer.main.get_command(app), "commands", {})
    if first not in known:
        return [] if first.startswith("--") else [f"no command {first}"]
    group = getattr(known[first], "commands", None)
    if group is None:
        return unknown_options(known[first], line)
    lines = [each.strip() for each in "".join(rest).split("|")]
    complaints = []
    for each in lines:
        name = each.split()[0] if each else ""
        if not name.startswith("-"):
            complaints += unknown_options(group[name], each) if name in group else [f"no command {first} {name}"]
    return complaints


def unknown_options(command: object, line: str) -> list[str]:
    """The options in the line that the command does not have."""
    has = {option for parameter in getattr(command, "params", []) for option in parameter.opts}
    return [f"no option {option} in {line}" for option in OPTION.findall(line) if option not in has]


def module_faults(text: str) -> list[str]:
    """Modules of tests that are not there, and options that stand nowhere in their package."""
    complaints = []
    for name, rest in (each for piece in code(text) for each in MODULE.findall(piece)):
        path = ROOT / name.replace(".", "/")
        module = path / "__main__.py" if path.is_dir() else path.with_suffix(".py")
        if not module.is_file():
            complaints.append(f"no module {name}")
            continue
        source = "".join(file.read_text("utf-8") for file in module.parent.glob("*.py"))
        complaints += [
            f"no option {option} of {name}" for option in OPTION.findall(rest) if f'"{option}"' not in source
        ]
    return complaints


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_in_a_document_exists(document: Path) -> None:
    text = document.read_text("utf-8")
    assert [fault for line in commands(text) for fault in faults(line)] == []
    assert module_faults(text) == []


def test_what_is_found_and_what_is_missed() -> None:
    text = "```\npip install uv && uv run passport demo --port 1\n```\n`passport db upgrade \\| status` or `passport fly --far`\n"
    assert list(commands(text)) == ["demo --port 1", "db upgrade \\| status", "fly --far"]
    assert [faults(line) for line in commands(text)] == [[], [], ["no command fly"]]
    assert faults("serve --host 127.0.0.1 --wings 2") == ["no option --wings in serve --host 127.0.0.1 --wings 2"]
    assert faults("db downgrade") == ["no command db downgrade"]
    assert module_faults("`python -m tests.flight`") == ["no module tests.flight"]
    assert module_faults("`python -m tests.crash --wings 1`") == ["no option --wings of tests.crash"]
    assert module_faults("`python -m tests.crash --rounds 1`") == []
