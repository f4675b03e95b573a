"""Referrals to a specialist: what makes a specialist one who treats this child."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, text_array


class ReferralRow(ChildScoped, table=True):
    """Open while `closed_at` is null; a closed referral still counts as treating for 30 days (domain.md 4.5).

    It is to `staff_id`, or to every specialist of that `specialty` who works in the organization on the day.
    """

    __tablename__ = "referral"
    __table_args__ = (
        sa.Index("ix_referral_staff_id_child_id", "staff_id", "child_id"),
        sa.Index("ix_referral_organization_id", "organization_id", "specialty", "child_id"),
        sa.CheckConstraint(
            "staff_id IS NOT NULL OR (organization_id IS NOT NULL AND specialty IS NOT NULL)",
            name="ck_referral_to_whom",
        ),
    )

    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")
    organization_id: UUID | None = Field(default=None, foreign_key="organization.id")
    specialty: str | None = None
    reason: str | None = None
    labels: list[str] = text_array()
    referred_by: UUID | None = Field(default=None, foreign_key="staff.id")
    opened_at: datetime = instant()
    closed_at: datetime | None = instant(nullable=True)
    closed_by: UUID | None = Field(default=None, foreign_key="staff.id")
