"""Vaccinations."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.areas.vaccination import letters
from graph.tables.columns import (
    SUPERSEDED,
    ChildScoped,
    Documented,
    amendment_labels,
    by_document,
    text_array,
    word,
)

# What `past` is made of, for what reads it: letters by status, all of them, and how many months there are.
PAST_LETTERS, EVERY_LETTER, PAST_MONTHS = letters.LETTERS, letters.EVERY, letters.MONTHS

# Beside a column of the name `date`.
Day = date


class VaccinationRow(Documented, table=True):
    """`status`: COMPLETED NOT_DONE; `not_done_reason`: the code's text; `not_done_kind`: EXEMPTION REFUSAL, null where it is neither.

    `valid_until`: the last day of an exemption or refusal; one without an end holds until a dose is given.
    """

    __tablename__ = "vaccination"
    __table_args__ = (
        *by_document("vaccination"),
        sa.Index("ix_vaccination_child_id_date_id", "child_id", "date", "id"),
    )

    code_system: str | None = None
    code: str | None = None
    vaccine: str
    date: date
    status: str = word("COMPLETED")
    not_done_reason: str | None = None
    not_done_kind: str | None = word(None)
    valid_until: Day | None = None
    lot_number: str | None = None
    dose_number: int | None = None
    site: str | None = None
    reaction: str | None = None


class VaccinationDueRow(ChildScoped, table=True):
    """Where a child stands with a vaccine group on the day of the last turn; never written but by the projection (kept.py).

    `labels`: of what the line stands on, where it differs from the line without labels, which it then supersedes: to who may not see
    all of them that one stands (docs/prevention.md). `turns_on`: the next day on which anything may change. `past`: where it stood at the
    end of past months, the newest first, until `past_until` (past.py).
    """

    __tablename__ = "vaccination_due"
    __table_args__ = (
        sa.CheckConstraint(SUPERSEDED, name="ck_vaccination_due_amendment_labels"),
        sa.CheckConstraint(f"past ~ '^[{letters.EVERY}]{{{letters.MONTHS}}}$'", name="ck_vaccination_due_past"),
        sa.Index(
            "ix_vaccination_due_child_id_due_on_id",
            "child_id",
            "due_on",
            "id",
            postgresql_where=sa.text("due_on IS NOT NULL"),
        ),
        sa.Index("ix_vaccination_due_turns_on", "turns_on"),
        sa.Index("ix_vaccination_due_norm_id", "norm_id"),
    )

    vaccine_group: str
    status: str = word()
    reason: str
    dose_number: int | None = None
    earliest: date | None = None
    recommended: date | None = None
    past_due: date | None = None
    latest: date | None = None
    last_dose_on: date | None = None
    due_on: date | None = None
    past: str | None = None
    past_until: date | None = None
    turns_on: date | None = None
    norm_id: UUID = Field(foreign_key="norm.id")
    labels: list[str] = text_array()
    state: str = Field(default="CURRENT", sa_column_kwargs={"server_default": "CURRENT"})
    amendment_labels: list[str] | None = amendment_labels()
