"""A child of the city is found by its day of birth and a second identifier."""

from alembic import op

revision = "0047"
down_revision = "0046"

INDEX = "ix_child_birth_date"


def upgrade() -> None:
    op.create_index(INDEX, "child", ["birth_date"])


def downgrade() -> None:
    op.drop_index(INDEX, "child")
