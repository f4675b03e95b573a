"""The access log: what of the audit trail the family of a child may read. The trail itself stays closed to the reader."""

from alembic import op

revision = "0012"
down_revision = "0011"

# Names and workplaces are subselects: they are looked up for the rows of a page, not for all that a page is cut from.
# OFFSET 0 keeps the id from being ordered by its key: a search begins with the index on child_ids, or it would walk the
# trail of the whole city back to the last entry of one child.
# Without fields nothing was read: a document was sent, and its label may hide it from the family.
# It runs with its owner's rights, so it has a gate of its own.
VIEW = """
CREATE VIEW access_log AS
SELECT fenced.id, e.child_ids, e.at, e.subject, upper(e.role) AS role, upper(e.relations::text)::text[] AS relations,
  p.fields, e.purpose, e.request_id, e.policy_version,
  (
    SELECT coalesce(staff.family, representative.family, child.family) FROM account
    LEFT JOIN staff ON staff.id = account.staff_id
    LEFT JOIN representative ON representative.id = account.representative_id
    LEFT JOIN child ON child.id = account.child_id WHERE account.subject = e.subject
  ) AS family,
  (
    SELECT coalesce(staff.given, representative.given, child.given) FROM account
    LEFT JOIN staff ON staff.id = account.staff_id
    LEFT JOIN representative ON representative.id = account.representative_id
    LEFT JOIN child ON child.id = account.child_id WHERE account.subject = e.subject
  ) AS given,
  (
    SELECT coalesce(staff.patronymic, representative.patronymic, child.patronymic) FROM account
    LEFT JOIN staff ON staff.id = account.staff_id
    LEFT JOIN representative ON representative.id = account.representative_id
    LEFT JOIN child ON child.id = account.child_id WHERE account.subject = e.subject
  ) AS patronymic,
  (
    SELECT assignment.organization_id FROM account JOIN assignment ON assignment.staff_id = account.staff_id
    WHERE account.subject = e.subject AND assignment.valid_from <= fenced.day
      AND (assignment.valid_to IS NULL OR assignment.valid_to >= fenced.day)
    ORDER BY assignment.id LIMIT 1
  ) AS organization_id
FROM audit_entry e
CROSS JOIN LATERAL (SELECT e.id, (e.at AT TIME ZONE 'Europe/Moscow')::date AS day OFFSET 0) AS fenced
JOIN audit_plan p ON p.id = e.plan_id
WHERE e.outcome = 'OK' AND p.fields <> '{}' AND current_setting('passport.subject', true) <> ''
"""


def upgrade() -> None:
    op.execute(VIEW)
    op.execute("REVOKE ALL ON access_log FROM passport_writer")
    op.execute("GRANT SELECT ON access_log TO passport_reader")


def downgrade() -> None:
    op.execute("DROP VIEW access_log")
