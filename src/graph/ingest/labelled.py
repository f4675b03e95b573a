"""Labels on documents and their assertions."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from graph.ingest.rows import Assertion, Fact, MedicalDocument

Labelled = TypeVar("Labelled", bound=MedicalDocument | Assertion)

BLOOD = ("BLOOD_GROUP", "RH_FACTOR")


def add_labels(assertions: Iterable[Assertion], labels: frozenset[str]) -> list[Assertion]:
    """The assertions with these labels, too: a hidden prescription must not show as a medication."""
    return [
        item if not labels or _is_blood(item) else replace(item, labels=tuple(sorted(labels.union(item.labels))))
        for item in assertions
    ]


def label_document(document: MedicalDocument, labels: frozenset[str]) -> MedicalDocument:
    """The document and its assertions with these labels as their own, too."""
    return replace(
        document,
        labels=tuple(sorted(labels.union(document.labels))),
        assertions=tuple(add_labels(document.assertions, labels)),
    )


def carry_labels(document: MedicalDocument, labels: frozenset[str]) -> MedicalDocument:
    """The document and its assertions with the labels that they carry from what the document cites."""
    assertions = tuple(item if _is_blood(item) else _with_carried(item, labels) for item in document.assertions)
    return replace(_with_carried(document, labels), assertions=assertions)


def _is_blood(assertion: Assertion) -> bool:
    """Whether this is a fact of blood, which is never labelled: with one half of a conflict hidden, there would seem to be none."""
    return isinstance(assertion, Fact) and assertion.kind in BLOOD


def _with_carried(item: Labelled, labels: frozenset[str]) -> Labelled:
    own = item.labels
    return replace(item, labels=tuple(sorted(labels.union(own))), own_labels=own)
