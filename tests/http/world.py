"""A small city written by hand: every role has an account, every value of a child is a word found nowhere else."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias
from uuid import UUID

import asyncpg

from graph.execute.global_id import encode_global_id
from graph.ingest.moment import MOSCOW
from graph.viewer import Role

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
NOW = datetime.now(UTC)
TODAY = NOW.astimezone(MOSCOW).date()  # the day of the service, which is another from 21:00 UTC on
LONG_AGO = date(2020, 1, 1)


def uid(number: int) -> UUID:
    """A UUIDv7 that reads as its number."""
    return UUID(f"01900000-0000-7000-8000-{number:012}")


@dataclass(frozen=True)
class Kid:
    """A child of the world and the values that must not be found where they do not belong."""

    id: UUID
    district: UUID
    age: int
    family: str
    policy_number: str
    snils: str

    @property
    def global_id(self) -> str:
        return encode_global_id("Child", self.id)


POLYCLINIC, OTHER_POLYCLINIC, SCHOOL, AMBULANCE = (uid(n) for n in range(1, 5))
FIRST, SECOND, FOREIGN = (uid(n) for n in range(11, 14))
ANNA = Kid(uid(101), FIRST, 8, "Annovskaya", "7700000000000101", "11100000101")
BORIS = Kid(uid(102), FIRST, 16, "Borisovsky", "7700000000000102", "11100000102")
VERA = Kid(uid(103), SECOND, 5, "Verovskaya", "7700000000000103", "11100000103")
GLEB = Kid(uid(104), FOREIGN, 7, "Glebovsky", "7700000000000104", "11100000104")
# Enough of them in one district that a page has a row behind it.
OTHERS = tuple(
    Kid(uid(200 + n), FIRST, 9, f"Tsifrov{n}", f"77000000000002{n:02}", f"111000002{n:02}") for n in range(6)
)
KIDS = (ANNA, BORIS, VERA, GLEB, *OTHERS)
BY_ID = {kid.global_id: kid for kid in KIDS}

MOTHER = uid(301)
STAFF = {
    Role.NURSE: uid(401),
    Role.DISTRICT_DOCTOR: uid(402),
    Role.SCHOOL_NURSE: uid(403),
    Role.SPECIALIST: uid(404),
    Role.DISPATCHER: uid(405),
    Role.EMERGENCY_DOCTOR: uid(406),
    Role.REGISTRAR: uid(407),
    Role.AUDITOR: uid(408),
    Role.ADMINISTRATOR: uid(409),
    Role.DISTRICT_HEAD: uid(410),
    Role.SOCIAL_WORKER: uid(411),
}
WORKS_AT = {
    Role.NURSE: (POLYCLINIC, FIRST),
    Role.DISTRICT_DOCTOR: (POLYCLINIC, FIRST),
    Role.SCHOOL_NURSE: (SCHOOL, None),
    Role.SPECIALIST: (POLYCLINIC, None),
    Role.DISPATCHER: (AMBULANCE, None),
    Role.EMERGENCY_DOCTOR: (AMBULANCE, None),
    Role.REGISTRAR: (POLYCLINIC, None),
    Role.AUDITOR: (AMBULANCE, None),
    Role.ADMINISTRATOR: (POLYCLINIC, None),
    Role.DISTRICT_HEAD: (POLYCLINIC, FIRST),
    Role.SOCIAL_WORKER: (POLYCLINIC, None),
}
# Whom each role reaches in this world (domain.md 4.5).
REACHED = {
    Role.NURSE: {ANNA, BORIS, VERA, *OTHERS},
    Role.DISTRICT_DOCTOR: {ANNA, BORIS, *OTHERS},
    Role.SCHOOL_NURSE: {ANNA},
    Role.SPECIALIST: {ANNA},
    Role.DISPATCHER: {ANNA},
    Role.EMERGENCY_DOCTOR: {ANNA},
    Role.PARENT: {ANNA, BORIS},
    Role.CHILD: {BORIS},
    Role.REGISTRAR: {ANNA, BORIS, VERA, *OTHERS},
    Role.AUDITOR: {GLEB},
    Role.ADMINISTRATOR: set(),
    Role.FEED: set(),
    Role.DISTRICT_HEAD: set(),
    Role.SOCIAL_WORKER: {ANNA},
}
DISABLED = "disabled-nurse"
DOCUMENTS = tuple(uid(501 + n) for n in range(3))
SUBSTANCE, DISEASE, PHONE, ADDRESS, TITLE = "Penitsillinum", "Asthmaticus", "+79990001122", "Tayny 13", "Zaklyuchenie"
# Words of the world that may stand in an answer to their reader and nowhere else.
SECRETS = (
    *(value for kid in KIDS for value in (kid.family, kid.policy_number, kid.snils)),
    *(SUBSTANCE, DISEASE, PHONE, ADDRESS, TITLE, "WEAK_D"),
)


def subject_of(role: Role) -> str:
    """The account that acts in a role."""
    return f"{role.value}-1"


def global_id(type_name: str, *keys: UUID) -> str:
    """An id as the graph gives it."""
    return encode_global_id(type_name, *keys)


async def build_world(dsn: str) -> None:
    """Write the world into an empty migrated database."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            await _places(connection)
            for kid in KIDS:
                await _kid(connection, kid)
            await _staff(connection)
            await _family(connection)
            await _ties(connection)
            await _records(connection, ANNA.id)
    finally:
        await connection.close()


