"""Where lines of the plan of vaccinations stood at the end of past months."""

import sqlalchemy as sa
from alembic import op

revision = "0351"
down_revision = "0321"

TABLE, CHECK = "vaccination_due", "ck_vaccination_due_past"


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("past", sa.String()))
    op.add_column(TABLE, sa.Column("past_until", sa.Date()))
    op.create_check_constraint(CHECK, TABLE, "past ~ '^[-DENORdeor]{11}$'")


def downgrade() -> None:
    op.drop_constraint(CHECK, TABLE)
    op.drop_column(TABLE, "past_until")
    op.drop_column(TABLE, "past")
