"""Whose family a member of staff is, as a function: PostgreSQL sets up what a statement names, even where it never runs.

A statement for staff asks whether its child is of their family, and hardly any of them has one in the city. The joins over
representations stood in each statement, so each request paid for setting them up. The function's own plan is kept by the
connection and is set up only where it is called: for those who are a representative or were a child here (sql/family.py).
"""

from alembic import op

revision = "0151"
down_revision = "0141"

# By the rights and through the gate of who asks; nothing of a child is read before the account has opened it.
FAMILY_OF_STAFF = """
CREATE FUNCTION family_of_staff(member uuid, day date) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  opened uuid[] := array(
    SELECT decision.child_id FROM family_exception AS decision
    WHERE decision.staff_id = member AND decision.valid_from <= day AND (decision.valid_to IS NULL OR decision.valid_to >= day)
  );
BEGIN
  RETURN array_remove(array(
    SELECT unnest(array_append(array(
      SELECT link.child_id FROM representation AS own
      JOIN representation AS other ON other.child_id = own.child_id
      JOIN representation AS link ON link.representative_id = other.representative_id
      WHERE (
          own.representative_id = self.representative_id
            AND (other.representative_id = own.representative_id OR other.kind <> 'INSTITUTION')
          OR own.child_id = self.child_id AND other.kind <> 'INSTITUTION'
        ) AND link.child_id <> ALL (opened)
    ), self.child_id))
    FROM (
      SELECT person.id AS representative_id, NULL::uuid AS child_id FROM representative AS person WHERE person.staff_id = member
      UNION ALL
      SELECT same.representative_id, same.child_id FROM account AS same
      WHERE same.staff_id = member AND (same.representative_id IS NOT NULL OR same.child_id IS NOT NULL)
    ) AS self
  ), NULL);
END $$
"""


def upgrade() -> None:
    op.execute(FAMILY_OF_STAFF)


def downgrade() -> None:
    op.execute("DROP FUNCTION family_of_staff(uuid, date)")
