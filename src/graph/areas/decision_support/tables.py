"""Rules of decision support, and what doctors answered to cards (docs/decision-support.md)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

from graph.tables.columns import ChildScoped, instant, text_array, word
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class DecisionRuleRow(SQLModel, table=True):
    """A rule by its code, in the version that is in force; `definition` is JSON that the register has checked.

    `accepted` and `overridden` count the answers to its cards, in any version.
    """

    __tablename__ = "decision_rule"
    __table_args__ = (sa.Index("uq_decision_rule_code", "code", unique=True),)

    id: UUID = Field(primary_key=True)
    code: str = word()
    version: str
    title: str
    source: str
    source_url: str | None = None
    checked: str = word("UNVERIFIED")
    valid_from: date
    is_on: bool = True
    definition: str
    imported_at: datetime = instant()
    accepted: int = 0
    overridden: int = 0


class DecisionCardAnswerRow(ChildScoped, table=True):
    """An answer to a card, never changed. `labels` are those of the documents, diseases and words that it is about,
    `word_labels` those of its words alone. `document_ids` have no foreign key, as of `commission`.
    """

    __tablename__ = "decision_card_answer"
    __table_args__ = (
        sa.Index("ix_decision_card_answer_child_id", "child_id", "answered_at", "id"),
        sa.CheckConstraint("(answer = 'OVERRIDDEN') = (reason IS NOT NULL)", name="ck_decision_card_answer_reason"),
    )

    card: UUID
    rule_code: str = word()
    rule_version: str
    answer: str = word()
    reason: str | None = word(None)
    comment: str | None = None
    document_ids: list[UUID] = Field(
        default_factory=list,
        sa_type=postgresql.ARRAY(sa.Uuid()),
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("'{}'")},
    )
    word_labels: list[str] = text_array()
    labels: list[str] = text_array()
    answered_by: UUID = Field(foreign_key="staff.id")
    answered_at: datetime = instant()
