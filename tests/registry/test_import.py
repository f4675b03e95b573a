"""What registry files bring in, and that the same again brings nothing."""

import asyncio
import json
import threading
from pathlib import Path
from typing import Any

import orjson
import pytest
from typer.testing import CliRunner

from graph.cli import app
from graph.errors import StartupProblem
from graph.registry import people
from graph.registry.draft import Draft
from graph.write import operator
from tests.conftest import execute
from tests.http.client import rows
from tests.registry.files import (
    CLINIC,
    DISTRICTS,
    ORGANIZATIONS,
    STAFF,
    WORKS,
    Json,
    Take,
    bundled,
    changes,
    coded,
    identifier,
    imported,
    lined,
    location,
    nurse_of_district,
    organization,
    practitioner,
    role,
)

TRAIL = """
select e.subject, e.child_ids, e.purpose, p.role, p.operation from audit_entry e join audit_plan p on p.id = e.plan_id order by e.id
"""


def found(dsn: str, query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in asyncio.run(rows(dsn, query))]


def test_a_clinic(fresh_database: str) -> None:
    outcome = asyncio.run(imported(fresh_database, CLINIC))
    assert (outcome.left_out, outcome.doubts, changes(outcome)) == ([], [], (17, 0, 0))
    assert found(fresh_database, ORGANIZATIONS) == [
        ("A1", "AMBULANCE", "Станция скорой медицинской помощи № 1", False),
        ("P1", "POLYCLINIC", "Детская городская поликлиника № 1", False),
        ("S1", "SCHOOL", "Школа № 1", False),
    ]
    assert found(fresh_database, DISTRICTS) == [("D1", "P1", False), ("D2", "P1", False)]
    assert found(fresh_database, STAFF)[:3] == [
        ("101", "Орлова Вера Ильинична", None),
        ("102", "Зайцев Олег Павлович", None),
        ("103", "Соколова Анна Юрьевна", "CARDIOLOGY"),
    ]
    assert found(fresh_database, WORKS) == [
        ("101", "P1", "D1", "nurse", "2024-01-09", None),
        ("101", "P1", "D2", "nurse", "2023-02-01", "2023-02-28"),
        ("102", "P1", "D1", "district_doctor", "2024-01-09", None),
        ("102", "P1", "D2", "district_doctor", "2024-01-09", None),
        ("103", "P1", None, "specialist", "2024-01-09", None),
        ("104", "S1", None, "school_nurse", "2024-01-09", None),
        ("105", "A1", None, "dispatcher", "2024-01-09", None),
    ]
    assert found(fresh_database, "select address from organization where code = 'P1'") == [
        ("Москва, ул. Лесная, д. 1",)
    ]


@pytest.mark.parametrize("full", [False, True])
def test_twice_in_a_row_and_in_any_order_changes_nothing(fresh_database: str, take: Take, full: bool) -> None:
    asyncio.run(imported(fresh_database, CLINIC))
    again = asyncio.run(imported(fresh_database, CLINIC, full=full))
    assert (changes(again), again.summary.unchanged) == ((0, 0, 0), 17)
    entries = orjson.loads(CLINIC.read_bytes())["entry"]
    turned = orjson.dumps({"resourceType": "Bundle", "type": "batch", "entry": entries[::-1]})
    assert changes(take(turned, full=full)) == (0, 0, 0)


def test_a_line_a_resource_and_single_resources(take: Take) -> None:
    assert changes(take(lined(reversed(nurse_of_district())), name="r.ndjson")) == (4, 0, 0)
    single = take(orjson.dumps(organization("P1", name="Новое имя")))
    assert (changes(single), single.changes) == ((0, 1, 0), ["changed organization P1 Новое имя: name"])


