"""Social cases, who works on them, and what they do (docs/social.md)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, text_array, word

OPEN = sa.text("closed_at IS NULL")


def _of_case(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["child_id", "case_id"], ["social_case.child_id", "social_case.id"], name=f"fk_{table}_case_id"
    )


def _by_case(table: str) -> sa.Index:
    return sa.Index(f"ix_{table}_case_id", "child_id", "case_id", "id")


class SocialCaseRow(ChildScoped, table=True):
    """`status`: OPEN ASSIGNED IN_WORK CLOSED. `needs` are words of SocialNeed, never free text (domain.md 5 C 26).

    `due_on`: the last day of what is next. `turns_on`: the day on which it is told that this has passed; null where it was.
    """

    __tablename__ = "social_case"
    __table_args__ = (
        sa.Index("ix_social_case_child_id", "child_id", "opened_at", "id"),
        sa.Index("ix_social_case_running", "due_on", "id", postgresql_where=OPEN),
        sa.Index("ix_social_case_turns_on", "turns_on", postgresql_where=sa.text("turns_on IS NOT NULL")),
        sa.CheckConstraint(
            "(closed_at IS NULL) = (status <> 'CLOSED') AND (closed_at IS NULL) = (outcome IS NULL)"
            " AND (closed_at IS NULL) = (closed_by IS NULL)",
            name="ck_social_case_closed",
        ),
    )

    status: str = word("OPEN")
    needs: list[str] = text_array()
    opened_by: UUID = Field(foreign_key="staff.id")
    opened_at: datetime = instant()
    due_on: date
    turns_on: date | None = None
    outcome: str | None = word(None)
    closed_by: UUID | None = Field(default=None, foreign_key="staff.id")
    closed_at: datetime | None = instant(nullable=True)


class SocialCaseWorkerRow(ChildScoped, table=True):
    """That a case is assigned to a social worker of an organization, until `ended_at`: they reach the child meanwhile."""

    __tablename__ = "social_case_worker"
    __table_args__ = (
        _of_case("social_case_worker"),
        _by_case("social_case_worker"),
        sa.Index(
            "uq_social_case_worker_case_id",
            "child_id",
            "case_id",
            unique=True,
            postgresql_where=sa.text("ended_at IS NULL"),
        ),
        sa.Index(
            "ix_social_case_worker_staff_id", "staff_id", "child_id", postgresql_where=sa.text("ended_at IS NULL")
        ),
    )

    case_id: UUID
    staff_id: UUID = Field(foreign_key="staff.id")
    organization_id: UUID = Field(foreign_key="organization.id")
    assigned_by: UUID = Field(foreign_key="staff.id")
    assigned_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)


class SocialCaseMeasureRow(ChildScoped, table=True):
    """A measure of support that is planned; the authority grants it, not this record."""

    __tablename__ = "social_case_measure"
    __table_args__ = (_of_case("social_case_measure"), _by_case("social_case_measure"))

    case_id: UUID
    measure: str = word()
    due_on: date
    planned_by: UUID = Field(foreign_key="staff.id")
    planned_at: datetime = instant()


class SocialCaseVisitRow(ChildScoped, table=True):
    """A visit to the child or its family."""

    __tablename__ = "social_case_visit"
    __table_args__ = (_of_case("social_case_visit"), _by_case("social_case_visit"))

    case_id: UUID
    visited_on: date
    place: str = word()
    result: str = word()
    recorded_by: UUID = Field(foreign_key="staff.id")
    recorded_at: datetime = instant()


class SocialCaseNoteRow(ChildScoped, table=True):
    """A note of a social worker, read by who has the case alone."""

    __tablename__ = "social_case_note"
    __table_args__ = (_of_case("social_case_note"), _by_case("social_case_note"))

    case_id: UUID
    note: str
    written_by: UUID = Field(foreign_key="staff.id")
    written_at: datetime = instant()
