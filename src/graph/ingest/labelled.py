"""Putting labels on what a document states."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from graph.ingest.rows import Assertion, Fact, MedicalDocument

Labelled = TypeVar("Labelled", bound=MedicalDocument | Assertion)

BLOOD = ("BLOOD_GROUP", "RH_FACTOR")


def labelled(assertions: Iterable[Assertion], labels: frozenset[str]) -> list[Assertion]:
    """What a labelled resource states carries its labels: a hidden prescription must not show as a medication."""
    return [
        item if not labels or _is_blood(item) else replace(item, labels=tuple(sorted(labels.union(item.labels))))
        for item in assertions
    ]


def relabelled(document: MedicalDocument, labels: frozenset[str]) -> MedicalDocument:
    """The document, and all that it states, with these labels too, as their own."""
    return replace(
        document,
        labels=tuple(sorted(labels.union(document.labels))),
        assertions=tuple(labelled(document.assertions, labels)),
    )


def with_carried(document: MedicalDocument, labels: frozenset[str]) -> MedicalDocument:
    """The document, and all that it states, with these labels that it has from what it cites."""
    assertions = tuple(item if _is_blood(item) else _carried(item, labels) for item in document.assertions)
    return replace(_carried(document, labels), assertions=assertions)


def _is_blood(assertion: Assertion) -> bool:
    """Blood is vital for everyone who may read it: half of a conflict would look like none. Its document stays hidden."""
    return isinstance(assertion, Fact) and assertion.kind in BLOOD


def _carried(item: Labelled, labels: frozenset[str]) -> Labelled:
    own = item.labels
    return replace(item, labels=tuple(sorted(labels.union(own))), own_labels=own)
