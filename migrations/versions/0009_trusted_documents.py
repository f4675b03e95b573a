"""Documents that apps were released with, by the hash of their text."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "trusted_document",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("name", sa.String()),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("registered_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_trusted_document"),
    )
    # Whoever may send documents of children may not say which questions are trusted.
    op.execute("REVOKE ALL ON trusted_document FROM passport_writer")
    op.execute("GRANT SELECT ON trusted_document TO passport_reader")


def downgrade() -> None:
    op.drop_table("trusted_document")
