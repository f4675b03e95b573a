"""Whom nurses call about violence or neglect (domain.md 4.7, note 17), and who reviews the glass where nobody is near."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("organization", sa.Column("child_protection_contact", sa.String()))


def downgrade() -> None:
    op.drop_column("organization", "child_protection_contact")
