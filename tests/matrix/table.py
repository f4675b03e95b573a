"""The matrix of domain.md 4.7 as data, and what it makes of every question that the schema asks of the policy.

Three files here and in `tests/areas/<area>/`, one fact a line:

* cells.csv: the matrix, a row a line; A allow, M mask, - deny, G break-glass only, a number for the note. `RV` is ours: who
  reviews a broken glass (5 D 29). `capsule`: part of what a broken glass opens (5 D 28). `anybody`: no relation is presumed.
* fields.csv: every coordinate of the schema, the row that rules it, and what its cells read there, such as `M4=mask:locality`
  or, for one column, `SN:M=allow`. An M that is not said denies, `later` is not built yet. A coordinate that two rows rule
  (`a + b`: an edge from a fact to its document) gets the lesser of both.
* differences.csv: decisions that differ from the matrix on purpose, each with its reason; `*` stands for any.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from graph.policy.grants import GrantQuestion
from graph.policy.vocabulary import Action, Relation
from graph.viewer import Role

HERE = Path(__file__).parent
ALLOW, DENY, LATER = "allow", "deny", "later"
STRENGTH = (DENY, LATER, "mask", ALLOW)

NURSE, PARENT = Role.NURSE, Role.PARENT
COLUMNS = {
    (NURSE, Relation.ATTACHED): "NU",
    (NURSE, Relation.ORGANIZATION): "NU",
    (NURSE, Relation.EXPECTED): "NU",
    (Role.SCHOOL_NURSE, Relation.SCHOOL): "SN",
    (Role.DISTRICT_DOCTOR, Relation.ATTACHED): "DD",
    (Role.SPECIALIST, Relation.TREATING): "SP",
    (Role.EMERGENCY_DOCTOR, Relation.CALL): "ER",
    (Role.DISPATCHER, Relation.CALL): "DI",
    (PARENT, Relation.REPRESENTS): "P1",
    (PARENT, Relation.REPRESENTS_TEEN): "P2",
    (PARENT, Relation.OWN): "P1",
    (PARENT, Relation.DELEGATED): "P1",  # and narrower: 5 F 41, one difference a line
    (Role.CHILD, Relation.SELF): "C",
    (Role.REGISTRAR, Relation.ORGANIZATION): "RG",
    (Role.REGISTRAR, Relation.EXPECTED): "RG",  # and narrower
    (Role.AUDITOR, Relation.REVIEW): "RV",
    (Role.AUDITOR, Relation.ORDERED): "AU",
    (Role.AUDITOR, Relation.AGGREGATE): "HD",
    (Role.DISTRICT_HEAD, Relation.AGGREGATE): "HD",
    (Role.SHARE_LINK, Relation.SHARED): "SL",
    (Role.SOCIAL_WORKER, Relation.CASE): "SW",
}
ROLE_COLUMNS = {**{role: column for (role, _), column in COLUMNS.items()}, Role.ADMINISTRATOR: "AD", Role.FEED: "FD"}
ROLE_COLUMNS[Role.AUDITOR] = "AU"
# What an auditor may do as such: each of the two columns has a root or a write of its own.
ANYBODY_COLUMNS = {**{role: (column,) for role, column in ROLE_COLUMNS.items()}, Role.AUDITOR: ("RV", "AU")}
OF_UNITS = ("City.", "District.", "DistrictPassport.", "DistrictPopulation.", "Polyclinic.", "StatCell.", "TrendPoint.")
GLASS = (Relation.BREAK_GLASS, Relation.BREAK_GLASS_LABELS)
# Whose G a broken glass opens; a specialist of another district comes as an emergency doctor does (note 46).
GLASS_COLUMNS = {Role.SPECIALIST: "ER", Role.EMERGENCY_DOCTOR: "ER"}


@dataclass(frozen=True)
class Field:
    """A coordinate with the rows that rule it, and what their cells read there."""

    coordinate: str
    rows: tuple[str, ...]
    reads: dict[str, str]

    def read(self, column: str, cell: str) -> str:
        """The decision that a cell of a column stands for."""
        reading = self.reads.get(f"{column}:{cell}") or self.reads.get(cell)
        return reading or (ALLOW if cell.startswith("A") else DENY)


@dataclass(frozen=True)
class Difference:
    """Decisions that differ from the matrix on purpose: patterns, the decision, and why."""

    role: str
    relation: str
    coordinate: str
    decision: str
    why: str

    def covers(self, question: GrantQuestion, decision: str) -> bool:
        """Whether this line speaks of the decision."""
        pairs = (
            (question.role.value, self.role),
            (question.relation.value, self.relation),
            (name_of(question), self.coordinate),
        )
        return decision == self.decision and all(fnmatchcase(text, pattern) for text, pattern in pairs)


def _lines(name: str) -> Iterator[dict[str, str]]:
    for path in (HERE / name, *sorted(HERE.parent.glob(f"areas/*/{name}"))):
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file, strict=True)


@cache
def cells() -> dict[str, dict[str, str]]:
    """The rows of the matrix by name."""
    return {line["row"]: line for line in _lines("cells.csv")}


@cache
def fields() -> dict[str, Field]:
    """The coordinates of the schema by name."""
    return {
        line["coordinate"]: Field(
            line["coordinate"],
            tuple(line["row"].split(" + ")),
            dict(pair.split("=", 1) for pair in line["reads"].split()),
        )
        for line in _lines("fields.csv")
    }


@cache
def differences() -> tuple[Difference, ...]:
    """What differs on purpose."""
    return tuple(Difference(**line) for line in _lines("differences.csv"))


def name_of(question: GrantQuestion) -> str:
    """How the files name what is asked about."""
    return f"write {question.object}" if question.action is Action.WRITE else question.object


def expected(question: GrantQuestion) -> str:
    """What the matrix decides."""
    field = fields()[name_of(question)]
    return min((_of_row(cells()[row], field, question) for row in field.rows), key=_strength)


def _strength(decision: str) -> int:
    return STRENGTH.index(decision.partition(":")[0])


def _of_row(row: dict[str, str], field: Field, question: GrantQuestion) -> str:
    role, relation = question.role, question.relation
    if relation in GLASS and role in GLASS_COLUMNS:
        return _by_glass(row, question)
    if relation in GLASS:
        return _by_glass_within(row, field, question)
    if relation is Relation.SIGNED_IN:
        anybody = row["anybody"] or not question.object.startswith(OF_UNITS)
        columns = ANYBODY_COLUMNS[role]
        return max((field.read(each, row[each]) for each in columns), key=_strength) if anybody else DENY
    column = COLUMNS[role, relation]
    cell = row[column]
    return ALLOW if relation is Relation.OWN and cell.endswith("5") else field.read(column, cell)


def _by_glass(row: dict[str, str], question: GrantQuestion) -> str:
    """The capsule and what is G; a label only where the reason covers it; nothing to write (5 D 28)."""
    cell = row[GLASS_COLUMNS[question.role]]
    if question.action is Action.WRITE:
        return DENY
    if question.object.startswith("label:"):
        opened = cell == "G" and question.relation is Relation.BREAK_GLASS_LABELS
        return ALLOW if cell == "A" or opened else DENY
    return ALLOW if row["capsule"] or cell == "G" else DENY


def _by_glass_within(row: dict[str, str], field: Field, question: GrantQuestion) -> str:
    """Who breaks a glass over a child within reach keeps what the role reads, and gets its own G and note 36."""
    column = ROLE_COLUMNS[question.role]
    cell = row[column]
    if question.action is Action.WRITE:
        return DENY
    if cell == "A36" or (cell == "G" and question.relation is Relation.BREAK_GLASS_LABELS):
        return ALLOW
    return field.read(column, cell)


def unbuilt() -> Iterator[str]:
    """Rows of the matrix that no coordinate of the schema stands for yet."""
    used = {row for field in fields().values() for row in field.rows}
    yield from (row for row in cells() if row not in used)
