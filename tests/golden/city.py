"""One fixed tiny city: three children, one viewer of each role, and every id and date known."""

import json
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from graph.areas.administration.tables import AccountGrantRow
from graph.areas.allergy.tables import AllergyRow
from graph.areas.ambulance_call.tables import AmbulanceCallRow
from graph.areas.anamnesis.tables import AnamnesisRow
from graph.areas.attachment.tables import AttachmentRow
from graph.areas.correction.tables import CorrectionRow
from graph.areas.duplicate.tables import DuplicateRow
from graph.areas.measurement.tables import MeasurementRow
from graph.areas.medication.tables import MedicationRow
from graph.areas.observation.tables import ObservationRow
from graph.areas.own_access.tables import RecordAccessRow
from graph.areas.referral.tables import ReferralRow
from graph.areas.representation import tables as rights
from graph.areas.social.tables import PrivilegeRow, SocialStatusRow
from graph.areas.vaccination.tables import VaccinationRow
from graph.tables import (
    AccountRow,
    AddressRow,
    AssignmentRow,
    BreakGlassGrantRow,
    ChildRow,
    DistrictRow,
    EnrolmentRow,
    FactConflictRow,
    FactRow,
    MedicalDocumentRow,
    OrganizationRow,
    PassportRow,
    RepresentationRow,
    RepresentativeRow,
    StaffRow,
)
from graph.viewer import Role, Viewer
from tests.areas.part import parts
from tests.golden.collected import THEN, City, waits_for_second
from tests.golden.due import due
from tests.golden.trail import trail
from tests.proof.world import NOW, Cells

SINCE = date(2026, 1, 10)
VIEWERS = {role: Viewer(role.value, role) for role in Role}

# Ids by name; the last part tells the kind.
CLINIC, OTHER_CLINIC, SCHOOL, AMBULANCE = (UUID(int=(0x7000_8000 << 64) + 0x10 + n) for n in range(4))
NORTH, SOUTH = (UUID(int=(0x7000_8000 << 64) + 0x20 + n) for n in range(2))
ANNA, BORIS, VERA = (UUID(int=(0x7000_8000 << 64) + 0x30 + n) for n in range(3))
OLGA, IGOR, NINA = (UUID(int=(0x7000_8000 << 64) + 0x40 + n) for n in range(3))
# Who is no member of staff; a machine is nobody.
PEOPLE: dict[Role, Cells] = {
    Role.PARENT: {"representative_id": OLGA},
    Role.CHILD: {"child_id": BORIS},
    **{role: {"staff_id": None} for role in (Role.FEED, Role.SHARE_LINK)},
}
STAFF = {role: UUID(int=(0x7000_8000 << 64) + 0x50 + n) for n, role in enumerate(Role)}
LAB, CONSULT, SECRET, OLD, SHARED, FAR = (UUID(int=(0x7000_8000 << 64) + 0x100 + n) for n in range(6))


def make_city() -> dict[str, list[Cells]]:
    """Rows by table."""
    city = City()
    _places(city)
    _people(city)
    _ties(city)
    _documents(city)
    _passports(city)
    _anna(city)
    _others(city)
    _histories(city)
    _asked(city)
    waits_for_second(city, ANNA, STAFF[Role.NURSE])
    trail(city, (ANNA, BORIS, VERA), CLINIC)
    for part in parts():
        part.golden(city)
    return due(city, ANNA, BORIS)


def _places(city: City) -> None:
    for number, (key, kind) in enumerate(
        ((CLINIC, "POLYCLINIC"), (OTHER_CLINIC, "POLYCLINIC"), (SCHOOL, "SCHOOL"), (AMBULANCE, "AMBULANCE"))
    ):
        city.add(OrganizationRow, id=key, kind=kind, code=f"ORG-{number}", name=f"{kind.title()} {number}")
    city.add(DistrictRow, id=NORTH, organization_id=CLINIC, code="N-1", name="North")
    city.add(DistrictRow, id=SOUTH, organization_id=OTHER_CLINIC, code="S-1", name="South")


