"""What a new document changes, as readers of events are told."""

from uuid import UUID

from graph.events.announce import Change
from graph.ingest.rows import MedicalDocument


def of_document(child_id: UUID, document_id: UUID, document: MedicalDocument) -> Change:
    """The change that a document makes; single facts are told by the projection."""
    names = {"documents"}
    for assertion in document.assertions:
        names.update(assertion.changed)
    came = () if document.annulled else (document_id,)
    return Change(child_id, frozenset(document.labels), frozenset(names), came)
