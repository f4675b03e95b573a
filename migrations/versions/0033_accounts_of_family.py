"""Who is family of a child is looked for in all accounts of a member of staff (domain.md 5 F 42)."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0030"


def upgrade() -> None:
    both = sa.text("staff_id IS NOT NULL AND (representative_id IS NOT NULL OR child_id IS NOT NULL)")
    op.create_index("ix_account_staff_family", "account", ["staff_id"], postgresql_where=both)


def downgrade() -> None:
    op.drop_index("ix_account_staff_family")
