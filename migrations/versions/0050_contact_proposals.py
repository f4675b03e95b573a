"""Contacts that another system proposes, until a registrar has decided."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0050"
down_revision = "0049"

WRITER = "passport_writer"
TABLE = "contact_proposal"
MOMENT = sa.TIMESTAMP(timezone=True)
KEYS = {"child_id": "child", "representative_id": "representative", "decided_by": "staff"}


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("representative_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("phone", sa.String()),
        sa.Column("email", sa.String()),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", MOMENT),
        sa.Column("is_accepted", sa.Boolean()),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        *[sa.ForeignKeyConstraint([name], [f"{of}.id"], name=f"fk_{TABLE}_{name}") for name, of in KEYS.items()],
        sa.CheckConstraint("source ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{TABLE}_source"),
    )
    op.create_index(
        f"uq_{TABLE}_open",
        TABLE,
        ["child_id", "representative_id"],
        unique=True,
        postgresql_where=sa.text("decided_at IS NULL"),
    )
    op.create_index(f"ix_{TABLE}_child_id", TABLE, ["child_id", "proposed_at", "id"])
    op.execute(f"REVOKE DELETE ON {TABLE} FROM {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
