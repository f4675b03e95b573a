"""By which identifier a register knows organizations, districts and staff, in which role somebody works, and when a place closed."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"

COLUMNS: tuple[tuple[str, str, sa.types.TypeEngine[Any]], ...] = (
    ("organization", "source_system", sa.String()),
    ("organization", "source_id", sa.String()),
    ("organization", "closed_at", sa.TIMESTAMP(timezone=True)),
    ("district", "source_system", sa.String()),
    ("district", "closed_at", sa.TIMESTAMP(timezone=True)),
    ("staff", "source_system", sa.String()),
    ("staff", "source_id", sa.String()),
    ("assignment", "role", sa.String()),
)
IDENTIFIED = ("organization", "staff")


def upgrade() -> None:
    for table, name, kind in COLUMNS:
        op.add_column(table, sa.Column(name, kind))
    for table in IDENTIFIED:
        op.create_unique_constraint(f"uq_{table}_source_system_source_id", table, ["source_system", "source_id"])


def downgrade() -> None:
    for table in IDENTIFIED:
        op.drop_constraint(f"uq_{table}_source_system_source_id", table)
    for table, name, _ in reversed(COLUMNS):
        op.drop_column(table, name)
