"""What resolutions of conflicts decide, over any facts (domain.md 5 A 2, 5 A 6): never a value while documents disagree unseen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from hypothesis import given, strategies as st

from graph.ingest.evidence import Evidence, Resolution, StoredFact
from graph.ingest.project import project

BORN, START = date(2015, 5, 5), datetime(2022, 1, 1, tzinfo=UTC)
KIND, FIELD = "BLOOD_GROUP", "blood_group"


def _fact(number: int, value: str, rank: int, state: str, document: int) -> StoredFact:
    at = START + timedelta(days=number % 5)
    return StoredFact(UUID(int=number + 1), KIND, value, state, rank, UUID(int=1_000 + document), at, at)


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Some facts of few documents, and resolutions that have looked at any of them."""
    parts = st.tuples(st.sampled_from("AB"), st.integers(1, 5), st.sampled_from(("CURRENT", "CURRENT", "RETRACTED")))
    drawn = draw(st.lists(parts, min_size=1, max_size=6))
    facts = [_fact(n, *each, draw(st.integers(0, 5))) for n, each in enumerate(drawn)]
    ids = st.frozensets(st.sampled_from([fact.id for fact in facts]))
    documents = st.sampled_from([fact.document_id for fact in facts])
    made = draw(st.lists(st.tuples(documents, ids), max_size=3))
    resolutions = [Resolution(UUID(int=5_000 + n), KIND, *each) for n, each in enumerate(made)]
    return Evidence(BORN, facts, resolutions=resolutions)


@given(evidences(), st.integers())
def test_the_order_of_documents_and_resolutions_does_not_matter(evidence: Evidence, seed: int) -> None:
    facts, resolutions = list(evidence.facts), list(evidence.resolutions)
    Random(seed).shuffle(facts)
    Random(seed).shuffle(resolutions)
    assert project(replace(evidence, facts=facts, resolutions=resolutions)) == project(evidence)


@given(evidences())
def test_a_value_stands_by_agreement_or_by_a_resolution_that_saw_all_that_weighs(evidence: Evidence) -> None:
    """Written from the rule: one value, or a laboratory's that two agreed on against everything of ranks 1 to 3."""
    values = project(evidence).values
    current = [fact for fact in evidence.facts if fact.state == "CURRENT"]
    value, by = values[f"{FIELD}_value"], values[f"{FIELD}_resolution_id"]
    if len({fact.value for fact in current}) == 1:
        assert (value, by) == (current[0].value, None)
    elif value is None:
        assert by is None
        assert values[f"{FIELD}_status"] == ("CONFLICTING" if current else "RETRACTED")
    else:
        (resolution,) = [each for each in evidence.resolutions if each.id == by]
        own = [fact for fact in current if fact.document_id == resolution.document_id]
        assert {fact.value for fact in own} == {value}
        assert min(fact.source_rank for fact in own) == 1
        against = {fact.id for fact in current if fact.value != value and fact.source_rank <= 3}
        assert against <= resolution.considered
        assert values[f"{FIELD}_document_id"] == resolution.document_id  # no orphan value (5 A 7)


@given(evidences(), st.sampled_from("AB"), st.integers(1, 5))
def test_what_comes_later_and_is_annulled_leaves_all_as_it_was(evidence: Evidence, value: str, rank: int) -> None:
    before = project(evidence)
    later = _fact(90, value, rank, "CURRENT", 90)
    opened = project(replace(evidence, facts=[*evidence.facts, later]))
    contradicted = before.values[f"{FIELD}_value"] not in (None, value)
    if contradicted and rank <= 3:
        assert opened.values[f"{FIELD}_value"] is None
        assert KIND in opened.conflicts
    annulled = project(replace(evidence, facts=[*evidence.facts, replace(later, state="RETRACTED")]))
    if any(fact.state == "CURRENT" for fact in evidence.facts):
        assert annulled == before


@given(evidences())
def test_without_its_document_a_resolution_decides_nothing(evidence: Evidence) -> None:
    by = project(evidence).values[f"{FIELD}_resolution_id"]
    for resolution in evidence.resolutions:
        if resolution.id == by:
            gone = [
                replace(fact, state="RETRACTED") if fact.document_id == resolution.document_id else fact
                for fact in evidence.facts
            ]
            after = project(replace(evidence, facts=gone)).values
            assert after[f"{FIELD}_resolution_id"] != by
            assert after[f"{FIELD}_document_id"] != resolution.document_id
