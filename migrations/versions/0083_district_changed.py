"""A district that children come to or leave is an event of its own: whoever works there learns of it, and of no child."""

from alembic import op

revision = "0083"
down_revision = "0079"

# As in 0060: the gate is opened for the rows that are written, and left as it was found.
BODY = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject text := coalesce(current_setting('passport.subject', true), '');
BEGIN
  PERFORM set_config('passport.subject', 'rights', true);
  INSERT INTO outbox (child_id, id, topic, fields, created_at, about)
  SELECT NULL, gen_random_uuid(), 'DISTRICT_CHANGED', '{{}}'::text[], clock_timestamp(), district_id
  FROM ({districts}) AS changed WHERE district_id IS NOT NULL GROUP BY district_id;
  IF FOUND THEN
    NOTIFY outbox;
  END IF;
  PERFORM set_config('passport.subject', subject, true);
  RETURN NULL;
END $$
"""
ONE = "SELECT district_id FROM moved"
BOTH = """SELECT unnest(ARRAY[before.district_id, moved.district_id]) AS district_id FROM moved JOIN before USING (id)
    WHERE moved.district_id IS DISTINCT FROM before.district_id"""
TRIGGERS = (
    ("INSERT", "NEW TABLE AS moved", "tell_district"),
    ("DELETE", "OLD TABLE AS moved", "tell_district"),
    ("UPDATE", "NEW TABLE AS moved OLD TABLE AS before", "tell_districts"),
)


def upgrade() -> None:
    op.execute(BODY.format(name="tell_district", districts=ONE))
    op.execute(BODY.format(name="tell_districts", districts=BOTH))
    for event, rows, function in TRIGGERS:
        op.execute(
            f"CREATE TRIGGER {function}_{event.lower()} AFTER {event} ON child REFERENCING {rows}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        )


def downgrade() -> None:
    for name in ("tell_district", "tell_districts"):
        op.execute(f"DROP FUNCTION {name}() CASCADE")
