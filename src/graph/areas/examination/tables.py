"""Examinations that were made, exemptions from physical education, and the plan of examinations."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import (
    SUPERSEDED,
    ChildScoped,
    Documented,
    amendment_labels,
    by_document,
    instant,
    text_array,
    word,
)

# Beside a column of the name `date`.
Day = date


class ExaminationRow(Documented, table=True):
    """What a document says that was made of a preventive examination; `months`: of which age, where it says so."""

    __tablename__ = "examination"
    __table_args__ = (
        *by_document("examination"),
        sa.Index("ix_examination_child_id_date_id", "child_id", "date", "id"),
    )

    date: date
    months: int | None = None
    specialties: list[str] = text_array()
    tests: list[str] = text_array()
    recommendations: str | None = None


class PeExemptionRow(Documented, table=True):
    """That a child is exempt from physical education, from a day until a day; it does not say why (domain.md 3.3)."""

    __tablename__ = "pe_exemption"
    __table_args__ = by_document("pe_exemption")

    valid_from: Day
    valid_to: Day | None = None


class ExaminationDayRow(ChildScoped, table=True):
    """On which day and where the examination of an age is planned, by whom; the newest of an age stands, and none is rewritten.

    `planned_by` is a member of staff; `organization_id` the place, such as a school.
    """

    __tablename__ = "examination_day"
    __table_args__ = (
        sa.Index("ix_examination_day_child_id_months_planned_at_id", "child_id", "months", "planned_at", "id"),
    )

    months: int
    day: Day
    organization_id: UUID = Field(foreign_key="organization.id")
    planned_by: UUID = Field(foreign_key="staff.id")
    planned_at: datetime = instant()


class ExaminationDueRow(ChildScoped, table=True):
    """Where a child stands with the examination of an age on the day of the last turn; never written but by the projection (kept.py).

    `document_id`: of the document that makes it done. `labels`: of what the line stands on, where it differs from the line without
    labels, which it then supersedes: to who may not see all of them that one stands (docs/prevention.md). `turns_on`: the next day
    on which anything may change.
    """

    __tablename__ = "examination_due"
    __table_args__ = (
        sa.ForeignKeyConstraint(["child_id", "document_id"], ["medical_document.child_id", "medical_document.id"]),
        sa.CheckConstraint(SUPERSEDED, name="ck_examination_due_amendment_labels"),
        sa.Index("ix_examination_due_child_id_starts_on_id", "child_id", "starts_on", "id"),
        sa.Index(
            "ix_examination_due_child_id_due_on_id",
            "child_id",
            "due_on",
            "id",
            postgresql_where=sa.text("due_on IS NOT NULL"),
        ),
        sa.Index("ix_examination_due_turns_on", "turns_on"),
        sa.Index("ix_examination_due_norm_id_starts_on", "norm_id", "starts_on"),
    )

    months: int
    year: int
    specialties: list[str] = text_array()
    tests: list[str] = text_array()
    open_specialties: list[str] = text_array()
    open_tests: list[str] = text_array()
    status: str = word()
    starts_on: date
    overdue_after: date
    ends_on: date
    document_id: UUID | None = None
    due_on: date | None = None
    turns_on: date | None = None
    norm_id: UUID = Field(foreign_key="norm.id")
    labels: list[str] = text_array()
    state: str = Field(default="CURRENT", sa_column_kwargs={"server_default": "CURRENT"})
    amendment_labels: list[str] | None = amendment_labels()
