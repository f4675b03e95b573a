"""Facts with a single value in the passport, and the conflicts between them."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Documented, by_document, instant


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
