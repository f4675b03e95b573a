"""The column of the passport that says that no condition is known; the mark of diseases that are stated more than once."""

from graph.ingest.evidence import COUNTS, Evidence, PassportColumns, Projected

NAME = "condition"
# Without labelled rows, as with allergies.
ILL = f"""
select distinct child_id from condition
where child_id = any($1::uuid[]) and {COUNTS} and clinical_status in ('ACTIVE', 'RECURRENCE', 'RELAPSE')
  and labels = '{{}}'
"""  # noqa: S608 - text of ours
# Whatever labels the rows have: rows are never deleted, so a restated disease stays restated.
RESTATED = """
update condition c set restated = true from (
    select child_id, disease, chronic from condition
    where child_id = any($1::uuid[]) group by child_id, disease, chronic having count(*) > 1
) s where c.child_id = s.child_id{of c.child_id} and c.disease = s.disease and c.chronic = s.chronic and not c.restated
"""


def project(evidence: Evidence) -> Projected:
    """The time since which no condition is known; None while an active one is on record (domain.md 5 A 5)."""
    has_any = bool(evidence.of(NAME))
    none_since = None if has_any else evidence.since("NO_KNOWN_CONDITIONS")
    return Projected({"no_known_conditions_at": none_since}, (has_any or none_since is not None,))


COLUMNS = PassportColumns(NAME, ILL, project, {"no_known_conditions": ("diagnoses", "chronicConditions")})