async def insert(connection: Connection, table: str, **values: object) -> None:
    """One row."""
    places = ", ".join(f"${n}" for n in range(1, len(values) + 1))
    await connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", *values.values())


async def _places(connection: Connection) -> None:
    kinds = {POLYCLINIC: "POLYCLINIC", OTHER_POLYCLINIC: "POLYCLINIC", SCHOOL: "SCHOOL", AMBULANCE: "AMBULANCE"}
    for id_, kind in kinds.items():
        await insert(connection, "organization", id=id_, kind=kind, code=id_.hex, name=f"{kind} {id_.hex[-2:]}")
    for id_, owner in ((FIRST, POLYCLINIC), (SECOND, POLYCLINIC), (FOREIGN, OTHER_POLYCLINIC)):
        code = id_.hex[-2:]
        await insert(connection, "district", id=id_, organization_id=owner, code=code, name=code, norm_children=800)


async def _kid(connection: Connection, kid: Kid) -> None:
    born = TODAY - timedelta(days=kid.age * 366)
    names = {"family": kid.family, "given": "Maliy", "policy_number": kid.policy_number, "snils": kid.snils}
    values = {"birth_date": born, "sex": "MALE", "district_id": kid.district, "synthetic": True, "created_at": NOW}
    await insert(connection, "child", id=kid.id, **names, **values)
    facts = {"blood_group_status": "CONFIRMED", "blood_group_value": "AB", "rh_factor_status": "CONFIRMED"}
    unknown = {"health_group_status": "UNKNOWN", "physical_education_group_status": "UNKNOWN"}
    await insert(
        connection,
        "passport",
        child_id=kid.id,
        rh_factor_value="WEAK_D",
        updated_at=NOW,
        completeness=0.25,
        **facts,
        **unknown,
    )


async def _staff(connection: Connection) -> None:
    for number, (role, id_) in enumerate(STAFF.items()):
        organization, district = WORKS_AT[role]
        await insert(connection, "staff", id=id_, family="Sotrudnik", given="Staff")
        place = {"organization_id": organization, "district_id": district, "valid_from": LONG_AGO}
        await insert(connection, "assignment", staff_id=id_, id=uid(701 + number), **place)
        await _account(connection, role, staff_id=id_)
    nurse = {"staff_id": STAFF[Role.NURSE], "roles": ["nurse"], "level": "FULL"}
    await insert(connection, "account", subject=DISABLED, **nurse, disabled_at=NOW)
    await _account(connection, Role.FEED)
    await connection.execute("UPDATE feed_source SET subject = $1 WHERE name = 'MES'", subject_of(Role.FEED))


async def _account(connection: Connection, role: Role, **person: UUID) -> None:
    await insert(connection, "account", subject=subject_of(role), roles=[role.value], level="FULL", **person)


