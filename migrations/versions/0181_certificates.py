"""Certificates: what was issued, and the function that tells a stranger whether one is valid."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated
from graph.viewer import SETTING

revision = "0181"
down_revision = "0172"

TABLE = "certificate"
READER, WRITER = "passport_reader", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
VERIFY = "verify_certificate(bytea, date)"
NUMBER = "certificate_number"
# The days of a certificate in force, else no row: what is unknown, revoked, replaced and over is one answer.
# It opens the gate and closes it again itself: an owner without powers may give no function a setting of its own.
FUNCTION = f"""
CREATE FUNCTION verify_certificate(asked bytea, today date) RETURNS TABLE (valid_from date, valid_to date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {{schema}}, pg_temp AS $$
DECLARE before text := current_setting('{SETTING}', true);
BEGIN
  PERFORM set_config('{SETTING}', 'verification', true);
  RETURN QUERY SELECT c.valid_from, c.valid_to FROM certificate c
  WHERE c.code_hash = asked AND c.status = 'ISSUED' AND today BETWEEN c.valid_from AND c.valid_to
    AND (c.document_id IS NULL OR EXISTS (
      SELECT FROM medical_document d WHERE d.child_id = c.child_id AND d.id = c.document_id AND d.status = 'REGISTERED'));
  PERFORM set_config('{SETTING}', coalesce(before, ''), true);
END $$
"""  # noqa: S608 - names are ours


def upgrade() -> None:
    labels: dict[str, Any] = {"server_default": sa.text("'{}'"), "nullable": False}
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        # No foreign key: a document that a merge brought goes back with it (0055).
        sa.Column("document_id", sa.Uuid()),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("addressee_id", sa.Uuid()),
        sa.Column("lines", postgresql.ARRAY(sa.Text()), **labels),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), **labels),
        sa.Column("issued_by", sa.Uuid(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("ended_by", sa.Uuid()),
        sa.Column("revocation_reason", sa.String()),
        sa.Column("replaced_by_id", sa.Uuid()),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["addressee_id"], ["organization.id"], name=f"fk_{TABLE}_addressee_id"),
        sa.ForeignKeyConstraint(["issued_by"], ["staff.id"], name=f"fk_{TABLE}_issued_by"),
        sa.ForeignKeyConstraint(["ended_by"], ["staff.id"], name=f"fk_{TABLE}_ended_by"),
        # What holds a diagnosis is addressed to no school (domain.md 5 C 26).
        sa.CheckConstraint("addressee_id IS NULL OR form <> 'FORM_079U'", name=f"ck_{TABLE}_addressee"),
        sa.CheckConstraint(f"form {WORD} AND status {WORD} AND revocation_reason {WORD}", name=f"ck_{TABLE}_words"),
    )
    op.create_index(f"ix_{TABLE}_child_id", TABLE, ["child_id", "issued_at", "id"])
    op.create_index(f"ix_{TABLE}_document_id", TABLE, ["child_id", "document_id"])
    op.create_index(f"uq_{TABLE}_code_hash", TABLE, ["code_hash"], unique=True)
    op.execute(f"CREATE SEQUENCE {NUMBER}")
    op.execute(f"GRANT USAGE ON SEQUENCE {NUMBER} TO {WRITER}")
    # What was issued stands as it is; it ends, and it has the labels of its document.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(
        f"GRANT UPDATE (status, ended_at, ended_by, revocation_reason, replaced_by_id, labels) ON {TABLE} TO {WRITER}"
    )
    for statement in gated(TABLE):
        op.execute(statement)
    schema = op.get_bind().scalar(sa.text("SELECT quote_ident(current_schema())"))
    op.execute(FUNCTION.replace("{schema}", schema))
    op.execute(f"REVOKE ALL ON FUNCTION {VERIFY} FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION {VERIFY} TO {READER}")


def downgrade() -> None:
    op.execute(f"DROP FUNCTION {VERIFY}")
    op.drop_table(TABLE)
    op.execute(f"DROP SEQUENCE {NUMBER}")
