"""The rules of the projection, and that the order in which facts arrive does not matter."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, strategies as st

from graph.ingest.evidence import Evidence, StoredFact
from graph.ingest.project import project

BORN = date(2015, 5, 5)
START = datetime(2016, 1, 1, tzinfo=UTC)
PLAUSIBLE = (("HEIGHT", 75.0), ("WEIGHT", 9.0))


def stated(kind: str, value: str, rank: int = 1, on: int = 0, **own: Any) -> StoredFact:
    """A fact; `on` is days after START. Equal arguments are the same fact."""
    number = hash((kind, value, rank, on, str(own))) & 0xFFFFFFFF
    fact = StoredFact(
        id=UUID(int=number),
        kind=kind,
        value=value,
        state="CURRENT",
        source_rank=rank,
        document_id=UUID(int=number + 1),
        effective_at=START + timedelta(days=on),
        recorded_at=START,
    )
    return replace(fact, **own)


def status(column: str, *facts: StoredFact) -> tuple[object, object]:
    """Status and value."""
    values = project(Evidence(BORN, facts)).values
    return values[f"{column}_status"], values[f"{column}_value"]


def test_nothing_is_unknown() -> None:
    assert status("blood_group") == ("UNKNOWN", None)


def test_agreement_is_confirmed() -> None:
    assert status("blood_group", stated("BLOOD_GROUP", "A"), stated("BLOOD_GROUP", "A", 5, 9)) == ("CONFIRMED", "A")


@pytest.mark.parametrize("rank", [1, 2, 3, 4, 5])
def test_disagreement_is_a_conflict_whatever_the_rank(rank: int) -> None:
    facts = (stated("BLOOD_GROUP", "A"), stated("BLOOD_GROUP", "B", rank, 400))
    assert status("blood_group", *facts) == ("CONFLICTING", None)
    assert project(Evidence(BORN, facts)).conflicts == {"BLOOD_GROUP"}


def test_a_conflict_of_the_group_leaves_the_factor() -> None:
    facts = (stated("BLOOD_GROUP", "A"), stated("BLOOD_GROUP", "B"), stated("RH_FACTOR", "POSITIVE"))
    assert status("rh_factor", *facts) == ("CONFIRMED", "POSITIVE")


@pytest.mark.parametrize(
    ("rank", "expected"), [(1, "CONFIRMED"), (2, "CONFIRMED"), (3, "CONFIRMED"), (4, "PROVISIONAL"), (5, "PROVISIONAL")]
)
def test_what_a_school_or_a_parent_says_is_provisional(rank: int, expected: str) -> None:
    assert status("blood_group", stated("BLOOD_GROUP", "A", rank)) == (expected, "A")


def test_a_newborn_result_is_provisional_until_it_is_tested_again() -> None:
    early = stated("BLOOD_GROUP", "A", provisional_until=date(2016, 4, 1))
    assert status("blood_group", early) == ("PROVISIONAL", "A")
    assert project(Evidence(BORN, [early])).values["blood_group_provisional_until"] == date(2016, 4, 1)
    assert status("blood_group", early, stated("BLOOD_GROUP", "A", on=300)) == ("CONFIRMED", "A")
    assert status("blood_group", early, stated("BLOOD_GROUP", "O", on=300)) == ("CONFLICTING", None)


def test_a_retracted_fact_leaves_no_value() -> None:
    assert status("blood_group", stated("BLOOD_GROUP", "A", state="RETRACTED")) == ("RETRACTED", None)
    other = stated("BLOOD_GROUP", "B", state="RETRACTED")
    assert status("blood_group", stated("BLOOD_GROUP", "A"), other) == ("CONFIRMED", "A")


def test_a_health_group_changes_with_time() -> None:
    facts = (stated("HEALTH_GROUP", "II", 2, 0), stated("HEALTH_GROUP", "III", 2, 365))
    assert status("health_group", *facts) == ("CONFIRMED", "III")


def test_a_weaker_newer_health_group_does_not_replace() -> None:
    facts = (stated("HEALTH_GROUP", "II", 2, 0), stated("HEALTH_GROUP", "III", 4, 365))
    assert status("health_group", *facts) == ("CONFLICTING", None)
    older = (stated("HEALTH_GROUP", "II", 2, 365), stated("HEALTH_GROUP", "III", 4, 0))
    assert status("health_group", *older) == ("CONFIRMED", "II")


def test_two_health_groups_of_one_day_conflict() -> None:
    facts = (stated("HEALTH_GROUP", "II", 2, 0), stated("HEALTH_GROUP", "III", 2, 0))
    assert status("health_group", *facts) == ("CONFLICTING", None)


def test_lab_confirmed_is_said_of_the_assertion_that_the_value_and_its_date_come_from() -> None:
    """4.7 note 9; a laboratory's result of a newborn does not lend its name to a later word (5 A 4)."""
    lab = stated("BLOOD_GROUP", "A", 1, 0, lab_confirmed=True)
    word = stated("BLOOD_GROUP", "A", 2, 30)
    early = replace(lab, provisional_until=date(2016, 4, 1))
    for facts, expected in (
        ([word, lab], (True, lab.effective_at)),
        ([word], (False, word.effective_at)),
        ([word, early], (False, word.effective_at)),
        ([early], (True, lab.effective_at)),
        ([lab, replace(word, value="B")], (None, None)),
        ([replace(lab, state="RETRACTED")], (None, None)),
        ([], (None, None)),
    ):
        values = project(Evidence(BORN, facts)).values
        assert (values["blood_group_lab_confirmed"], values["blood_group_effective_at"]) == expected


