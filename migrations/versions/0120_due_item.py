"""What is due in one list: a view over both plans, and the indexes by which lists of many children find their lines."""

import sqlalchemy as sa
from alembic import op

revision = "0120"
down_revision = "0110"

# With the rights and the gate of who reads it: the tables below have row policies.
VIEW = """
CREATE VIEW due_item WITH (security_invoker = true) AS
SELECT child_id, id, 'VACCINATION'::varchar AS kind, vaccine_group, NULL::integer AS months, status, due_on, norm_id, labels, state,
  amendment_labels
FROM vaccination_due WHERE due_on IS NOT NULL
UNION ALL
SELECT child_id, id, 'EXAMINATION'::varchar, NULL::varchar, months, status, due_on, norm_id, labels, state, amendment_labels
FROM examination_due WHERE due_on IS NOT NULL
"""
TABLES = ("vaccination_due", "examination_due")


def upgrade() -> None:
    for table in TABLES:
        listed = sa.text("due_on IS NOT NULL")
        op.create_index(f"ix_{table}_child_id_due_on_id", table, ["child_id", "due_on", "id"], postgresql_where=listed)
    op.execute(VIEW)
    op.execute("REVOKE ALL ON due_item FROM passport_writer")
    op.execute("GRANT SELECT ON due_item TO passport_reader")


def downgrade() -> None:
    op.execute("DROP VIEW due_item")
    for table in TABLES:
        op.drop_index(f"ix_{table}_child_id_due_on_id", table)
