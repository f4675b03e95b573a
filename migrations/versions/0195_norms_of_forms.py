"""What forms of certificates ask for, as norms with days of validity (domain.md 3.11, 5 A 11)."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from graph.areas.certificate.forms import FOR_SCHOOL, read_form
from graph.areas.norm.document import read_norm, shipped

revision = "0195"
down_revision = "0192"

COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")
# The version of a form that is in force on a day: the newest that has begun, unless the act has named an earlier end.
NORM = """
CREATE FUNCTION form_norm(form text, day date) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN coalesce(valid_to, 'infinity') >= day THEN id END FROM norm
  WHERE kind = form AND region IS NULL AND valid_from <= day ORDER BY valid_from DESC LIMIT 1
$$
"""
# A part of it, as text; null where it has none.
PART = """
CREATE FUNCTION form_part(form text, day date, path text[]) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT content::json #>> path FROM norm WHERE id = form_norm(form, day)
$$
"""


def upgrade() -> None:
    table = sa.table("norm", *[sa.column(name) for name in (*COLUMNS, "checked", "imported_at")])
    checks = dict.fromkeys(FOR_SCHOOL, read_form)
    norms = [read_norm(text, checks) for text in shipped("graph.areas.certificate")]
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    op.bulk_insert(table, [{name: getattr(norm, name) for name in COLUMNS} | of_ours for norm in norms])
    op.execute(NORM)
    op.execute(PART)


def downgrade() -> None:
    op.execute("DROP FUNCTION form_part(text, date, text[])")
    op.execute("DROP FUNCTION form_norm(text, date)")
    op.execute("DELETE FROM norm WHERE kind LIKE 'FORM%' OR kind = 'PE_GROUP'")
