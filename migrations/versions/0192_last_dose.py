"""When a vaccine of a line was given last: since when a child that is covered today has been so."""

import sqlalchemy as sa
from alembic import op

revision = "0192"
down_revision = "0191"


def upgrade() -> None:
    op.add_column("vaccination_due", sa.Column("last_dose_on", sa.Date()))


def downgrade() -> None:
    op.drop_column("vaccination_due", "last_dose_on")
