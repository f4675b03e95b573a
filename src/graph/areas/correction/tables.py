"""What was proposed to stand in place of a child's name, birth date, sex or numbers, and what became of it."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, text_array, word

CHECKS = {
    # Rights begin and end by the day of birth (docs/correction.md).
    "two": "what <> 'BIRTH_DATE' OR decided_by IS NULL OR decided_by <> proposed_by",
    "decided": "(decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (is_confirmed IS NULL)",
}


class CorrectionRow(ChildScoped, table=True):
    """`what` is a column of `child` in capitals; of the other columns `previous_*` and `new_*` those of it alone are filled.

    It waits until `expires_at` while `is_confirmed` is null; never rewritten but for the decision. Under the label ADOPTION it
    is there for nobody (domain.md 3.14).
    """

    __tablename__ = "correction"
    __table_args__ = (
        *[sa.CheckConstraint(text, name=f"ck_correction_{name}") for name, text in CHECKS.items()],
        sa.Index("ix_correction_child_id", "child_id", "proposed_at", "id"),
        sa.Index("ix_correction_waiting", "expires_at", "id", postgresql_where=sa.text("is_confirmed IS NULL")),
    )

    what: str = word()
    previous_family: str | None = None
    previous_given: str | None = None
    previous_patronymic: str | None = None
    previous_birth_date: date | None = None
    previous_sex: str | None = word(None)
    previous_policy_number: str | None = None
    previous_snils: str | None = None
    new_family: str | None = None
    new_given: str | None = None
    new_patronymic: str | None = None
    new_birth_date: date | None = None
    new_sex: str | None = word(None)
    new_policy_number: str | None = None
    new_snils: str | None = None
    basis_kind: str = word()
    basis_number: str
    basis_issuer: str
    basis_issued_on: date
    labels: list[str] = text_array()
    proposed_by: UUID = Field(foreign_key="staff.id")
    proposed_at: datetime = instant()
    expires_at: datetime = instant()
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime | None = instant(nullable=True)
    is_confirmed: bool | None = None
