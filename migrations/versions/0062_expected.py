"""The appointments of an organization on a day, whose children are received there."""

from alembic import op

revision = "0062"
down_revision = "0061"

INDEX = "ix_appointment_organization_id"


def upgrade() -> None:
    op.create_index(INDEX, "appointment", ["organization_id", "day", "child_id"])


def downgrade() -> None:
    op.drop_index(INDEX, "appointment")
