"""What documents say of a child's history, in their own words (domain.md row 42)."""

from datetime import datetime

from graph.tables.columns import Documented, by_document, instant, word


class AnamnesisRow(Documented, table=True):
    """`kind`: DISEASE (of the present illness), LIFE (past illnesses) or FAMILY; `text` is plain text."""

    __tablename__ = "anamnesis"
    __table_args__ = by_document("anamnesis")

    # Lists are ordered by it.
    effective_at: datetime = instant()
    kind: str = word()
    text: str
