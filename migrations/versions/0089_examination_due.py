"""The plan of preventive examinations is kept per child and age; a weighing alone is an examination no more.

Plans of children of before are computed by `passport rebuild`.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0089"
down_revision = "0083"

TABLE = "examination_due"
WRITER = "passport_writer"
# A vital sign that does not say itself that it is an examination was one by its category.
WEIGHED = """
UPDATE medical_document SET kind = '{kind}' WHERE kind = '{before}' AND structured->>'resourceType' = 'Observation'
  AND structured::text LIKE '%vital-signs%' AND structured::text NOT LIKE '%urn:passport:document-kind%'
"""
# What is computed stays with its child when two records become one (0055, 0074).
STAYS = "passport, fact_conflict, outbox, duplicate, account, account_grant, audit_order, identifier, feed_record, vaccination_due"
COMPARTMENT = """
CREATE OR REPLACE FUNCTION child_compartment() RETURNS TABLE (kind name) LANGUAGE sql STABLE AS $$
  SELECT c.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'child_id' AND f.conkey = ARRAY[a.attnum]
  WHERE f.contype = 'f' AND f.confrelid = 'child'::regclass AND c.relname <> ALL (string_to_array('{stays}', ', '))
  ORDER BY c.relname
$$
"""


def _texts(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def upgrade() -> None:
    op.execute(WEIGHED.format(kind="CONSULTATION", before="PREVENTIVE_EXAM"))
    op.add_column("passport", sa.Column("examination_due_on", sa.Date()))
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        _texts("specialties"),
        _texts("tests"),
        sa.Column("status", sa.String(), nullable=False),
        *[sa.Column(name, sa.Date(), nullable=False) for name in ("starts_on", "overdue_after", "ends_on")],
        sa.Column("document_id", sa.Uuid()),
        *[sa.Column(name, sa.Date()) for name in ("due_on", "turns_on")],
        sa.Column("norm_id", sa.Uuid(), nullable=False),
        _texts("labels"),
        sa.Column("state", sa.String(), server_default="CURRENT", nullable=False),
        sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name=f"fk_{TABLE}_child_id_document_id",
        ),
        sa.ForeignKeyConstraint(["norm_id"], ["norm.id"], name=f"fk_{TABLE}_norm_id"),
        sa.CheckConstraint("amendment_labels IS NULL OR state = 'SUPERSEDED'", name=f"ck_{TABLE}_amendment_labels"),
        sa.CheckConstraint("status ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{TABLE}_status"),
    )
    op.create_index(f"ix_{TABLE}_child_id_starts_on_id", TABLE, ["child_id", "starts_on", "id"])
    op.create_index(f"ix_{TABLE}_turns_on", TABLE, ["turns_on"])
    op.create_index(f"ix_{TABLE}_norm_id_starts_on", TABLE, ["norm_id", "starts_on"])
    op.execute(f"GRANT DELETE ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)
    op.execute(COMPARTMENT.format(stays=f"{STAYS}, {TABLE}"))


def downgrade() -> None:
    op.execute(COMPARTMENT.format(stays=STAYS))
    op.drop_table(TABLE)
    op.drop_column("passport", "examination_due_on")
    op.execute(WEIGHED.format(kind="PREVENTIVE_EXAM", before="CONSULTATION"))
