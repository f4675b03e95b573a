"""The gate before rows about children is asked once in a statement and not for each row (src/graph/tables/gate.py).

Not where the database is spread over nodes: Citus refuses a SELECT in a policy of a distributed table.
"""

from alembic import op

from graph.tables.gate import OPEN, OPEN_OF_EACH_ROW

revision = "0372"
down_revision = "0371"

ALTER = """
DO $do$ DECLARE name text; BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN RETURN; END IF;
  FOR name IN SELECT polrelid::regclass FROM pg_policy WHERE polname = 'gate' ORDER BY 1 LOOP
    EXECUTE format($$ALTER POLICY gate ON %s USING ({condition})$$, name);
  END LOOP;
END $do$
"""


def upgrade() -> None:
    op.execute(ALTER.format(condition=OPEN))


def downgrade() -> None:
    op.execute(ALTER.format(condition=OPEN_OF_EACH_ROW))
