"""Referrals to a specialist: what makes a specialist one who treats this child, and what documents say of such."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, amendment_labels, by_document, instant, own_labels, text_array


class ReferralRow(ChildScoped, table=True):
    """Open while `closed_at` is null; a closed referral still counts as treating for 30 days (domain.md 4.5).

    One that is made here is to `staff_id`, or to every specialist of that `specialty` who works in the organization on the day.
    One that a document states names nobody by id, so that it ties nobody to the child; its state follows its document.
    """

    __tablename__ = "referral"
    __table_args__ = (
        *by_document("referral"),
        sa.Index("ix_referral_staff_id_child_id", "staff_id", "child_id"),
        sa.Index("ix_referral_organization_id", "organization_id", "specialty", "child_id"),
        sa.CheckConstraint(
            "CASE WHEN document_id IS NULL THEN staff_id IS NOT NULL OR (organization_id IS NOT NULL AND specialty IS NOT NULL) "
            "ELSE staff_id IS NULL AND organization_id IS NULL END",
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
    # Of those that a document states, by the names that stand there.
    document_id: UUID | None = None
    organization_name: str | None = None
    specialist_name: str | None = None
    author: str | None = None
    state: str = Field(default="CURRENT", sa_column_kwargs={"server_default": "CURRENT"})
    own_labels: list[str] | None = own_labels()
    effective_at: datetime | None = instant(nullable=True)
    recorded_at: datetime | None = instant(nullable=True)
    amendment_labels: list[str] | None = amendment_labels()
