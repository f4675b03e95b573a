"""Whom nurses call about violence or neglect (domain.md 4.7, note 17), and who reviews the glass where nobody is near."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0020"


def upgrade() -> None:
    op.add_column("organization", sa.Column("child_protection_contact", sa.String()))
    auditors = sa.text("'auditor' = ANY (roles) AND disabled_at IS NULL")
    op.create_index("ix_account_auditor", "account", ["staff_id"], postgresql_where=auditors)


def downgrade() -> None:
    op.drop_index("ix_account_auditor")
    op.drop_column("organization", "child_protection_contact")
