"""Entries of the trail that name one child have an index of their own: most do, and a B-tree takes them as they come."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

ONE, SEVERAL = "ix_audit_entry_child_id", "ix_audit_entry_child_ids"


def upgrade() -> None:
    """The inverted index keeps those that name several; it gathers what comes, and makes a commit wait now and then."""
    first, number = sa.text("(child_ids[1])"), sa.text("cardinality(child_ids) = 1")
    op.create_index(ONE, "audit_entry", [first], postgresql_where=number)
    op.drop_index(SEVERAL)
    several = sa.text("cardinality(child_ids) > 1")
    op.create_index(SEVERAL, "audit_entry", ["child_ids"], postgresql_using="gin", postgresql_where=several)


def downgrade() -> None:
    op.drop_index(ONE)
    op.drop_index(SEVERAL)
    op.create_index(SEVERAL, "audit_entry", ["child_ids"], postgresql_using="gin")
