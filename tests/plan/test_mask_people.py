"""A mask that takes something of the viewer stands for those alone who have it: elsewhere it would mean allow, or nothing."""

from collections import Counter
from pathlib import Path

import pytest

from graph.areas.graph import build_catalog
from graph.errors import StartupProblem
from graph.policy.completeness import check_policy
from graph.policy.fits import misfit, misplaced
from graph.policy.grants import GrantQuestion, questions, read_policy
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Action, Relation
from graph.schema.catalog import Catalog
from graph.sql.masks import FITS
from graph.viewer import Role

# By hand, beside sql/masks.py; a mask that is not here looks at the row alone.
PEOPLE = {
    "addressed_here": {"school_nurse school", "school_nurse break_glass", "school_nurse break_glass_labels"},
    "coded_purpose": {"parent represents", "parent represents_teen", "child self"},
    "coded_purpose_of_others": {"child self"},
    "delegable": {"parent represents", "parent represents_teen", "child self"},
    "for_school": {"school_nurse school", "school_nurse break_glass", "school_nurse break_glass_labels"},
    "in_scope": {"parent delegated"},
    "on_request": {"parent represents_teen"},
    "own_grants": {
        *(f"nurse {each}" for each in ("attached", "organization", "expected", "break_glass", "break_glass_labels")),
        *(f"school_nurse {each}" for each in ("school", "break_glass", "break_glass_labels")),
        *(f"specialist {each}" for each in ("treating", "break_glass", "break_glass_labels")),
        *(f"emergency_doctor {each}" for each in ("call", "break_glass", "break_glass_labels")),
    },
    "own_ground": {"parent represents", "parent represents_teen"},
    "own_specialty": {"specialist treating"},
    "to_review": {"auditor review", "auditor ordered"},
    "told": {"parent represents", "parent represents_teen", "child self"},
    "told_reads": {"parent represents", "parent represents_teen", "child self"},
    "told_treatment": {"parent represents", "parent represents_teen", "child self"},
    "without_labels": {"parent represents", "parent represents_teen", "child self"},
}
PEOPLE["own_organization"] = {
    *PEOPLE["own_grants"],
    "district_doctor attached",
    "dispatcher call",
    "registrar organization",
    "registrar expected",
    "social_worker case",
    "auditor review",
    "auditor ordered",
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The schema."""
    return build_catalog()


@pytest.mark.parametrize("mask", FITS)
def test_a_mask_is_refused_for_every_role_and_relation_that_it_does_not_state(mask: str, catalog: Catalog) -> None:
    asked = [
        question
        for question in questions(catalog)
        if misplaced(FITS[mask], question.object, question.action, catalog) is None
    ]
    things = {question.object for question in asked}
    counts: Counter[bool] = Counter()
    for thing in things:
        for role in Role:
            for relation in Relation:
                reason = misfit(FITS[mask], GrantQuestion(role, relation, thing, Action.READ), catalog)
                stated = mask not in PEOPLE or f"{role} {relation}" in PEOPLE[mask]
                assert (reason is None) is stated, (mask, role, relation, thing, reason)
                counts[stated] += 1
    assert counts[True]
    assert counts[False] or mask not in PEOPLE


# As the relation is said, a class of data with one of its fields, and a mask that it must not have there.
LINES = [
    ("nurse, attached", "label_intimate", "label:HIV", "own_specialty"),
    ("nurse, attached", "label_intimate", "label:HIV", "on_request"),
    ("parent, delegated", "label_mental", "label:MENTAL", "on_request"),
    ("parent, represents", "label_mental", "label:MENTAL", "on_request"),
    ("specialist, break_glass", "label_mental", "label:MENTAL", "own_specialty"),
    ("registrar, organization", "document_list", "Child.documents", "for_school"),
    ("nurse, attached", "document_list", "Child.documents", "in_scope"),
]


@pytest.mark.parametrize("line", LINES)
def test_it_is_named_with_its_line_at_the_start_and_never_in_force_after(
    tmp_path: Path, catalog: Catalog, line: tuple[str, str, str, str]
) -> None:
    who, data, thing, mask = line
    path, good = tmp_path / "policy.csv", read_policy(None)
    bad = f"{good}p, {who}, {data}, read, mask:{mask}\n"
    role, _, relation = who.partition(", ")
    fault = f"Line {len(bad.splitlines())}: mask {mask} does not fit {thing}: it is not made for {role} who is {relation}, but for "
    assert [each for each in check_policy(bad, catalog, FITS) if each.startswith(fault)]
    path.write_text(bad, "utf-8")
    with pytest.raises(StartupProblem):
        PolicyStore(catalog, FITS, path)
    path.write_text(good, "utf-8")
    store = PolicyStore(catalog, FITS, path)
    held = store.grants
    path.write_text(bad, "utf-8")
    with pytest.raises(StartupProblem):
        store.reload()
    assert store.grants is held
