"""The passport says whether a blood group and an Rh factor are a laboratory's result (domain.md 4.7, note 9)."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0021"

FACTS = ("blood_group", "rh_factor")
# The statement that the projection chose: of one document and day there may be several.
FILL = """
UPDATE passport SET {fact}_lab_confirmed = (
  SELECT f.lab_confirmed FROM fact f
  WHERE f.child_id = passport.child_id AND f.kind = '{kind}' AND f.state = 'CURRENT'
    AND f.document_id = passport.{fact}_document_id
    AND coalesce(f.effective_at, f.recorded_at) = passport.{fact}_effective_at
    AND f.recorded_at = passport.{fact}_recorded_at
  ORDER BY f.provisional_until IS NOT NULL OR f.source_rank > 3, f.source_rank, f.id LIMIT 1
) WHERE {fact}_document_id IS NOT NULL
"""


def upgrade() -> None:
    """Fill it from the facts, so that `passport rebuild` changes nothing."""
    for fact in FACTS:
        op.add_column("passport", sa.Column(f"{fact}_lab_confirmed", sa.Boolean()))
        op.execute(FILL.format(fact=fact, kind=fact.upper()))


def downgrade() -> None:
    """The facts keep it."""
    for fact in FACTS:
        op.drop_column("passport", f"{fact}_lab_confirmed")
