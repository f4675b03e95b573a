"""Conflicts of blood group and Rh factor that two persons resolve by a laboratory document; why a document was annulled."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0140"
down_revision = "0131"

TABLE, DOCUMENT = "fact_resolution", "medical_document"
WRITER = "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
# Nobody confirms or rejects what they have proposed, and nobody else takes it back.
TWO = "decided_by IS NULL OR (status = 'WITHDRAWN') = (decided_by = proposed_by)"
DECIDED = "(status = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)"
FACTS = ("blood_group", "rh_factor")


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        # No foreign key: a document that a merge brought goes back with it, and the decision stays (0055).
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("considered", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", MOMENT),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["proposed_by"], ["staff.id"], name=f"fk_{TABLE}_proposed_by"),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name=f"fk_{TABLE}_decided_by"),
        sa.CheckConstraint(TWO, name=f"ck_{TABLE}_two"),
        sa.CheckConstraint(DECIDED, name=f"ck_{TABLE}_decided"),
        sa.CheckConstraint(f"kind {WORD} AND status {WORD}", name=f"ck_{TABLE}_words"),
    )
    op.create_index(f"ix_{TABLE}_child_id", TABLE, ["child_id", "proposed_at", "id"])
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (status, decided_by, decided_at) ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)
    for fact in FACTS:
        op.add_column("passport", sa.Column(f"{fact}_resolution_id", sa.Uuid()))
    op.add_column(DOCUMENT, sa.Column("annulment_reason", sa.String()))
    op.create_check_constraint(f"ck_{DOCUMENT}_annulment_reason", DOCUMENT, f"annulment_reason {WORD}")


def downgrade() -> None:
    op.drop_column(DOCUMENT, "annulment_reason")
    for fact in FACTS:
        op.drop_column("passport", f"{fact}_resolution_id")
    op.drop_table(TABLE)