def _people(city: City) -> None:
    named = {"patronymic": "Ivanovna"}
    children = (
        (ANNA, "Anna", "Petrova", date(2016, 5, 1), NORTH, "1111222233334444", "11122233344"),
        (BORIS, "Boris", "Petrov", date(2010, 2, 1), NORTH, "5555666677778888", "55566677788"),
        (VERA, "Vera", "Sokolova", date(2018, 8, 8), SOUTH, "9999000011112222", "99900011122"),
    )
    for key, given, family, born, district, policy, snils in children:
        cells = {"given": given, "family": family, "birth_date": born, "district_id": district, "sex": "FEMALE"}
        numbers = {"policy_number": policy, "snils": snils, "created_at": THEN}
        city.add(ChildRow, id=key, **(named | cells | numbers))
        home = {"text": f"{given} street 1", "locality": "Mytishchi", "valid_from": SINCE}
        city.add(AddressRow, child_id=key, **home)
    for key, given in ((OLGA, "Olga"), (IGOR, "Igor"), (NINA, "Nina")):
        contact = {"phone": f"+7 900 {given}", "email": f"{given.lower()}@example.org"}
        city.add(RepresentativeRow, id=key, given=given, family="Petrov", **contact)
    for role, key in STAFF.items():
        who: Cells = PEOPLE.get(role, {})
        if not who:
            specialty = "PSYCHIATRY" if role is Role.SPECIALIST else None
            known = {"source_system": "urn:staff", "source_id": "1"} if role is Role.NURSE else {}
            city.add(StaffRow, id=key, given="Staff", family=role.value.title(), specialty=specialty, **known)
            place = (
                SCHOOL
                if role is Role.SCHOOL_NURSE
                else AMBULANCE
                if role in (Role.DISPATCHER, Role.AUDITOR)
                else CLINIC
            )
            within = NORTH if role in (Role.NURSE, Role.DISTRICT_DOCTOR, Role.DISTRICT_HEAD) else None
            city.add(AssignmentRow, staff_id=key, organization_id=place, district_id=within, valid_from=SINCE)
        city.add(AccountRow, subject=role.value, roles=[role.value], **(who or {"staff_id": key}))


def _ties(city: City) -> None:
    city.add(EnrolmentRow, child_id=ANNA, organization_id=SCHOOL, class_name="3B", valid_from=SINCE)
    city.add(ReferralRow, child_id=ANNA, staff_id=STAFF[Role.SPECIALIST], specialty="NEUROLOGY", opened_at=THEN)
    call = {"dispatcher_id": STAFF[Role.DISPATCHER], "doctor_id": STAFF[Role.EMERGENCY_DOCTOR], "opened_at": THEN}
    city.add(AmbulanceCallRow, child_id=ANNA, number="03-1", **call)
    broken = {"staff_id": STAFF[Role.EMERGENCY_DOCTOR], "role": "emergency_doctor", "organization_id": AMBULANCE}
    reasons = {"reason": "UNCONSCIOUS", "justification": "Found in the street"}
    times = {"opened_at": THEN, "expires_at": THEN + timedelta(hours=4)}
    city.add(BreakGlassGrantRow, child_id=ANNA, **broken, **reasons, **times)
    of_age = {"number": "7", "issuer": "Court", "issued_on": SINCE, "valid_from": date(2026, 4, 1)}
    people = {"entered_by": STAFF[Role.REGISTRAR], "confirmed_by": STAFF[Role.NURSE]}
    city.add(rights.EmancipationRow, child_id=BORIS, **of_age, **people, entered_at=THEN, confirmed_at=THEN)
    moved = {"child_id": ANNA, "decided_at": THEN}
    city.add(AttachmentRow, **moved, district_id=SOUTH, valid_from=date(2025, 1, 1), valid_to=date(2026, 1, 9))
    why = {"basis": "MOVE", "reason": "Moved to the next street", "decided_by": STAFF[Role.REGISTRAR]}
    city.add(AttachmentRow, **moved, **why, district_id=NORTH, valid_from=SINCE)
    _corrections(city)
    twins = {"score": 55, "reasons": ["SAME_POLICY", "SAME_BIRTH_DATE", "OTHER_GIVEN_NAME"], "proposed_at": THEN}
    for one, other in ((ANNA, BORIS), (BORIS, ANNA)):
        city.add(DuplicateRow, child_id=one, other_id=other, **twins)
    lately = NOW - timedelta(days=1)
    asked = {"requested_by": "administrator", "requested_at": lately, "level": "FULL"}
    city.add(AccountGrantRow, subject="new", roles=["auditor"], staff_id=STAFF[Role.NURSE], **asked)
    for child, person, status, restricted in (
        (ANNA, OLGA, "ACTIVE", False),
        (BORIS, OLGA, "ACTIVE", False),
        (ANNA, IGOR, "ACTIVE", True),
        (ANNA, NINA, "REVOKED", False),
        (VERA, NINA, "ACTIVE", False),
    ):
        ties = {"status": status, "court_restricted": restricted, "is_primary_contact": person == OLGA}
        proof = {"basis_kind": "BIRTH_CERTIFICATE", "basis_number": "V-MU 500100", "basis_issuer": "ZAGS 7"}
        city.add(RepresentationRow, child_id=child, representative_id=person, valid_from=SINCE, **ties, **proof)


