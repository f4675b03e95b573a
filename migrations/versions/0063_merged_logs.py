"""The ids under which the trail knows a child: its own, and those of the records that are merged into it (domain.md 5 E 35)."""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"

READER = "passport_reader"
FUNCTION = "child_records(uuid)"
# Who reads a log may not read merges, which hold both rows of the child as they were.
RECORDS = """
CREATE FUNCTION child_records(child uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
  WITH RECURSIVE record AS (
    SELECT child AS id UNION SELECT m.merged_id FROM record JOIN child_merge m ON m.survivor_id = record.id WHERE m.undone_at IS NULL
  ) SELECT array_agg(id) FROM record
$$
"""


def upgrade() -> None:
    schema = op.get_bind().scalar(sa.text("SELECT quote_ident(current_schema())"))
    op.execute(RECORDS.replace("{schema}", schema))
    op.execute(f"REVOKE ALL ON FUNCTION {FUNCTION} FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION {FUNCTION} TO {READER}")


def downgrade() -> None:
    op.execute(f"DROP FUNCTION {FUNCTION}")
