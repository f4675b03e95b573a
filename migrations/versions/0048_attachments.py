"""Attachment history, which follows child.district_id whoever writes it; by whom and when an enrolment was written."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0048"
down_revision = "0047"

WRITER = "passport_writer"
TABLE = "attachment"
MOMENT = sa.TIMESTAMP(timezone=True)
# A row has the same id in every run of a seeded import.
ID = "md5({child}.id::text || {child}.district_id::text || {number}::text)::uuid"
ROW = "(child_id, id, district_id, valid_from, basis, decided_at)"
BORN = f"""
INSERT INTO {TABLE} {ROW}
SELECT c.id, {ID.format(child="c", number="0")}, c.district_id, (c.created_at AT TIME ZONE 'Europe/Moscow')::date,
  'REGISTRATION', c.created_at
FROM {{children}} AS c WHERE c.district_id IS NOT NULL
"""
INSERTED = f"""
CREATE FUNCTION attachment_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  {BORN.format(children="new_rows")};
  RETURN NULL;
END $$
"""
# Set against the open row, which a mutation has written before the column: then there is nothing to do.
UPDATED = f"""
CREATE FUNCTION attachment_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Moscow')::date;
BEGIN
  IF NOT EXISTS (SELECT FROM new_rows n JOIN old_rows o USING (id) WHERE n.district_id IS DISTINCT FROM o.district_id) THEN
    RETURN NULL;
  END IF;
  UPDATE {TABLE} a SET valid_to = today - 1 FROM new_rows n JOIN old_rows o USING (id)
  WHERE n.district_id IS DISTINCT FROM o.district_id AND a.child_id = n.id AND a.valid_to IS NULL
    AND a.district_id IS DISTINCT FROM n.district_id;
  INSERT INTO {TABLE} {ROW}
  SELECT n.id, {ID.format(child="n", number=f"(SELECT count(*) FROM {TABLE} b WHERE b.child_id = n.id)")},
    n.district_id, today, 'REGISTRATION', now()
  FROM new_rows n JOIN old_rows o USING (id)
  WHERE n.district_id IS DISTINCT FROM o.district_id AND n.district_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM {TABLE} a WHERE a.child_id = n.id AND a.valid_to IS NULL);
  RETURN NULL;
END $$
"""
TRIGGERS = (
    "CREATE TRIGGER attachment_begins AFTER INSERT ON child REFERENCING NEW TABLE AS new_rows"
    " FOR EACH STATEMENT EXECUTE FUNCTION attachment_begins()",
    "CREATE TRIGGER attachment_follows AFTER UPDATE ON child REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows"
    " FOR EACH STATEMENT EXECUTE FUNCTION attachment_follows()",
)


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
    for statement in (*gated(TABLE), INSERTED, UPDATED, *TRIGGERS):
        op.execute(statement)
    for name, kind in (("decided_by", sa.Uuid()), ("decided_at", MOMENT)):
        op.add_column("enrolment", sa.Column(name, kind))
    op.create_foreign_key("fk_enrolment_decided_by", "enrolment", "staff", ["decided_by"], ["id"])


def downgrade() -> None:
    for name in ("decided_by", "decided_at"):
        op.drop_column("enrolment", name)
    for name in ("begins", "follows"):
        op.execute(f"DROP TRIGGER attachment_{name} ON child")
        op.execute(f"DROP FUNCTION attachment_{name}()")
    op.drop_table(TABLE)
