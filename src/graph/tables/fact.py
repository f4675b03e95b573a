"""Facts with a single value in the passport, and the conflicts between them."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Documented, by_document, instant, word


class FactRow(Documented, table=True):
    """`kind`: BLOOD_GROUP RH_FACTOR HEALTH_GROUP PHYSICAL_EDUCATION_GROUP NO_KNOWN_ALLERGIES NO_KNOWN_CONDITIONS.

    `value` is the GraphQL enum name (O, POSITIVE, III, SPECIAL_A) or "true"; a fact with `provisional_until` is PROVISIONAL.
    """

    __tablename__ = "fact"
    __table_args__ = (*by_document("fact"), sa.Index("ix_fact_child_id_kind", "child_id", "kind"))

    kind: str
    value: str
    source_rank: int = Field(sa_type=sa.SmallInteger)
    lab_confirmed: bool = False
    provisional_until: date | None = None


class FactConflictRow(ChildScoped, table=True):
    """Opened when documents disagree on a fact kind; `resolved_at` is null while it stands."""

    __tablename__ = "fact_conflict"

    kind: str
    opened_at: datetime = instant()
    resolved_at: datetime | None = instant(nullable=True)


RESOLUTION_CHECKS = {
    "two": "decided_by IS NULL OR (status = 'WITHDRAWN') = (decided_by = proposed_by)",
    "decided": "(status = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)",
}


class FactResolutionRow(ChildScoped, table=True):
    """That a laboratory document is right where documents disagree on blood group or Rh factor (domain.md 5 A 2).

    `status`: PROPOSED, RESOLVED, REJECTED or WITHDRAWN; never rewritten but for the decision, which another person takes.
    `considered`: the facts of the kind that stood when it was proposed. Whether a resolved one decides is projected
    (ingest/resolution.py) and kept as `<fact>_resolution_id` of the passport.
    """

    __tablename__ = "fact_resolution"
    __table_args__ = (
        *[sa.CheckConstraint(text, name=f"ck_fact_resolution_{name}") for name, text in RESOLUTION_CHECKS.items()],
        sa.Index("ix_fact_resolution_child_id", "child_id", "proposed_at", "id"),
    )

    kind: str = word()
    document_id: UUID
    considered: list[UUID] = Field(sa_type=postgresql.ARRAY(sa.Uuid()), nullable=False)
    status: str = word()
    proposed_by: UUID = Field(foreign_key="staff.id")
    proposed_at: datetime = instant()
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime | None = instant(nullable=True)
