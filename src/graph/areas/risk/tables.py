"""Flags of risk, kept per child and rule (docs/risks.md)."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field

from graph.tables.columns import SUPERSEDED, ChildScoped, amendment_labels, text_array, word


class RiskFlagRow(ChildScoped, table=True):
    """Where a child stands with a rule; never written but by the projection (kept.py).

    `status`: RAISED, or NONE: what a rule finds for who sees `labels`, where who does not see them reads a flag, or where a day will
    come on which it may find something. `basis`: the facts in words, `document_ids` their documents, without a foreign key, as of
    `commission`. `labels` and `amendment_labels` are as of `vaccination_due`; `turns_on`: the next day on which anything may change.
    """

    __tablename__ = "risk_flag"
    __table_args__ = (
        sa.CheckConstraint(SUPERSEDED, name="ck_risk_flag_amendment_labels"),
        sa.Index("ix_risk_flag_child_id_rule_id", "child_id", "rule", "id"),
        sa.Index("ix_risk_flag_turns_on", "turns_on"),
        sa.Index("ix_risk_flag_norm_id", "norm_id"),
    )

    rule: str = word()
    status: str = word()
    rule_version: str
    title: str
    source: str
    words_for_family: str | None = None
    since: date | None = None
    horizon: date | None = None
    basis: list[str] = text_array()
    document_ids: list[UUID] = Field(
        default_factory=list,
        sa_type=postgresql.ARRAY(sa.Uuid()),
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("'{}'")},
    )
    turns_on: date | None = None
    norm_id: UUID = Field(foreign_key="norm.id")
    labels: list[str] = text_array()
    state: str = Field(default="CURRENT", sa_column_kwargs={"server_default": "CURRENT"})
    amendment_labels: list[str] | None = amendment_labels()
