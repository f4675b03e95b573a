"""A document knows what it amends, and an amended one all that came after it, so that each viewer is told of the nearest
that they may see (domain.md 5 F 44); and who sent it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0030"
down_revision = "0029"

STATEMENTS = (
    "fact allergy condition medication measurement vaccination observation privilege social_status anamnesis".split()
)
# A set of labels is their words with spaces between them; COST keeps the plans that an operator would have.
FUNCTION = """
CREATE FUNCTION any_within(sets text[], labels text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1 AS $$
  SELECT EXISTS (SELECT FROM unnest(sets) AS one (words) WHERE string_to_array(words, ' ') <@ labels)
$$
"""
AMENDED = """
UPDATE medical_document later SET replaces_id = d.id FROM medical_document d
WHERE d.child_id = later.child_id AND d.replaced_by_id = later.id
"""
# As ingest/reproject.py had it on the day of this migration.
LATER = """
WITH RECURSIVE later (child_id, first, id, path) AS (
  SELECT child_id, replaces_id, id, ARRAY[replaces_id, id] FROM medical_document WHERE replaces_id IS NOT NULL
  UNION ALL
  SELECT l.child_id, l.first, d.id, l.path || d.id FROM later l
  JOIN medical_document d ON d.child_id = l.child_id AND d.replaces_id = l.id WHERE d.id <> ALL (l.path)
),
told AS (
  SELECT l.child_id, l.first, bool_or(d.labels = '{}') AS by_all, array_agg(d.id ORDER BY cardinality(l.path), d.id) AS ids,
    array_agg(DISTINCT array_to_string(d.labels, ' ')) AS sets
  FROM later l JOIN medical_document d ON d.child_id = l.child_id AND d.id = l.id GROUP BY l.child_id, l.first
)
UPDATE medical_document d SET amendment_labels = CASE WHEN NOT told.by_all THEN told.sets END,
  amendments = CASE WHEN a.labels <> '{}' THEN told.ids END
FROM told JOIN medical_document a ON a.child_id = told.child_id
WHERE d.child_id = told.child_id AND d.id = told.first AND a.id = d.replaced_by_id
"""
STATED = """
UPDATE {table} t SET amendment_labels = d.amendment_labels FROM medical_document d
WHERE t.amendment_labels IS NOT NULL AND d.child_id = t.child_id AND d.id = t.document_id
"""
ONE_SET = "UPDATE {table} SET amendment_labels = {labels} WHERE amendment_labels IS NOT NULL"


def upgrade() -> None:
    """Passports follow with `passport rebuild`."""
    op.execute("SELECT set_config('passport.subject', 'migration', true)")
    op.add_column("medical_document", sa.Column("replaces_id", sa.Uuid()))
    op.add_column("medical_document", sa.Column("amendments", postgresql.ARRAY(sa.Uuid())))
    op.add_column("medical_document", sa.Column("sent_by", sa.Uuid()))
    op.execute(FUNCTION)
    op.execute(AMENDED)
    op.execute(LATER)
    for table in STATEMENTS:
        op.execute(STATED.format(table=table))


def downgrade() -> None:
    """What has several sets of labels keeps all of them as one: a label too many hides too little of an amendment."""
    for table in ("medical_document", *STATEMENTS):
        op.execute(ONE_SET.format(table=table, labels="string_to_array(array_to_string(amendment_labels, ' '), ' ')"))
    op.execute("DROP FUNCTION any_within (text[], text[])")
    for name in ("replaces_id", "amendments", "sent_by"):
        op.drop_column("medical_document", name)