def _asked(city: City) -> None:
    """Somebody asks to be a guardian, a relative to be let in; a court's order to come, and a right that is contested."""
    paper = {"kind": "GUARDIANSHIP_ACT", "number": "77-12", "issuer": "Opeka", "issued_on": SINCE}
    shown = {f"basis_{name}": value for name, value in paper.items()}
    times = {"requested_at": THEN, "expires_at": THEN + timedelta(days=300)}
    city.add(rights.RepresentationRequestRow, child_id=ANNA, representative_id=NINA, kind="GUARDIAN", **shown, **times)
    city.add(rights.RepresentationRequestRow, child_id=ANNA, representative_id=NINA, kind="DELEGATED", **times)
    (right, *_) = city.rows["representation"]
    of = {"child_id": ANNA, "representation_id": right["id"]}
    city.add(rights.RepresentationDisputeRow, **of, raised_by=IGOR, reason="He says so", opened_at=THEN)
    city.add(rights.RepresentationEventRow, **of, act="DISPUTE", at=THEN, subject="igor")
    city.add(RecordAccessRow, child_id=BORIS, subject="child", opened_at=THEN)


def _documents(city: City) -> None:
    for key, child, kind, labels, day in (
        (LAB, ANNA, "LAB_RESULT", [], date(2026, 1, 10)),
        (CONSULT, ANNA, "CONSULTATION", [], date(2026, 1, 20)),
        (SECRET, ANNA, "CONSULTATION", ["MENTAL"], date(2026, 2, 1)),
        (OLD, ANNA, "LAB_RESULT", [], date(2025, 6, 1)),
        (SHARED, BORIS, "PREVENTIVE_EXAM", [], date(2026, 1, 15)),
        (FAR, VERA, "LAB_RESULT", [], date(2026, 1, 16)),
    ):
        words = {"title": f"Document of {day}", "author": "Dr. Orlova", "organization": "Polyclinic 0"}
        words |= {"setting": "OUTPATIENT", "source_kind": "LAB" if kind == "LAB_RESULT" else "EMR"}
        source = {"sha256": f"{key.int % 4096:064x}", "source_system": "urn:test", "source_id": str(key)}
        original = {"structured": json.dumps({"resourceType": "Bundle", "day": str(day)}), "registered_at": THEN}
        replaced = {"status": "AMENDED", "replaced_by_id": LAB} if key == OLD else {}
        replaced |= {"replaces_id": OLD} if key == LAB else {}
        ties = {"child_id": child, "id": key, "kind": kind, "date": day, "labels": labels}
        city.add(MedicalDocumentRow, **ties, **words, **source, **original, **replaced)


def _passports(city: City) -> None:
    known: Cells = {
        "rh_factor_status": "CONFIRMED",
        "rh_factor_value": "POSITIVE",
        "rh_factor_effective_at": THEN,
        "rh_factor_recorded_at": THEN,
        "health_group_status": "CONFIRMED",
        "health_group_value": "III",
        "health_group_effective_at": datetime(2024, 9, 1, tzinfo=UTC),
        "height_cm": 140.5,
        "height_at": THEN,
        "weight_kg": 33.0,
        "weight_at": THEN,
        "completeness": 0.875,
        "updated_at": THEN,
    }
    for child, document in ((ANNA, LAB), (BORIS, SHARED), (VERA, FAR)):
        group: Cells = {"blood_group_status": "CONFIRMED", "blood_group_value": "AB"}
        group |= {"blood_group_document_id": document, "rh_factor_document_id": document}
        if child == ANNA:  # documents disagree: no value for anybody
            group |= {"blood_group_status": "CONFLICTING", "blood_group_value": None, "blood_group_document_id": None}
        city.add(PassportRow, child_id=child, **(known | group))


