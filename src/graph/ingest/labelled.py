"""Putting labels on what a document states."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from graph.ingest.rows import Allergy, Document, Fact, Statement

Labelled = TypeVar("Labelled", bound=Document | Statement)

BLOOD = ("BLOOD_GROUP", "RH_FACTOR")


def labelled(statements: Iterable[Statement], labels: frozenset[str]) -> list[Statement]:
    """What a labelled resource states carries its labels: a hidden prescription must not show as a medication."""
    return [
        item if not labels or is_vital(item) else replace(item, labels=tuple(sorted(labels.union(item.labels))))
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
    statements = tuple(item if is_vital(item) else _carried(item, labels) for item in document.statements)
    return replace(_carried(document, labels), statements=statements)


def is_vital(statement: Statement) -> bool:
    """Whether it is labelled by what it says itself alone, and not by who wrote it or what stands beside it.

    Half of a conflict of blood would look like none, and an allergy that is hidden looks like none known (domain.md 5 A 2
    and 5). The document that states it stays hidden.
    """
    return isinstance(statement, Allergy) or (isinstance(statement, Fact) and statement.kind in BLOOD)


def _carried(item: Labelled, labels: frozenset[str]) -> Labelled:
    own = item.labels
    return replace(item, labels=tuple(sorted(labels.union(own))), own_labels=own if labels.difference(own) else None)
