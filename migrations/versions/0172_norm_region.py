"""Additions of a region to a norm, and whose region the city's is from which day on (domain.md 3.7, 3.8)."""

import sqlalchemy as sa
from alembic import op

revision = "0172"
down_revision = "0171"

WORD = "~ '^[A-Z][A-Z0-9_]*$'"


def upgrade() -> None:
    op.add_column("norm", sa.Column("region", sa.String()))
    op.create_check_constraint("ck_norm_region", "norm", f"region {WORD}")
    op.drop_index("uq_norm_kind_valid_from", "norm")
    columns = ["kind", "region", "valid_from"]
    op.create_index("uq_norm_kind_region_valid_from", "norm", columns, unique=True, postgresql_nulls_not_distinct=True)
    op.create_table(
        "norm_region",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("region", sa.String()),
        sa.PrimaryKeyConstraint("valid_from", name="pk_norm_region"),
        sa.CheckConstraint(f"region {WORD}", name="ck_norm_region_region"),
    )
    op.create_table(
        "norm_turned",
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_norm_turned"),
    )
    op.execute("INSERT INTO norm_turned SELECT DISTINCT valid_from FROM norm WHERE kind = 'EXAMINATIONS_BY_STATUS'")
    op.execute("REVOKE INSERT, UPDATE, DELETE ON norm_region FROM passport_writer")


def downgrade() -> None:
    op.execute("DELETE FROM norm WHERE region IS NOT NULL")
    op.drop_table("norm_turned")
    op.drop_table("norm_region")
    op.drop_index("uq_norm_kind_region_valid_from", "norm")
    op.create_index("uq_norm_kind_valid_from", "norm", ["kind", "valid_from"], unique=True)
    op.drop_column("norm", "region")
