"""Trigger functions for a spread database: each touches its own node alone (docs/citus.md, Triggers).

A trigger of a distributed table runs where the shard is, for rows of children that all lie there, and Citus refuses it what lies
elsewhere. A trigger of a reference table runs on every node, and acts on the coordinator only. What such a function has to tell
the coordinator waits in `node_notice` beside its child until events get their numbers (events/notices.py).
"""

# Rows of Citus's own are needed nowhere else, so they are no tables of a migration: plain PostgreSQL has none of them.
TABLES = (
    """
CREATE TABLE node_notice (
  child_id uuid NOT NULL, id uuid NOT NULL, topic text NOT NULL, is_of_child boolean NOT NULL, about uuid,
  created_at timestamptz NOT NULL, CONSTRAINT pk_node_notice PRIMARY KEY (child_id, id))
""",
    """
CREATE TABLE account_notice (
  id uuid NOT NULL, child_id uuid, representative_id uuid, from_on date NOT NULL,
  CONSTRAINT pk_account_notice PRIMARY KEY (id))
""",
)
# The gate is opened for the row that is written, and left as it was found (migration 0060).
_GATE_OPENED = "DECLARE subject text := coalesce(current_setting('passport.subject', true), '');"
_OPEN = "PERFORM set_config('passport.subject', 'rights', true);"
_CLOSE = "PERFORM set_config('passport.subject', subject, true);"
_NOTICE = "INSERT INTO node_notice (child_id, id, topic, is_of_child, about, created_at) VALUES"


def _told(name: str, rows: str, values: str) -> str:
    """A function that writes a notice for each of some rows."""
    return f"""
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
{_GATE_OPENED} one record;
BEGIN
  {_OPEN}
  FOR one IN {rows} LOOP
    {_NOTICE} ({values}, clock_timestamp());
  END LOOP;
  {_CLOSE}
  RETURN NULL;
END $$
"""


def _pending(name: str, rows: str) -> str:
    """A function that has the reminders of the children of some rows looked at (migration 0130)."""
    return f"""
CREATE OR REPLACE FUNCTION reminder_family_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
{_GATE_OPENED} one record; today date := (clock_timestamp() AT TIME ZONE 'Europe/Moscow')::date;
BEGIN
  {_OPEN}
  FOR one IN {rows} ORDER BY 1 LOOP
    INSERT INTO reminder_pending (child_id, from_on) VALUES (one.child_id, today)
    ON CONFLICT (child_id, from_on) DO UPDATE SET from_on = excluded.from_on;
  END LOOP;
  {_CLOSE}
  RETURN NULL;
END $$
"""  # noqa: S608 - text of ours


_RIGHTS = "one.child_id, gen_random_uuid(), 'RIGHTS_CHANGED', true, NULL"
_DISTRICT = "one.id, gen_random_uuid(), 'DISTRICT_CHANGED', false, one.district_id"
_MOVED = """SELECT child_id FROM moved WHERE child_id IS NOT NULL
    UNION SELECT child_id FROM before WHERE child_id IS NOT NULL"""
_DISTRICTS = """SELECT DISTINCT ON (c.district_id) c.district_id, c.id FROM (
      SELECT m.id, unnest(ARRAY[b.district_id, m.district_id]) AS district_id FROM moved m JOIN before b USING (id)
      WHERE m.district_id IS DISTINCT FROM b.district_id) c WHERE c.district_id IS NOT NULL"""
