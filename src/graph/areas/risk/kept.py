"""Flags are kept: at most one row for each child, rule and set of labels, recomputed wherever the passport is (docs/risks.md)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from graph.areas.risk.inputs import Input, inputs_of
from graph.areas.risk.norm import KIND, Rule, rules_of
from graph.areas.risk.predicates import SOURCES, TESTS, Subject, concerns
from graph.identity import NewId
from graph.ingest.due import CHILDREN, DueTable, Key, Lines, Reading, Version, read_both, rows_of, versions_of
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW

RAISED, NONE = "RAISED", "NONE"


class Line(NamedTuple):
    """Where a child stands with a rule (tables.py)."""

    rule: str
    status: str
    rule_version: str
    title: str
    source: str
    words_for_family: str | None
    since: date | None
    horizon: date | None
    basis: list[str]
    document_ids: list[UUID]
    turns_on: date | None


TABLE = DueTable("risk_flag", KIND, Line._fields, first=None, everyone=True)


async def keep(
    connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime, lines: Lines | None = None
) -> set[UUID]:
    """Recompute the flags of some children; call it in a transaction that has locked them, after what is due of them.

    `lines`: the rules that turn, where no more is to be looked at: a rule depends on no other.
    """
    today = now.astimezone(MOSCOW).date()
    version = version_on(today, await versions_of(connection, KIND))
    rules = [rule for rule in (rules_of(version) if version else ()) if lines is None or rule.code in lines]
    rows: dict[UUID, Mapping[Key, tuple[object, ...]]] = {}
    if version is not None and rules:
        sources = frozenset().union(*(SOURCES[rule.test["is"]] for rule in rules))
        inputs = await inputs_of(connection, child_ids, today, sources)
        for child_id, birth, _ in await connection.fetch(CHILDREN, child_ids):
            if child_id in inputs:
                rows[child_id] = dict(_rows(rules, inputs[child_id], Subject(birth, today), version.id))
    return await TABLE.write(connection, await TABLE.stored(connection, child_ids, lines), rows, new_id)


def version_on(day: date, versions: Sequence[Version]) -> Version | None:
    """The version in force on a day, where one is."""
    begun = [each for each in versions if each.valid_from <= day]
    newest = begun[-1] if begun else None
    return newest if newest is not None and (newest.valid_to or day) >= day else None


def _rows(
    rules: Sequence[Rule], inputs: Sequence[Input], subject: Subject, norm_id: UUID
) -> Iterator[tuple[Key, tuple[object, ...]]]:
    """The rows of one child. A plain line that says nothing, now and later, is none."""
    for rule in rules:
        reading = read_rule(rule, inputs, subject)
        for key, values in rows_of(reading, lambda _: norm_id):
            line = Line(*values[: len(Line._fields)])  # type: ignore[arg-type]
            if key[1] or line.status == RAISED or line.turns_on is not None:
                yield key, values


def read_rule(rule: Rule, inputs: Sequence[Input], subject: Subject) -> Reading[Line]:
    """What a rule finds for everybody, and for who sees all labels of what it looks at."""
    looked_at = [each for each in inputs if concerns(rule.test, each)]

    def lines_of(some: Sequence[Input], _: tuple[str, ...]) -> Iterator[Line]:
        yield _line(rule, some, subject)

    return read_both(looked_at, lines_of)


def _line(rule: Rule, inputs: Sequence[Input], subject: Subject) -> Line:
    finding = TESTS[rule.test["is"]](rule.test, inputs, subject)
    of_rule = (
        rule.code,
        RAISED if finding.basis else NONE,
        rule.version,
        rule.title,
        rule.source,
        rule.words_for_family,
    )
    return Line(
        *of_rule, finding.since, finding.horizon, list(finding.basis), list(finding.documents), finding.turns_on
    )
