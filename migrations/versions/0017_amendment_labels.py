"""What a labelled document amends still stands for everyone who may not see that document (domain.md 5 F 44)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"

TABLES = "fact allergy condition medication measurement vaccination observation privilege social_status".split()
DOCUMENTS = "ix_medical_document_child_id_date_id"
LISTED = ("kind", "status", "title", "labels")
KEPT = """
UPDATE medical_document d SET amendment_labels = a.labels FROM medical_document a
WHERE d.status = 'AMENDED' AND a.child_id = d.child_id AND a.id = d.replaced_by_id AND a.labels <> '{}'
"""
STATEMENTS = """
UPDATE {table} t SET amendment_labels = d.amendment_labels FROM medical_document d
WHERE t.state = 'SUPERSEDED' AND d.child_id = t.child_id AND d.id = t.document_id AND d.amendment_labels IS NOT NULL
"""
BLOOD = """
UPDATE fact t SET amendment_labels = NULL FROM medical_document d, fact n
WHERE t.amendment_labels IS NOT NULL AND t.kind IN ('BLOOD_GROUP', 'RH_FACTOR') AND d.child_id = t.child_id
  AND d.id = t.document_id AND n.child_id = d.child_id AND n.document_id = d.replaced_by_id AND n.kind = t.kind
"""


def upgrade() -> None:
    """Passports follow with `passport rebuild`."""
    op.execute("SELECT set_config('passport.subject', 'migration', true)")
    for table in ("medical_document", *TABLES):
        op.add_column(table, sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())))
    op.execute(KEPT)
    for table in TABLES:
        op.execute(STATEMENTS.format(table=table))
    op.execute(BLOOD)
    for table in TABLES:
        check = "amendment_labels IS NULL OR state = 'SUPERSEDED'"
        op.create_check_constraint(f"ck_{table}_amendment_labels", table, check)
    op.drop_index(DOCUMENTS)
    key = ["child_id", "date", "id"]
    op.create_index(DOCUMENTS, "medical_document", key, postgresql_include=(*LISTED, "amendment_labels"))


def downgrade() -> None:
    op.drop_index(DOCUMENTS)
    op.create_index(DOCUMENTS, "medical_document", ["child_id", "date", "id"], postgresql_include=LISTED)
    for table in ("medical_document", *TABLES):
        op.drop_column(table, "amendment_labels")
