"""Twenty thousand children by generate_series around the hand-written world: no meaning, but the sizes of a city."""

import asyncpg

from graph.viewer import Role
from tests.areas.part import parts
from tests.execute.bulk import (
    ALL,
    CHILD,
    CHILDREN,
    DAY,
    DISEASE,
    DISTRICT,
    DOCUMENT,
    MOMENT,
    OWN,
    PERSON,
    PLACE,
    READ,
    SAID,
    SCHOOLED,
    THREE,
    WORKER,
    some,
)
from tests.http.world import AMBULANCE, ANNA, BORIS, FIRST, POLYCLINIC, SCHOOL, SECOND, STAFF, build_world

# Table, columns with their expressions, where from.
ROWS: tuple[tuple[str, str, str], ...] = (
    (
        "organization",
        "md5('o' || n)::uuid AS id, 'SCHOOL' AS kind, 'o' || n AS code, 'o' AS name",
        "generate_series(0, 49) n",
    ),
    ("staff", "md5('s' || n)::uuid AS id, 'f' || n AS family", "generate_series(0, 199) n"),
    (
        "district",
        "md5('d' || n)::uuid AS id, md5('o' || n % 5)::uuid AS organization_id, 'c' || n AS code, 'n' AS name, 800 AS norm_children",
        f"generate_series(0, {CHILDREN // DISTRICT}) n",
    ),
    (
        "assignment",
        (
            "md5('s' || n)::uuid AS staff_id, gen_random_uuid() AS id, md5('o' || n % 50)::uuid AS organization_id,"
            " current_date - 100 AS valid_from"
        ),
        "generate_series(0, 199) n",
    ),
    (
        "child",
        (
            f"{CHILD} AS id, 'family' || n % 5000 AS family, 'given' || n % 300 AS given, {DAY} AS birth_date, 'MALE' AS sex,"
            " lpad(n::text, 16, '5') AS policy_number, lpad(n::text, 11, '5') AS snils, true AS synthetic, now() AS created_at,"
            f" CASE WHEN n <= 800 THEN '{FIRST}' WHEN n <= 1600 THEN '{SECOND}' ELSE {PLACE} END::uuid AS district_id"
        ),
        ALL,
    ),
    (
        "passport",
        (
            f"{CHILD} AS child_id, 'CONFIRMED' AS blood_group_status, (ARRAY['O', 'A', 'B', 'AB'])[1 + n % 4] AS blood_group_value,"
            f" {DOCUMENT} AS blood_group_document_id, 'CONFIRMED' AS rh_factor_status, 'POSITIVE' AS rh_factor_value,"
            " 'CONFIRMED' AS health_group_status, (ARRAY['I', 'II', 'III'])[1 + n % 3] AS health_group_value,"
            " 'UNKNOWN' AS physical_education_group_status, now() AS updated_at, 0.5 AS completeness,"
            " CASE WHEN n % 3 = 0 THEN current_date - n % 90 END AS vaccination_due_on,"
            " CASE WHEN n % 3 = 1 THEN current_date - n % 90 END AS examination_due_on"
        ),
        ALL,
    ),
    (
        "medical_document",
        (
            f"{CHILD} AS child_id, md5('m' || k || n)::uuid AS id, 'LAB_RESULT' AS kind, 't' AS title, {DAY} - k AS date,"
            " 'REGISTERED' AS status, 'k' || k AS encounter_key, '{}'::json AS structured, 'x' AS sha256, 's' AS source_system,"
            " k || '-' || n AS source_id,"
            " 'EMR' AS source_kind, 2 AS source_rank, now() AS registered_at"
        ),
        THREE,
    ),
    (
        "fact",
        (
            f"{SAID}, {MOMENT} AS effective_at, (ARRAY['BLOOD_GROUP', 'RH_FACTOR', 'HEALTH_GROUP'])[k] AS kind, 'A' AS value,"
            " 2 AS source_rank, false AS lab_confirmed"
        ),
        THREE,
    ),
    (
        "allergy",
        f"{SAID}, 's' AS substance, 'FOOD' AS category, 'ACTIVE' AS clinical_status, true AS verified",
        some(3),
    ),
    ("condition", f"{SAID}, {DISEASE}, 'ACTIVE' AS clinical_status, n % 2 = 0 AS chronic", some(2)),
    ("medication", f"{SAID}, 'd' AS display, 'ACTIVE' AS status", some(4)),
    ("anamnesis", f"{SAID}, {MOMENT} AS effective_at, 'LIFE' AS kind, 't' AS text", some(4)),
    ("measurement", f"{SAID}, {MOMENT} AS effective_at, 'HEIGHT' AS kind, 100 AS value, 'cm' AS unit", THREE),
    ("examination", f"{SAID}, {DAY} AS date, '{{PEDIATRICS}}'::text[] AS specialties", THREE),
    ("pe_exemption", f"{SAID}, {DAY} AS valid_from", some(5)),
    ("vaccination", f"{SAID}, 'v' AS vaccine, {DAY} AS date, 'COMPLETED' AS status", THREE),
    (
        "vaccination_due",
        (
            f"{OWN}, 'group ' || k AS vaccine_group, 'DUE' AS status, 'r' AS reason, {DAY} AS due_on, current_date + n % 900 AS turns_on,"
            " (SELECT id FROM norm WHERE kind = 'VACCINATIONS') AS norm_id"
        ),
        THREE,
    ),
    (
        "examination_due",
        (
            f"{OWN}, 12 * k AS months, 2020 + k AS year, 'DUE' AS status, {DAY} AS starts_on, {DAY} AS overdue_after, {DAY} AS ends_on,"
            f" {DAY} AS due_on, current_date + n % 900 AS turns_on,"
            " (SELECT max(id::text)::uuid FROM norm WHERE kind = 'EXAMINATIONS') AS norm_id"
        ),
        THREE,
    ),
    ("observation", f"{SAID}, 'd' AS display, 'ACTIVE' AS status, {WORKER} AS staff_id", some(7)),
    ("social_status", f"{SAID}, 'LARGE_FAMILY' AS kind, {DAY} AS valid_from", some(5)),
    ("privilege", f"{SAID}, 'LARGE_FAMILY' AS kind, {DAY} AS valid_from", some(5)),
    ("fact_conflict", f"{OWN}, 'BLOOD_GROUP' AS kind, now() AS opened_at", some(9)),
    ("representative", f"{PERSON} AS id, 'family' || n % 5000 AS family, 'p' AS phone", ALL),
    (
        "representation",
        (
            f"{OWN}, {PERSON} AS representative_id, 'PARENT' AS kind, 'ACTIVE' AS status, true AS is_primary_contact,"
            f" false AS court_restricted, {DAY} AS valid_from, 'REGISTER' AS basis_kind"
        ),
        ALL,
    ),
    (
        "emancipation",
        (
            f"{OWN}, 'n' AS number, 'i' AS issuer, {DAY} AS issued_on, {DAY} AS valid_from, {WORKER} AS entered_by,"
            " now() AS entered_at"
        ),
        ALL,
    ),
    (
        "representation_request",
        (
            f"{OWN}, {PERSON} AS representative_id, 'DELEGATED' AS kind, 'REQUESTED' AS status, now() AS requested_at,"
            " now() + interval '9 days' AS expires_at"
        ),
        ALL,
    ),
    ("representation_dispute", f"{OWN}, {PERSON} AS representation_id, 'r' AS reason, now() AS opened_at", ALL),
    ("enrolment", f"{OWN}, {SCHOOLED} AS organization_id, 'S' AS source, current_date - 80 AS valid_from", ALL),
    ("address", f"{OWN}, 'RESIDENCE' AS kind, 't' AS text, 'l' AS locality, {DAY} AS valid_from", ALL),
    (
        "attachment",
        f"{OWN}, {PLACE} AS district_id, {DAY} AS valid_from, {DAY} AS valid_to, 'MOVE' AS basis, now() AS decided_at",
        ALL,
    ),
    ("duplicate", f"{OWN}, '{BORIS.id}'::uuid AS other_id, 40 AS score, now() AS proposed_at", ALL),
    (
        "correction",
        (
            f"{OWN}, 'FAMILY' AS what, 'a' AS new_family, 'PASSPORT' AS basis_kind, 'n' AS basis_number, 'i' AS basis_issuer,"
            f" {DAY} AS basis_issued_on, {WORKER} AS proposed_by, now() AS proposed_at, now() + interval '9 days' AS expires_at"
        ),
        ALL,
    ),
    (
        "contact_proposal",
        f"{OWN}, {PERSON} AS representative_id, 'SIMULATED' AS source, '+7' AS phone, now() AS proposed_at",
        ALL,
    ),
    (
        "appointment",
        (
            f"{OWN}, 'UMIAS' AS source, n::text AS number, 'BOOKED' AS status, {WORKER} AS staff_id, {SCHOOLED} AS organization_id,"
            f" {MOMENT} AS starts_at, {DAY} AS day"
        ),
        ALL,
    ),
    (
        "ambulance_call",
        f"{OWN}, n::text AS number, {WORKER} AS dispatcher_id, {WORKER} AS doctor_id, now() AS opened_at",
        some(8),
    ),
    (
        "break_glass_grant",
        (
            f"{OWN}, {WORKER} AS staff_id, 'specialist' AS role, {SCHOOLED} AS organization_id, 'OTHER' AS reason,"
            f" 'words' AS justification, false AS covers_labels, {MOMENT} AS opened_at, {MOMENT} AS expires_at,"
            " CASE WHEN n % 50 = 0 THEN NULL ELSE 'JUSTIFIED' END AS outcome"
        ),
        ALL,
    ),
    ("account", f"'p' || n AS subject, {PERSON} AS representative_id, array['parent'] AS roles, 'FULL' AS level", ALL),
    (
        "audit_plan",
        (
            "'p' || n AS id, 'nurse' AS role, '1' AS policy_version, array['Query.child', 'Child.sex'] AS fields,"
            " array['attached'] AS relations"
        ),
        "generate_series(0, 99) n",
    ),
    (
        "audit_entry",
        (
            "lpad(to_hex(n), 32, '0')::uuid AS id, now() - n * interval '1 minute' AS at, 'p' || n AS subject,"
            " 'p' || n % 100 AS plan_id, 'r' || n AS request_id,"
            f" {READ} AS child_ids, 'OK' AS outcome, gen_random_uuid() AS chain, n AS number, '' AS hash"
        ),
        ALL,
    ),
    (
        "outbox",
        (
            f"gen_random_uuid() AS id, {CHILD} AS child_id, n + 1 AS number, 'PASSPORT_CHANGED' AS topic, array['name'] AS fields,"
            " now() AS created_at"
        ),
        ALL,
    ),
    ("identifier", f"{CHILD} AS child_id, 's' AS system, n::text AS value, true AS verified", ALL),
    *(rows for part in parts() for rows in part.bulk),
)
# What the accounts of the world have to do with the city: a school of 400, sixty patients, five calls.
TIES = (
    f"UPDATE enrolment SET organization_id = '{SCHOOL}' WHERE organization_id = md5('o7')::uuid",
    f"UPDATE referral SET staff_id = '{STAFF[Role.SPECIALIST]}' WHERE staff_id = md5('s7')::uuid",
    f"UPDATE observation SET staff_id = '{STAFF[Role.SPECIALIST]}' WHERE staff_id = md5('s15')::uuid",
    (
        f"UPDATE ambulance_call SET dispatcher_id = '{STAFF[Role.DISPATCHER]}', doctor_id = '{STAFF[Role.EMERGENCY_DOCTOR]}'"
        " WHERE number IN ('1', '801', '9')"
    ),
    f"UPDATE district SET organization_id = '{POLYCLINIC}' WHERE organization_id = md5('o1')::uuid",
    f"UPDATE audit_entry SET child_ids = child_ids || '{ANNA.id}'::uuid WHERE number % 200 = 0",
    f"UPDATE assignment SET organization_id = '{AMBULANCE}' WHERE organization_id = md5('o9')::uuid",
)
# Tables that grow with the number of children: a statement that reads one of them from end to end does not scale.
LARGE = frozenset(
    table for table, _, source in ROWS if source in (ALL, THREE) or source.startswith("generate_series(1, 20000")
)


async def build_city(dsn: str) -> None:
    """The world and the children around it, with statistics."""
    await build_world(dsn)
    connection = await asyncpg.connect(dsn)
    try:
        # Foreign keys are checked row by row; every row here names one that was just written.
        await connection.execute("SET session_replication_role = replica")
        for table, columns, source in ROWS:
            names = [part.rpartition(" AS ")[2].split(",")[0] for part in _columns(columns)]
            await connection.execute(f"INSERT INTO {table} ({', '.join(names)}) SELECT {columns} FROM {source}")
        for statement in TIES:
            await connection.execute(statement)
        await connection.execute("VACUUM (ANALYZE)")
    finally:
        await connection.close()


def _columns(text: str) -> list[str]:
    """The select list cut at its outer commas."""
    parts, depth = [""], 0
    for character in text:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts
