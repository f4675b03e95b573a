"""What documents say was made of preventive examinations, and exemptions from physical education.

A document of before says that the child was examined, and not by whom: of it stands what stands of a document without items
(docs/prevention.md). Plans of before are computed again by `passport rebuild`.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0100"
down_revision = "0095"

EXAMINATION, EXEMPTION, DUE = "examination", "pe_exemption", "examination_due"
WRITER = "passport_writer"
BEFORE = """
INSERT INTO examination (child_id, id, document_id, state, labels, own_labels, effective_at, recorded_at, author, amendment_labels,
  date, specialties)
SELECT child_id, gen_random_uuid(), id, CASE status WHEN 'REGISTERED' THEN 'CURRENT' ELSE 'SUPERSEDED' END, labels, own_labels,
  date::timestamp AT TIME ZONE 'Europe/Moscow', registered_at, author, CASE status WHEN 'REGISTERED' THEN NULL ELSE amendment_labels END,
  date, '{PEDIATRICS}'
FROM medical_document WHERE kind = 'PREVENTIVE_EXAM' AND status <> 'ANNULLED'
"""
# All lines are looked at by the next turn: what is missing of each is not known before.
LOOK_AGAIN = "UPDATE examination_due SET open_specialties = specialties, open_tests = tests, turns_on = starts_on"


def _texts(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def _documented(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        table,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        _texts("labels"),
        sa.Column("own_labels", postgresql.ARRAY(sa.Text())),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())),
        *columns,
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{table}_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name=f"fk_{table}_child_id_document_id",
        ),
        sa.CheckConstraint("amendment_labels IS NULL OR state = 'SUPERSEDED'", name=f"ck_{table}_amendment_labels"),
    )
    op.create_index(f"ix_{table}_child_id_document_id", table, ["child_id", "document_id"])
    for statement in gated(table):
        op.execute(statement)


def upgrade() -> None:
    _documented(
        EXAMINATION,
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("months", sa.Integer()),
        _texts("specialties"),
        _texts("tests"),
        sa.Column("recommendations", sa.String()),
    )
    op.create_index(f"ix_{EXAMINATION}_child_id_date_id", EXAMINATION, ["child_id", "date", "id"])
    _documented(EXEMPTION, sa.Column("valid_from", sa.Date(), nullable=False), sa.Column("valid_to", sa.Date()))
    for name in ("open_specialties", "open_tests"):
        op.add_column(DUE, _texts(name))
    op.execute(BEFORE)
    op.execute(LOOK_AGAIN)


def downgrade() -> None:
    for name in ("open_specialties", "open_tests"):
        op.drop_column(DUE, name)
    op.drop_table(EXEMPTION)
    op.drop_table(EXAMINATION)