@pytest.mark.parametrize(
    "reference",
    [
        {"reference": "Organization/o-P1"},
        {"reference": "https://example.org/fhir/Organization/o-P1/_history/2"},
        {"reference": "Organization?identifier=urn:clinic:organization|P1"},
        {"identifier": identifier("organization", "P1")[0]},
        {"reference": "Organization/unknown-here", "identifier": identifier("organization", "P1")[0]},
    ],
)
def test_ways_to_refer(take: Take, reference: Json) -> None:
    parts = [organization("P1"), practitioner("1"), role("1", organization=reference)]
    outcome = take(parts)
    assert (outcome.left_out, outcome.summary.assignments) == ([], 1)


def test_what_is_stored_is_referred_to_by_identifier(fresh_database: str, take: Take) -> None:
    take([organization("P1"), location("D1")])
    own: Json = {"organization": {"identifier": identifier("organization", "P1")[0]}}
    outcome = take([practitioner("1"), role("1", location=[{"identifier": identifier("district", "D1")[0]}], **own)])
    assert outcome.left_out == []
    assert found(fresh_database, WORKS) == [("1", "P1", "D1", "nurse", "2024-01-09", None)]


def test_a_bundle_looks_into_itself_first(fresh_database: str, take: Take) -> None:
    """Ids are a server's own: two clinics may send the same."""
    clinics = []
    for code in ("P1", "P2"):
        parts = [organization(code), practitioner(f"1{code}"), role(f"1{code}")]
        for part in parts:
            part["id"] = "1"
        parts[2] |= {"practitioner": {"reference": "Practitioner/1"}, "organization": {"reference": "Organization/1"}}
        clinics.append(orjson.loads(bundled(parts)))
    assert take(lined(clinics), name="two.ndjson").left_out == []
    assert [row[:2] for row in found(fresh_database, WORKS)] == [("1P1", "P1"), ("1P2", "P2")]


def test_a_location_of_a_school_is_a_place_and_no_district(fresh_database: str, take: Take) -> None:
    outcome = take(
        [organization("S1", "SCHOOL"), location("B1", "S1"), practitioner("1"), role("1", "S1", "B1", "school_nurse")]
    )
    assert (outcome.left_out, outcome.summary.ignored) == ([], 1)
    assert found(fresh_database, DISTRICTS) == []
    assert [row[:4] for row in found(fresh_database, WORKS)] == [("1", "S1", None, "school_nurse")]


def test_a_row_by_hand_is_taken_over(fresh_database: str, take: Take) -> None:
    number = "00000000-0000-7000-8000-000000000001"
    execute(
        fresh_database,
        f"insert into organization (id, kind, code, name) values ('{number}', 'POLYCLINIC', 'P1', 'P')",
        f"insert into district (id, organization_id, code, name, norm_children) values ('{number}', '{number}', 'D1', 'D', 700)",
    )
    assert changes(take(nurse_of_district())) == (2, 2, 0)
    assert found(fresh_database, "select id::text, source_id from organization") == [(number, "P1")]
    assert found(fresh_database, "select id::text, norm_children, name from district") == [(number, 700, "D")]


def test_what_is_not_said_stays(fresh_database: str, take: Take) -> None:
    asyncio.run(imported(fresh_database, CLINIC))
    bare: Json = {
        "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "prov"}]}]
    }
    assert changes(take([organization("S1", name=None, **bare), practitioner("103", name=None)])) == (0, 0, 0)


def test_a_specialty_of_a_role(fresh_database: str, take: Take) -> None:
    specialty = coded("specialty", "NEUROLOGY")
    take([organization("P1"), practitioner("1"), role("1", word="specialist", specialty=specialty)])
    assert found(fresh_database, "select specialty from staff") == [("NEUROLOGY",)]
    over = role(
        "1", word="specialist", specialty=coded("specialty", "PSYCHIATRY"), period={"start": "2020", "end": "2021"}
    )
    take([organization("P1"), practitioner("1"), over])
    assert found(fresh_database, "select specialty from staff") == [("NEUROLOGY",)]


