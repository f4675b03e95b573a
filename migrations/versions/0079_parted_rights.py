"""Rights of two records that become one, and of one that become two: nothing stands without what proves it (domain.md 5 F 38 to 43).

Of 0055: what merges hold back has somebody who held it back, and an agreement that one order is over is none about two. What was
granted while two were one goes with its request or with who let a relative in. Whom the child itself let in meanwhile is out when
they part, since nothing tells which of the two consented; of merges from before this revision that is everybody whom the survivor
had let in. An order and a hold are given back where each is as the merge left it and no step was taken over that person since.
"""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0079"
down_revision = "0078"

TIED = "(w.merge_id, w.kind, w.id) = ({merge}, 'representation', r.id)"
# How many steps were taken over the person of a right.
STEPS = """(SELECT count(*) FROM representation p JOIN representation_event e ON (e.child_id, e.representation_id) = (p.child_id, p.id)
    WHERE p.child_id IN ({children}) AND p.representative_id = r.representative_id)"""
RIGHTS = f"""
CREATE OR REPLACE FUNCTION child_merge_rights(wanted uuid, survivor uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO child_merge_row (merge_id, kind, id)
  SELECT wanted, 'representation', id FROM representation WHERE child_id = survivor AND kind = 'DELEGATED' AND granted_by IS NULL
  ON CONFLICT DO NOTHING;
  CREATE TEMPORARY TABLE stricter ON COMMIT DROP AS
  SELECT r.representative_id, bool_or(r.court_restricted) AS is_ordered, bool_or(r.status = 'SUSPENDED') AS is_held,
    coalesce((array_agg(r.suspended_by ORDER BY r.suspended_by::text) FILTER (WHERE r.status = 'SUSPENDED'))[1],
      (SELECT merged_by FROM child_merge WHERE id = wanted)) AS held_by,
    CASE WHEN bool_and(r.restricted_from IS NOT NULL) FILTER (WHERE r.court_restricted)
      THEN min(r.restricted_from) FILTER (WHERE r.court_restricted) END AS first,
    CASE WHEN bool_and(r.restricted_to IS NOT NULL) FILTER (WHERE r.court_restricted)
      THEN max(r.restricted_to) FILTER (WHERE r.court_restricted) END AS last
  FROM representation r LEFT JOIN child_merge_row w ON {TIED.format(merge="wanted")} AND w.is_moved
  WHERE r.child_id = survivor GROUP BY r.representative_id HAVING bool_or(w.id IS NULL) AND bool_or(w.id IS NOT NULL);
  INSERT INTO child_merge_row (merge_id, kind, id, before)
  SELECT wanted, 'representation', r.id, to_jsonb(r) FROM representation r JOIN stricter USING (representative_id)
  WHERE r.child_id = survivor AND (is_ordered OR is_held AND r.status = 'ACTIVE')
  UNION SELECT wanted, 'representation', r.id, to_jsonb(r) FROM representation r
  JOIN representation g ON (g.child_id, g.id) = (r.child_id, r.granted_by) JOIN stricter t ON t.representative_id = g.representative_id
  WHERE r.child_id = survivor AND r.status = 'ACTIVE' AND (is_ordered OR is_held)
  ON CONFLICT (merge_id, kind, id) DO UPDATE SET before = EXCLUDED.before;
  UPDATE representation r SET court_restricted = true, restricted_from = t.first, restricted_to = t.last, lift_agreed_by = NULL,
    waits_since = CASE WHEN r.death_reported_by IS NOT NULL THEN r.waits_since END
  FROM stricter t WHERE r.child_id = survivor AND t.representative_id = r.representative_id AND t.is_ordered;
  UPDATE representation r SET status = 'SUSPENDED', suspended_by = t.held_by FROM child_merge_row w, stricter t
  WHERE {TIED.format(merge="wanted")} AND w.before IS NOT NULL AND r.child_id = survivor AND r.status = 'ACTIVE'
    AND (t.representative_id = r.representative_id AND t.is_held
      OR (t.is_ordered OR t.is_held) AND t.representative_id = (
        SELECT g.representative_id FROM representation g WHERE (g.child_id, g.id) = (r.child_id, r.granted_by)));
  UPDATE child_merge_row w SET after = to_jsonb(r) || jsonb_build_object('steps', {STEPS.format(children="survivor")})
  FROM representation r
  WHERE {TIED.format(merge="wanted")} AND w.before IS NOT NULL AND r.child_id = survivor;
  DROP TABLE stricter;
END $$
"""  # noqa: S608 - ours
# Later rights go back with the request that they were granted for, or with who let them in.
LATER = """
  INSERT INTO child_merge_row (merge_id, kind, id, is_moved)
  SELECT m.id, 'representation', r.id, true FROM representation r JOIN representation_request q ON q.representation_id = r.id
  JOIN child_merge_row w ON (w.merge_id, w.kind, w.id) = (m.id, 'representation_request', q.id) AND w.is_moved
  WHERE r.child_id = m.survivor_id AND q.child_id = m.survivor_id AND r.kind <> 'DELEGATED' ON CONFLICT DO NOTHING;
  INSERT INTO child_merge_row (merge_id, kind, id, is_moved)
  SELECT m.id, 'representation', r.id, true FROM representation r
  JOIN child_merge_row w ON (w.merge_id, w.kind, w.id) = (m.id, 'representation', r.granted_by) AND w.is_moved
  WHERE r.child_id = m.survivor_id ON CONFLICT DO NOTHING;
  UPDATE representation r SET status = 'REVOKED', revoked_at = now(), revoked_reason = 'let in while two records were one'
  WHERE r.child_id = m.survivor_id AND r.kind = 'DELEGATED' AND r.granted_by IS NULL AND r.status IN ('ACTIVE', 'SUSPENDED')
    AND NOT EXISTS (SELECT FROM child_merge_row w WHERE (w.merge_id, w.kind, w.id) = (m.id, 'representation', r.id));
"""
ORDER = "court_restricted, restricted_from, restricted_to, lift_agreed_by"
HOLD = "status, suspended_by"
# As the merge left it: nobody has said anything of it since.
UNCHANGED = "(SELECT {columns} FROM jsonb_populate_record(NULL::representation, w.after))"
BEFORE = "(SELECT {columns} FROM jsonb_populate_record(NULL::representation, w.before))"
OF_MERGE = f"""FROM child_merge_row w
  WHERE {TIED.format(merge="m.id")} AND w.after IS NOT NULL AND r.child_id IN (m.survivor_id, m.merged_id)
    AND {STEPS.format(children="m.survivor_id, m.merged_id")} = coalesce((w.after ->> 'steps')::bigint, 0)"""
