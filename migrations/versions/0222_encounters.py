"""Encounters, and to which of them a document belongs.

Documents that are stored already are not read again: they belong to no encounter.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0222"
down_revision = "0221"

TABLE, DOCUMENT, WRITER = "encounter", "medical_document", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"


def upgrade() -> None:
    op.add_column(DOCUMENT, sa.Column("encounter_key", sa.String()))
    op.create_index(
        f"ix_{DOCUMENT}_child_id_encounter_key_date_id", DOCUMENT, ["child_id", "encounter_key", "date", "id"]
    )
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("own_labels", postgresql.ARRAY(sa.Text())),
        sa.Column("effective_at", MOMENT),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())),
        sa.Column("encounter_key", sa.String(), nullable=False),
        sa.Column("setting", sa.String()),
        sa.Column("source_kind", sa.String(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("organization", sa.String()),
        sa.Column("reason", sa.String()),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            [f"{DOCUMENT}.child_id", f"{DOCUMENT}.id"],
            name=f"fk_{TABLE}_child_id_document_id",
        ),
        sa.CheckConstraint("amendment_labels IS NULL OR state = 'SUPERSEDED'", name=f"ck_{TABLE}_amendment_labels"),
        sa.CheckConstraint(f"setting {WORD} AND source_kind {WORD}", name=f"ck_{TABLE}_words"),
    )
    op.create_index(f"ix_{TABLE}_child_id_document_id", TABLE, ["child_id", "document_id"])
    op.create_index(f"ix_{TABLE}_child_id_started_at_id", TABLE, ["child_id", "started_at", "id"])
    op.execute(f"REVOKE DELETE ON {TABLE} FROM {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
    op.drop_index(f"ix_{DOCUMENT}_child_id_encounter_key_date_id", table_name=DOCUMENT)
    op.drop_column(DOCUMENT, "encounter_key")
