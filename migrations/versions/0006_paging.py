"""What lists are paged by has its index and is never null.

Children are ordered by family with a missing name as the empty one; a twin is looked for by birth date and family.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

BY_FAMILY = "ix_child_district_id_family_id"


def upgrade() -> None:
    op.drop_index(BY_FAMILY, "child")
    op.create_index(BY_FAMILY, "child", ["district_id", sa.text("coalesce(family, '')"), "id"])
    op.execute("UPDATE measurement SET effective_at = recorded_at WHERE effective_at IS NULL")
    op.alter_column("measurement", "effective_at", nullable=False)


def downgrade() -> None:
    op.alter_column("measurement", "effective_at", nullable=True)
    op.drop_index(BY_FAMILY, "child")
    op.create_index(BY_FAMILY, "child", ["district_id", "family", "id"])
