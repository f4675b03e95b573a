"""What a document says of its own author and rank stands beside what its sender is known for (domain.md 5 A 6)."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0017"

CLAIMS = ("claimed_author", "claimed_organization", "claimed_source_kind")


def upgrade() -> None:
    for name in CLAIMS:
        op.add_column("medical_document", sa.Column(name, sa.String(), nullable=True))


def downgrade() -> None:
    for name in CLAIMS:
        op.drop_column("medical_document", name)
