"""Allergies and intolerances."""

import sqlalchemy as sa

from graph.tables.columns import Documented, by_document, text_array, word


class AllergyRow(Documented, table=True):
    """`category`: MEDICATION FOOD ENVIRONMENT BIOLOGIC OTHER; `criticality`: LOW HIGH UNABLE_TO_ASSESS.

    `vital_labels` are those of `labels` that the resource itself calls for, and not who wrote it or what it cites: for who gives
    first aid these alone hide it (domain.md 5 A 5).
    """

    __tablename__ = "allergy"
    __table_args__ = (*by_document("allergy"), sa.Index("ix_allergy_child_id_effective_at", "child_id", "effective_at"))

    code_system: str | None = None
    code: str | None = None
    substance: str
    category: str = word("OTHER")
    criticality: str | None = word(None)
    clinical_status: str = word("ACTIVE")
    reaction: str | None = None
    verified: bool = True
    vital_labels: list[str] = text_array()