async def _family(connection: Connection) -> None:
    await insert(connection, "representative", id=MOTHER, family=ANNA.family, given="Mama", phone=PHONE)
    for number, kid in enumerate((ANNA, BORIS)):
        right = {
            "kind": "PARENT",
            "status": "ACTIVE",
            "is_primary_contact": True,
            "court_restricted": False,
            "basis_kind": "REGISTER",
        }
        key = {"child_id": kid.id, "id": uid(601 + number), "representative_id": MOTHER}
        await insert(connection, "representation", **key, **right, valid_from=LONG_AGO)
    await _account(connection, Role.PARENT, representative_id=MOTHER)
    await _account(connection, Role.CHILD, child_id=BORIS.id)
    own = {"child_id": BORIS.id, "id": uid(650), "subject": subject_of(Role.CHILD), "opened_at": NOW}
    await insert(connection, "record_access", **own)


async def _ties(connection: Connection) -> None:
    key = {"child_id": ANNA.id, "id": uid(801)}
    school = {"organization_id": SCHOOL, "class_name": "3B", "source": "SIMULATED", "valid_from": LONG_AGO}
    await insert(connection, "enrolment", **key, **school)
    await insert(connection, "referral", **key, staff_id=STAFF[Role.SPECIALIST], opened_at=NOW)
    crew = {"dispatcher_id": STAFF[Role.DISPATCHER], "doctor_id": STAFF[Role.EMERGENCY_DOCTOR]}
    await insert(connection, "ambulance_call", **key, number="1", **crew, opened_at=NOW)
    opened = {"needs": ["EDUCATION"], "opened_by": STAFF[Role.DISTRICT_DOCTOR], "opened_at": NOW, "due_on": TODAY}
    await insert(connection, "social_case", **key, status="ASSIGNED", **opened)
    worker = {"staff_id": STAFF[Role.SOCIAL_WORKER], "organization_id": POLYCLINIC}
    assigned = {"case_id": key["id"], "assigned_by": STAFF[Role.DISTRICT_DOCTOR], "assigned_at": NOW}
    await insert(connection, "social_case_worker", **key, **worker, **assigned)
    # Over, and not yet reviewed.
    broken = {"staff_id": STAFF[Role.EMERGENCY_DOCTOR], "role": "emergency_doctor", "organization_id": AMBULANCE}
    reasons = {"reason": "UNCONSCIOUS", "justification": "Found in the street", "covers_labels": False}
    times = {"opened_at": NOW - timedelta(days=1), "expires_at": NOW - timedelta(hours=20)}
    await insert(connection, "break_glass_grant", child_id=GLEB.id, id=uid(801), **broken, **reasons, **times)
    home = {"kind": "RESIDENCE", "text": ADDRESS, "locality": "Gorod", "valid_from": LONG_AGO}
    await insert(connection, "address", **key, **home)


async def _records(connection: Connection, child: UUID) -> None:
    for number, id_ in enumerate(DOCUMENTS):
        day = TODAY - timedelta(days=number)
        source = {"source_system": "s", "source_id": id_.hex, "source_kind": "EMR", "source_rank": 2}
        values = {"title": TITLE, "date": day, "status": "REGISTERED", "structured": "{}", "sha256": id_.hex}
        key = {"child_id": child, "id": id_, "kind": "LAB_RESULT", "registered_at": NOW}
        await insert(connection, "medical_document", **key, **values, **source)
    common = {
        "child_id": child,
        "document_id": DOCUMENTS[0],
        "state": "CURRENT",
        "recorded_at": NOW,
        "effective_at": NOW,
    }
    status = {"clinical_status": "ACTIVE"}
    drug = {"substance": SUBSTANCE, "category": "MEDICATION", "verified": True}
    await insert(connection, "allergy", id=uid(901), **common, **status, **drug)
    disease = {
        "icd10": "J45.0",
        "disease": "J45.0",
        "stated_on": TODAY,
        "display": DISEASE,
        "chronic": True,
        "alert_flag": "ASTHMA",
    }
    await insert(connection, "condition", id=uid(902), **common, **status, **disease)
    for number, kind in enumerate(("HEIGHT", "WEIGHT", "HEIGHT")):
        await insert(connection, "measurement", id=uid(910 + number), kind=kind, value=42.5, unit="cm", **common)
    await insert(connection, "vaccination", id=uid(920), vaccine="BCG", date=TODAY, status="COMPLETED", **common)
