"""Two records of one child become one, and two again: what moved is written down row by row (domain.md 5 B 12).

The writer may rewrite no history, so the moves are functions with their owner's rights. Which tables move, and which of their
rows hang on others, is read from the catalogue: a table that is made later moves, too.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0055"
down_revision = "0054"

READER, WRITER = "passport_reader", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
TABLES = ("child_merge", "child_merge_row")
FUNCTIONS = ("child_merge_apply(uuid, uuid, uuid, uuid)", "child_merge_undo(uuid, uuid)")
# What stays with its child: what is computed, what was told of it, who asks as it, and orders, which name one child. A pair names
# both; identifiers are taken over one by one; what a feed told of a child names it anew.
STAYS = "passport, fact_conflict, outbox, duplicate, account, account_grant, audit_order, identifier, feed_record"
# A row of a right whose person had another in the other record, and what a merge may change of it: the stricter one holds.
RIGHT = "court_restricted, restricted_from, restricted_to, status"

COMPARTMENT = f"""
CREATE FUNCTION child_compartment() RETURNS TABLE (kind name) LANGUAGE sql STABLE AS $$
  SELECT c.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'child_id' AND f.conkey = ARRAY[a.attnum]
  WHERE f.contype = 'f' AND f.confrelid = 'child'::regclass AND c.relname <> ALL (string_to_array('{STAYS}', ', '))
  ORDER BY c.relname
$$
"""  # noqa: S608 - ours
# By a foreign key within the child, or by a column that is named for a table of it.
TIES = """
CREATE FUNCTION child_ties() RETURNS TABLE (kind name, col name, parent name) LANGUAGE sql STABLE AS $$
  WITH part AS (SELECT p.kind, p.kind::text::regclass AS oid FROM child_compartment() p)
  SELECT c.kind, a.attname, p.kind FROM pg_constraint f JOIN part c ON c.oid = f.conrelid JOIN part p ON p.oid = f.confrelid
  JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey) AND a.attname <> 'child_id' WHERE f.contype = 'f'
  UNION SELECT c.kind, a.attname, p.kind FROM part c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
  JOIN part p ON a.attname = p.kind || '_id'
