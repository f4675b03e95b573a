"""Attachment history, which follows child.district_id whoever writes it; by whom and when an enrolment was written."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0048"
down_revision = "0047"

WRITER = "passport_writer"
TABLE = "attachment"
MOMENT = sa.TIMESTAMP(timezone=True)
# A row of a seeded import has the same id in every run.
BORN = """
INSERT INTO attachment (child_id, id, district_id, valid_from, basis, decided_at)
SELECT c.id, md5(c.id::text || c.district_id::text)::uuid, c.district_id,
  (c.created_at AT TIME ZONE 'Europe/Moscow')::date, 'REGISTRATION', c.created_at
FROM {children} AS c WHERE c.district_id IS NOT NULL
"""
BEGINS = """
CREATE FUNCTION attachment_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  {born};
  RETURN NULL;
END $$
"""
# Set against the open row, which a mutation has written before the column: then there is nothing to do.
FOLLOWS = """
CREATE FUNCTION attachment_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Moscow')::date;
BEGIN
  IF NOT EXISTS (SELECT FROM new_rows n JOIN old_rows o USING (id) WHERE n.district_id IS DISTINCT FROM o.district_id) THEN
    RETURN NULL;
  END IF;
  UPDATE attachment a SET valid_to = today - 1 FROM new_rows n JOIN old_rows o USING (id)
  WHERE n.district_id IS DISTINCT FROM o.district_id AND a.child_id = n.id AND a.valid_to IS NULL
    AND a.district_id IS DISTINCT FROM n.district_id;
  INSERT INTO attachment (child_id, id, district_id, valid_from, basis, decided_at)
  SELECT n.id, md5(n.id::text || n.district_id::text
      || (SELECT count(*) FROM attachment b WHERE b.child_id = n.id)::text)::uuid,
    n.district_id, today, 'REGISTRATION', now()
  FROM new_rows n JOIN old_rows o USING (id)
  WHERE n.district_id IS DISTINCT FROM o.district_id AND n.district_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM attachment a WHERE a.child_id = n.id AND a.valid_to IS NULL);
  RETURN NULL;
END $$
"""
EVENTS = {"begins": "INSERT ON child REFERENCING", "follows": "UPDATE ON child REFERENCING OLD TABLE AS old_rows"}
TRIGGER = """
CREATE TRIGGER attachment_{name} AFTER {event} NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION attachment_{name}()
"""


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("district_id", sa.Uuid(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=f"fk_{TABLE}_district_id"),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name=f"fk_{TABLE}_decided_by"),
        sa.CheckConstraint("basis ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{TABLE}_basis"),
    )
    op.execute(BORN.format(children="child"))
    op.create_index(f"uq_{TABLE}_open", TABLE, ["child_id"], unique=True, postgresql_where=sa.text("valid_to IS NULL"))
    op.create_index(f"ix_{TABLE}_district_id", TABLE, ["district_id", "valid_from"])
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (valid_to) ON {TABLE} TO {WRITER}")  # where a child was is not rewritten; it ends
    for statement in (*gated(TABLE), BEGINS.format(born=BORN.format(children="new_rows").strip()), FOLLOWS):
        op.execute(statement)
    for name, event in EVENTS.items():
        op.execute(TRIGGER.format(name=name, event=event))
    for name, kind in (("decided_by", sa.Uuid()), ("decided_at", MOMENT)):
        op.add_column("enrolment", sa.Column(name, kind))
    op.create_foreign_key("fk_enrolment_decided_by", "enrolment", "staff", ["decided_by"], ["id"])


def downgrade() -> None:
    for name in ("decided_by", "decided_at"):
        op.drop_column("enrolment", name)
    for name in EVENTS:
        op.execute(f"DROP TRIGGER attachment_{name} ON child")
        op.execute(f"DROP FUNCTION attachment_{name}()")
    op.drop_table(TABLE)
