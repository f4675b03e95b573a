"""Delegated relatives have an end and a scope; staff who are family of a child, and what a registrar decided of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated
from graph.viewer import SETTING

revision = "0021"
down_revision = "0020"

WRITER = "passport_writer"
OPEN_END = "kind = 'DELEGATED' AND status = 'ACTIVE' AND valid_to IS NULL"
ENDS = "ck_representation_delegated_ends"


def upgrade() -> None:
    none = sa.text("'{}'")
    kinds: sa.Column[list[str]] = sa.Column(
        "document_kinds", postgresql.ARRAY(sa.Text()), server_default=none, nullable=False
    )
    op.add_column("representation", kinds)
    # The owner is behind the gate, too.
    op.execute(f"SELECT set_config('{SETTING}', 'migration', true)")
    # A registrar says until when; until then it is no right.
    op.execute(f"UPDATE representation SET status = 'REQUESTED' WHERE {OPEN_END}")  # noqa: S608 - ours
    op.execute(f"ALTER TABLE representation ADD CONSTRAINT {ENDS} CHECK (NOT ({OPEN_END}))")
    op.add_column("representative", sa.Column("staff_id", sa.Uuid(), nullable=True))
    op.create_foreign_key("fk_representative_staff_id", "representative", "staff", ["staff_id"], ["id"])
    op.create_index("ix_representative_staff_id", "representative", ["staff_id"])
    op.create_table(
        "family_exception",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_family_exception"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_family_exception_child_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_family_exception_staff_id"),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name="fk_family_exception_decided_by"),
        # Nobody opens a child to themselves.
        sa.CheckConstraint("decided_by <> staff_id", name="ck_family_exception_another_decides"),
    )
    op.create_index("ix_family_exception_staff_id_child_id", "family_exception", ["staff_id", "child_id"])
    # What somebody decided and why is not rewritten; it ends.
    op.execute(f"REVOKE UPDATE, DELETE ON family_exception FROM {WRITER}")
    op.execute(f"GRANT UPDATE (valid_to) ON family_exception TO {WRITER}")
    for statement in gated("family_exception"):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("family_exception")
    op.drop_column("representative", "staff_id")
    op.drop_constraint(ENDS, "representation")
    op.drop_column("representation", "document_kinds")
