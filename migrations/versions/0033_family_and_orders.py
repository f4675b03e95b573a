"""Who is family is looked for in all accounts of a member of staff; an order may be for nobody (domain.md 5 F 42, 5 B 15)."""

import sqlalchemy as sa
from alembic import op

from graph.viewer import SETTING

revision = "0033"
down_revision = "0030"

TARGET = "ck_audit_order_one_target"
INDEX = "ix_account_staff_family"


def upgrade() -> None:
    both = sa.text("staff_id IS NOT NULL AND (representative_id IS NOT NULL OR child_id IS NOT NULL)")
    op.create_index(INDEX, "account", ["staff_id"], postgresql_where=both)
    op.drop_constraint(TARGET, "audit_order")
    op.create_check_constraint(TARGET, "audit_order", "child_id IS NULL OR organization_id IS NULL")


def downgrade() -> None:
    # The owner is behind the gate, too.
    op.execute(f"SELECT set_config('{SETTING}', 'migration', true)")
    op.execute("DELETE FROM audit_order WHERE child_id IS NULL AND organization_id IS NULL")
    op.drop_constraint(TARGET, "audit_order")
    op.create_check_constraint(TARGET, "audit_order", "(child_id IS NULL) <> (organization_id IS NULL)")
    op.drop_index(INDEX)
