"""A policy with any gap or stranger stops the start and is named; a changed one is taken over whole or not at all."""

from pathlib import Path

import pytest

from graph.errors import StartupProblem
from graph.policy.decision import ALLOW, DENY
from graph.policy.grants import policy_version, read_policy
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Action, Relation
from graph.schema.catalog import Catalog, build_catalog
from graph.sql.masks import FITS
from graph.viewer import Role

GOOD = read_policy(None)
LINE = "p, nurse, attached, Child.sex, read, allow"
HIV = "p, nurse, attached, label:HIV, read, deny"
FLAGS = "p, dispatcher, call, EmergencyCapsule.alertFlags, read, allow"
ADDRESS = "p, nurse, attached, Child.address, read, allow"
BLOOD = "p, nurse, attached, BloodGroupFact.value, read, allow"
WRITE = "p, nurse, attached, MedicalDocument, write, deny"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return build_catalog()


def sorted_text(*lines: str) -> str:
    """A policy text in the order that is asked for."""
    return "\n".join(sorted(lines)) + "\n"


def replaced(line: str, *by: str) -> str:
    """The package's policy with one line replaced."""
    lines = GOOD.splitlines()
    assert line in lines
    return sorted_text(*(each for each in lines if each != line), *by)


def misfit(line: str, mask: str, thing: str) -> str:
    """What is said of a mask that stands where this line does."""
    return f"Line {GOOD.splitlines().index(line) + 1}: mask {mask} does not fit {thing}: "


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (replaced(LINE), "nurse, attached, Child.sex, read"),
        (replaced(LINE, LINE, "p, nurse, attached, Child.shoeSize, read, allow"), "Child.shoeSize"),
        (replaced(LINE, LINE, "p, nurse, attached, Shoe.size, read, allow"), "Shoe.size"),
        (replaced(LINE, "p, wizard, attached, Child.sex, read, allow"), "wizard"),
        (replaced(LINE, "p, nurse, neighbour, Child.sex, read, allow"), "neighbour"),
        (replaced(LINE, "p, nurse, attached, Child.sex, guess, allow"), "guess"),
        (replaced(LINE, "p, nurse, attached, Child.sex, read, mask:rainbow"), "mask:rainbow"),
        (replaced(LINE, "p, nurse, attached, Child.sex, read, perhaps"), "perhaps"),
        (replaced(LINE, "p, nurse, attached, Child.sex, read, Allow"), "Allow"),
        (replaced(LINE, LINE, "p, nurse, school, Child.sex, read, allow"), "nurse, school, Child.sex"),
        (replaced(LINE, LINE, "p, nurse, attached, Child.snils, order, allow"), "nurse, attached, Child.snils, order"),
        (replaced(LINE, LINE, "p, nurse, attached, label:SHOES, read, allow"), "label:SHOES"),
        (replaced(LINE, LINE, LINE), "second decision for nurse, attached, Child.sex"),
        (replaced(LINE, LINE, LINE.replace("allow", "deny")), "second decision for nurse, attached, Child.sex"),
        (replaced(LINE, "p, nurse, attached, *, read, allow"), "nurse, attached, *"),
        (replaced(LINE, "p, *, attached, Child.sex, read, allow"), "unknown role *"),
        (replaced(LINE, LINE, "g, nurse, district_doctor"), "expected p"),
        (replaced(LINE, LINE, "# everything else is allowed"), "expected p"),
        (replaced(LINE, LINE + ", deny"), "expected p"),
        (replaced(LINE, '"' + LINE), "nurse, attached, Child.sex, read"),
        (replaced(LINE, LINE.replace("allow", "deny")), "nurse, attached, Child.sex, filter is wider"),
        (replaced(LINE, LINE.replace("allow", "mask:alert")), "nurse, attached, Child.sex, filter is wider"),
        # A mask that does not fit what it stands on (domain.md 5 C 21; on a label, 3.14): line, mask and field are said.
        (replaced(HIV, HIV.replace("deny", "mask:on_record")), misfit(HIV, "on_record", "label:HIV")),
        (replaced(HIV, HIV.replace("deny", "mask:own_organization")), misfit(HIV, "own_organization", "label:HIV")),
        (replaced(HIV, HIV.replace("deny", "mask:rainbow")), "unknown decision mask:rainbow"),
        (
            replaced(FLAGS, FLAGS.replace("allow", "mask:initial")),
            misfit(FLAGS, "initial", "EmergencyCapsule.alertFlags"),
        ),
        (replaced(ADDRESS, ADDRESS.replace("allow", "mask:initials")), misfit(ADDRESS, "initials", "Child.address")),
        (replaced(BLOOD, BLOOD.replace("allow", "mask:entitled")), misfit(BLOOD, "entitled", "BloodGroupFact.value")),
        (replaced(WRITE, WRITE.replace("deny", "mask:on_record")), misfit(WRITE, "on_record", "MedicalDocument")),
        ("\n".join(reversed(GOOD.splitlines())), "not sorted"),
        ("", "No decision for"),
        ("\x00", "expected p"),
    ],
)
def test_a_fault_stops_the_start_and_is_named(tmp_path: Path, catalog: Catalog, text: str, named: str) -> None:
    path = tmp_path / "policy.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(StartupProblem) as problem:
        PolicyStore(catalog, FITS, path)
    assert named in str(problem.value)
    assert len(str(problem.value)) < 2_000


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
    line = "p, nurse, attached, Child.address, read, allow"
    changed = replaced(line, line.replace("allow", "deny"))
    path.write_text(changed, "utf-8")
    assert store.reload()
    assert store.grants.version == policy_version(changed) != first.version
    before, after = (each.rule(Role.NURSE, Action.READ, "Child.address").decisions for each in (first, store.grants))
    assert (before[Relation.ATTACHED], after[Relation.ATTACHED]) == (ALLOW, DENY)
    good = store.grants
    for text in (replaced(LINE), "", "\udcff"):
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
