"""A child is looked up by an identifier in the order of ids: of two with one number the first, without sorting."""

from alembic import op

revision = "0008"
down_revision = "0007"

COLUMNS = ("policy_number", "snils")


def upgrade() -> None:
    for column in COLUMNS:
        op.create_index(f"ix_child_{column}_id", "child", [column, "id"])
        op.drop_index(f"ix_child_{column}", "child")


def downgrade() -> None:
    for column in COLUMNS:
        op.create_index(f"ix_child_{column}", "child", [column])
        op.drop_index(f"ix_child_{column}_id", "child")
