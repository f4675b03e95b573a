"""Every kind of bad file: its own code, no value of the child in the reason, and the other files go in. Bad resources are in
`test_quarantine`."""

import gzip
from pathlib import Path

import asyncpg
import orjson
import pytest

from graph.ingest.refusal import Rejection
from graph.ingest.run import Importer
from graph.ingest.source import LIMIT
from tests.ingest.bundles import (
    BORN,
    Json,
    blood,
    bundle,
    extracted,
    patient,
    read,
)

GOOD = orjson.dumps(bundle(blood("b1", "A(II) Rh+")))


BAD_BUNDLES: dict[str, Json] = {
    "NOT_FHIR": {"hello": "world"},
    "NOT_A_BUNDLE": patient(),
    "BUNDLE_TYPE": bundle() | {"type": "searchset"},
    "NO_PATIENT": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": blood("b", "A")}]},
    "TWO_PATIENTS": bundle(patient("1"), patient("2")),
    "NO_COMPOSITION": bundle(blood("b", "A"), kind="document"),
    "NO_IDENTIFIER": bundle(patient(identifier=[])),
    "NO_BIRTH_DATE": bundle(patient(born="2015")),
    "BIRTH_DATE_IN_FUTURE": bundle(patient(born="2030-01-01")),
    "TOO_LONG": bundle(patient("9" * 256)),
}


@pytest.mark.parametrize(("code", "value"), BAD_BUNDLES.items())
def test_a_bad_bundle_is_refused_with_its_code(code: str, value: Json) -> None:
    rejection = read(value)
    assert isinstance(rejection, Rejection)
    assert rejection.code == code
    assert not any(secret in rejection.reason for secret in (BORN, "Петрова", "Мария", "2015"))


@pytest.mark.parametrize(
    "declared",
    [
        {"fhirVersion": "3.0.2"},
        {"fhirVersion": "5.0.0"},
        {"meta": {"profile": ["http://hl7.org/fhir/3.0/StructureDefinition/Patient"]}},
        {"meta": {"profile": ["http://hl7.org/fhir/R5/StructureDefinition/Patient"]}},
        {"meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/Patient|5.0.0"]}},
        {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/artifact-fhirVersion", "valueCode": "9.9"}]},
    ],
)
def test_a_resource_that_declares_another_version_is_refused(declared: Json) -> None:
    rejection = read(bundle(patient() | declared))
    assert isinstance(rejection, Rejection)
    assert (rejection.code, rejection.resource) == ("UNKNOWN_VERSION", "Patient[0]")


@pytest.mark.parametrize(
    "profile",
    [
        "http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient|3.1.1",
        "http://hl7.org/fhir/StructureDefinition/Patient|4.0.1",
        "https://fhir.ru/ig/core/StructureDefinition/core-patient|0.9",
    ],
)
def test_the_version_of_a_guide_is_not_the_version_of_fhir(profile: str) -> None:
    assert extracted(patient(meta={"profile": [profile]})).child.sex == "FEMALE"


@pytest.mark.parametrize(("version", "accepted"), [("4.0.1", True), ("4.0", True), ("4.3.0", False), ("9.9", False)])
def test_the_version_of_the_bundle(version: str, accepted: bool) -> None:
    assert isinstance(read(bundle(fhirVersion=version)), Rejection) is not accepted


def write_bad_files(folder: Path) -> dict[str, str]:
    """Files that cannot be read at all, and the code of each."""
    packed = gzip.compress(GOOD)
    files = {
        "cut.json": (GOOD[: len(GOOD) // 2], "NOT_JSON"),
        "empty.json": (b"", "NOT_JSON"),
        "rubbish.bin": (bytes(range(256)) * 40, "NOT_JSON"),
        "cut.json.gz": (packed[:-20], "BROKEN_GZIP"),
        "spoiled.json.gz": (packed[:30] + b"\x00" * 20 + packed[50:], "BROKEN_GZIP"),
        "plain.json.gz": (GOOD, "BROKEN_GZIP"),
        "bomb.json.gz": (gzip.compress(b" " * (LIMIT + 1)), "TOO_LARGE"),
        "nul.json": (GOOD.replace("Петрова".encode(), b"A\\u0000B"), "NOT_JSON"),
        "list.json": (b"[1, 2]", "NOT_FHIR"),
        "utf16.json": (GOOD.decode().encode("utf-16"), "NOT_JSON"),
        "deep.json": (b"[" * 100_000, "NOT_JSON"),
    }
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content)
    with (folder / "large.json").open("wb") as large:
        large.truncate(200_000_000)
    return {name: code for name, (_, code) in files.items()} | {"large.json": "TOO_LARGE"}


async def test_bad_files_are_quarantined_and_the_good_ones_go_in(fresh_database: str, tmp_path: Path) -> None:
    expected = write_bad_files(tmp_path)
    (tmp_path / "good.json").write_bytes(GOOD)
    (tmp_path / "good2.json.gz").write_bytes(gzip.compress(orjson.dumps(bundle(patient("2"), blood("b2", "0 Rh-")))))
    lines = [orjson.dumps(bundle(patient(number))) for number in ("3", "4")]
    (tmp_path / "lines.ndjson").write_bytes(b"\n".join([lines[0], b"{broken", lines[1]]))
    (tmp_path / "README.md").write_text("not data")
    (tmp_path / ".hidden.json").write_text("not data")
    connection = await asyncpg.connect(fresh_database)
    reported: list[tuple[str, str]] = []
    importer = Importer(connection, report=lambda kind, item: reported.append((item.file, str(item.code))))
    summary = await importer.run([tmp_path, tmp_path / "missing.json"])
    expected |= {"lines.ndjson:2": "NOT_JSON", "missing.json": "NOT_FOUND"}
    assert dict(reported) == expected
    assert (summary.bundles, summary.children, summary.rejected) == (4, 4, len(expected))
    rows = await connection.fetch("select file, code, reason from quarantine")
    assert {row["file"]: row["code"] for row in rows} == expected
    await Importer(connection).run([tmp_path])
    assert await connection.fetchval("select count(*) from quarantine") == len(expected)
    await connection.close()
