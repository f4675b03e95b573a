"""What an episode of care can begin with: a view over diagnoses and dispensary observations."""

from alembic import op

revision = "0261"
down_revision = "0252"

# With the rights and the gate of who reads it: the tables below have row policies.
VIEW = """
CREATE VIEW episode WITH (security_invoker = true) AS
SELECT child_id, id, coalesce(left(icd10, 3), disease) AS thread, 'DIAGNOSIS'::varchar AS beginning, left(icd10, 3) AS icd10_category,
  display, coalesce(since, stated_on) AS since, labels, state, amendment_labels
FROM condition WHERE chronic
UNION ALL
SELECT child_id, id, coalesce(left(icd10, 3), specialty, display), 'OBSERVATION'::varchar, left(icd10, 3),
  display, coalesce(since, (recorded_at AT TIME ZONE 'Europe/Moscow')::date), labels, state, amendment_labels
FROM observation
"""


def upgrade() -> None:
    op.execute(VIEW)
    op.execute("REVOKE ALL ON episode FROM passport_writer")
    op.execute("GRANT SELECT ON episode TO passport_reader")


def downgrade() -> None:
    op.execute("DROP VIEW episode")
