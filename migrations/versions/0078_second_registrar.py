"""What waits for a second registrar: deaths, the end of a court's order, documents of age, and who is no member of staff."""

import sqlalchemy as sa
from alembic import op

from graph.viewer import SETTING

revision = "0078"
down_revision = "0074"

TABLE, AGE, PEOPLE = "representation", "emancipation", "representative"
REPORTED, SINCE = "death_reported_by", "waits_since"
KEY = f"fk_{TABLE}_{REPORTED}"
CHECK = f"ck_{TABLE}_waits"
WAITS = f"({SINCE} IS NULL) = ({REPORTED} IS NULL AND lift_agreed_by IS NULL)"
# The last word over a death, until now read from the steps.
SAID = f"""
UPDATE {TABLE} r SET {REPORTED} = a.staff_id, {SINCE} = said.at
FROM (SELECT DISTINCT ON (child_id, representation_id) child_id, representation_id, act, subject, at FROM representation_event
  WHERE act IN ('REPORT_DEATH', 'RESUME', 'ANNUL') ORDER BY child_id, representation_id, at DESC, id DESC) said
JOIN account a USING (subject)
WHERE said.act = 'REPORT_DEATH' AND r.child_id = said.child_id AND r.id = said.representation_id AND r.basis_annulled_at IS NULL
  AND EXISTS (SELECT FROM {PEOPLE} p WHERE p.id = r.representative_id AND p.died_on IS NULL)
"""  # noqa: S608 - ours


def upgrade() -> None:
    op.add_column(TABLE, sa.Column(REPORTED, sa.Uuid()))
    op.add_column(TABLE, sa.Column(SINCE, sa.TIMESTAMP(timezone=True)))
    op.create_foreign_key(KEY, TABLE, "staff", [REPORTED], ["id"])
    op.execute(f"SELECT set_config('{SETTING}', 'migration', true)")  # the owner is behind the gate, too
    op.execute(SAID)
    op.execute(f"UPDATE {TABLE} SET {SINCE} = coalesce({SINCE}, now()) WHERE lift_agreed_by IS NOT NULL")  # noqa: S608
    op.create_check_constraint(CHECK, TABLE, WAITS)
    op.execute(f"GRANT UPDATE ({REPORTED}, {SINCE}) ON {TABLE} TO passport_writer")
    op.create_index(f"ix_{TABLE}_waiting", TABLE, [SINCE, "id"], postgresql_where=sa.text(f"{SINCE} IS NOT NULL"))
    op.create_index(f"ix_{AGE}_child_id", AGE, ["child_id", "entered_at", "id"])
    op.create_index(f"ix_{AGE}_waiting", AGE, ["entered_at", "id"], postgresql_where=sa.text("confirmed_at IS NULL"))
    end = "staff_end_agreed_by IS NOT NULL"
    op.create_index(f"ix_{PEOPLE}_waiting", PEOPLE, ["id"], postgresql_where=sa.text(end))


def downgrade() -> None:
    op.drop_index(f"ix_{PEOPLE}_waiting", PEOPLE)
    op.drop_index(f"ix_{AGE}_waiting", AGE)
    op.drop_index(f"ix_{AGE}_child_id", AGE)
    op.drop_index(f"ix_{TABLE}_waiting", TABLE)
    op.drop_constraint(CHECK, TABLE)
    op.drop_constraint(KEY, TABLE)
    for name in (SINCE, REPORTED):
        op.drop_column(TABLE, name)
