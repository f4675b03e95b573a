"""Every decision of the policy compared with the matrix of domain.md 4.7, which stands here as data (table.py)."""

import re
from itertools import product

import pytest

from graph.areas.graph import build_catalog
from graph.policy.completeness import check_policy
from graph.policy.grants import GrantQuestion, compile_grants, questions, read_policy
from graph.policy.vocabulary import Action, Relation
from graph.schema.catalog import Catalog
from graph.sql.masks import FITS
from graph.viewer import Role
from tests.matrix.table import (
    ALLOW,
    COLUMNS,
    DENY,
    GLASS_COLUMNS,
    cells,
    differences,
    expected,
    fields,
    name_of,
    unbuilt,
)

ASKED = (Action.READ, Action.WRITE)  # a filter or an order is never wider than the read (policy/completeness.py)


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return build_catalog()


@pytest.fixture(scope="module")
def decisions(catalog: Catalog) -> dict[GrantQuestion, str]:
    """What policy.csv says, read as text: neither Casbin nor the compiled grants are asked."""
    text = read_policy(None)
    assert check_policy(text, catalog, FITS) == []
    members: dict[str, set[str]] = {}
    stated: dict[tuple[str, ...], str] = {}
    classes = {}
    for kind, *words in (line.split(", ") for line in text.splitlines() if line and not line.startswith("#")):
        if kind in ("g", "g3"):
            members.setdefault(words[1], set()).add(words[0])
        elif kind == "g2":
            classes[words[0]] = words[1]
        else:
            role, relation, data, action, decision = words
            for pair in product(members.get(role, {role}), members.get(relation, {relation})):
                if decision != DENY:
                    stated[(*pair, data, action)] = decision
    return {
        asked: stated.get((asked.role, asked.relation, classes[asked.object], asked.action), DENY)
        for asked in questions(catalog)
        if asked.action in ASKED
    }


def test_every_coordinate_has_its_row_and_no_row_is_unknown(decisions: dict[GrantQuestion, str]) -> None:
    assert {name_of(question) for question in decisions} == set(fields())
    assert {row for field in fields().values() for row in field.rows} <= set(cells())


def test_every_cell_is_a_letter_of_the_matrix() -> None:
    columns = {*COLUMNS.values(), *GLASS_COLUMNS.values(), "AU"}
    written = {(row, column, line[column]) for row, line in cells().items() for column in columns}
    assert [cell for cell in written if not re.fullmatch(r"[AMG-]\d*", cell[2])] == []


def test_every_reading_belongs_to_a_cell_of_its_row() -> None:
    idle = []
    for field in fields().values():
        lines = [cells()[row] for row in field.rows]
        for key in field.reads:
            column, _, cell = key.rpartition(":")
            here = {line[column] for line in lines} if column else {each for line in lines for each in line.values()}
            if cell not in here:
                idle.append((field.coordinate, key))
    assert idle == []


def test_every_decision_is_that_of_its_cell_or_stands_among_the_differences(
    decisions: dict[GrantQuestion, str],
) -> None:
    strays = [
        f"{question.role.value},{question.relation.value},{name_of(question)},{decision} (the matrix: {expected(question)}"
        f"; row {' + '.join(fields()[name_of(question)].rows)})"
        for question, decision in decisions.items()
        if decision != expected(question) and not any(each.covers(question, decision) for each in differences())
    ]
    assert not strays, "\n" + "\n".join(sorted(strays))


def test_no_difference_is_stale_or_without_a_reason(decisions: dict[GrantQuestion, str]) -> None:
    real = [(question, decision) for question, decision in decisions.items() if decision != expected(question)]
    stale = [each for each in differences() if each.role != "-" and not any(each.covers(*pair) for pair in real)]
    assert stale == []
    assert [each for each in differences() if len(each.why) < 10] == []


def test_rows_that_the_graph_does_not_have_yet_are_listed() -> None:
    assert {each.coordinate for each in differences() if each.role == "-"} == set(unbuilt())


def test_a_wider_decision_a_narrower_one_and_an_unknown_field_are_found(decisions: dict[GrantQuestion, str]) -> None:
    """The comparison itself: what it would not find is not guarded."""
    phone = GrantQuestion(Role.SPECIALIST, Relation.TREATING, "Representative.phone", Action.READ)
    assert decisions[phone] == expected(phone) == "mask:on_record"
    sex = GrantQuestion(Role.NURSE, Relation.ATTACHED, "Child.sex", Action.READ)
    assert expected(sex) not in (DENY, expected(phone))
    with pytest.raises(KeyError):
        expected(GrantQuestion(Role.NURSE, Relation.ATTACHED, "Child.shoeSize", Action.READ))


# Everyone who reaches a child reads that it has a name; that it changed is for those who know it.
EXISTENCE = {"Child.name", "Passport.completeness"}
SEES_NAMES = {
    Relation.ATTACHED,
    Relation.ORGANIZATION,
    Relation.EXPECTED,
    Relation.REPRESENTS,
    Relation.REPRESENTS_TEEN,
    Relation.DELEGATED,
    Relation.SELF,
}
IN_PART = {
    "Child.accessLog": ("mask:told_reads", "mask:told_treatment"),
    "Child.breakGlassGrants": ("mask:told", "mask:to_review"),
}
CONFIDENTIAL = {
    "Child.appointments",
    "Child.commissions",
    "Child.referrals",
    "Child.socialCases",
    "Passport.anamnesis",
    "Passport.diagnoses",
    "Passport.dispensaryObservations",
}


def test_a_change_is_told_to_whom_the_field_is_shown_whole_but_for_what_is_listed(catalog: Catalog) -> None:
    """Note 33 and 3.9: what is confidential of a teenager is pushed to no representative; an auditor reads, and follows nothing."""
    grants = compile_grants(read_policy(None), catalog)
    strays = []
    for question in questions(catalog):
        if question.action is not Action.SUBSCRIBE:
            continue
        role, relation, coordinate = question.role, question.relation, question.object
        shown = grants.decision(GrantQuestion(role, relation, coordinate, Action.READ))
        # Of rows that are shown in part, an event tells those that are shown.
        is_part = shown in IN_PART.get(coordinate, ())
        is_teens = relation is Relation.REPRESENTS_TEEN and coordinate in CONFIDENTIAL
        is_kept = (
            (role is Role.AUDITOR and not is_part)
            or role is Role.SHARE_LINK  # it has no token to follow with
            or is_teens
            or (coordinate in EXISTENCE and relation not in SEES_NAMES)
        )
        expected_ = ALLOW if (shown == ALLOW or is_part) and not is_kept else DENY
        if grants.decision(question) != expected_:
            strays.append(f"{role}, {relation}, {coordinate}: {grants.decision(question)}")
    assert strays == []
