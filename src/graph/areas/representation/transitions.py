"""The steps of a right, each one statement that does nothing where the step may not be taken (docs/representation.md).

Whether a step may be taken is asked here alone; who may take it, in the writes.
"""

from graph.areas.representation.proofs import CONSENT, LONGEST_CONSENT, NEEDS_TWO
from graph.record import ADULT, EMANCIPATED_FROM, OWN_ACCOUNT_FROM

# A person and a child: what stands or waits to stand again, and a court's order that is not over, leave room for nothing new.
_LASTS = "(p.valid_to IS NULL OR p.valid_to >= $6)"
_ORDERED = "p.court_restricted AND (p.restricted_to IS NULL OR p.restricted_to >= $6)"
_PAIR = "p.child_id = q.child_id AND p.representative_id = q.representative_id"
_WAITS = "q.status IN ('REQUESTED', 'VERIFIED') AND q.expires_at > $4"
_ALIVE = "NOT EXISTS (SELECT FROM representative d WHERE d.id = q.representative_id AND d.died_on IS NOT NULL)"
_AGE = "SELECT FROM child c WHERE c.id = q.child_id AND c.birth_date"
_FREE = "NOT EXISTS (SELECT FROM emancipation e WHERE e.child_id = q.child_id AND e.confirmed_at IS NOT NULL)"
_MINOR = f"EXISTS ({_AGE} > ($6::date - interval '{ADULT} years')::date) AND {_FREE}"
_OLD_ENOUGH = f"EXISTS ({_AGE} <= ($6::date - interval '{OWN_ACCOUNT_FROM} years')::date)"
_NEW = "child_id, id, representative_id, kind, status, valid_from, valid_to, is_primary_contact, court_restricted"

# $1 child, $2 request, $3 registrar, $4 now
VERIFY = f"""
UPDATE representation_request q SET status = 'VERIFIED', verified_by = $3, verified_at = $4
WHERE child_id = $1 AND id = $2 AND status = 'REQUESTED' AND expires_at > $4 AND kind <> 'DELEGATED' AND ({NEEDS_TWO})
RETURNING true
"""  # noqa: S608 - every part is ours
# Whoever agreed first is no registrar any more. $1 child, $2 request
UNVERIFY = """
UPDATE representation_request SET status = 'REQUESTED', verified_by = NULL, verified_at = NULL
WHERE child_id = $1 AND id = $2 AND status = 'VERIFIED'
"""
REFUSE = f"""
UPDATE representation_request q SET status = 'REVOKED', decided_by = $3, decided_at = $4
WHERE child_id = $1 AND id = $2 AND {_WAITS} RETURNING true
"""  # noqa: S608
# ... $5 id of the right, $6 today. What an import had left as requested for the same person is settled with it.
GRANT = f"""
WITH decided AS (
  UPDATE representation_request q SET status = 'ACTIVE', decided_by = $3, decided_at = $4, representation_id = $5
  WHERE child_id = $1 AND id = $2 AND kind <> 'DELEGATED' AND expires_at > $4
    AND (status = 'REQUESTED' AND NOT ({NEEDS_TWO}) OR status = 'VERIFIED' AND verified_by <> $3)
    AND (valid_to IS NULL OR valid_to >= $6) AND {_ALIVE} AND {_MINOR}
    AND NOT EXISTS (SELECT FROM representation p WHERE {_PAIR} AND ({_ORDERED}
      OR p.status = 'SUSPENDED' AND {_LASTS} OR p.status = 'ACTIVE' AND p.kind <> 'DELEGATED' AND {_LASTS}))
  RETURNING *
), settled AS (
  UPDATE representation p SET status = 'REVOKED', revoked_at = $4 FROM decided q
  WHERE {_PAIR} AND p.status = 'REQUESTED' RETURNING p.is_primary_contact
)
INSERT INTO representation ({_NEW}, basis_kind, basis_number, basis_issuer, basis_issued_on)
SELECT child_id, $5, representative_id, kind, 'ACTIVE', $6, valid_to,
  coalesce((SELECT bool_or(is_primary_contact) FROM settled), false), false,
  basis_kind, basis_number, basis_issuer, basis_issued_on
FROM decided RETURNING id
"""  # noqa: S608
# $1 child, $2 request, $3 the giver's right or null for the child, $4 now, $5 id of the right, $6 today, $7 last day, $8 documents
DELEGATE = f"""
WITH decided AS (
  UPDATE representation_request q SET status = 'ACTIVE', decided_at = $4, representation_id = $5
  WHERE child_id = $1 AND id = $2 AND kind = 'DELEGATED' AND {_WAITS} AND {_ALIVE} AND {_MINOR}
    AND $7::date BETWEEN $6::date AND $6::date + {LONGEST_CONSENT - 1}
    AND (CASE WHEN $3::uuid IS NULL THEN {_OLD_ENOUGH} ELSE EXISTS (
      SELECT FROM representation g WHERE g.child_id = $1 AND g.id = $3 AND g.kind <> 'DELEGATED' AND g.status = 'ACTIVE'
        AND g.representative_id <> q.representative_id AND g.valid_from <= $6 AND (g.valid_to IS NULL OR g.valid_to >= $7)
        AND NOT (g.court_restricted AND (g.restricted_to IS NULL OR g.restricted_to >= $6))) END)
    AND NOT EXISTS (SELECT FROM representation p WHERE {_PAIR} AND ({_ORDERED}
      OR p.status IN ('ACTIVE', 'SUSPENDED') AND {_LASTS}))
  RETURNING *
)
INSERT INTO representation ({_NEW}, granted_by, document_kinds, basis_kind, basis_issued_on)
SELECT child_id, $5, representative_id, kind, 'ACTIVE', $6, $7, false, false, $3, $8::text[], '{CONSENT}', $6
FROM decided RETURNING id
"""  # noqa: S608
# $1 request, $2 who asked, $3 now
WITHDRAW = """
UPDATE representation_request SET status = 'REVOKED', decided_at = $3
WHERE id = $1 AND representative_id = $2 AND status IN ('REQUESTED', 'VERIFIED') AND expires_at > $3 RETURNING true
"""