_BEGINS = """
CREATE OR REPLACE FUNCTION attachment_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE c record;
BEGIN
  FOR c IN SELECT id, district_id, created_at FROM new_rows WHERE district_id IS NOT NULL LOOP
    INSERT INTO attachment (child_id, id, district_id, valid_from, basis, decided_at)
    VALUES (c.id, md5(c.id::text || c.district_id::text)::uuid, c.district_id,
      (c.created_at AT TIME ZONE 'Europe/Moscow')::date, 'REGISTRATION', c.created_at);
  END LOOP;
  RETURN NULL;
END $$
"""
_FOLLOWS = """
CREATE OR REPLACE FUNCTION attachment_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Moscow')::date;
  c record;
  earlier bigint;
  is_open boolean;
BEGIN
  FOR c IN SELECT n.id, n.district_id FROM new_rows n JOIN old_rows o USING (id) WHERE n.district_id IS DISTINCT FROM o.district_id
  LOOP
    UPDATE attachment SET valid_to = today - 1
    WHERE child_id = c.id AND valid_to IS NULL AND district_id IS DISTINCT FROM c.district_id;
    SELECT count(*), coalesce(bool_or(valid_to IS NULL), false) INTO earlier, is_open FROM attachment WHERE child_id = c.id;
    IF c.district_id IS NOT NULL AND NOT is_open THEN
      INSERT INTO attachment (child_id, id, district_id, valid_from, basis, decided_at)
      VALUES (c.id, md5(c.id::text || c.district_id::text || earlier::text)::uuid, c.district_id, today, 'REGISTRATION', now());
    END IF;
  END LOOP;
  RETURN NULL;
END $$
"""
# Whose children those are is found when the notice is taken: they lie on other nodes.
_ACCOUNT = """
CREATE OR REPLACE FUNCTION reminder_family_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF citus_is_coordinator() THEN
    INSERT INTO account_notice (id, child_id, representative_id, from_on)
    SELECT gen_random_uuid(), child_id, representative_id, (clock_timestamp() AT TIME ZONE 'Europe/Moscow')::date FROM moved
    WHERE child_id IS NOT NULL OR representative_id IS NOT NULL;
  END IF;
  RETURN NULL;
END $$
"""
# The function of migration 0181, which finds the child first.
_VERIFY = """
CREATE OR REPLACE FUNCTION verify_certificate(asked bytea, today date) RETURNS TABLE (valid_from date, valid_to date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE before text := current_setting('passport.subject', true); child uuid;
BEGIN
  PERFORM set_config('passport.subject', 'verification', true);
  FOR child IN SELECT o.child_id FROM number_owner o WHERE o.value = encode(asked, 'hex') AND o.system = 'passport:certificate' LOOP
    RETURN QUERY SELECT c.valid_from, c.valid_to FROM certificate c
    WHERE c.child_id = child AND c.code_hash = asked AND c.status = 'ISSUED' AND today BETWEEN c.valid_from AND c.valid_to
      AND (c.document_id IS NULL OR EXISTS (
        SELECT FROM medical_document d WHERE d.child_id = child AND d.id = c.document_id AND d.status = 'REGISTERED'));
  END LOOP;
  PERFORM set_config('passport.subject', coalesce(before, ''), true);
END $$
"""
FUNCTIONS = (
    _VERIFY,
    _told("tell_rights_of_child", "SELECT DISTINCT child_id FROM moved WHERE child_id IS NOT NULL", _RIGHTS),
    _told("tell_moved_rights", _MOVED, _RIGHTS),
    _told("tell_rights_of_one", "SELECT NEW.id AS child_id", _RIGHTS),
    _told(
        "tell_district",
        "SELECT DISTINCT ON (district_id) district_id, id FROM moved WHERE district_id IS NOT NULL",
        _DISTRICT,
    ),
    _told("tell_districts", _DISTRICTS, _DISTRICT),
    _pending("tied", "SELECT DISTINCT child_id FROM moved WHERE child_id IS NOT NULL"),
    _pending(
        "born",
        "SELECT m.id AS child_id FROM moved m JOIN before b USING (id) WHERE m.birth_date IS DISTINCT FROM b.birth_date",
    ),
    _ACCOUNT,
    _BEGINS,
    _FOLLOWS,
)
# Of reference tables: these act as they are, on the coordinator alone.
ON_COORDINATOR = ("tell_rights", "tell_call")
GUARD = "IF NOT citus_is_coordinator() THEN RETURN NULL; END IF;"
# These touch nothing but the row at hand and a reference table, and do the same on each node.
AS_THEY_ARE = ("certificate_paper_stands", "account_guard")
# A replica of a spread database is not asked, so nothing has to be compared with it.
WITHOUT = ("rights_moved", "rights_removed")
