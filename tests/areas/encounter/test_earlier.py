"""Documents that were stored before encounters were read have them after a rebuild (docs/exchange.md)."""

import asyncio
from pathlib import Path
from typing import Any

import orjson
import pytest
from typer.testing import CliRunner

from graph.cli import app
from tests.conftest import execute
from tests.http.client import rows
from tests.ingest.bundles import Json, bundle

ENCOUNTERS = """select encounter_key, setting, source_kind, started_at, ended_at, organization, reason, state, labels, own_labels
from encounter order by encounter_key"""
KEYS = "select title, encounter_key, labels from medical_document order by source_system, source_id"
# As a database was before migration 0222, but for the columns themselves.
EARLIER = (
    "set session_replication_role = replica",
    "delete from encounter",
    "update medical_document set encounter_key = null",
)


def visit(key: str, **more: object) -> Json:
    """An encounter."""
    own = {"resourceType": "Encounter", "id": key, "status": "finished", "class": {"code": "IMP"}}
    own |= {"subject": {"reference": "Patient/p1"}, "period": {"start": "2020-02-01", "end": "2020-02-09"}}
    return own | {"serviceProvider": {"display": "Больница 5"}, "reasonCode": [{"text": "Пневмония"}]} | more


DISEASE = {
    "resourceType": "Condition",
    "id": "c",
    "subject": {"reference": "Patient/p1"},
    "encounter": {"reference": "Encounter/e"},
    "recordedDate": "2020-02-01",
    "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "J18.9"}], "text": "Пневмония"},
}
SECRET = visit("s", reasonCode=[{"text": "Шизофрения"}], period={"start": "2020-05-01"})
PLANNED = visit("n", status="planned")


def stored(dsn: str) -> tuple[list[Any], list[Any]]:
    """Encounters, and which of them documents name."""
    return [tuple(row) for row in asyncio.run(rows(dsn, ENCOUNTERS))], [
        tuple(row) for row in asyncio.run(rows(dsn, KEYS))
    ]


def rebuilt(dsn: str) -> tuple[list[Any], list[Any]]:
    """The same after a rebuild."""
    result = CliRunner().invoke(app, ["rebuild"])
    assert result.exit_code == 0, result.output
    return stored(dsn)


def test_a_rebuild_makes_what_an_import_makes_today(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    file = tmp_path / "child.json"
    file.write_bytes(orjson.dumps(bundle(visit("e"), DISEASE, SECRET, PLANNED)))
    assert CliRunner().invoke(app, ["import", str(file)]).exit_code == 0
    today = stored(fresh_database)
    assert len(today[0]) == 2
    assert {key for _, key, _ in today[1]} >= {row[0] for row in today[0]}
    execute(fresh_database, *EARLIER)
    assert rebuilt(fresh_database) == today
    assert rebuilt(fresh_database) == today, "a second rebuild changes nothing"


def test_an_annulled_document_states_no_encounter(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    file = tmp_path / "child.json"
    file.write_bytes(orjson.dumps(bundle(visit("e"), DISEASE)))
    assert CliRunner().invoke(app, ["import", str(file)]).exit_code == 0
    annulled = "update medical_document set status = 'ANNULLED' where structured->>'resourceType' = 'Encounter'"
    execute(fresh_database, *EARLIER, annulled)
    assert rebuilt(fresh_database)[0] == []
