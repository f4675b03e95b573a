"""Devices that are woken up by Web Push, and how far events were pushed (docs/live.md)."""

import sqlalchemy as sa
from alembic import op

from graph.viewer import SETTING

revision = "0065"
down_revision = "0064"

READER = "passport_reader"
MOMENT = sa.TIMESTAMP(timezone=True)
# An address and its keys say who uses which device: they are there for their own account, and for what sends to them.
OWN = f"""
CREATE POLICY own ON push_device
USING (subject = current_setting('{SETTING}', true) OR current_setting('passport.task', true) = 'push')
"""


def upgrade() -> None:
    op.create_table(
        "push_device",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("endpoint", sa.String(), nullable=False),
        sa.Column("p256dh", sa.LargeBinary(), nullable=False),
        sa.Column("auth", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_push_device"),
        sa.UniqueConstraint("subject", "endpoint", name="uq_push_device_subject_endpoint"),
    )
    op.execute("ALTER TABLE push_device ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    op.execute(OWN)
    op.create_table(
        "push_turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("holder", sa.Uuid()),
        sa.Column("until", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_push_turn"),
        sa.CheckConstraint("id = 1", name="ck_push_turn_one"),
    )
    op.execute("INSERT INTO push_turn (id, number) SELECT 1, number FROM event_clock")
    op.execute(f"REVOKE ALL ON push_device, push_turn FROM {READER}")


def downgrade() -> None:
    op.drop_table("push_turn")
    op.drop_table("push_device")
