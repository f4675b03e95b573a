"""The day and the place that are planned for an examination."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0121"
down_revision = "0120"

TABLE = "examination_day"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("planned_by", sa.Uuid(), nullable=False),
        sa.Column("planned_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=f"fk_{TABLE}_organization_id"),
        sa.ForeignKeyConstraint(["planned_by"], ["staff.id"], name=f"fk_{TABLE}_planned_by"),
    )
    op.create_index(f"ix_{TABLE}_child_id_months_planned_at_id", TABLE, ["child_id", "months", "planned_at", "id"])
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
