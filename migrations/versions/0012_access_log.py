"""The access log: what of the audit trail the family of a child may read. The trail itself stays closed to the reader."""

from alembic import op

revision = "0012"
down_revision = "0009"

# The id stands beside the ids of children, so that no search walks the whole trail by its key: it begins with the
# index on child_ids, whatever order and page are asked for.
# Without fields nothing was read: a document was sent, and its label may hide it from the family.
VIEW = """
CREATE VIEW access_log AS
SELECT looked.child_id, looked.id, e.child_ids, e.at, e.subject, upper(e.role) AS role,
  upper(e.relations::text)::text[] AS relations, p.fields, e.purpose, e.request_id, e.policy_version,
  coalesce(staff.family, representative.family, child.family) AS family,
  coalesce(staff.given, representative.given, child.given) AS given,
  coalesce(staff.patronymic, representative.patronymic, child.patronymic) AS patronymic,
  (
    SELECT assignment.organization_id FROM assignment
    WHERE assignment.staff_id = account.staff_id
      AND assignment.valid_from <= (e.at AT TIME ZONE 'Europe/Moscow')::date
      AND coalesce(assignment.valid_to, 'infinity') >= (e.at AT TIME ZONE 'Europe/Moscow')::date
    ORDER BY assignment.id LIMIT 1
  ) AS organization_id
FROM audit_entry e
CROSS JOIN LATERAL (SELECT e.id, unnest(e.child_ids) AS child_id) AS looked
JOIN audit_plan p ON p.id = e.plan_id
LEFT JOIN account ON account.subject = e.subject
LEFT JOIN staff ON staff.id = account.staff_id
LEFT JOIN representative ON representative.id = account.representative_id
LEFT JOIN child ON child.id = account.child_id
WHERE e.outcome = 'OK' AND p.fields <> '{}'
"""


def upgrade() -> None:
    op.execute(VIEW)
    op.execute("REVOKE ALL ON access_log FROM passport_writer")
    op.execute("GRANT SELECT ON access_log TO passport_reader")


def downgrade() -> None:
    op.execute("DROP VIEW access_log")
