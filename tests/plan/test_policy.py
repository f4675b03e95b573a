"""A policy with any gap or stranger stops the start and is named; a changed one is taken over whole or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.areas.graph import build_catalog
from graph.errors import StartupProblem
from graph.policy.completeness import check_policy, require_as_written
from graph.policy.decision import ALLOW, DENY, Labels, Rule
from graph.policy.grants import classes_of, compile_grants, policy_version, read_policy
from graph.policy.store import PolicyStore
from graph.policy.text import ordered, read_text
from graph.policy.vocabulary import Action, Relation
from graph.schema.catalog import Catalog
from graph.sql.masks import FITS
from graph.viewer import Role
from tests.redecided import redecided

GOOD = read_policy(None)
SEX = "p, registrar, clinic, sex, read, allow"
OF_SEX = "g2, Child.sex, sex"
SENTENCE = next(line for line in GOOD.splitlines() if line.startswith("# sex: "))
COUNTED = "p, district_team, any, health_group, aggregate, allow"
UNCOUNTED = "p, everyone, any, health_group, aggregate, deny"
WIDER = "p, dispatcher, call, health_group, aggregate, allow"
REST = "p, everyone, any, address, read, deny"
OF_ALL = "p, everyone, any, existence, read, allow"
FLAGS = "p, dispatcher, call, capsule, read, allow"
NUMBER = "p, registrar, clinic, policy_number, filter, allow"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return build_catalog()


def replaced(line: str, *by: str) -> str:
    """The package's policy with one line replaced by others, in its place."""
    assert line in GOOD.splitlines()
    return "\n".join(part for each in GOOD.splitlines() for part in (by if each == line else (each,))) + "\n"


def added(line: str, *more: str) -> str:
    """The package's policy with lines behind one of it."""
    return replaced(line, line, *more)


