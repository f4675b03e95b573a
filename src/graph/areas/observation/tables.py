"""Dispensary observation: follow-up of a disease by a specialist (domain.md 3.12)."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import Documented, by_document, word


class ObservationRow(Documented, table=True):
    """`status`: ACTIVE or REMOVED; `visits_per_year` is the planned frequency.

    `visit_due_on`: when the child is to be seen next, by `next_visit`, the planned frequency or the norm; `visit_specialty`: by whom;
    `visit_norm_id`: by which norm, where it is by one. kept.py computes these.
    """

    __tablename__ = "observation"
    __table_args__ = (
        *by_document("observation"),
        sa.Index("ix_observation_staff_id_child_id", "staff_id", "child_id"),
        sa.Index("ix_observation_visit_norm_id", "visit_norm_id"),
    )

    icd10: str | None = None
    display: str
    specialty: str | None = None
    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")
    status: str = word("ACTIVE")
    since: date | None = None
    until: date | None = None
    visits_per_year: int | None = None
    last_visit: date | None = None
    next_visit: date | None = None
    removal_reason: str | None = None
    visit_due_on: date | None = None
    visit_specialty: str | None = None
    visit_norm_id: UUID | None = Field(default=None, foreign_key="norm.id")
