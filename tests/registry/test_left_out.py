"""A resource that cannot be right is left out with a code and its place, and the others go in."""

import asyncio
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from graph.cli import app
from tests.http.client import rows
from tests.registry.files import (
    Json,
    Take,
    bundled,
    changes,
    coded,
    location,
    nurse_of_district,
    organization,
    practitioner,
    role,
)

HL7 = "http://terminology.hl7.org/CodeSystem/organization-type"
VALUE_ALONE = [{"value": "2"}]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (organization("P2", identifier=[]), "NO_IDENTIFIER"),
        (organization("P2", identifier=VALUE_ALONE), "NO_IDENTIFIER"),
        (organization("P2", "CLINIC"), "UNKNOWN_KIND"),
        (organization("P2", type=[]), "UNKNOWN_KIND"),
        (organization("P1", name="Другая"), "SAID_TWICE"),
        (location("D2", identifier=[]), "NO_IDENTIFIER"),
        (location("D2", "P9"), "REFERENCE_TO_NOTHING"),
        (location("D1", name="Другой"), "SAID_TWICE"),
        (practitioner("2", identifier=VALUE_ALONE), "NO_IDENTIFIER"),
        (practitioner("1", name=[{"family": "Иная"}]), "SAID_TWICE"),
        (role("9"), "REFERENCE_TO_NOTHING"),
        (role("1", "P9"), "REFERENCE_TO_NOTHING"),
        (role("1", district="D9"), "REFERENCE_TO_NOTHING"),
        (role("1", practitioner={}), "REFERENCE_TO_NOTHING"),
        (role("1", practitioner={"reference": "Organization/o-P1"}), "REFERENCE_TO_NOTHING"),
        (role("1", code=[]), "UNKNOWN_ROLE"),
        (role("1", word="surgeon"), "UNKNOWN_ROLE"),
        (role("1", word="parent"), "UNKNOWN_ROLE"),
        (role("1", code=coded("role", "nurse", "surgeon")), "UNKNOWN_ROLE"),
        (role("1", period={"start": "2025-02-01", "end": "2025-01-31"}), "PERIOD_REVERSED"),
        (role("1", period={"start": "yesterday"}), "BAD_DATE"),
        (role("1", period={"end": 2025}), "BAD_DATE"),
        (role("1", period="2025"), "BAD_DATE"),
        (role("1", district="D1", period={"start": "2024-01-09", "end": "2030-01-01"}), "SAID_TWICE"),
        ({"resourceType": "Organization", "fhirVersion": "5.0.0"}, "UNKNOWN_VERSION"),
        ({"resourceType": 7}, "NOT_FHIR"),
    ],
)
def test_it_is_left_out_alone(take: Take, wrong: Json, code: str) -> None:
    outcome = take([*nurse_of_district(), wrong, organization("S1", "SCHOOL")])
    ((file, resource, refusal),) = [(each.file, each.resource, each.code) for each in outcome.left_out]
    assert (file, refusal) == ("r.json", code)
    assert (resource or "").startswith("Bundle.entry[4]")
    assert (outcome.summary.rejected, changes(outcome)) == (1, (5, 0, 0))


def test_a_district_of_another(take: Take) -> None:
    """By a district one reaches its children: nobody does so from elsewhere."""
    outcome = take([*nurse_of_district(), organization("P2"), role("1", "P2", "D1")])
    assert [each.code for each in outcome.left_out] == ["DISTRICT_OF_ANOTHER"]


def test_a_code_of_another_register(fresh_database: str, take: Take) -> None:
    take([organization("P1"), location("D1")])
    other = location("D1", "P2", identifier=[{"system": "urn:other", "value": "D1"}])
    outcome = take([organization("P2"), other, practitioner("1"), role("1", "P2", "D1")])
    assert [each.code for each in outcome.left_out] == ["CODE_TAKEN", "REFERENCE_TO_NOTHING"]
    query = "select o.code from district d join organization o on o.id = d.organization_id"
    assert [row[0] for row in asyncio.run(rows(fresh_database, query))] == ["P1"]


def test_an_id_of_several(take: Take) -> None:
    """Between files an id says nothing where two differ; one's own bundle goes first."""
    first, second = (
        {"resourceType": "Bundle", "type": "batch", "entry": [{"resource": each}]}
        for each in (organization("P1", id="1"), organization("P2", id="1"))
    )
    lone = role("1", organization={"reference": "Organization/1"})
    content = b"\n".join(map(orjson.dumps, (first, second, practitioner("1"), lone)))
    outcome = take(content, name="r.ndjson")
    assert [(each.file, each.code) for each in outcome.left_out] == [("r.ndjson:4", "REFERENCE_AMBIGUOUS")]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ([organization("P1", type=[{"coding": [{"system": HL7, "code": "prov"}]}])], "KIND_GUESSED"),
        ([practitioner("1", qualification=[{"code": coded("specialty", "heart")[0]}])], "SPECIALTY_NOT_UNDERSTOOD"),
        (
            [
                practitioner(
                    "1", qualification=[{"code": each} for each in coded("specialty", "CARDIOLOGY", "NEUROLOGY")]
                )
            ],
            "SPECIALTIES_DIFFER",
        ),
        (
            [organization("P1"), practitioner("1"), role("1", specialty=coded("specialty", "CARDIOLOGY", "NEUROLOGY"))],
            "SPECIALTIES_DIFFER",
        ),
    ],
)
def test_it_is_doubted_and_goes_in(take: Take, parts: list[Json], code: str) -> None:
    outcome = take(parts)
    assert ([each.code for each in outcome.doubts], outcome.left_out) == ([code], [])
    assert outcome.summary.created == len(parts)


def test_the_command_tells_places_and_exits_with_1(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    (tmp_path / "r.json").write_bytes(bundled([*nurse_of_district(), role("1", word="surgeon")]))
    (tmp_path / "cut.ndjson").write_bytes(b'{"resourceType": "Organ')
    result = CliRunner().invoke(app, ["registry", "import", str(tmp_path), "--full", "--json"])
    assert result.exit_code == 1
    assert "left out: cut.ndjson:1: -: NOT_JSON: " in result.stderr
    assert "left out: r.json: Bundle.entry[4] PractitionerRole[4]: UNKNOWN_ROLE: " in result.stderr
    assert "Nothing was ended: " in result.stderr
    assert orjson.loads(result.stdout)["rejected"] == 2
