"""The audit trail by months: its entries lie in partitions by their ids, which begin with the time, and a table says where each month is.

An existing table becomes the first partition as it is. `passport db upgrade` lets PostgreSQL check beforehand that its ids fit
(graph.database.trail_months), so that nobody waits while it is attached.
"""

import re
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from graph.database.trail_months import FITS, next_month
from graph.errors import StartupProblem

revision = "0321"
down_revision = "0311"

READER, WRITER, AUDIT = "passport_reader", "passport_writer", "passport_audit"
MONTHS, PARENT, OTHER = "audit_month", "audit_entry", "audit_entry_other"
INDEXES = ("ix_audit_entry_child_id", "ix_audit_entry_child_ids")
MOMENT = sa.TIMESTAMP(timezone=True)
COMPLETE = "chain IS NOT NULL AND number IS NOT NULL AND hash IS NOT NULL"
AHEAD = 3  # months that are made now, beside the first

# The least id of a moment: the first 48 bits of a UUID of version 7 are milliseconds (RFC 9562, 5.7).
BOUND = """
CREATE FUNCTION audit_bound(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(CAST(extract(epoch FROM moment) * 1000 AS bigint)), 12, '0') || repeat('0', 20))::uuid
$$
"""
# A month that is made from nothing, or of what came before it was made. Nobody may read it but through its parent. It is
# attached last, since from then on who reads the trail waits.
MAKE = """
CREATE FUNCTION audit_make_month(begins timestamptz) RETURNS void LANGUAGE plpgsql SET search_path = {schema}, pg_temp AS $$
DECLARE
  first uuid := audit_bound(begins);
  past uuid := audit_bound(begins + interval '1 month');
  part text := 'audit_entry_' || to_char(begins AT TIME ZONE 'UTC', 'YYYY_MM');
BEGIN
  EXECUTE format('CREATE TABLE %I (LIKE audit_entry INCLUDING ALL)', part);
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT ck_month CHECK (id >= %L AND id < %L)', part, first, past);
  EXECUTE format('REVOKE ALL ON %I FROM {roles}', part);
  LOCK TABLE audit_entry_other IN ACCESS EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM audit_entry_other WHERE id >= first AND id < past) THEN
    EXECUTE format('WITH moved AS (DELETE FROM audit_entry_other WHERE id >= %L AND id < %L RETURNING *)
      INSERT INTO %I SELECT * FROM moved', first, past, part);
  END IF;
  EXECUTE format('ALTER TABLE audit_entry ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, first, past);
  EXECUTE format('ALTER TABLE %I DROP CONSTRAINT ck_month', part);
  INSERT INTO audit_month (month, begins_at, ends_at, state)
  VALUES (CAST(begins AT TIME ZONE 'UTC' AS date), begins, begins + interval '1 month', 'ATTACHED');
END $$
"""
# With its owner's rights, so that the role that appends can have months made and nothing else. It gives up soon where
# somebody reads for long what it must lock: there is time until the month begins.
MAKE_AHEAD = """
CREATE FUNCTION audit_months_ahead(months integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {schema}, pg_temp SET lock_timeout = '300ms' SET timezone = 'UTC' AS $$
DECLARE
  begins timestamptz;
  made integer := 0;
BEGIN
  LOCK TABLE audit_month IN SHARE ROW EXCLUSIVE MODE;
  FOR begins IN SELECT date_trunc('month', now()) + n * interval '1 month' FROM generate_series(0, least(months, 24)) n LOOP
    CONTINUE WHEN EXISTS (
      SELECT FROM audit_month m WHERE m.ends_at > begins AND (m.begins_at IS NULL OR m.begins_at <= begins));
    PERFORM audit_make_month(begins);
    made := made + 1;
  END LOOP;
  RETURN made;
END $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    schema = connection.scalar(sa.text("SELECT quote_ident(current_schema())"))
    roles = ", ".join((READER, WRITER, AUDIT))
    op.create_table(
        MONTHS,
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("begins_at", MOMENT),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("entries", sa.BigInteger()),
        sa.Column("file", sa.String()),
        sa.Column("sha256", sa.String()),
        sa.Column("filed_at", MOMENT),
        sa.PrimaryKeyConstraint("month", name="pk_audit_month"),
        sa.CheckConstraint("state ~ '^[A-Z][A-Z0-9_]*$'", name="ck_audit_month_state"),
        sa.CheckConstraint("state = 'ATTACHED' OR file IS NOT NULL", name="ck_audit_month_file"),
    )
    op.execute(f"REVOKE ALL ON {MONTHS} FROM {WRITER}, {AUDIT}")
    op.execute(f"GRANT SELECT ON {MONTHS} TO {AUDIT}")
    op.execute(BOUND)
    attach(connection, roles)
    op.execute(MAKE.format(schema=schema, roles=roles))
    op.execute(MAKE_AHEAD.format(schema=schema))
    op.execute("REVOKE ALL ON FUNCTION audit_make_month(timestamptz), audit_months_ahead(integer) FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION audit_months_ahead(integer) TO {AUDIT}")
    op.execute(f"SELECT audit_months_ahead({AHEAD})")


def first_end(connection: sa.Connection) -> datetime:
    """Where the first partition ends: as was checked beforehand, or with the next month that begins in a week or later."""
    text = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :name AND conrelid = 'audit_entry'::regclass"
    if checked := connection.scalar(sa.text(text), {"name": FITS}):
        bound = re.findall(r"[0-9a-f-]{36}", checked)[0]
        return datetime.fromtimestamp(int(bound.replace("-", "")[:12], 16) / 1000, UTC)
    return next_month(datetime.now(UTC) + timedelta(days=7))


def attach(connection: sa.Connection, roles: str) -> None:
    """Make the table the first partition of a new one of its name, and the view over it anew."""
    ends = first_end(connection)
    last_day = ends - timedelta(days=1)
    first = f"{PARENT}_{last_day:%Y_%m}"
    view = connection.scalar(sa.text("SELECT pg_get_viewdef('access_log'::regclass)"))
    indexes = {index: connection.scalar(sa.text(f"SELECT pg_get_indexdef('{index}'::regclass)")) for index in INDEXES}
    op.execute("DROP VIEW access_log")
    op.execute(f"ALTER TABLE {PARENT} RENAME TO {first}")
    op.execute(f"ALTER TABLE {first} RENAME CONSTRAINT pk_audit_entry TO {first}_pkey")
    for index in INDEXES:
        op.execute(f"ALTER INDEX {index} RENAME TO {index.replace(PARENT, first)}")
    op.execute(f"CREATE TABLE {PARENT} (LIKE {first} INCLUDING DEFAULTS) PARTITION BY RANGE (id)")
    op.execute(f"ALTER TABLE {PARENT} ADD CONSTRAINT pk_audit_entry PRIMARY KEY (id)")
    # Entries from before there were chains stay as they are (migration 0007).
    op.execute(f"ALTER TABLE {PARENT} ADD CONSTRAINT ck_audit_entry_chain CHECK ({COMPLETE}) NOT VALID")
    for definition in indexes.values():
        op.execute(definition)
    bound = connection.scalar(sa.text("SELECT audit_bound(:ends)::text"), {"ends": ends})
    op.execute(f"ALTER TABLE {PARENT} ATTACH PARTITION {first} FOR VALUES FROM (MINVALUE) TO ('{bound}')")
    op.execute(f"ALTER TABLE {first} DROP CONSTRAINT IF EXISTS {FITS}")
    op.execute(f"CREATE TABLE {OTHER} PARTITION OF {PARENT} DEFAULT")
    op.execute(f"REVOKE ALL ON {first}, {OTHER}, {PARENT} FROM {roles}")
    op.execute(f"GRANT INSERT ON {PARENT} TO {AUDIT}")
    show(view)
    months = sa.table(MONTHS, *[sa.column(name) for name in ("month", "ends_at", "state")])
    op.execute(months.insert().values(month=last_day.replace(day=1).date(), ends_at=ends, state="ATTACHED"))


def show(view: str) -> None:
    """The view over the trail, for the role that reads."""
    op.execute(f"CREATE VIEW access_log AS {view}")
    op.execute(f"REVOKE ALL ON access_log FROM {WRITER}")
    op.execute(f"GRANT SELECT ON access_log TO {READER}")


def downgrade() -> None:
    connection = op.get_bind()
    if connection.scalar(sa.text(f"SELECT EXISTS (SELECT FROM {MONTHS} WHERE state = 'FILED')")):  # noqa: S608 - names of ours
        raise StartupProblem("Months of the audit trail are in files: bring them back first (`passport audit import`).")
    view = connection.scalar(sa.text("SELECT pg_get_viewdef('access_log'::regclass)"))
    indexes = [connection.scalar(sa.text(f"SELECT pg_get_indexdef('{index}'::regclass)")) for index in INDEXES]
    op.execute("DROP VIEW access_log")
    op.execute(f"CREATE TABLE audit_entry_whole (LIKE {PARENT} INCLUDING DEFAULTS)")
    op.execute(f"INSERT INTO audit_entry_whole SELECT * FROM {PARENT}")  # noqa: S608 - names of ours
    op.execute(f"DROP TABLE {PARENT}")
    op.execute(f"ALTER TABLE audit_entry_whole RENAME TO {PARENT}")
    op.execute(f"ALTER TABLE {PARENT} ADD CONSTRAINT pk_audit_entry PRIMARY KEY (id)")
    op.execute(f"ALTER TABLE {PARENT} ADD CONSTRAINT ck_audit_entry_chain CHECK ({COMPLETE}) NOT VALID")
    for definition in indexes:
        op.execute(definition.replace(" ON ONLY ", " ON "))
    op.execute(f"REVOKE ALL ON {PARENT} FROM {READER}, {WRITER}")
    op.execute(f"GRANT INSERT ON {PARENT} TO {AUDIT}")
    show(view)
    for function in ("audit_months_ahead(integer)", "audit_make_month(timestamptz)", "audit_bound(timestamptz)"):
        op.execute(f"DROP FUNCTION {function}")
    op.drop_table(MONTHS)
