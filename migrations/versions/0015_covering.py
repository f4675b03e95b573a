"""Pages of newest documents and badges of a passport are answered from their indexes."""

from alembic import op

revision = "0015"
down_revision = "0014"

DOCUMENTS = "ix_medical_document_child_id_date_id"
LISTED = ("kind", "status", "title", "labels")
FACTS = ("blood_group", "rh_factor", "health_group", "physical_education_group")
BADGES = ", ".join(f"{fact}_{part}" for fact in FACTS for part in ("status", "value"))


def key(including: str) -> str:
    """Make the key of the passport anew."""
    changes = "DROP CONSTRAINT pk_passport, ADD CONSTRAINT pk_passport PRIMARY KEY (child_id)"
    return f"ALTER TABLE passport {changes} {including}"


def upgrade() -> None:
    """Cut titles that no index can hold: the whole is in the original."""
    op.execute("UPDATE medical_document SET title = left(title, 254) || '…' WHERE char_length(title) > 255")
    op.execute(
        "ALTER TABLE medical_document ADD CONSTRAINT ck_medical_document_title CHECK (char_length(title) <= 255)"
    )
    op.drop_index(DOCUMENTS)
    op.create_index(DOCUMENTS, "medical_document", ["child_id", "date", "id"], postgresql_include=LISTED)
    op.execute(key(f"INCLUDE ({BADGES})"))


def downgrade() -> None:
    """Titles stay as they were cut."""
    op.execute(key(""))
    op.drop_index(DOCUMENTS)
    op.create_index(DOCUMENTS, "medical_document", ["child_id", "date", "id"])
    op.execute("ALTER TABLE medical_document DROP CONSTRAINT ck_medical_document_title")