@pytest.mark.parametrize(
    ("period", "stored"),
    [
        ({}, ("2026-01-15", None)),
        ({"start": "2024-03"}, ("2024-03-01", None)),
        ({"start": "2024", "end": "2026-02"}, ("2024-01-01", "2026-02-28")),
        ({"start": "2024-01-09T23:30:00Z", "end": "2027"}, ("2024-01-10", "2027-12-31")),
    ],
)
def test_periods(fresh_database: str, take: Take, period: Json, stored: tuple[str, str | None]) -> None:
    """A Moscow day; the end of a month is its last day."""
    parts = [organization("P1"), practitioner("1"), role("1", period=period)]
    take(parts)
    assert [row[4:] for row in found(fresh_database, WORKS)] == [stored]
    assert changes(take(parts)) == (0, 0, 0)


def test_a_substitution_is_a_second_term_and_a_corrected_beginning_is_none(fresh_database: str, take: Take) -> None:
    base = [organization("P1"), practitioner("1")]
    terms = [role("1", period={"start": "2024-01-01", "end": "2024-01-31"}), role("1", period={"start": "2025-06-01"})]
    take([*base, *terms])
    assert len(found(fresh_database, WORKS)) == 2
    assert changes(take([*base, role("1", period={"start": "2025-05-01"})])) == (0, 1, 0)
    assert [row[4:] for row in found(fresh_database, WORKS)] == [("2024-01-01", "2024-01-31"), ("2025-05-01", None)]


def test_a_dry_run_says_and_changes_nothing(fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    result = CliRunner().invoke(app, ["registry", "import", str(CLINIC), "--dry-run", "--json"])
    assert result.exit_code == 0, result.output
    *lines, counts = result.stdout.splitlines()
    assert json.loads(counts)["created"] == len(lines) == 17
    assert "would be created assignment of Орлова Вера Ильинична as nurse at P1, district D1, from 2024-01-09" in lines
    for query in (ORGANIZATIONS, DISTRICTS, STAFF, WORKS, TRAIL):
        assert found(fresh_database, query) == []


def test_a_dry_run_makes_no_schema(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", server)
    result = CliRunner().invoke(app, ["registry", "import", str(CLINIC), "--dry-run"])
    assert isinstance(result.exception, StartupProblem)
    assert found(server, "select from pg_class where relname = 'staff'") == []


def test_an_import_is_on_the_trail_without_a_name(fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    for _ in range(2):
        result = CliRunner().invoke(app, ["registry", "import", str(CLINIC), "--json"])
        assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1), result.output
    ((subject, children, about, *rest),) = found(fresh_database, TRAIL)
    assert (subject, children, rest) == (operator.subject(), [], ["operator", "registry.import"])
    counts, _, named = about.partition(": ")
    assert counts == "files 1, resources 16, organizations 3, districts 2, staff 5, assignments 7, created 17"
    assert {"organization urn:clinic:organization|P1", "district D1", "staff urn:clinic:staff|101"} <= set(
        named.split(", ")
    )
    assert len(named.split(", ")) == 10  # each once


def test_without_record_nothing_is_imported(fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """5 E 34."""
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    execute(fresh_database, "revoke insert on audit_entry from passport_audit")
    result = CliRunner().invoke(app, ["registry", "import", str(CLINIC)])
    assert str(result.exception) == "Nothing was changed: the audit trail cannot be written."
    assert found(fresh_database, STAFF) == []


def test_a_closed_district_takes_no_new_children(
    fresh_database: str, take: Take, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    take([organization("P1"), location("D1", status="inactive")])
    result = CliRunner().invoke(app, ["import", str(tmp_path), "--district", "D1"])
    assert str(result.exception) == "The district with that code is closed."


def test_the_loop_goes_on_while_a_draft_is_made(
    fresh_database: str, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server answers others meanwhile: 50,000 rows take a second."""
    threads: list[int] = []
    made = people.take_people

    def seen(draft: Draft) -> None:
        threads.append(threading.get_ident())
        made(draft)

    monkeypatch.setattr(people, "take_people", seen)
    take(nurse_of_district())
    assert threads
    assert threading.get_ident() not in threads
