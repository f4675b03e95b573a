"""RelatedPerson: that a file names somebody a parent gives no right (domain.md 5 F 41)."""

import asyncio
from pathlib import Path
from uuid import uuid4

import orjson
import pytest
from typer.testing import CliRunner

from graph.cli import app
from tests.conftest import execute
from tests.http.client import rows
from tests.ingest.bundles import SNILS, bundle, extracted, patient

STATUSES = "select kind, status from representation order by kind, status"


MOTHER = {
    "resourceType": "RelatedPerson",
    "id": "r",
    "patient": {"reference": "Patient/p1"},
    "identifier": [{"system": SNILS, "value": "112-233-445 95"}],
    "relationship": [{"coding": [{"code": "MTH"}]}],
    "name": [{"family": "Петрова", "given": ["Анна", "Олеговна"]}],
    "telecom": [{"system": "phone", "value": "+7 900 000-00-00", "rank": 1}],
}
AUNT = MOTHER | {
    "id": "a",
    "relationship": [{"coding": [{"code": "AUNT"}]}],
    "identifier": [{"system": "x", "value": "y"}],
}
FORMER = MOTHER | {"id": "f", "active": False, "identifier": [{"system": "x", "value": "z"}]}


def test_representative() -> None:
    representatives = extracted(MOTHER, AUNT).representatives
    assert [(item.kind, item.status, item.source_id) for item in representatives] == [
        ("PARENT", "REQUESTED", "11223344595"),
        ("DELEGATED", "REQUESTED", "y"),
    ]
    assert (representatives[0].given, representatives[0].patronymic, representatives[0].is_primary_contact) == (
        "Анна",
        "Олеговна",
        True,
    )


def brought(dsn: str, *arguments: str) -> list[tuple[str, str]]:
    """Kinds and statuses of all representations after an import."""
    assert CliRunner().invoke(app, ["import", *arguments]).exit_code == 0
    return [tuple(row) for row in asyncio.run(rows(dsn, STATUSES))]


def test_an_import_makes_nobody_a_parent_but_of_a_source_that_has_verified_it(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    file = tmp_path / "family.json"
    file.write_bytes(orjson.dumps(bundle(MOTHER, AUNT, FORMER)))
    requested = [("DELEGATED", "REQUESTED"), ("PARENT", "REQUESTED"), ("PARENT", "REVOKED")]
    proven = [("DELEGATED", "REQUESTED"), ("PARENT", "ACTIVE"), ("PARENT", "REVOKED")]
    assert brought(fresh_database, str(file)) == requested
    assert brought(fresh_database, str(file), "--representations", "active") == proven
    assert brought(fresh_database, str(file)) == proven, "an unverified file takes no right away"


BARS = {
    "of age": "insert into emancipation (child_id, id, number, issuer, issued_on, valid_from, entered_by, entered_at, confirmed_by,"
    " confirmed_at) select id, gen_random_uuid(), '7-1', 'Sud', current_date, current_date, '{a}', now(), '{b}', now() from child",
    "dead": "update representative set died_on = current_date",
}


@pytest.mark.parametrize("bar", BARS)
def test_no_source_proves_a_right_of_the_dead_or_over_a_child_of_age(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bar: str
) -> None:
    """5 F 43: what was only requested stays so, and what is new is requested."""
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    first.write_bytes(orjson.dumps(bundle(MOTHER)))
    father = {**MOTHER, "id": "f", "identifier": [{"system": "x", "value": "f"}]}
    sister = bundle(patient("2"), {**MOTHER, "patient": {"reference": "Patient/p2"}})
    second.write_bytes(orjson.dumps(bundle(father) if bar == "of age" else sister))
    assert brought(fresh_database, str(first)) == [("PARENT", "REQUESTED")]
    names = {"a": uuid4(), "b": uuid4()}
    execute(fresh_database, *(f"insert into staff (id) values ('{key}')" for key in names.values()))
    execute(fresh_database, BARS[bar].format(**names))
    verified = ("--representations", "active")
    assert brought(fresh_database, str(first), *verified) == [("PARENT", "REQUESTED")]
    assert brought(fresh_database, str(second), *verified) == [("PARENT", "REQUESTED")] * 2


def test_a_verified_source_proves_what_was_not_on_record(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    (tmp_path / "family.json").write_bytes(orjson.dumps(bundle(MOTHER, AUNT)))
    expected = [("DELEGATED", "REQUESTED"), ("PARENT", "ACTIVE")]
    assert brought(fresh_database, str(tmp_path), "--representations", "active") == expected
