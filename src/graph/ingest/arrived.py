"""The event of a new document."""

from uuid import UUID

from graph.events.announce import ChildChange
from graph.ingest.rows import MedicalDocument


def change_by(child_id: UUID, document_id: UUID, document: MedicalDocument) -> ChildChange:
    """The fields that a document changes, but for single facts: the projection compares those."""
    names = {"documents"}
    for assertion in document.assertions:
        names.update(assertion.changed)
    registered_ids = () if document.annulled else (document_id,)
    return ChildChange(child_id, frozenset(document.labels), frozenset(names), registered_ids)
