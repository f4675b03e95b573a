"""Pairs of records that may be of one child, one row for each of the two."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0054"
down_revision = "0053"

WRITER = "passport_writer"
TABLE = "duplicate"
MOMENT = sa.TIMESTAMP(timezone=True)
KEYS = {"child_id": "child", "other_id": "child", "proposed_by": "staff", "decided_by": "staff"}


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("reasons", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("outcome", sa.String()),
        sa.Column("proposed_by", sa.Uuid()),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", MOMENT),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        *[sa.ForeignKeyConstraint([name], [f"{to}.id"], name=f"fk_{TABLE}_{name}") for name, to in KEYS.items()],
        sa.CheckConstraint("other_id <> child_id AND score BETWEEN 0 AND 100", name=f"ck_{TABLE}_pair"),
        sa.CheckConstraint("outcome ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{TABLE}_words"),
    )
    op.create_index(f"ix_{TABLE}_child_id", TABLE, ["child_id", "proposed_at", "id"])
    op.create_index(f"ix_{TABLE}_id", TABLE, ["id"])
    # What was compared is not rewritten; it is decided.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (outcome, decided_by, decided_at) ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
