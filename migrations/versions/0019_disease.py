"""A disease that several documents state is one item of a list (graph/sql/conditions.py)."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

# In the locale C `lower` knows Latin letters alone.
CYRILLIC = "".join(map(chr, range(0x0410, 0x0430))) + "Ё"
FILL = f"""
UPDATE condition c SET stated_on = d.date, disease = coalesce(
    c.icd10, c.code_system || ' ' || c.code, translate(lower(c.display), '{CYRILLIC}', '{CYRILLIC.lower()}'))
FROM medical_document d WHERE d.child_id = c.child_id AND d.id = c.document_id
"""  # noqa: S608 - text of ours
RESTATED = """
UPDATE condition c SET restated = true FROM (
    SELECT child_id, disease, chronic FROM condition GROUP BY child_id, disease, chronic HAVING count(*) > 1
) s WHERE c.child_id = s.child_id AND c.disease = s.disease AND c.chronic = s.chronic
"""


def upgrade() -> None:
    """Group the statements that are there as the import groups new ones."""
    op.add_column("condition", sa.Column("disease", sa.String(), nullable=True))
    op.add_column("condition", sa.Column("stated_on", sa.Date(), nullable=True))
    op.add_column("condition", sa.Column("restated", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.execute("SELECT set_config('passport.subject', 'migration', true)")
    op.execute(FILL)
    op.execute(RESTATED)
    op.alter_column("condition", "disease", nullable=False)
    op.alter_column("condition", "stated_on", nullable=False)


def downgrade() -> None:
    for column in ("disease", "stated_on", "restated"):
        op.drop_column("condition", column)