def _anna(city: City) -> None:
    for document, value, lab in ((LAB, "A", True), (OLD, "B", False)):
        fact = {"kind": "BLOOD_GROUP", "value": value, "lab_confirmed": lab, "source_rank": 1}
        city.say(FactRow, ANNA, document, **fact)
    city.add(FactConflictRow, child_id=ANNA, kind="BLOOD_GROUP", opened_at=THEN)
    city.say(
        AllergyRow, ANNA, CONSULT, substance="Penicillin", category="MEDICATION", criticality="HIGH", reaction="hives"
    )
    city.say(AllergyRow, ANNA, CONSULT, substance="Hazelnut", category="FOOD", criticality="LOW")
    since = {"since": date(2020, 3, 1)}
    epilepsy = {"chronic": True, "alert_flag": "EPILEPSY", "restated": True} | since
    city.diagnose(ANNA, OLD, "G40.3", display="Epilepsy?", stated_on=date(2020, 3, 1), **epilepsy)
    city.diagnose(ANNA, CONSULT, "G40.3", display="Epilepsy", stated_on=date(2026, 1, 20), **epilepsy)
    # A later word of the same disease that not everyone may see: for the others the one before it stands.
    worse = {"display": "Epilepsy with psychosis", "labels": ["MENTAL"]} | epilepsy
    city.diagnose(ANNA, SECRET, "G40.3", stated_on=date(2026, 2, 1), **worse)
    city.diagnose(ANNA, SECRET, "F32.0", display="Depressive episode", labels=["MENTAL"], **since)
    city.diagnose(ANNA, CONSULT, "J06.9", display="Cold", clinical_status="RESOLVED", **since)
    city.diagnose(ANNA, CONSULT, "T74.1", display="Injury", labels=["MALTREATMENT"], **since)
    city.say(MedicationRow, ANNA, CONSULT, display="Valproate 300 mg", dose="1 twice a day", status="ACTIVE", **since)
    city.say(SocialStatusRow, ANNA, CONSULT, kind="LARGE_FAMILY", valid_from=SINCE)
    city.say(SocialStatusRow, ANNA, CONSULT, kind="SOCIALLY_DANGEROUS", labels=["SOCIAL_DANGER"], valid_from=SINCE)
    city.say(PrivilegeRow, ANNA, CONSULT, kind="LARGE_FAMILY", basis="Law 1", valid_from=SINCE)
    doses = (("АКДС", "01", date(2016, 8, 1)), ("Measles", "05", date(2017, 5, 1)))
    for vaccine, code, day in doses:
        city.say(VaccinationRow, ANNA, CONSULT, vaccine=vaccine, code=code, date=day, lot_number="L1", dose_number=1)
    for height in (139.0, 140.5):
        city.say(MeasurementRow, ANNA, CONSULT, kind="HEIGHT", value=height, unit="cm")
    follow = {"icd10": "G40.3", "display": "Epilepsy", "specialty": "NEUROLOGY", "visit_due_on": date(2026, 3, 1)}
    city.say(ObservationRow, ANNA, CONSULT, **follow, **since)


def _corrections(city: City) -> None:
    """One that stands, one that waits, one by the secrecy of adoption."""
    proven = {"basis_number": "II-MU 512345", "basis_issuer": "Registry office 3", "basis_issued_on": SINCE}
    times = {"proposed_by": STAFF[Role.NURSE], "proposed_at": THEN, "expires_at": NOW + timedelta(days=9)}
    by = {"decided_by": STAFF[Role.REGISTRAR], "decided_at": THEN, "is_confirmed": True}
    named = {"what": "FAMILY", "previous_family": "Anova", "new_family": "Annova"}
    city.add(CorrectionRow, child_id=ANNA, **named, basis_kind="BIRTH_CERTIFICATE", **proven, **times, **by)
    number = {"what": "SNILS", "new_snils": "11223344595"}
    city.add(CorrectionRow, child_id=ANNA, **number, basis_kind="INSURANCE_REGISTER", **proven, **times)
    secret = {"what": "GIVEN", "previous_given": "Secret", "new_given": "Anna", "labels": ["ADOPTION"]}
    city.add(CorrectionRow, child_id=ANNA, **secret, basis_kind="ADOPTION", **proven, **times, **by)


def _others(city: City) -> None:
    since = {"since": date(2021, 3, 1)}
    city.diagnose(BORIS, SHARED, "J45.0", display="Asthma", chronic=True, alert_flag="ASTHMA", **since)
    city.diagnose(BORIS, SHARED, "B20", display="HIV disease", labels=["HIV"], **since)
    city.say(AllergyRow, VERA, FAR, substance="Latex", category="OTHER")


def _histories(city: City) -> None:
    """Last of all statements, so that the ids of the others stay; one that not everyone may see is the newest."""
    later = datetime(2026, 2, 1, 9, tzinfo=UTC)
    city.say(AnamnesisRow, ANNA, CONSULT, kind="DISEASE", text="First seizure in her sleep.")
    city.say(AnamnesisRow, ANNA, OLD, kind="FAMILY", text="A grandmother had epilepsy.")
    city.say(AnamnesisRow, ANNA, SECRET, kind="LIFE", text="Hears voices.", labels=["MENTAL"], effective_at=later)
    words = {"organization_name": "Hospital 5", "reason": "Murmur", "specialty": "CARDIOLOGY"}
    city.say(ReferralRow, ANNA, CONSULT, **words, opened_at=later)