def misfit(line: str, mask: str, thing: str) -> str:
    """What is said of a mask that stands where this line does."""
    return f"Line {GOOD.splitlines().index(line) + 1}: mask {mask} does not fit {thing}: "


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (replaced(REST), "No decision for parent, delegated, class address, read (Child.address)."),
        (replaced(SEX), "registrar, organization, Child.sex, filter is wider than read (class sex)."),
        (
            replaced(UNCOUNTED),
            "No decision for school_nurse, school, class health_group, aggregate (HealthGroupFact.effectiveAt, HealthGroupFact.stale",
        ),
        (added(COUNTED, WIDER), "dispatcher, call, Passport.healthGroup, aggregate is wider than read"),
        # A share link is given nothing that somebody who may make one is not given whole (5 G 48).
        (
            redecided(GOOD, "parent", "allergen", "deny"),
            "share_link, shared, Allergy.substance, read is wider than parent",
        ),
        (redecided(GOOD, "child", "vaccine", "mask:on_record"), "Vaccination.vaccine, read is wider than child, self"),
        (
            redecided(GOOD, "share_link", "candidate_value", "allow"),
            "Candidate.value, read is wider than parent, represents",
        ),
        (
            redecided(GOOD, "share_link", "label_intimate", "allow"),
            "label:HIV, read is wider than parent, represents_teen",
        ),
        (replaced(OF_SEX), "Child.sex is of class sex in the schema and of none here"),
        (replaced(OF_SEX, "g2, Child.sex, vital"), "Child.sex is of class sex in the schema and of vital here"),
        (added(OF_SEX, OF_SEX), "a second class for Child.sex"),
        (added(OF_SEX, "g2, Child.sex, vital"), "a second class for Child.sex"),
        (added(OF_SEX, "g2, Child.shoeSize, sex"), "The schema has no Child.shoeSize"),
        (added(OF_SEX, "g2, label:SHOES, label_mental"), "The schema has no label:SHOES"),
        (replaced(SENTENCE), "Class sex has no sentence"),
        (added(SENTENCE, "# shoes: What is worn."), "No field is of class shoes"),
        (added(SENTENCE, SENTENCE), "a second sentence for sex"),
        (replaced(SENTENCE, f"{SENTENCE}\u2028p, registrar, any, snils, read, allow"), "expected p"),
        (replaced(SENTENCE, f"{SENTENCE}\u202e"), "expected p"),
        (replaced(SEX, "p, wizard, any, sex, read, allow"), "unknown role wizard"),
        (replaced(SEX, "p, registrar, neighbour, sex, read, allow"), "unknown relation neighbour"),
        (replaced(SEX, "p, registrar, any, sex, guess, allow"), "unknown action guess"),
        (replaced(SEX, "p, registrar, any, sex, read, mask:rainbow"), "mask:rainbow"),
        (replaced(SEX, "p, registrar, any, sex, read, perhaps"), "perhaps"),
        (replaced(SEX, "p, registrar, any, sex, read, Allow"), "Allow"),
        (added(SEX, "p, registrar, any, shoes, read, allow"), "asks nothing of registrar, any, class shoes, read"),
        (added(SEX, "p, registrar, school, sex, read, allow"), "asks nothing of registrar, school, class sex, read"),
        (added(SEX, "p, registrar, any, snils, order, allow"), "asks nothing of registrar, any, class snils, order"),
        (added(SEX, SEX), "second decision for registrar, organization, Child.sex"),
        (added(SEX, "p, everyone, any, sex, read, mask:on_record"), "second decision for"),
        (added(SEX, "p, everyone, any, sex, read, deny"), "is denied already"),
        (added(OF_ALL, "p, nurse, any, existence, read, deny"), "is given elsewhere"),
        (replaced(SEX, "p, registrar, any, *, read, allow"), "expected p"),
        (replaced(SEX, "p, *, any, sex, read, allow"), "expected p"),
        (added("g, child, family", "g, wizard, family"), "no role is in a group"),
        (added("g, child, family", "g, child, nurse"), "no role is in a group"),
        (added("g, child, family", "g, child, family"), "child is in family already"),
        (added("g3, self, any", "g3, neighbour, any"), "no relation is in a group"),
        (replaced("g, registrar, everyone"), "No decision for registrar"),
        (added(SEX, "# everything else is allowed"), "expected p"),
        (added(SEX, SEX + ", deny"), "expected p"),
        # What Casbin would read otherwise than it stands there: blanks of any kind are cut off words, ends of lines differ.
        (added("g, child, family", "g, school_nurse, district_doctor "), "expected p"),
        (added("g, child, family", "g, nurse, family\u00a0"), "expected p"),
        (added("g3, self, any", "g3, delegated, represents\u2003"), "expected p"),
        (added("g3, self, any", "g3,\tbreak_glass, break_glass_labels"), "expected p"),
        (added("g, child, family", "g, nurse, x)"), "expected p"),
        (added(SEX, SEX + "\u0085"), "expected p"),
        (added(SEX, SEX.replace("read", "read\u2028")), "expected p"),
        (replaced(SEX, '"' + SEX), "expected p"),
        (redecided(GOOD, "registrar", "sex", "deny"), "registrar, organization, Child.sex, filter is wider"),
        (redecided(GOOD, "nurse", "policy_number", "mask:policy_number"), "Child.policyNumber, filter is wider"),
        # A mask that does not fit what it stands on (domain.md 5 C 21; on a label, 3.14): line, mask and field are said.
        (redecided(GOOD, "nurse", "label_intimate", "mask:on_record"), "mask on_record does not fit label:HIV: "),
        (
            redecided(GOOD, "nurse", "label_intimate", "mask:own_organization"),
            "own_organization does not fit label:HIV: ",
        ),
        (redecided(GOOD, "nurse", "label_intimate", "mask:rainbow"), "unknown decision mask:rainbow"),
        (
            replaced(FLAGS, FLAGS.replace("allow", "mask:initial")),
            misfit(FLAGS, "initial", "EmergencyCapsule.alertFlags"),
        ),
        (redecided(GOOD, "nurse", "address", "mask:initials"), "mask initials does not fit Child.address: "),
        (redecided(GOOD, "nurse", "vital_value", "mask:entitled"), "mask entitled does not fit Allergy.category: "),
        (
            replaced(NUMBER, NUMBER.replace("allow", "mask:policy_number")),
            misfit(NUMBER, "policy_number", "Child.policyNumber"),
        ),
        ("\n".join(reversed(GOOD.splitlines())), "not in order"),
        (GOOD.replace("\n\n", "\n"), "not in order"),
        ("", "AccessLogEntry.actor is of class access in the schema and of none here"),
        ("\x00", "expected p"),
    ],
)
def test_a_fault_stops_the_start_and_is_named(tmp_path: Path, catalog: Catalog, text: str, named: str) -> None:
    path = tmp_path / "policy.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(StartupProblem) as problem:
        PolicyStore(catalog, FITS, path)
    assert named in str(problem.value)
    assert len(str(problem.value)) < 4_000


