"""Commissions, who sits in them, their sessions and the opinions given there (docs/commission.md)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, text_array, word


def _of_commission(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["child_id", "commission_id"],
        ["commission.child_id", "commission.id"],
        name=f"fk_{table}_commission_id",
    )


class CommissionRow(ChildScoped, table=True):
    """`status`: CONVENED IN_SESSION DECIDED SIGNED CLOSED CALLED_OFF; after `expires_on` one that has not ended has lapsed.

    `word_labels` are those of its words, members and kind, `labels` these and those of its documents. `due_on`: the last day of what
    is next. `turns_on`: the day on which the next deadline is told; null where nothing more is. `session_id`: its last session.
    `consent_id` and `document_ids` have no foreign key, as of `certificate`.
    """

    __tablename__ = "commission"
    __table_args__ = (
        sa.Index("ix_commission_child_id", "child_id", "convened_at", "id"),
        sa.Index("ix_commission_running", "due_on", "id", postgresql_where=sa.text("ended_at IS NULL")),
        sa.Index("ix_commission_turns_on", "turns_on", postgresql_where=sa.text("turns_on IS NOT NULL")),
        sa.CheckConstraint(
            "(ended_at IS NULL) = (status NOT IN ('CLOSED', 'CALLED_OFF')) AND (ended_at IS NULL) = (ended_by IS NULL)",
            name="ck_commission_ended",
        ),
        sa.CheckConstraint(
            "NOT needs_consent OR consent_id IS NOT NULL OR status IN ('CONVENED', 'CALLED_OFF')",
            name="ck_commission_consent",
        ),
    )

    kind: str = word()
    question: str
    status: str = word("CONVENED")
    word_labels: list[str] = text_array()
    labels: list[str] = text_array()
    convened_by: UUID = Field(foreign_key="staff.id")
    convened_at: datetime = instant()
    session_id: UUID | None = None
    due_on: date
    expires_on: date
    turns_on: date | None = None
    needs_consent: bool = False
    consent_id: UUID | None = None
    document_ids: list[UUID] = Field(
        default_factory=list,
        sa_type=postgresql.ARRAY(sa.Uuid()),
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("'{}'")},
    )
    ended_at: datetime | None = instant(nullable=True)
    ended_by: UUID | None = Field(default=None, foreign_key="staff.id")
    call_off_reason: str | None = word(None)


class CommissionMemberRow(ChildScoped, table=True):
    """A member of staff who sits in a commission, and treats the child until `ended_at`, `expires_on` at the latest."""

    __tablename__ = "commission_member"
    __table_args__ = (
        _of_commission("commission_member"),
        sa.UniqueConstraint("child_id", "commission_id", "staff_id", name="uq_commission_member_staff_id"),
        sa.Index("ix_commission_member_staff_id", "staff_id", "child_id", postgresql_where=sa.text("ended_at IS NULL")),
    )

    commission_id: UUID
    staff_id: UUID = Field(foreign_key="staff.id")
    is_chair: bool = False
    expires_on: date
    ended_at: datetime | None = instant(nullable=True)


class CommissionSessionRow(ChildScoped, table=True):
    """A session: `members` at its beginning, of whom `quorum` must give an opinion and `approval` be for it, by `norm_id`.

    `opinions` and `votes_for` are counted when it is decided.
    """

    __tablename__ = "commission_session"
    __table_args__ = (
        _of_commission("commission_session"),
        sa.UniqueConstraint("child_id", "commission_id", "number", name="uq_commission_session_number"),
        sa.CheckConstraint(
            "(decided_at IS NULL) = (outcome IS NULL) AND (decided_at IS NULL) = (decision IS NULL)"
            " AND (decided_at IS NULL OR coalesce(opinions >= quorum, false))",
            name="ck_commission_session_quorum",
        ),
        sa.CheckConstraint("protocol_id IS NULL OR decided_at IS NOT NULL", name="ck_commission_session_protocol"),
    )

    commission_id: UUID
    number: int
    held_at: datetime = instant()
    opinions_due_on: date
    members: int
    quorum: int
    approval: int
    norm_id: UUID = Field(foreign_key="norm.id")
    opinions: int | None = None
    votes_for: int | None = None
    decided_at: datetime | None = instant(nullable=True)
    outcome: str | None = word(None)
    decision: str | None = None
    protocol_id: UUID | None = None


class CommissionOpinionRow(ChildScoped, table=True):
    """What a member said in a session, once; `signed_at`: when they signed its protocol. The signature is SIMULATED."""

    __tablename__ = "commission_opinion"
    __table_args__ = (
        _of_commission("commission_opinion"),
        sa.ForeignKeyConstraint(
            ["child_id", "session_id"],
            ["commission_session.child_id", "commission_session.id"],
            name="fk_commission_opinion_session_id",
        ),
        sa.UniqueConstraint("child_id", "session_id", "staff_id", name="uq_commission_opinion_staff_id"),
    )

    commission_id: UUID
    session_id: UUID
    staff_id: UUID = Field(foreign_key="staff.id")
    vote: str = word()
    opinion: str
    given_at: datetime = instant()
    signed_at: datetime | None = instant(nullable=True)