# $1 child, $2 right, $3 registrar
SUSPEND = """
UPDATE representation SET status = 'SUSPENDED', suspended_by = $3
WHERE child_id = $1 AND id = $2 AND status = 'ACTIVE' RETURNING true
"""
# The first registrar who says that the person has died. ... $4 now
REPORT_DEATH = """
UPDATE representation SET death_reported_by = $3, waits_since = coalesce(waits_since, $4) WHERE child_id = $1 AND id = $2
"""
_NO_DEATH = "death_reported_by = NULL, waits_since = CASE WHEN lift_agreed_by IS NOT NULL THEN waits_since END"
_NO_LIFT = "lift_agreed_by = NULL, waits_since = CASE WHEN death_reported_by IS NOT NULL THEN waits_since END"
# A relative waits for who let them in: a merge holds both back (migration 0079). ... $4 today
RESUME = f"""
UPDATE representation r SET status = 'ACTIVE', suspended_by = NULL, {_NO_DEATH}
WHERE child_id = $1 AND id = $2 AND status = 'SUSPENDED' AND basis_kind IS NOT NULL AND basis_annulled_at IS NULL
  AND (NOT ({NEEDS_TWO}) OR suspended_by <> $3)
  AND (granted_by IS NULL OR EXISTS (
    SELECT FROM representation g WHERE g.child_id = $1 AND g.id = r.granted_by AND g.status = 'ACTIVE'
      AND NOT (g.court_restricted AND (g.restricted_to IS NULL OR g.restricted_to >= $4::date)))) RETURNING true
"""  # noqa: S608
# $1 child, $2 right, $3 now, $4 why
REVOKE = """
UPDATE representation SET status = 'REVOKED', revoked_at = $3, revoked_reason = $4
WHERE child_id = $1 AND id = $2 AND status <> 'REVOKED' RETURNING true
"""
ANNUL = f"""
UPDATE representation SET status = 'REVOKED', revoked_at = coalesce(revoked_at, $3), revoked_reason = coalesce(revoked_reason, $4),
  basis_annulled_at = $3, {_NO_DEATH}
WHERE child_id = $1 AND id = $2 AND basis_kind IS NOT NULL AND basis_annulled_at IS NULL RETURNING true
"""  # noqa: S608
# Whom somebody let in is out as soon as their own right is held back, restricted or ended. A statement of its own, since it
# must see what was given while the step waited for its row. $1 child, $2 a right of theirs, $3 now, $4 today
END_GIVEN = """
UPDATE representation SET status = 'REVOKED', revoked_at = $3
WHERE child_id = $1 AND status <> 'REVOKED' AND granted_by IN (
  SELECT own.id FROM representation own JOIN representation this USING (child_id, representative_id)
  WHERE own.child_id = $1 AND this.id = $2
    AND (own.status <> 'ACTIVE' OR own.court_restricted AND (own.restricted_to IS NULL OR own.restricted_to >= $4)))
"""
END_GIVEN_BY_DEAD = """
UPDATE representation given SET status = 'REVOKED', revoked_at = $2 FROM representation own
WHERE own.representative_id = $1 AND given.child_id = own.child_id AND given.granted_by = own.id AND given.status <> 'REVOKED'
RETURNING given.child_id
"""
# Who has died represents nobody, and what they asked for is over. $1 person, $2 now, $3 why, $4 the day
BURY = f"""
WITH died AS (UPDATE representative SET died_on = $4 WHERE id = $1 AND died_on IS NULL),
asked AS (
  UPDATE representation_request SET status = 'REVOKED', decided_at = $2
  WHERE representative_id = $1 AND status IN ('REQUESTED', 'VERIFIED')
)
UPDATE representation SET status = 'REVOKED', revoked_at = coalesce(revoked_at, $2),
  revoked_reason = CASE WHEN revoked_at IS NULL THEN $3 ELSE revoked_reason END, {_NO_DEATH}
WHERE representative_id = $1 AND (status <> 'REVOKED' OR death_reported_by IS NOT NULL) RETURNING child_id
"""  # noqa: S608

