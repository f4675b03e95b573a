"""The README's commands exist, with the options that it names."""

import re
from collections.abc import Iterator

import typer.main

from graph.cli import app
from tests.checks.files import ROOT

FENCE = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
COMMAND = re.compile(r"(?:^|&& |\$ )(?:\w+=\S+ )*(?:uv run )?passport (.+?)(?= &&| #|$)", re.MULTILINE)


def commands(readme: str) -> Iterator[str]:
    """What follows the word `passport` in each line of a code block and in each piece of inline code."""
    pieces = [*FENCE.findall(readme), *CODE.findall(FENCE.sub("", readme))]
    for piece in pieces:
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
    found = []
    for each in lines:
        name = each.split()[0] if each else ""
        if not name.startswith("-"):
            found += unknown_options(group[name], each) if name in group else [f"no command {first} {name}"]
    return found


def unknown_options(command: object, line: str) -> list[str]:
    """The options in the line that the command does not have."""
    has = {option for parameter in getattr(command, "params", []) for option in parameter.opts}
    return [f"no option {option} in {line}" for option in re.findall(r"--[a-z][a-z-]*", line) if option not in has]


def test_every_command_in_the_readme_exists() -> None:
    lines = list(commands((ROOT / "README.md").read_text("utf-8")))
    assert [fault for line in lines for fault in faults(line)] == []


def test_what_is_found_and_what_is_missed() -> None:
    readme = "```\npip install uv && uv run passport demo --port 1\n```\n`passport db upgrade \\| status` or `passport fly --far`\n"
    assert list(commands(readme)) == ["demo --port 1", "db upgrade \\| status", "fly --far"]
    assert [faults(line) for line in commands(readme)] == [[], [], ["no command fly"]]
    assert faults("serve --host 127.0.0.1 --wings 2") == ["no option --wings in serve --host 127.0.0.1 --wings 2"]
    assert faults("db downgrade") == ["no command db downgrade"]
