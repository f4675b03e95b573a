"""Encounters: where and when a child was seen."""

from datetime import datetime

import sqlalchemy as sa

from graph.tables.columns import Documented, by_document, instant, word


class EncounterRow(Documented, table=True):
    """What one document states of an encounter; its documents have the same `encounter_key` (ingest/extract/visit.py).

    `setting` is null where the document does not say; `source_kind` is that of the document.
    """

    __tablename__ = "encounter"
    __table_args__ = (
        *by_document("encounter"),
        sa.Index("ix_encounter_child_id_started_at_id", "child_id", "started_at", "id"),
    )

    encounter_key: str
    setting: str | None = word(None)
    source_kind: str = word()
    started_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
    organization: str | None = None
    reason: str | None = None
