"""Which resolution of a conflict decides: two persons have agreed on a laboratory document (domain.md 5 A 2). Pure.

It decides while its document states one value, signed by a laboratory and taken after the fourth month, and while no other value
that would confirm by itself (ranks 1 to 3) has come that the two have not seen. So it ends with its document, a later document
opens the conflict again, and the annulment of that one lets it decide again; the order of documents does not matter.
"""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from graph.ingest.evidence import Resolution, StoredFact

LAB_RANK = 1
AGREED = """
select child_id, id, kind, document_id, considered from fact_resolution
where child_id = any($1::uuid[]) and status = 'RESOLVED'
"""


class Resolved(NamedTuple):
    """The fact that stands, and by which resolution."""

    fact: StoredFact
    resolution_id: UUID


def resolved(current: Sequence[StoredFact], resolutions: Sequence[Resolution]) -> Resolved | None:
    """What the resolutions of a kind say of its facts in force; None where none decides, or two decide differently."""
    standing = [
        Resolved(fact, resolution.id)
        for resolution in resolutions
        if (fact := stated_by(resolution.document_id, current)) is not None
        and not any(fact.value != each.value and _is_new(each, resolution) for each in current)
    ]
    if len({each.fact.value for each in standing}) != 1:
        return None
    return max(standing, key=lambda each: each.resolution_id)


def stated_by(document_id: UUID, current: Sequence[StoredFact]) -> StoredFact | None:
    """The fact by which a document may decide; None where it states none, several values, or none of a laboratory."""
    stated = [fact for fact in current if fact.document_id == document_id]
    decisive = [fact for fact in stated if fact.source_rank == LAB_RANK and fact.confirms]
    if not decisive or len({fact.value for fact in stated}) != 1:
        return None
    return min(decisive, key=lambda fact: (fact.effective_at, fact.id))


def _is_new(fact: StoredFact, resolution: Resolution) -> bool:
    """Whether a fact was not looked at, and weighs enough to open the conflict again."""
    return fact.confirms and fact.id not in resolution.considered