GIVE_BACK = f"""
  UPDATE representation r SET ({ORDER}) = {BEFORE.format(columns=ORDER)},
    waits_since = CASE WHEN r.death_reported_by IS NOT NULL OR w.before ->> 'lift_agreed_by' IS NOT NULL
      THEN coalesce(r.waits_since, (w.before ->> 'waits_since')::timestamptz) END
  {OF_MERGE} AND ROW({ORDER}) IS NOT DISTINCT FROM {UNCHANGED.format(columns=f"ROW({ORDER})")};
  UPDATE representation r SET ({HOLD}) = {BEFORE.format(columns=HOLD)}
  {OF_MERGE} AND ROW({HOLD}, death_reported_by) IS NOT DISTINCT FROM {UNCHANGED.format(columns=f"ROW({HOLD}, death_reported_by)")};
"""  # noqa: S608 - ours


def upgrade() -> None:
    op.execute(RIGHTS)
    text = _of_0055().UNDO
    start, end = text.index("  UPDATE representation r SET"), text.index("  UPDATE audit_order o")
    text = text[:start] + GIVE_BACK.lstrip("\n") + text[end:]
    moves = text.index("  SELECT 'WITH '")
    _replace(text[:moves] + LATER.lstrip("\n") + text[moves:])


def downgrade() -> None:
    _replace(_of_0055().RIGHTS)
    _replace(_of_0055().UNDO)


def _replace(function: str) -> None:
    schema = op.get_bind().scalar(sa.text("SELECT quote_ident(current_schema())"))
    op.execute(function.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION").replace("{schema}", schema))


def _of_0055() -> Any:
    """The texts that are replaced."""
    spec = spec_from_file_location("child_merges", Path(__file__).with_name("0055_child_merges.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
