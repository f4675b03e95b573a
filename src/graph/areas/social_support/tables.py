"""What a child may be entitled to."""

from datetime import date
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import amendment_labels, text_array, word


class SupportMeasureRow(SQLModel, table=True):
    """A social status that meets a rule of a norm of kind SUPPORT_MEASURES: a view, so there is no second store (migration 0271).

    `valid_from` and `valid_to` are the days on which norm, status and age of the child agree. `proofs`: what the rule wants to
    see beside the status; an INCOME is as old as `proof_days` at the most. Labels, state and document are those of the status.
    """

    __tablename__ = "support_measure"
    __table_args__ = {"info": {"view": True}}

    child_id: UUID = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    rule: str = word()
    measure: str = word()
    basis: str
    proofs: list[str] = text_array()
    proof_days: int | None = None
    norm_id: UUID
    status_id: UUID
    status_kind: str = word()
    valid_from: date
    valid_to: date | None = None
    labels: list[str] = text_array()
    state: str
    amendment_labels: list[str] | None = amendment_labels()
