"""What the simulated MES, UMIAS and archive tell of some children of the city, the same at every start."""

from datetime import timedelta
from typing import Any

from graph.ingest.identity import Connection

CHILDREN = 12
# The last of the city: the first are those that the demo shows.
_CHILDREN = """
select c.policy_number, c.birth_date::text as born, c.created_at, (c.created_at at time zone 'Europe/Moscow')::date::text as day,
  d.code as district, o.code as clinic, r.source_system, r.source_id
from child c join district d on d.id = c.district_id join organization o on o.id = d.organization_id
join representation p on p.child_id = c.id and p.is_primary_contact and p.status = 'ACTIVE'
join representative r on r.id = p.representative_id
where c.policy_number is not null order by c.id desc limit $1
"""
_SCHOOLS = "select code from organization where kind = 'SCHOOL' and closed_at is null order by code limit 2"
_DISTRICTS = "select code from district where closed_at is null order by code limit 2"
STATUSES = ("booked", "fulfilled", "cancelled", "noshow")
SPECIALTIES = ("OPHTHALMOLOGY", "CARDIOLOGY", "NEUROLOGY")


async def partners(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Records by source; one of each cannot be right, so that its quarantine has something to show."""
    children = await connection.fetch(_CHILDREN, CHILDREN)
    schools = [row[0] for row in await connection.fetch(_SCHOOLS)]
    districts = [row[0] for row in await connection.fetch(_DISTRICTS)]
    records: dict[str, list[dict[str, Any]]] = {"MES": [], "UMIAS": [], "ARCHIVE": []}
    for place, row in enumerate(children):
        about = {
            "sequence": 1,
            "occurredAt": row["created_at"].isoformat(),
            "child": {"policyNumber": row["policy_number"], "birthDate": row["born"]},
        }
        school = schools[place % len(schools)] if place else "SCHOOL-0"
        named = {"institution": {"value": school}, "className": "1А", "validFrom": row["day"]}
        records["MES"].append({"kind": "enrolment", **about, **named})
        district = districts[place % len(districts)] if place else "D0"
        records["UMIAS"].append({"kind": "attachment", **about, "district": district})
        person = {"system": row["source_system"], "value": row["source_id"]}
        contact = {"representative": person, "phone": f"+7 000 000-01-{place:02}"}
        records["UMIAS"].append({"kind": "contact", **about, **contact})
        records["UMIAS"].append(_appointment(place, row, about))
        records["ARCHIVE"].append(_volume(place, row, about))
    return records


def _appointment(place: int, row: Any, about: dict[str, Any]) -> dict[str, Any]:
    """Today at the child's polyclinic, or one of each state on another day; the first is at a place that nobody knows."""
    status = STATUSES[place % len(STATUSES)]
    begins = row["created_at"] + timedelta(days=0 if status == "booked" else 1 - place)
    return {
        "kind": "appointment",
        **about,
        "number": f"A-{place:04}",
        "status": status,
        "organization": {"value": row["clinic"] if place else "CLINIC-0"},
        "specialty": SPECIALTIES[place % len(SPECIALTIES)],
        "startsAt": begins.isoformat(),
        "endsAt": (begins + timedelta(minutes=15)).isoformat(),
    }


def _volume(place: int, row: Any, about: dict[str, Any]) -> dict[str, Any]:
    """The volume that is written in, in the child's clinic; the first is of a place that nobody knows."""
    return {
        "kind": "volume",
        **about,
        "registerNumber": f"V-{place:04}",
        "number": 2,
        "form": "OUTPATIENT_CARD",
        "heldAt": "ARCHIVE" if place % 2 else "CLINIC",
        "organization": {"value": row["clinic"] if place else "CLINIC-0"},
        "shelf": f"K{place:02}",
        "pages": 10 + place,
    }