FACTS = st.builds(
    stated,
    kind=st.sampled_from(["BLOOD_GROUP", "HEALTH_GROUP", "NO_KNOWN_ALLERGIES"]),
    value=st.sampled_from(["A", "B"]),
    rank=st.integers(1, 5),
    on=st.integers(0, 3),
    state=st.sampled_from(["CURRENT", "CURRENT", "SUPERSEDED", "RETRACTED"]),
    provisional_until=st.sampled_from([None, None, date(2016, 4, 1)]),
)


@given(st.lists(FACTS, max_size=8, unique_by=lambda fact: fact.id), st.randoms())
def test_the_order_of_arrival_does_not_matter(facts: list[StoredFact], random: object) -> None:
    turned = list(facts)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert project(Evidence(BORN, facts)) == project(Evidence(BORN, turned))


@given(st.lists(FACTS, max_size=8), FACTS)
def test_a_value_is_shown_only_where_no_current_blood_fact_disagrees(facts: list[StoredFact], last: StoredFact) -> None:
    current = {fact.value for fact in [*facts, last] if fact.kind == "BLOOD_GROUP" and fact.state == "CURRENT"}
    _, value = status("blood_group", *facts, last)
    assert value == (current.pop() if len(current) == 1 else None)


def test_completeness_is_the_share_of_eight_of_which_something_is_known() -> None:
    def complete(**own: Any) -> object:
        return project(Evidence(BORN, **own)).values["completeness"]

    grown = [(UUID(int=number), kind, value, START) for number, (kind, value) in enumerate(PLAUSIBLE)]
    allergic = {"allergy": [()]}
    blood = [stated("BLOOD_GROUP", "A"), stated("RH_FACTOR", "POSITIVE")]
    assert complete() == 0
    assert complete(facts=blood) == 2 / 8
    assert complete(facts=[*blood, stated("BLOOD_GROUP", "B")]) == 1 / 8, "in conflict it is not known"
    assert complete(rows=allergic) == complete(facts=[stated("NO_KNOWN_ALLERGIES", "true")]) == 1 / 8
    groups = [stated("HEALTH_GROUP", "I"), stated("PHYSICAL_EDUCATION_GROUP", "MAIN")]
    assert complete(facts=[*blood, *groups], rows={"growth": grown, "condition": [()], **allergic}) == 1
