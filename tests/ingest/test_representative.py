"""RelatedPerson: that a file names somebody a parent gives no right (domain.md 5 F 41)."""

import asyncio
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from graph.cli import app
from tests.http.client import rows
from tests.ingest.bundles import SNILS, bundle, extracted

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
    found = extracted(MOTHER, AUNT).representatives
    assert [(item.kind, item.status, item.source_id) for item in found] == [
        ("PARENT", "REQUESTED", "11223344595"),
        ("DELEGATED", "REQUESTED", "y"),
    ]
    assert (found[0].given, found[0].patronymic, found[0].is_primary_contact) == ("Анна", "Олеговна", True)


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


def test_a_verified_source_proves_what_was_not_on_record(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    (tmp_path / "family.json").write_bytes(orjson.dumps(bundle(MOTHER, AUNT)))
    expected = [("DELEGATED", "REQUESTED"), ("PARENT", "ACTIVE")]
    assert brought(fresh_database, str(tmp_path), "--representations", "active") == expected
