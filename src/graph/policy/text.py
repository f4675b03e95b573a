"""The text of policy.csv as lines: classes of data, groups of roles and relations, decisions. Nothing is decided here.

# vital: What must be known at once.    the class, and what it holds
g, nurse, everyone                      a role is one of a group
g2, BloodGroupFact.value, vital         an object is of a class: a field, a label, what a document states
g3, attached, any                       a relation is one of a group
p, dispatcher, call, vital, read, allow
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from graph.policy.vocabulary import Relation
from graph.viewer import Role

SENTENCE = re.compile(r"# ([A-Za-z0-9_]+): (\S.*)")
# Casbin cuts blanks of every kind off a word and reads quotes and brackets: with none of them it reads what stands here.
WORD = re.compile(r"[A-Za-z0-9_.:]+")
EXPECTED = "expected p, g, g2 or g3 and words of letters, digits, _ . and :, or a comment `# class: sentence`."
ROLES, RELATIONS = frozenset[str](Role), frozenset[str](Relation)
_PARTS = {"g": 3, "g2": 3, "g3": 3, "p": 6}


@dataclass(frozen=True, slots=True)
class PolicyLine:
    """One decision as it is written: role and relation may be groups."""

    number: int
    role: str
    relation: str
    data: str
    action: str
    decision: str


@dataclass
class PolicyText:
    """What the lines of a text say, and which of them say nothing."""

    sentences: dict[str, str] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    role_groups: dict[str, set[str]] = field(default_factory=dict)
    relation_groups: dict[str, set[str]] = field(default_factory=dict)
    lines: list[PolicyLine] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def roles(self, name: str) -> frozenset[str]:
        """The roles that a word of a decision stands for; none where it is unknown."""
        return _meant(name, self.role_groups, ROLES)

    def relations(self, name: str) -> frozenset[str]:
        """The relations that a word of a decision stands for; none where it is unknown."""
        return _meant(name, self.relation_groups, RELATIONS)

    @cached_property
    def denials(self) -> Mapping[tuple[str, str], Sequence[PolicyLine]]:
        """The lines that deny, by class and action."""
        denying: dict[tuple[str, str], list[PolicyLine]] = {}
        for line in self.lines:
            if line.decision == "deny":
                denying.setdefault((line.data, line.action), []).append(line)
        return denying

    def denial(self, role: str, relation: str, data: str, action: str) -> str | None:
        """The line that denies an action on a class to a role in a relation, as it is written; None where there is none."""
        lines = self.denials.get((data, action), ())
        denials = (
            each for each in lines if role in self.roles(each.role) and relation in self.relations(each.relation)
        )
        return next((written(each) for each in denials), None)


def _meant(name: str, groups: Mapping[str, set[str]], words: frozenset[str]) -> frozenset[str]:
    return frozenset([name]) if name in words else frozenset(groups.get(name, ()))


def read_text(text: str) -> PolicyText:
    """Read every line; `faults` name those that cannot be read or repeat another."""
    read = PolicyText()
    for number, line in enumerate(text.split("\n"), start=1):  # as Casbin does; other ends of lines are no words
        if line.strip() and (fault := _read_line(read, number, line)):
            read.faults.append(f"Line {number}: {fault}")
    return read


def _read_line(read: PolicyText, number: int, line: str) -> str | None:
    if comment := SENTENCE.fullmatch(line):
        name, sentence = comment.groups()
        if not sentence.isprintable():  # what looks like an end of a line would look like a decision, too
            return EXPECTED
        return None if read.sentences.setdefault(name, sentence) is sentence else f"a second sentence for {name}."
    kind, *parts = line.split(", ")
    if len(parts) + 1 != _PARTS.get(kind) or not all(map(WORD.fullmatch, parts)):
        return EXPECTED
    if kind == "p":
        read.lines.append(PolicyLine(number, *parts))
        return None
    name, group = parts
    if kind == "g2":
        return None if read.classes.setdefault(name, group) is group else f"a second class for {name}."
    words, groups = (list(Role), read.role_groups) if kind == "g" else (list(Relation), read.relation_groups)
    if name not in list(words) or group in list(words):
        return f"{'no role is in' if kind == 'g' else 'no relation is in'} a group by `{line}`."
    members = groups.setdefault(group, set())
    if name in members:
        return f"{name} is in {group} already."
    members.add(name)
    return None


def ordered(read: PolicyText, classes: Mapping[str, str]) -> str:
    """The text with its lines in the order of the file: groups, then class by class, each object where `classes` says."""
    blocks = ["\n".join(_groups(read))]
    objects: dict[str, list[str]] = {}
    for name, data in classes.items():
        objects.setdefault(data, []).append(name)
    decisions: dict[str, list[str]] = {}
    for line in sorted(read.lines, key=_place):
        decisions.setdefault(line.data, []).append(written(line))
    for data in sorted({*objects, *decisions}):
        lines = [f"# {data}: {read.sentences[data]}"] if data in read.sentences else []
        lines += [f"g2, {name}, {data}" for name in sorted(objects.get(data, ()))]
        lines += decisions.get(data, ())
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _groups(read: PolicyText) -> Iterator[str]:
    for kind, groups in (("g", read.role_groups), ("g3", read.relation_groups)):
        for group, members in sorted(groups.items()):
            yield from (f"{kind}, {name}, {group}" for name in sorted(members))


def _place(line: PolicyLine) -> tuple[str, bool, str, str]:
    """What is given stands before what is denied."""
    return line.action, line.decision == "deny", line.role, line.relation


def written(line: PolicyLine) -> str:
    """A decision as the file says it."""
    return f"p, {line.role}, {line.relation}, {line.data}, {line.action}, {line.decision}"
