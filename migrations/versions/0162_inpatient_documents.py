"""Documents of care in hospital are found without the others, of which there are many more."""

from alembic import op

revision = "0162"
down_revision = "0161"

INDEX = "ix_medical_document_inpatient"


def upgrade() -> None:
    op.execute(f"CREATE INDEX {INDEX} ON medical_document (child_id, date) WHERE setting = 'INPATIENT'")


def downgrade() -> None:
    op.drop_index(INDEX, table_name="medical_document")
