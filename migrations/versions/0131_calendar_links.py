"""Secret addresses of calendars: the hash of each token, for its own account and for who answers at the address."""

import sqlalchemy as sa
from alembic import op

from graph.viewer import SETTING

revision = "0131"
down_revision = "0130"

TABLE = "calendar_link"
READER = "passport_reader"
MOMENT = sa.TIMESTAMP(timezone=True)
OWN = f"""
CREATE POLICY own ON {TABLE}
USING (subject = current_setting('{SETTING}', true) OR current_setting('passport.task', true) = 'calendar')
"""


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("revoked_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
    )
    op.create_index(f"uq_{TABLE}_token_hash", TABLE, ["token_hash"], unique=True)
    is_open = sa.text("revoked_at IS NULL")
    op.create_index(f"uq_{TABLE}_subject", TABLE, ["subject", "role"], unique=True, postgresql_where=is_open)
    op.execute(f"ALTER TABLE {TABLE} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    op.execute(OWN)
    op.execute(f"REVOKE ALL ON {TABLE} FROM {READER}")


def downgrade() -> None:
    op.drop_table(TABLE)
