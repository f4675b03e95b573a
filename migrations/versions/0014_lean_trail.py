"""A row of the audit trail leaves to its plan what the plan says: role, policy version, and now the relations too."""

from alembic import op

revision = "0014"
down_revision = "0013"

NAME = """(
    SELECT coalesce(staff.{name}, representative.{name}, child.{name}) FROM account
    LEFT JOIN staff ON staff.id = account.staff_id
    LEFT JOIN representative ON representative.id = account.representative_id
    LEFT JOIN child ON child.id = account.child_id WHERE account.subject = e.subject
  ) AS {name}"""
# What 0012 says of this view holds here.
VIEW = """
CREATE OR REPLACE VIEW access_log AS
SELECT fenced.id, e.child_ids, e.at, e.subject, upper({role}) AS role, upper({relations}::text)::text[] AS relations,
  p.fields, e.purpose, e.request_id, {policy_version} AS policy_version,
  {names},
  (
    SELECT assignment.organization_id FROM account JOIN assignment ON assignment.staff_id = account.staff_id
    WHERE account.subject = e.subject AND assignment.valid_from <= fenced.day
      AND (assignment.valid_to IS NULL OR assignment.valid_to >= fenced.day)
    ORDER BY assignment.id LIMIT 1
  ) AS organization_id
FROM audit_entry e
CROSS JOIN LATERAL (SELECT e.id, (e.at AT TIME ZONE 'Europe/Moscow')::date AS day OFFSET 0) AS fenced
JOIN audit_plan p ON p.id = e.plan_id
WHERE e.outcome = 'OK' AND p.fields <> '{{}}' AND current_setting('passport.subject', true) <> ''
"""
MOVED = ("role", "relations", "policy_version")


def view(column: str) -> str:
    """The view, with each of MOVED from where this says."""
    names = ", ".join(NAME.format(name=name) for name in ("family", "given", "patronymic"))
    return VIEW.format(names=names, **{name: column.format(name=name) for name in MOVED})


def upgrade() -> None:
    op.execute("ALTER TABLE audit_plan ADD relations text[] NOT NULL DEFAULT '{}'")
    # Rows that have them keep them, since their hashes are over them.
    for column in MOVED:
        op.execute(f"ALTER TABLE audit_entry ALTER {column} DROP NOT NULL, ALTER {column} DROP DEFAULT")
    op.execute(view("coalesce(e.{name}, p.{name})"))


def downgrade() -> None:
    """Give every row its own again; those whose hashes are not over them no longer verify."""
    op.execute(
        """UPDATE audit_entry e SET role = p.role, relations = p.relations, policy_version = p.policy_version
        FROM audit_plan p WHERE p.id = e.plan_id AND e.role IS NULL"""
    )
    op.execute(view("e.{name}"))
    op.execute("ALTER TABLE audit_entry ALTER relations SET DEFAULT '{}'")
    for column in MOVED:
        op.execute(f"ALTER TABLE audit_entry ALTER {column} SET NOT NULL")
    op.drop_column("audit_plan", "relations")
