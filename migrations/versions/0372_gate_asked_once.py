"""The gate before rows about children is asked once in a statement and not for each row (src/graph/tables/gate.py).

Not where the database is spread over nodes: Citus refuses a SELECT in a policy of a distributed table.
"""

from alembic import op

from graph.tables.gate import OPEN, OPEN_OF_EACH_ROW

revision = "0372"
down_revision = "0371"

# Servers go on meanwhile, and lock their tables in other orders. So all tables are locked first, and let go where that takes long:
# after half a second a vital write would be given up (database/pools.py), and after one PostgreSQL looks for a deadlock and ends
# a read or this.
ALTER = """
DO $do$ DECLARE name text; before text := current_setting('lock_timeout'); until timestamptz; BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN RETURN; END IF;
  PERFORM set_config('lock_timeout', '100ms', true);
  LOOP
    BEGIN
      until := clock_timestamp() + interval '0.3 s';
      FOR name IN SELECT polrelid::regclass FROM pg_policy WHERE polname = 'gate' ORDER BY 1 LOOP
        EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', name);
        IF clock_timestamp() > until THEN RAISE lock_not_available; END IF;
      END LOOP;
      EXIT;
    EXCEPTION WHEN lock_not_available THEN PERFORM pg_sleep(0.1);
    END;
  END LOOP;
  PERFORM set_config('lock_timeout', before, true);
  FOR name IN SELECT polrelid::regclass FROM pg_policy WHERE polname = 'gate' ORDER BY 1 LOOP
    EXECUTE format($$ALTER POLICY gate ON %s USING ({condition})$$, name);
  END LOOP;
END $do$
"""


def upgrade() -> None:
    op.execute(ALTER.format(condition=OPEN))


def downgrade() -> None:
    op.execute(ALTER.format(condition=OPEN_OF_EACH_ROW))
