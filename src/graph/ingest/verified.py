"""Representations of a source that has verified them (domain.md 5 F 41)."""

from dataclasses import replace

from graph.ingest.rows import Extraction, Representative


def verified(extraction: Extraction) -> Extraction:
    """The extraction with its requested representations in force; a delegated one stays requested, as it needs an end and a scope."""
    return replace(extraction, representatives=tuple(map(_verify, extraction.representatives)))


def _verify(person: Representative) -> Representative:
    is_proven = person.status == "REQUESTED" and person.kind != "DELEGATED"
    return replace(person, status="ACTIVE") if is_proven else person
