"""Rules of decision support, and what doctors answer to decision cards."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0281"
down_revision = "0272"

RULE, ANSWER = "decision_rule", "decision_card_answer"
WRITER = "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
REASON = "(answer = 'OVERRIDDEN') = (reason IS NOT NULL)"


def upgrade() -> None:
    _rules()
    _answers()


def _rules() -> None:
    texts = ("code", "version", "title", "source", "checked", "definition")
    op.create_table(
        RULE,
        sa.Column("id", sa.Uuid(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in texts],
        sa.Column("source_url", sa.String()),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("imported_at", MOMENT, nullable=False),
        *[sa.Column(name, sa.Integer(), nullable=False) for name in ("accepted", "overridden")],
        sa.PrimaryKeyConstraint("id", name=f"pk_{RULE}"),
        sa.CheckConstraint(f"code {WORD} AND checked {WORD}", name=f"ck_{RULE}_words"),
    )
    op.create_index(f"uq_{RULE}_code", RULE, ["code"], unique=True)
    # An operator's command brings rules in; a doctor's answer counts.
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {RULE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (accepted, overridden) ON {RULE} TO {WRITER}")


def _answers() -> None:
    none: dict[str, Any] = {"server_default": sa.text("'{}'"), "nullable": False}
    op.create_table(
        ANSWER,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("card", sa.Uuid(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("rule_code", "rule_version", "answer")],
        *[sa.Column(name, sa.String()) for name in ("reason", "comment")],
        # No foreign keys: a document that a merge brought goes back with it (0055).
        sa.Column("document_ids", postgresql.ARRAY(sa.Uuid()), **none),
        *[sa.Column(name, postgresql.ARRAY(sa.Text()), **none) for name in ("word_labels", "labels")],
        sa.Column("answered_by", sa.Uuid(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{ANSWER}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{ANSWER}_child_id"),
        sa.ForeignKeyConstraint(["answered_by"], ["staff.id"], name=f"fk_{ANSWER}_answered_by"),
        sa.CheckConstraint(f"rule_code {WORD} AND answer {WORD} AND reason {WORD}", name=f"ck_{ANSWER}_words"),
        sa.CheckConstraint(REASON, name=f"ck_{ANSWER}_reason"),
    )
    op.create_index(f"ix_{ANSWER}_child_id", ANSWER, ["child_id", "answered_at", "id"])
    op.execute(f"REVOKE UPDATE, DELETE ON {ANSWER} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (labels) ON {ANSWER} TO {WRITER}")
    for statement in gated(ANSWER):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(ANSWER)
    op.drop_table(RULE)
