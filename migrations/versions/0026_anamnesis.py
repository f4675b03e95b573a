"""What documents say of a child's history, in words (domain.md row 42)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Empty: what stored documents tell was not extracted, and a document that is sent again is not read again."""
    op.create_table(
        "anamnesis",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_anamnesis"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_anamnesis_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_anamnesis_child_id_document_id",
        ),
        sa.CheckConstraint("amendment_labels IS NULL OR state = 'SUPERSEDED'", name="ck_anamnesis_amendment_labels"),
        sa.CheckConstraint("kind ~ '^[A-Z][A-Z0-9_]*$'", name="ck_anamnesis_words"),
    )
    op.create_index("ix_anamnesis_child_id_document_id", "anamnesis", ["child_id", "document_id"])
    for statement in gated("anamnesis"):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("anamnesis")
