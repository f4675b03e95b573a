"""Small registry files for tests; every person and place in them is made up."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from graph.database.connection import connect
from graph.registry.run import ImportOutcome, RegistryImport

Json = dict[str, Any]
CLINIC = Path(__file__).parent / "clinic.json"
NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)

ORGANIZATIONS = "select code, kind, name, closed_at is not null as closed from organization order by code"
DISTRICTS = """
select d.code, o.code, d.closed_at is not null from district d join organization o on o.id = d.organization_id order by 1
"""
STAFF = "select source_id, concat_ws(' ', family, given, patronymic) as name, specialty from staff order by 1"
WORKS = """
select s.source_id, o.code, d.code as district, a.role, a.valid_from::text, a.valid_to::text from assignment a
join staff s on s.id = a.staff_id join organization o on o.id = a.organization_id left join district d on d.id = a.district_id
order by 1, 2, 3, 4, 5
"""


def coded(system: str, *codes: str) -> list[Json]:
    """CodeableConcepts with our own codes."""
    return [{"coding": [{"system": f"urn:passport:{system}", "code": code}]} for code in codes]


def identifier(system: str, value: str) -> list[Json]:
    return [{"system": f"urn:clinic:{system}", "value": value}]


def organization(code: str, kind: str = "POLYCLINIC", **own: Any) -> Json:
    known = {"identifier": identifier("organization", code), "type": coded("organization-type", kind)}
    return {"resourceType": "Organization", "id": f"o-{code}", "name": f"Организация {code}"} | known | own


def location(code: str, of: str = "P1", **own: Any) -> Json:
    managed = {"managingOrganization": {"reference": f"Organization/o-{of}"}}
    return {"resourceType": "Location", "id": f"l-{code}", "identifier": identifier("district", code)} | managed | own


def practitioner(number: str, **own: Any) -> Json:
    named = {"name": [{"family": "Орлова", "given": ["Вера", "Ильинична"]}]}
    return (
        {"resourceType": "Practitioner", "id": f"p-{number}", "identifier": identifier("staff", number)} | named | own
    )


def role(number: str, of: str = "P1", district: str | None = None, word: str = "nurse", **own: Any) -> Json:
    """A PractitionerRole since 2024."""
    resource: Json = {
        "resourceType": "PractitionerRole",
        "practitioner": {"reference": f"Practitioner/p-{number}"},
        "organization": {"reference": f"Organization/o-{of}"},
        "code": coded("role", word),
        "period": {"start": "2024-01-09"},
    }
    return resource | ({"location": [{"reference": f"Location/l-{district}"}]} if district else {}) | own


def nurse_of_district() -> list[Json]:
    """A polyclinic, its district and the nurse there."""
    return [organization("P1"), location("D1"), practitioner("1"), role("1", district="D1")]


def bundled(resources: Iterable[Json], kind: str = "collection") -> bytes:
    return orjson.dumps({"resourceType": "Bundle", "type": kind, "entry": [{"resource": each} for each in resources]})


def lined(resources: Iterable[Json]) -> bytes:
    return b"\n".join(map(orjson.dumps, resources)) + b"\n"


Take = Callable[..., ImportOutcome]


def taker(dsn: str, folder: Path) -> Take:
    """Imports resources, or bytes as they are, into a database, as on a day."""

    def take(
        content: Iterable[Json] | bytes,
        *,
        full: bool = False,
        dry: bool = False,
        now: datetime = NOW,
        name: str = "r.json",
    ) -> ImportOutcome:
        (folder / name).write_bytes(content if isinstance(content, bytes) else bundled(content))
        return asyncio.run(imported(dsn, folder / name, full=full, dry=dry, now=now))

    return take


async def imported(
    dsn: str, file: Path, *, full: bool = False, dry: bool = False, now: datetime = NOW
) -> ImportOutcome:
    """Import one file, on no trail."""

    async def unrecorded(outcome: ImportOutcome) -> None:
        assert outcome.summary.differences

    connection = await connect(dsn)
    try:
        await connection.execute("set role passport_writer")
        return await RegistryImport(connection, unrecorded, full, dry, now=now).run([file])
    finally:
        await connection.close()


def changes(outcome: ImportOutcome) -> tuple[int, int, int]:
    """Rows that were created, changed and ended."""
    summary = outcome.summary
    return summary.created, summary.changed, summary.ended
