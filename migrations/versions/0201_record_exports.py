"""Exports of whole records, and the pieces of those that are ready, which are their viewer's alone."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated
from graph.viewer import SETTING

revision = "0201"
down_revision = "0196"

EXPORT, PIECE, WRITER = "record_export", "record_export_piece", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
# Who makes exports acts in this name (execute/exports/queue.py); everybody else finds the bytes of their own alone.
OWN = """
CREATE POLICY own ON {piece} AS RESTRICTIVE USING (current_setting('{setting}', true) IN (subject, 'exports'))
"""
# An export belongs to who asked for it and not to the record, so it stays when two records become one (0055, 0130).
STAYS = (
    "passport, fact_conflict, outbox, duplicate, account, account_grant, audit_order, identifier, feed_record, vaccination_due,"
    " examination_due, reminder, reminder_delivery, reminder_pending"
)
COMPARTMENT = """
CREATE OR REPLACE FUNCTION child_compartment() RETURNS TABLE (kind name) LANGUAGE sql STABLE AS $$
  SELECT c.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'child_id' AND f.conkey = ARRAY[a.attnum]
  WHERE f.contype = 'f' AND f.confrelid = 'child'::regclass AND c.relname <> ALL (string_to_array('{stays}', ', '))
  ORDER BY c.relname
$$
"""


def _export() -> None:
    op.create_table(
        EXPORT,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("subject", "role", "format", "status")],
        sa.Column("steps", sa.Integer()),
        *[
            sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False)
            for name in ("steps_done", "attempts")
        ],
        *[sa.Column(name, MOMENT, nullable=False) for name in ("taken_until", "requested_at")],
        *[sa.Column(name, MOMENT) for name in ("ready_at", "expires_at", "ended_at")],
        sa.Column("size", sa.Integer()),
        sa.Column("sha256", sa.String()),
        sa.Column("relations", postgresql.ARRAY(sa.Text())),
        sa.Column("policy_version", sa.String()),
        sa.Column("document_ids", postgresql.ARRAY(sa.Uuid())),
        sa.Column("event_id", sa.Uuid()),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{EXPORT}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{EXPORT}_child_id"),
        sa.CheckConstraint(f"format {WORD} AND status {WORD}", name=f"ck_{EXPORT}_words"),
    )
    is_open, is_kept = "status IN ('QUEUED', 'MAKING')", "status IN ('QUEUED', 'MAKING', 'READY')"
    op.create_index(f"ix_{EXPORT}_child_id_requested_at", EXPORT, ["child_id", "requested_at", "id"])
    op.create_index(f"uq_{EXPORT}_open", EXPORT, ["subject"], unique=True, postgresql_where=sa.text(is_open))
    op.create_index(f"ix_{EXPORT}_taken_until", EXPORT, ["taken_until"], postgresql_where=sa.text(is_kept))


def upgrade() -> None:
    _export()
    op.create_table(
        PIECE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("export_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "export_id", "number", name=f"pk_{PIECE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{PIECE}_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "export_id"], [f"{EXPORT}.child_id", f"{EXPORT}.id"], name=f"fk_{PIECE}_child_id_export_id"
        ),
    )
    for table in (EXPORT, PIECE):
        for statement in gated(table):
            op.execute(statement)
    op.execute(OWN.format(piece=PIECE, setting=SETTING))
    op.execute(f"REVOKE DELETE ON {EXPORT} FROM {WRITER}")
    op.execute(f"REVOKE UPDATE ON {PIECE} FROM {WRITER}")
    op.execute(COMPARTMENT.format(stays=f"{STAYS}, {EXPORT}, {PIECE}"))


def downgrade() -> None:
    op.execute(COMPARTMENT.format(stays=STAYS))
    op.drop_table(PIECE)
    op.drop_table(EXPORT)
