"""Putting labels on what a document states."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from graph.ingest.rows import Document, Fact, Statement

Labelled = TypeVar("Labelled", bound=Document | Statement)

BLOOD = ("BLOOD_GROUP", "RH_FACTOR")


def labelled(statements: Iterable[Statement], labels: frozenset[str]) -> list[Statement]:
    """What a labelled resource states carries its labels: a hidden prescription must not show as a medication."""
    return [
        item if not labels or _is_blood(item) else replace(item, labels=tuple(sorted(labels.union(item.labels))))
        for item in statements
    ]


def relabelled(document: Document, labels: frozenset[str]) -> Document:
    """The document, and all that it states, with these labels too, as their own."""
    return replace(
        document,
        labels=tuple(sorted(labels.union(document.labels))),
        statements=tuple(labelled(document.statements, labels)),
    )


def with_carried(document: Document, labels: frozenset[str]) -> Document:
    """The document, and all that it states, with these labels that it has from what it cites."""
    statements = tuple(item if _is_blood(item) else _carried(item, labels) for item in document.statements)
    return replace(_carried(document, labels), statements=statements)


def _is_blood(statement: Statement) -> bool:
    """Blood is vital for everyone who may read it: half of a conflict would look like none. Its document stays hidden."""
    return isinstance(statement, Fact) and statement.kind in BLOOD


def _carried(item: Labelled, labels: frozenset[str]) -> Labelled:
    own = item.labels
    return replace(item, labels=tuple(sorted(labels.union(own))), own_labels=own)
