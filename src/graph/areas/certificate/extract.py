"""A certificate is hidden with its document, whoever labels that and whenever."""

from graph.ingest.reading import AreaReading

_LABELS = """
update certificate c set labels = d.labels from medical_document d
where c.child_id = any($1::uuid[]) and d.child_id = c.child_id{of d.child_id} and d.id = c.document_id and c.labels <> d.labels
"""

READING = AreaReading(upkeep=_LABELS)
