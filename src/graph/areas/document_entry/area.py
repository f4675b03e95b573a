"""What the entry of documents brings to the graph."""

from graph.areas.area import Area
from graph.areas.document_entry.annul import Annulments
from graph.areas.document_entry.types import AnnulmentOfDocument, WritesOfDocuments
from graph.areas.document_entry.write import Entries
from graph.schema.document import MedicalDocument
from graph.schema.mutation import Mutation

AREA = Area(
    fields={MedicalDocument: AnnulmentOfDocument, Mutation: WritesOfDocuments},
    before={MedicalDocument: "access"},
    writes=lambda idempotent, _: {**Annulments(idempotent).writes, **Entries(idempotent).writes},
)
