"""Referrals to a specialist: what makes a specialist one who treats this child."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant


class ReferralRow(ChildScoped, table=True):
    """Open while `closed_at` is null; a closed referral still counts as treating for 30 days (domain.md 4.5)."""

    __tablename__ = "referral"
    __table_args__ = (sa.Index("ix_referral_staff_id_child_id", "staff_id", "child_id"),)

    staff_id: UUID = Field(foreign_key="staff.id")
    specialty: str | None = None
    opened_at: datetime = instant()
    closed_at: datetime | None = instant(nullable=True)
