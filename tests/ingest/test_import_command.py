"""`passport import` and `passport rebuild` as an operator runs them."""

import asyncio
import json
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from graph.cli import app
from tests.conftest import execute
from tests.http.client import rows
from tests.ingest.bundles import blood, bundle, patient


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good files and a cut one."""
    for number in ("1", "2"):
        (tmp_path / f"{number}.json").write_bytes(orjson.dumps(bundle(patient(number), blood("b", "A(II) Rh+"))))
    (tmp_path / "cut.json").write_bytes(b'{"resourceType": "Bund')
    return tmp_path


def test_import(fresh_database: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    result = CliRunner().invoke(app, ["import", str(folder), "--json"])
    assert result.exit_code == 1
    counts = json.loads(result.stdout.splitlines()[-1])
    assert {name: counts[name] for name in ("files", "documents", "facts", "rejected")} == {
        "files": 3,
        "documents": 2,
        "facts": 4,
        "rejected": 1,
    }
    assert "refused: cut.json: -: NOT_JSON: " in result.stderr
    (folder / "cut.json").unlink()
    again = CliRunner().invoke(app, ["import", str(folder), "--json"])
    assert again.exit_code == 0
    assert json.loads(again.stdout.splitlines()[-1])["documents"] == 0
    rebuilt = CliRunner().invoke(app, ["rebuild", "--json"])
    assert json.loads(rebuilt.stdout) == {"passports": 2, "changed": 0}


def test_district(fresh_database: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    identifier = "00000000-0000-7000-8000-000000000001"
    execute(
        fresh_database,
        f"insert into organization (id, kind, code, name) values ('{identifier}', 'POLYCLINIC', 'P1', 'P')",
        "insert into district (id, organization_id, code, name, norm_children) "
        f"values ('{identifier}', '{identifier}', 'D1', 'D', 800)",
    )
    unknown = CliRunner().invoke(app, ["import", str(folder), "--district", "nowhere"])
    assert unknown.exit_code != 0
    CliRunner().invoke(app, ["import", str(folder), "--district", "D1"])
    again = CliRunner().invoke(app, ["import", str(folder / "1.json"), "--district", "D1", "--json"])
    assert json.loads(again.stdout)["unchanged"] == 1


@pytest.mark.parametrize(
    ("option", "rank"), [([], (1, True, None)), (["--source-kind", "PAPER_DIGITISED"], (3, False, "LAB"))]
)
def test_an_operator_caps_the_rank_that_a_source_may_claim(
    fresh_database: str, folder: Path, monkeypatch: pytest.MonkeyPatch, option: list[str], rank: tuple[object, ...]
) -> None:
    """5 A 6: a laboratory's word is the strongest, so not every source has it."""
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    assert CliRunner().invoke(app, ["import", str(folder / "1.json"), *option]).exit_code == 0
    query = """select f.source_rank, f.lab_confirmed, d.claimed_source_kind from fact f
        join medical_document d on d.id = f.document_id"""
    assert {tuple(row) for row in asyncio.run(rows(fresh_database, query))} == {rank}


def test_a_rank_that_does_not_exist_stops_the_import(
    fresh_database: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    result = CliRunner().invoke(app, ["import", str(folder), "--source-kind", "BEST"])
    assert "--source-kind is one of LAB, EMR, " in str(result.exception)
    assert asyncio.run(rows(fresh_database, "select from child")) == []
