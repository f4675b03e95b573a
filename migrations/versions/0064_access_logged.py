"""Reads of children whose access log somebody follows become events; the end of a call is told as such.

The trail notes them in the statement that commits its rows, and for these children alone, so that a read of any other child
costs no row more (docs/live.md).
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0064"
down_revision = "0063"

READER, AUDIT = "passport_reader", "passport_audit"
TABLES = ("access_followed", "access_read")
# What 0012 says of this view holds here: `id` is behind a fence, so that a page begins with the index on children;
# `entry_id` is not, so that entries are found by their key.
NAME = """(
    SELECT coalesce(staff.{name}, representative.{name}, child.{name}) FROM account
    LEFT JOIN staff ON staff.id = account.staff_id
    LEFT JOIN representative ON representative.id = account.representative_id
    LEFT JOIN child ON child.id = account.child_id WHERE account.subject = e.subject
  ) AS {name}"""
VIEW = """
CREATE OR REPLACE VIEW access_log AS
SELECT fenced.id, e.child_ids, e.at, e.subject, upper(coalesce(e.role, p.role)) AS role,
  upper(coalesce(e.relations, p.relations)::text)::text[] AS relations,
  p.fields, e.purpose, e.request_id, coalesce(e.policy_version, p.policy_version) AS policy_version,
  {names},
  (
    SELECT assignment.organization_id FROM account JOIN assignment ON assignment.staff_id = account.staff_id
    WHERE account.subject = e.subject AND assignment.valid_from <= fenced.day
      AND (assignment.valid_to IS NULL OR assignment.valid_to >= fenced.day)
    ORDER BY assignment.id LIMIT 1
  ) AS organization_id{more}
FROM audit_entry e
CROSS JOIN LATERAL (SELECT e.id, (e.at AT TIME ZONE 'Europe/Moscow')::date AS day OFFSET 0) AS fenced
JOIN audit_plan p ON p.id = e.plan_id
WHERE e.outcome = 'OK' AND p.fields <> '{{}}' AND current_setting('passport.subject', true) <> ''
"""


# As in 0060; `callEnd` is the last that is told of a call.
CALL = """
CREATE OR REPLACE FUNCTION tell_call() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject text := coalesce(current_setting('passport.subject', true), '');
BEGIN
  PERFORM set_config('passport.subject', 'rights', true);
  INSERT INTO outbox (child_id, id, topic, fields, created_at, about)
  SELECT NEW.child_id, gen_random_uuid(), 'CALL_CHANGED', {fields}, clock_timestamp(), NEW.id;
  PERFORM set_config('passport.subject', subject, true);
  NOTIFY outbox;
  RETURN NULL;
END $$
"""
ENDS = "CASE WHEN NEW.closed_at IS NULL THEN ARRAY['call'] ELSE ARRAY['call', 'callEnd'] END"


def view(more: str) -> str:
    names = ", ".join(NAME.format(name=name) for name in ("family", "given", "patronymic"))
    return VIEW.format(names=names, more=more)


def upgrade() -> None:
    op.execute(CALL.format(fields=ENDS))
    none = sa.text("'{}'")
    op.add_column("outbox", sa.Column("entries", postgresql.ARRAY(sa.Uuid()), server_default=none, nullable=False))
    op.execute(view(", e.id AS entry_id"))
    op.create_table(
        "access_followed",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("until", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("child_id", name="pk_access_followed"),
    )
    op.create_table(
        "access_read",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_access_read"),
    )
    for table in TABLES:
        for statement in gated(table):
            op.execute(statement)
    op.execute(f"REVOKE ALL ON access_read FROM {READER}")
    # Whoever appends to the trail acts in nobody's name.
    op.execute(f"GRANT SELECT ON access_followed TO {AUDIT}")
    op.execute(f"GRANT INSERT ON access_read TO {AUDIT}")
    op.execute(f"CREATE POLICY trail ON access_followed FOR SELECT TO {AUDIT} USING (true)")
    op.execute(f"CREATE POLICY trail ON access_read FOR INSERT TO {AUDIT} WITH CHECK (true)")


def downgrade() -> None:
    op.execute(CALL.format(fields="ARRAY['call']"))
    for table in TABLES:
        op.drop_table(table)
    op.execute("DROP VIEW access_log")
    op.execute(view(""))
    op.execute("REVOKE ALL ON access_log FROM passport_writer")
    op.execute(f"GRANT SELECT ON access_log TO {READER}")
    op.drop_column("outbox", "entries")
