"""Arrays of several rows as one: the children that a statement comes to, below rows that come to several (sql/touched.py)."""

from alembic import op

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    """PostgreSQL has none: its `array_agg` of arrays makes a table of them, and wants all of one length."""
    op.execute(
        "CREATE AGGREGATE array_concat_agg(anycompatiblearray)"
        " (SFUNC = array_cat, STYPE = anycompatiblearray, PARALLEL = SAFE)"
    )


def downgrade() -> None:
    """As before."""
    op.execute("DROP AGGREGATE array_concat_agg(anycompatiblearray)")
