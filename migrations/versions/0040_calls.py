"""Ambulance calls begin before the child is known, and end by themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"

WRITER = "passport_writer"
TABLE = "ambulance_call"
MOMENT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.drop_constraint("pk_ambulance_call", TABLE)
    op.create_primary_key("pk_ambulance_call", TABLE, ["id"])
    op.alter_column(TABLE, "child_id", nullable=True)
    op.create_index("ix_ambulance_call_child_id", TABLE, ["child_id"])
    op.add_column(TABLE, sa.Column("expires_at", MOMENT))
    # Who took which call is not rewritten; a child is found for it, a doctor takes it, it ends.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (child_id, doctor_id, closed_at) ON {TABLE} TO {WRITER}")


def downgrade() -> None:
    op.execute(f"GRANT UPDATE, DELETE ON {TABLE} TO {WRITER}")
    op.drop_column(TABLE, "expires_at")
    op.execute("DELETE FROM ambulance_call WHERE child_id IS NULL")
    op.drop_index("ix_ambulance_call_child_id", TABLE)
    op.alter_column(TABLE, "child_id", nullable=False)
    op.drop_constraint("pk_ambulance_call", TABLE)
    op.create_primary_key("pk_ambulance_call", TABLE, ["child_id", "id"])
