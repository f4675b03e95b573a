"""The policy fits a screen, and what it says of a class there is what is decided of each object of it (domain.md 4.7)."""

import re
from collections.abc import Iterator, Mapping

import pytest

from graph.areas.graph import build_catalog
from graph.policy.decision import ALLOW, DENY
from graph.policy.grants import Grants, compile_grants, questions, read_policy
from graph.policy.screen import WIDTH, of_role, screen
from graph.policy.vocabulary import Action, Relation
from graph.viewer import Role

HEIGHT = 88
ROW = re.compile(r"(\w+)(?: \+(\d+))? +([ABbmnw.]+(?: [ABbmnw.]+)+)(?=  |$)")
Cell = tuple[str, Role, Relation]


@pytest.fixture(scope="module")
def grants() -> Grants:
    return compile_grants(read_policy(None), build_catalog())


@pytest.fixture(scope="module")
def decided(grants: Grants) -> Mapping[Cell, Mapping[Action, str]]:
    """The decisions over each class by role and relation, asked object by object."""
    by_cell: dict[Cell, dict[Action, str]] = {}
    for question in questions(build_catalog()):
        cell = grants.classes[question.object], question.role, question.relation
        decision = grants.decision(question)
        assert by_cell.setdefault(cell, {}).setdefault(question.action, decision) == decision
    return by_cell


def letter(decisions: Mapping[Action, str]) -> str:
    """What the legend calls these decisions."""
    read = decisions.get(Action.READ, DENY)
    state = {ALLOW: "read", DENY: ""}.get(read, "masked")
    written = "written" if decisions.get(Action.WRITE) == ALLOW else ""
    counted = "counted" if decisions.get(Action.AGGREGATE) == ALLOW and not state and not written else ""
    return {
        ("", "", ""): ".",
        ("read", "", ""): "A",
        ("masked", "", ""): "m",
        ("", "written", ""): "w",
        ("read", "written", ""): "B",
        ("masked", "written", ""): "b",
        ("", "", "counted"): "n",
    }[state, written, counted]


def printed(text: str) -> Iterator[tuple[Cell, str]]:
    """Each class, role and relation of the screen with its letter, read from its lines as a person reads them."""
    legend, _, rest = text.partition("\n\n")
    flat = " ".join(rest.split("\n"))
    columns: dict[str, list[tuple[Role, Relation]]] = {}
    for part in " ".join(legend.split("\n")[1:]).split("; "):
        role, _, held = part.partition(": ")
        for each in held.split(", "):
            column, relations = each.split(" ")
            columns.setdefault(column, []).extend((Role(role), Relation(name)) for name in relations.split("/"))
    groups = [group.split(", ") for group in between(flat, "Same marks: ", " By role alone: ").split("; ")]
    members = {group[0]: group for group in groups}
    for line in rest.split("\n"):
        for first, more, letters in ROW.findall(line):
            group = members.get(first, [first])
            assert len(group) == int(more or 0) + 1
            for column, mark in zip(columns, letters.replace(" ", ""), strict=True):
                yield from (((data, *pair), mark) for data in group for pair in columns[column])
    yield from by_role_alone(between(flat, " By role alone: ", " Nobody: "))


def between(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0]


def by_role_alone(text: str) -> Iterator[tuple[Cell, str]]:
    for part in text.split("; "):
        names, _, marks = part.partition(": ")
        for each in marks.split(", "):
            mark, _, roles = each.partition(" ")
            held = Role if roles == "everyone" else [Role(role) for role in roles.split()]
            yield from (((data, role, Relation.SIGNED_IN), mark) for data in names.split(", ") for role in held)


def test_the_whole_policy_fits_a_screen(grants: Grants) -> None:
    lines = "\n".join(screen(grants)).split("\n")
    assert len(lines) <= HEIGHT
    assert max(map(len, lines)) <= WIDTH


def test_a_letter_says_what_is_decided_of_every_object_of_its_classes(
    grants: Grants, decided: Mapping[Cell, Mapping[Action, str]]
) -> None:
    text = "\n".join(screen(grants))
    marks = dict(printed(text))
    wrong = {cell: letter(held) for cell, held in decided.items() if marks.get(cell, ".") != letter(held)}
    assert wrong == {}
    assert [cell for cell, mark in marks.items() if mark != "." and cell not in decided] == []
    nobody = text.partition("Nobody: ")[2].split(", ")
    assert {data for data, _, _ in marks} | set(nobody) == grants.sentences.keys()
    assert [held for cell, held in decided.items() if cell[0] in nobody and {*held.values()} != {DENY}] == []


@pytest.mark.parametrize("role", Role)
def test_a_role_in_full_says_every_decision(
    grants: Grants, decided: Mapping[Cell, Mapping[Action, str]], role: Role
) -> None:
    text = "\n".join(of_role(grants, role))
    assert max(map(len, text.split("\n"))) <= WIDTH
    printed_actions: dict[Cell, set[str]] = {}
    classes: set[str] = set()
    for count, names, relations in re.findall(r"^(\d+): (.+(?:\n   \w.*)*)\n((?:    .+\n?)+)", text, re.MULTILINE):
        group = re.split(r",\s+", names)
        assert len(group) == int(count)
        classes |= set(group)
        for line in relations.replace("    nothing", "").split("\n"):
            held, _, actions = line.strip().partition(": ")
            for data in group:
                for relation in held.split("/") if held else ():
                    printed_actions[data, role, Relation(relation)] = set(actions.split(", "))
    assert classes == grants.sentences.keys()
    expected = {
        cell: {action if decision == ALLOW else f"{action} {decision}" for action, decision in granted.items()}
        for cell, held in decided.items()
        if cell[1] is role and (granted := {action: each for action, each in held.items() if each != DENY})
    }
    assert printed_actions == expected
