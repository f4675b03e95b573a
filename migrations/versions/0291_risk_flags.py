"""Flags of risk are kept per child and rule, and the first version of their rules.

Flags of children of before are computed by `passport rebuild`.
"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.areas.norm.document import read_norm, shipped
from graph.areas.risk.norm import KIND, risk_rules
from graph.tables.gate import gated

revision = "0291"
down_revision = "0282"

TABLE, WRITER = "risk_flag", "passport_writer"
COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")
TEXTS = ("rule", "status", "rule_version", "title", "source")
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
# What is computed stays with its child when two records become one (0130 has the text of the function).
BEFORE, AFTER = "string_to_array('", f"string_to_array('{TABLE}, "
# A version that the turn has looked at: of those that begin later it looks at every child once.
TURNED = "INSERT INTO norm_turned (day) SELECT valid_from FROM norm WHERE kind = 'RISKS' ON CONFLICT DO NOTHING"


def _rewrite_compartment(before: str, after: str) -> None:
    connection = op.get_bind()
    text: str = connection.scalar(sa.text("SELECT pg_get_functiondef('child_compartment()'::regprocedure)"))
    connection.exec_driver_sql(text.replace(before, after, 1))


def _array(name: str, of: Any) -> sa.Column[Any]:
    return sa.Column(name, postgresql.ARRAY(of), server_default=sa.text("'{}'"), nullable=False)


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in TEXTS],
        sa.Column("words_for_family", sa.String()),
        *[sa.Column(name, sa.Date()) for name in ("since", "horizon")],
        _array("basis", sa.Text()),
        _array("document_ids", sa.Uuid()),
        sa.Column("turns_on", sa.Date()),
        sa.Column("norm_id", sa.Uuid(), nullable=False),
        _array("labels", sa.Text()),
        sa.Column("state", sa.String(), server_default="CURRENT", nullable=False),
        sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["norm_id"], ["norm.id"], name=f"fk_{TABLE}_norm_id"),
        sa.CheckConstraint("amendment_labels IS NULL OR state = 'SUPERSEDED'", name=f"ck_{TABLE}_amendment_labels"),
        *[sa.CheckConstraint(f"{name} {WORD}", name=f"ck_{TABLE}_{name}") for name in ("rule", "status")],
    )
    op.create_index(f"ix_{TABLE}_child_id_rule_id", TABLE, ["child_id", "rule", "id"])
    op.create_index(f"ix_{TABLE}_turns_on", TABLE, ["turns_on"])
    op.create_index(f"ix_{TABLE}_norm_id", TABLE, ["norm_id"])
    op.execute(f"GRANT DELETE ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)
    _rewrite_compartment(BEFORE, AFTER)
    norm = sa.table("norm", *[sa.column(name) for name in (*COLUMNS, "checked", "imported_at")])
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    norms = [read_norm(text, {KIND: risk_rules}) for text in shipped("graph.areas.risk")]
    op.bulk_insert(norm, [{name: getattr(each, name) for name in COLUMNS} | of_ours for each in norms])
    op.execute(TURNED)


def downgrade() -> None:
    _rewrite_compartment(AFTER, BEFORE)
    op.drop_table(TABLE)
    op.execute(f"DELETE FROM norm WHERE kind = '{KIND}'")  # noqa: S608 - a word of ours
