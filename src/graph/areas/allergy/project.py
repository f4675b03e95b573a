"""The column of the passport that says that no allergy is known."""

from graph.ingest.evidence import COUNTS, Evidence, PassportColumns, Projected

NAME = "allergy"
# Without labelled rows: a "none known" that vanishes would reveal a row that a viewer may not see (domain.md 5 F 44); viewers who
# may see the rows get HAS_ITEMS from the rows themselves.
ALLERGIC = f"""
select distinct child_id from allergy
where child_id = any($1::uuid[]) and {COUNTS} and clinical_status = 'ACTIVE'
  and labels = '{{}}'
"""  # noqa: S608 - text of ours


def project(evidence: Evidence) -> Projected:
    """The time since which no allergy is known; None while an active one is on record (domain.md 5 A 5)."""
    has_any = bool(evidence.of(NAME))
    none_since = None if has_any else evidence.since("NO_KNOWN_ALLERGIES")
    return Projected({"no_known_allergies_at": none_since}, (has_any or none_since is not None,))


COLUMNS = PassportColumns(NAME, ALLERGIC, project, {"no_known_allergies": ("allergies",)})