$$
"""
# One statement: foreign keys within the child are checked when all of it has moved.
APPLY = """
CREATE FUNCTION child_merge_apply(wanted uuid, survivor uuid, merged uuid, by_whom uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE said text;
BEGIN
  INSERT INTO child_merge (id, survivor_id, merged_id, merged_by, merged_at, survivor_before, merged_before, identifiers, came)
  SELECT wanted, survivor, merged, by_whom, now(), to_jsonb(s), to_jsonb(c),
    (SELECT coalesce(jsonb_agg(to_jsonb(i)), '[]') FROM identifier i WHERE i.child_id = merged),
    (SELECT coalesce(jsonb_agg(to_jsonb(i)), '[]') FROM identifier i WHERE i.child_id = merged AND NOT EXISTS (
      SELECT FROM identifier o WHERE o.child_id = survivor AND (o.system, o.value) = (i.system, i.value)))
  FROM child s, child c WHERE s.id = survivor AND c.id = merged;
  INSERT INTO child_merge_row (merge_id, kind, id, before)
  SELECT wanted, 'attachment', id, to_jsonb(a) FROM attachment a WHERE child_id = merged AND valid_to IS NULL
  UNION ALL SELECT wanted, 'audit_order', id, to_jsonb(o) FROM audit_order o WHERE child_id = merged AND revoked_at IS NULL;
  UPDATE audit_order SET revoked_at = now() WHERE child_id = merged AND revoked_at IS NULL;
  UPDATE child s SET family = coalesce(s.family, o.family), given = coalesce(s.given, o.given),
    patronymic = coalesce(s.patronymic, o.patronymic), sex = CASE s.sex WHEN 'UNKNOWN' THEN o.sex ELSE s.sex END,
    policy_number = coalesce(s.policy_number, o.policy_number), snils = coalesce(s.snils, o.snils)
  FROM child o WHERE s.id = survivor AND o.id = merged;
  UPDATE child SET district_id = NULL, policy_number = NULL, snils = NULL WHERE id = merged;
  INSERT INTO identifier (child_id, system, value, verified)
  SELECT survivor, system, value, verified FROM identifier WHERE child_id = merged ON CONFLICT DO NOTHING;
  DELETE FROM identifier WHERE child_id = merged;
  SELECT 'WITH ' || string_agg(format('%I AS (UPDATE %I SET child_id = $2 WHERE child_id = $1 RETURNING id)',
      'moved_' || kind, kind), ', ')
    || ' INSERT INTO child_merge_row (merge_id, kind, id, is_moved) '
    || string_agg(format('SELECT $3, %L, id, true FROM %I', kind, 'moved_' || kind), ' UNION ALL ')
    || ' ON CONFLICT (merge_id, kind, id) DO UPDATE SET is_moved = true' INTO said FROM child_compartment();
  EXECUTE said USING merged, survivor, wanted;
  PERFORM child_merge_rights(wanted, survivor);
END $$
"""
# Of a person with rights in both records an order over one covers both, and one that is held back holds the other back;
# whom such a right had let in waits with it.
RIGHTS = """
CREATE FUNCTION child_merge_rights(wanted uuid, survivor uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMPORARY TABLE stricter ON COMMIT DROP AS
  SELECT r.representative_id, bool_or(r.court_restricted) AS is_ordered, bool_or(r.status = 'SUSPENDED') AS is_held,
    CASE WHEN bool_and(r.restricted_from IS NOT NULL) FILTER (WHERE r.court_restricted)
      THEN min(r.restricted_from) FILTER (WHERE r.court_restricted) END AS first,
    CASE WHEN bool_and(r.restricted_to IS NOT NULL) FILTER (WHERE r.court_restricted)
      THEN max(r.restricted_to) FILTER (WHERE r.court_restricted) END AS last
  FROM representation r LEFT JOIN child_merge_row w ON (w.merge_id, w.kind, w.id) = (wanted, 'representation', r.id)
  WHERE r.child_id = survivor GROUP BY r.representative_id HAVING bool_or(w.id IS NULL) AND bool_or(w.id IS NOT NULL);
  INSERT INTO child_merge_row (merge_id, kind, id, before)
  SELECT wanted, 'representation', r.id, to_jsonb(r) FROM representation r JOIN stricter USING (representative_id)
  WHERE r.child_id = survivor AND (is_ordered OR is_held AND r.status = 'ACTIVE')
  UNION SELECT wanted, 'representation', r.id, to_jsonb(r) FROM representation r
  JOIN representation g ON (g.child_id, g.id) = (r.child_id, r.granted_by) JOIN stricter t ON t.representative_id = g.representative_id
  WHERE r.child_id = survivor AND r.status = 'ACTIVE' AND (is_ordered OR is_held)
  ON CONFLICT (merge_id, kind, id) DO UPDATE SET before = EXCLUDED.before;
  UPDATE representation r SET court_restricted = true, restricted_from = t.first, restricted_to = t.last
  FROM stricter t WHERE r.child_id = survivor AND t.representative_id = r.representative_id AND t.is_ordered;
  UPDATE representation r SET status = 'SUSPENDED' FROM child_merge_row w
  WHERE (w.merge_id, w.kind, w.id) = (wanted, 'representation', r.id) AND w.before IS NOT NULL AND r.child_id = survivor
    AND r.status = 'ACTIVE' AND (EXISTS (SELECT FROM stricter t WHERE t.representative_id = r.representative_id AND t.is_held)
      OR EXISTS (SELECT FROM representation g JOIN stricter t USING (representative_id)
        WHERE (g.child_id, g.id) = (r.child_id, r.granted_by) AND (t.is_ordered OR t.is_held)));
  UPDATE child_merge_row w SET after = to_jsonb(r) FROM representation r
  WHERE (w.merge_id, w.kind, w.id) = (wanted, 'representation', r.id) AND w.before IS NOT NULL AND r.child_id = survivor;
  DROP TABLE stricter;
END $$
"""
UNDO = f"""
CREATE FUNCTION child_merge_undo(wanted uuid, by_whom uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {{schema}}, pg_temp AS $$
DECLARE m child_merge; said text;
BEGIN
  UPDATE child_merge SET undone_by = by_whom, undone_at = now() WHERE id = wanted AND undone_at IS NULL RETURNING * INTO STRICT m;
  SELECT 'WITH ' || string_agg(format('%I AS (UPDATE %I SET child_id = $2 WHERE child_id = $1 AND (%s))', 'moved_' || p.kind, p.kind,
      (SELECT string_agg(format('%I IN (SELECT id FROM child_merge_row WHERE merge_id = $3 AND kind = %L AND is_moved)', t.col, t.parent),
        ' OR ') FROM (SELECT 'id' AS col, p.kind AS parent UNION SELECT t.col, t.parent FROM child_ties() t WHERE t.kind = p.kind) t)),
    ', ') || ' SELECT 1' INTO said FROM child_compartment() p;
  EXECUTE said USING m.survivor_id, m.merged_id, m.id;
  UPDATE representation r SET ({RIGHT}) = (SELECT {RIGHT} FROM jsonb_populate_record(NULL::representation, w.before))
  FROM child_merge_row w WHERE (w.merge_id, w.kind, w.id) = (m.id, 'representation', r.id) AND w.after IS NOT NULL
    AND r.child_id IN (m.survivor_id, m.merged_id) AND to_jsonb(r) - 'child_id' = w.after - 'child_id';
  UPDATE audit_order o SET revoked_at = NULL FROM child_merge_row w
  WHERE (w.merge_id, w.kind, w.id) = (m.id, 'audit_order', o.id) AND o.revoked_at = m.merged_at;
  UPDATE attachment a SET valid_to = NULL FROM child_merge_row w
  WHERE (w.merge_id, w.kind, w.id) = (m.id, 'attachment', a.id) AND w.before IS NOT NULL AND a.child_id = m.merged_id;
  DELETE FROM identifier i USING jsonb_populate_recordset(NULL::identifier, m.came) c
  WHERE i.child_id = m.survivor_id AND (i.system, i.value) = (c.system, c.value);
  INSERT INTO identifier SELECT * FROM jsonb_populate_recordset(NULL::identifier, m.identifiers) ON CONFLICT DO NOTHING;
  UPDATE child s SET family = CASE WHEN b.family IS NULL AND s.family = o.family THEN NULL ELSE s.family END,
    given = CASE WHEN b.given IS NULL AND s.given = o.given THEN NULL ELSE s.given END,
    patronymic = CASE WHEN b.patronymic IS NULL AND s.patronymic = o.patronymic THEN NULL ELSE s.patronymic END,
    sex = CASE WHEN b.sex = 'UNKNOWN' AND s.sex = o.sex THEN 'UNKNOWN' ELSE s.sex END,
    policy_number = CASE WHEN b.policy_number IS NULL AND s.policy_number = o.policy_number THEN NULL ELSE s.policy_number END,
    snils = CASE WHEN b.snils IS NULL AND s.snils = o.snils THEN NULL ELSE s.snils END
  FROM jsonb_populate_record(NULL::child, m.survivor_before) b, jsonb_populate_record(NULL::child, m.merged_before) o
  WHERE s.id = m.survivor_id;
  UPDATE child c SET district_id = o.district_id, policy_number = o.policy_number, snils = o.snils
  FROM jsonb_populate_record(NULL::child, m.merged_before) o WHERE c.id = m.merged_id;
END $$
"""  # noqa: S608 - ours


def upgrade() -> None:
    schema = op.get_bind().scalar(sa.text("SELECT quote_ident(current_schema())"))
    image = postgresql.JSONB()
    op.create_table(
        "child_merge",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("survivor_id", sa.Uuid(), nullable=False),
        sa.Column("merged_id", sa.Uuid(), nullable=False),
        sa.Column("merged_by", sa.Uuid(), nullable=False),
        sa.Column("merged_at", MOMENT, nullable=False),
        *[
            sa.Column(name, image, nullable=False)
            for name in ("survivor_before", "merged_before", "identifiers", "came")
        ],
        sa.Column("undone_by", sa.Uuid()),
        sa.Column("undone_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_child_merge"),
        *[sa.ForeignKeyConstraint([n], ["child.id"], name=f"fk_child_merge_{n}") for n in ("survivor_id", "merged_id")],
        *[sa.ForeignKeyConstraint([n], ["staff.id"], name=f"fk_child_merge_{n}") for n in ("merged_by", "undone_by")],
    )
    stands = sa.text("undone_at IS NULL")
    op.create_index("uq_child_merge_merged_id", "child_merge", ["merged_id"], unique=True, postgresql_where=stands)
    op.create_index("ix_child_merge_survivor_id", "child_merge", ["survivor_id"])
    op.create_table(
        "child_merge_row",
        sa.Column("merge_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("is_moved", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("before", image),
        sa.Column("after", image),
        sa.PrimaryKeyConstraint("merge_id", "kind", "id", name="pk_child_merge_row"),
        sa.ForeignKeyConstraint(["merge_id"], ["child_merge.id"], name="fk_child_merge_row_merge_id"),
    )
    for table in TABLES:
        op.execute(f"REVOKE ALL ON {table} FROM {READER}, {WRITER}")
        op.execute(f"GRANT SELECT ON {table} TO {WRITER}")
        for statement in gated(table):
            op.execute(statement)
    for function in (COMPARTMENT, TIES, RIGHTS):
        op.execute(function)
    for function in (APPLY, UNDO):
        op.execute(function.replace("{schema}", schema))
    for name in FUNCTIONS:
        op.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC")
        op.execute(f"GRANT EXECUTE ON FUNCTION {name} TO {WRITER}")


def downgrade() -> None:
    names = (*FUNCTIONS, "child_merge_rights(uuid, uuid)", "child_ties()", "child_compartment()")
    for name in names:
        op.execute(f"DROP FUNCTION {name}")
    for table in reversed(TABLES):
        op.drop_table(table)