# A child of age by a document: the last entry counts, until one is agreed to.
# $1 child, $2 id, $3 registrar, $4 now, $5 first day, $6 number, $7 issuer, $8 issued
ENTER_EMANCIPATION = f"""
INSERT INTO emancipation (child_id, id, entered_by, entered_at, valid_from, number, issuer, issued_on)
SELECT $1, $2, $3, $4, $5::date, $6::varchar, $7, $8
FROM child c WHERE c.id = $1 AND c.birth_date <= ($5::date - interval '{EMANCIPATED_FROM} years')::date
  AND NOT EXISTS (SELECT FROM emancipation e WHERE e.child_id = $1 AND e.confirmed_at IS NOT NULL)
RETURNING true
"""  # noqa: S608
# $1 child, $2 number, $3 registrar, $4 now
CONFIRM_EMANCIPATION = """
UPDATE emancipation SET confirmed_by = $3, confirmed_at = $4
WHERE child_id = $1 AND number = $2 AND confirmed_at IS NULL AND entered_by <> $3
  AND id = (SELECT id FROM emancipation WHERE child_id = $1 ORDER BY entered_at DESC, id DESC LIMIT 1) RETURNING valid_from
"""
# Every right ends the day before. $1 child, $2 first day
END_ALL = """
UPDATE representation SET valid_to = least(valid_to, $2::date - 1) WHERE child_id = $1 AND status <> 'REVOKED'
"""

# A court's order covers every right of one person for one child. $1 child, $2 a right of theirs, ...
_OF_PERSON = """
child_id = $1 AND representative_id = (SELECT representative_id FROM representation WHERE child_id = $1 AND id = $2)
"""
# $3 first day, $4 last day or null, $5 today. What stands may grow and not shrink.
RESTRICT = f"""
UPDATE representation SET court_restricted = true, restricted_from = $3, restricted_to = $4, {_NO_LIFT}
WHERE {_OF_PERSON} AND (NOT court_restricted OR restricted_to < $5
  OR coalesce(restricted_from, '-infinity') >= $3 AND coalesce(restricted_to, 'infinity') <= coalesce($4::date, 'infinity'))
RETURNING true
"""  # noqa: S608
# $3 registrar, $4 now
AGREE_TO_LIFT = f"""
UPDATE representation SET lift_agreed_by = $3, waits_since = coalesce(waits_since, $4)
WHERE {_OF_PERSON} AND court_restricted AND lift_agreed_by IS NULL RETURNING true
"""  # noqa: S608
# $1 child, $2 right
DISAGREE_TO_LIFT = f"UPDATE representation SET {_NO_LIFT} WHERE {_OF_PERSON}"  # noqa: S608
LIFT = f"""
UPDATE representation SET court_restricted = false, restricted_from = NULL, restricted_to = NULL, {_NO_LIFT}
WHERE {_OF_PERSON} AND court_restricted AND lift_agreed_by <> $3 RETURNING true
"""  # noqa: S608
