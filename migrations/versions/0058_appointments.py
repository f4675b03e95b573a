"""Appointments of a child, as another system tells of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0058"
down_revision = "0057"

WRITER = "passport_writer"
TABLE = "appointment"
MOMENT = sa.TIMESTAMP(timezone=True)
KEYS = {"child_id": "child", "organization_id": "organization", "staff_id": "staff"}


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("specialty", sa.String()),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid()),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        *[sa.ForeignKeyConstraint([name], [f"{of}.id"], name=f"fk_{TABLE}_{name}") for name, of in KEYS.items()],
        *[
            sa.CheckConstraint(f"{name} ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{TABLE}_{name}")
            for name in ("source", "status", "specialty")
        ],
    )
    op.create_index(f"ix_{TABLE}_child_id", TABLE, ["child_id", "starts_at", "id"])
    op.create_index(f"ix_{TABLE}_staff_id", TABLE, ["staff_id", "day", "child_id"])
    op.create_index(f"uq_{TABLE}_id", TABLE, ["id"], unique=True)
    op.execute(f"REVOKE DELETE ON {TABLE} FROM {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
