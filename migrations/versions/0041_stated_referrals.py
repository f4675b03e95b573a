"""Referrals that documents state, beside those that are made here: they follow their document, and tie nobody to the child."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0041"
down_revision = "0040"

WRITER = "passport_writer"
TABLE = "referral"
TO_WHOM, SUPERSEDED = "ck_referral_to_whom", "ck_referral_amendment_labels"
MADE = "staff_id IS NOT NULL OR (organization_id IS NOT NULL AND specialty IS NOT NULL)"
STATED = "staff_id IS NULL AND organization_id IS NULL"
WORDS = ("author", "organization_name", "specialist_name")
MOMENTS = ("effective_at", "recorded_at")
LABELS = ("own_labels", "amendment_labels")
FOLLOWING = "state, labels, own_labels, amendment_labels"  # what follows the document of a row


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("document_id", sa.Uuid()))
    op.add_column(TABLE, sa.Column("state", sa.String(), server_default="CURRENT", nullable=False))
    for name in WORDS:
        op.add_column(TABLE, sa.Column(name, sa.String()))
    for name in MOMENTS:
        op.add_column(TABLE, sa.Column(name, sa.TIMESTAMP(timezone=True)))
    for name in LABELS:
        op.add_column(TABLE, sa.Column(name, postgresql.ARRAY(sa.Text())))
    document = ["child_id", "document_id"]
    op.create_foreign_key("fk_referral_child_id_document_id", TABLE, "medical_document", document, ["child_id", "id"])
    op.create_index("ix_referral_child_id_document_id", TABLE, document)
    op.create_check_constraint(SUPERSEDED, TABLE, "amendment_labels IS NULL OR state = 'SUPERSEDED'")
    op.drop_constraint(TO_WHOM, TABLE)
    op.create_check_constraint(TO_WHOM, TABLE, f"CASE WHEN document_id IS NULL THEN {MADE} ELSE {STATED} END")
    op.execute(f"GRANT UPDATE ({FOLLOWING}) ON {TABLE} TO {WRITER}")


def downgrade() -> None:
    op.execute(f"REVOKE UPDATE ({FOLLOWING}) ON {TABLE} FROM {WRITER}")
    op.drop_constraint(TO_WHOM, TABLE)
    op.execute("DELETE FROM referral WHERE document_id IS NOT NULL")
    op.create_check_constraint(TO_WHOM, TABLE, MADE)
    op.drop_constraint(SUPERSEDED, TABLE)
    op.drop_index("ix_referral_child_id_document_id", TABLE)
    op.drop_constraint("fk_referral_child_id_document_id", TABLE)
    for name in ("document_id", "state", *WORDS, *MOMENTS, *LABELS):
        op.drop_column(TABLE, name)