def test_a_field_without_a_class_of_data_stops_the_start(catalog: Catalog) -> None:
    classes = {**classes_of(catalog), "Child.sex": None}
    assert "Child.sex has no class of data in the schema." in check_policy(GOOD, catalog, FITS, classes)


def test_a_policy_that_casbin_reads_otherwise_stops_the_start(catalog: Catalog) -> None:
    grants = compile_grants(GOOD, catalog)
    require_as_written(GOOD, catalog, grants)
    key = (Role.NURSE, Action.READ, "Child.address")
    wider = Rule({**grants.rules[key].decisions, Relation.BREAK_GLASS: "mask:locality"})
    labels = {**grants.labels, (Role.NURSE, Relation.ATTACHED): Labels(frozenset(["HIV"]), {})}
    for changed in (replace(grants, rules={**grants.rules, key: wider}), replace(grants, labels=labels)):
        with pytest.raises(StartupProblem, match="not read as it is written: Casbin says"):
            require_as_written(GOOD, catalog, changed)


def test_fields_that_are_decided_alike_have_one_rule(catalog: Catalog) -> None:
    rules = list(compile_grants(GOOD, catalog).rules.values())
    distinct = {tuple(rule.decisions.items()) for rule in rules}
    assert len({id(rule) for rule in rules}) == len(distinct) < len(rules) / 10


def test_a_denial_for_a_group_is_said_once_and_takes_nothing_of_what_is_given(catalog: Catalog) -> None:
    """domain.md 5 C 16: what is not given is denied, and somebody has said so."""
    rule = compile_grants(GOOD, catalog).rule(Role.PARENT, Action.READ, "Child.address")
    assert GOOD.count(", address, read, deny") == 1
    assert (rule.decisions[Relation.REPRESENTS], rule.decisions[Relation.DELEGATED]) == (ALLOW, DENY)


def test_the_file_is_put_in_order_and_each_field_under_its_class(catalog: Catalog) -> None:
    classes = {name: data for name, data in classes_of(catalog).items() if data}
    lines = [line for line in reversed(GOOD.splitlines()) if not line.startswith("g2, ")]
    assert ordered(read_text("\n".join(lines)), classes) == GOOD


def test_a_file_that_cannot_be_read_stops_the_start(tmp_path: Path, catalog: Catalog) -> None:
    with pytest.raises(StartupProblem, match="cannot be read"):
        PolicyStore(catalog, FITS, tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes(b"p, \xff")
    with pytest.raises(StartupProblem, match="not UTF-8"):
        PolicyStore(catalog, FITS, tmp_path / "latin.csv")


def test_a_changed_policy_is_in_force_at_once_and_a_bad_one_never(tmp_path: Path, catalog: Catalog) -> None:
    path = tmp_path / "policy.csv"
    path.write_text(GOOD, "utf-8")
    store = PolicyStore(catalog, FITS, path)
    first = store.grants
    assert (first.version, store.reload(), store.grants) == (policy_version(GOOD), False, first)
    changed = redecided(GOOD, "nurse", "address", "deny")
    path.write_text(changed, "utf-8")
    assert store.reload()
    assert store.grants.version == policy_version(changed) != first.version
    before, after = (each.rule(Role.NURSE, Action.READ, "Child.address").decisions for each in (first, store.grants))
    assert (before[Relation.ATTACHED], after[Relation.ATTACHED]) == (ALLOW, DENY)
    good = store.grants
    for text in (replaced(SEX), "", "\udcff"):
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        with pytest.raises(StartupProblem):
            store.reload()
        assert store.grants is good
    path.unlink()
    with pytest.raises(StartupProblem):
        store.reload()
    assert store.grants is good
    path.write_text(GOOD, "utf-8")
    assert store.reload()
    assert store.grants.version == first.version
