"""Measures of social support: a view from social statuses by the rules of a norm, and that norm."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from graph.areas.norm.document import read_norm, shipped
from graph.areas.social_support.norm import support_rules

revision = "0271"
down_revision = "0261"

KIND = "SUPPORT_MEASURES"
COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")
# With the rights and the gate of who reads it: the tables below have row policies. A rule that is off is in no row.
VIEW = f"""
CREATE VIEW support_measure WITH (security_invoker = true) AS
SELECT s.child_id, md5(s.id::text || ' ' || n.id::text || ' ' || r.code)::uuid AS id, r.code::varchar AS rule,
  r.measure::varchar AS measure, r.basis::varchar AS basis, coalesce(r.proofs, '{{}}') AS proofs, r."proofDays" AS proof_days,
  n.id AS norm_id, s.id AS status_id, s.kind AS status_kind,
  greatest(n.valid_from, s.valid_from, (c.birth_date + make_interval(years => coalesce(r."ageFrom", 0)))::date) AS valid_from,
  least(n.valid_to, s.valid_to, (c.birth_date + make_interval(years => coalesce(r."ageTo", 18)))::date - 1) AS valid_to,
  s.labels, s.state, s.amendment_labels
FROM social_status s
JOIN child c ON c.id = s.child_id
CROSS JOIN (
  SELECT id, content, valid_from, least(valid_to, lead(valid_from) OVER (ORDER BY valid_from) - 1) AS valid_to
  FROM norm WHERE kind = '{KIND}' AND region IS NULL
) n
CROSS JOIN LATERAL jsonb_to_recordset(n.content::jsonb -> 'supportRules') AS r (
  code text, status text, measure text, basis text, "ageFrom" int, "ageTo" int, district text, proofs text[], "proofDays" int,
  "isOff" boolean)
LEFT JOIN district d ON d.id = c.district_id
WHERE r.status = s.kind AND NOT coalesce(r."isOff", false) AND (r.district IS NULL OR r.district = d.code)
"""  # noqa: S608 - words of ours


def upgrade() -> None:
    op.execute(VIEW)
    op.execute("REVOKE ALL ON support_measure FROM passport_writer")
    op.execute("GRANT SELECT ON support_measure TO passport_reader")
    norm = sa.table("norm", *[sa.column(name) for name in (*COLUMNS, "checked", "imported_at")])
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    norms = [read_norm(text, {KIND: support_rules}) for text in shipped("graph.areas.social_support")]
    op.bulk_insert(norm, [{name: getattr(each, name) for name in COLUMNS} | of_ours for each in norms])


def downgrade() -> None:
    op.execute("DROP VIEW support_measure")
    op.execute(f"DELETE FROM norm WHERE kind = '{KIND}'")  # noqa: S608 - a word of ours
