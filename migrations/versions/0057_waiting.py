"""Indexes of what waits for a registrar, and of what a person has asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"

# Table, the column that its queue is in the order of, and what waits.
WAITING = (
    ("contact_proposal", "proposed_at", "decided_at IS NULL"),
    ("correction", "expires_at", "is_confirmed IS NULL"),
    ("duplicate", "proposed_at", "outcome IS NULL"),
    ("representation_request", "expires_at", "status IN ('REQUESTED', 'VERIFIED') AND kind <> 'DELEGATED'"),
)
OWN = "ix_representation_request_representative_id"


def upgrade() -> None:
    for table, first, waits in WAITING:
        op.create_index(f"ix_{table}_waiting", table, [first, "id"], postgresql_where=sa.text(waits))
    op.drop_index(OWN)
    op.create_index(OWN, "representation_request", ["representative_id", "requested_at", "id"])


def downgrade() -> None:
    op.drop_index(OWN)
    op.create_index(OWN, "representation_request", ["representative_id"])
    for table, _, _ in WAITING:
        op.drop_index(f"ix_{table}_waiting")
