"""Keys of writes that are older than a month are found by an index: each write forgets its sender's, and read all of them."""

from alembic import op

revision = "0059"
down_revision = "0058"

INDEX = "ix_idempotency_subject_created_at"


def upgrade() -> None:
    op.create_index(INDEX, "idempotency", ["subject", "created_at"])


def downgrade() -> None:
    op.drop_index(INDEX)
