"""Medical records of a random world: documents, statements of every state and label, passports of every status."""

import json
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from graph.areas.allergy.tables import AllergyRow
from graph.areas.anamnesis.tables import AnamnesisRow
from graph.areas.condition.tables import ConditionRow
from graph.areas.measurement.tables import MeasurementRow
from graph.areas.medication.tables import MedicationRow
from graph.areas.observation.tables import ObservationRow
from graph.areas.social.tables import PrivilegeRow, SocialStatusRow
from graph.areas.vaccination.tables import VaccinationRow
from graph.tables import ChildRow, FactConflictRow, FactRow, MedicalDocumentRow, PassportRow, StaffRow
from tests.areas.part import draw
from tests.proof.amendments import sets_of, settle
from tests.proof.appointments import appointments
from tests.proof.attachments import attachments
from tests.proof.contacts import contacts
from tests.proof.corrections import corrections
from tests.proof.duplicates import duplicates, merges
from tests.proof.events import events
from tests.proof.families import DOCUMENTS, families, said_of_people
from tests.proof.feeds import feeds
from tests.proof.glasses import glasses
from tests.proof.grants import grants
from tests.proof.medicine import DRUG_SYSTEMS, TOLD
from tests.proof.orders import orders
from tests.proof.originals import original
from tests.proof.prevention import examined, prevention
from tests.proof.referrals import referrals, stated_referrals
from tests.proof.rights import papers, requests, seconds
from tests.proof.trails import trail
from tests.proof.world import NOW, UNLISTED, Cells, Draft, World, labels, people_and_places

BLOOD = {"BLOOD_GROUP": ("O", "A", "B", "AB"), "RH_FACTOR": ("POSITIVE", "NEGATIVE", "WEAK_D")}
GROUPS = {
    "HEALTH_GROUP": ("I", "II", "III", "IV", "V"),
    "PHYSICAL_EDUCATION_GROUP": ("MAIN", "PREPARATORY", "SPECIAL_A", "SPECIAL_B"),
}
FACT_STATUSES = ("CONFIRMED", "CONFIRMED", "PROVISIONAL", "CONFLICTING", "UNKNOWN", "RETRACTED")
FLAGS = ("ASTHMA", "DIABETES", "EPILEPSY", "HAEMOPHILIA", "ANAPHYLAXIS", "CARDIAC", "COELIAC")
HISTORIES = ("DISEASE", "LIFE", "FAMILY")
SETTINGS = ("OUTPATIENT", "INPATIENT", "EMERGENCY", "SCHOOL", "HOME")
SOURCES = ("LAB", "EMR", "PAPER_DIGITISED", "SCHOOL", "REPRESENTATIVE")
VACCINES = ("Tetanus toxoid", "АКДС", "Бешенство", "Hepatitis B", "гепатит В", "measles", "БЦЖ", "polio")
SOCIAL = ("LARGE_FAMILY", "LOW_INCOME", "ORPHAN", "SOCIALLY_DANGEROUS", "RARE_DISEASE", "CHRONIC_DRUG_BENEFIT")


def make_world(seed: int, children: int = 7) -> World:
    """The world of a seed, the same each time."""
    draft = Draft(seed)
    people_and_places(draft, children)
    families(draft)
    glasses(draft)
    referrals(draft)
    appointments(draft)
    requests(draft)
    for child in draft.world.of(ChildRow):
        documents = _documents(draft, child["id"])
        _facts(draft, child["id"], documents)
        _clinical(draft, child["id"], documents)
        _prevention(draft, child["id"], documents)
        _social(draft, child["id"], documents)
        _passport(draft, child["id"], documents)
        stated_referrals(draft, partial(_said, draft, child["id"], documents))
    trail(draft)
    for child in draft.world.of(ChildRow):
        _histories(draft, child["id"])
    first = (orders, grants, attachments, papers, corrections, duplicates)
    for part in (*first, merges, feeds, contacts, events, seconds, prevention, draw):
        part(draft)
    return draft.world


def _documents(draft: Draft, child_id: UUID) -> list[Cells]:
    days = [draft.day() for _ in range(2)]  # few days, so that documents share one
    documents: list[Cells] = []
    people = said_of_people(draft, child_id)
    for _ in range(draft.rng.randint(1, 5)):
        status = draft.pick(("REGISTERED", "REGISTERED", "REGISTERED", "AMENDED", "ANNULLED"))
        documents.append(
            draft.add(
                MedicalDocumentRow,
                child_id=child_id,
                id=draft.id(),
                kind=draft.pick(DOCUMENTS),
                title=draft.text("title"),
                date=draft.pick(days),
                status=status,
                author=draft.maybe(draft.text("author")),
                organization=draft.maybe(draft.text("clinic")),
                setting=draft.maybe(draft.pick(SETTINGS)),
                source_kind=draft.pick(SOURCES),
                structured=json.dumps(original(draft, people), ensure_ascii=False),
                sha256=draft.text("hash"),
                source_system="urn:test",
                source_id=draft.text("source"),
                labels=labels(draft),
                replaces_id=_amends(draft, documents),
                registered_at=draft.instant(),
            )
        )
    settle(documents)
    for document in documents:
        if document["replaced_by_id"] is not None and document["status"] == "REGISTERED":
            document["status"] = "AMENDED"
    return documents


def _amends(draft: Draft, documents: list[Cells]) -> UUID | None:
    """The one before, any that is there already, or none: chains, and two that amend one."""
    return draft.pick((documents[-1], draft.pick(documents)))["id"] if documents and draft.chance(0.7) else None


def _told(draft: Draft, word: str) -> str:
    """A text that may tell a disease, or seem to."""
    return f"{draft.text(word)} {draft.pick(TOLD)}" if draft.chance(0.4) else draft.text(word)


def _state(draft: Draft) -> Cells:
    """In force, retracted with its document, or superseded: by everyone's leave or by labelled documents."""
    state = draft.pick(("CURRENT",) * 6 + ("SUPERSEDED", "SUPERSEDED", "RETRACTED"))
    later = [labels(draft) for _ in range(draft.pick((1, 1, 2)))]
    return {"state": state, "amendment_labels": sets_of(later) if state == "SUPERSEDED" else None}


def _said(draft: Draft, child_id: UUID, documents: list[Cells]) -> dict[str, Any]:
    """What every statement of a document has."""
    return {
        "child_id": child_id,
        "id": draft.id(),
        "document_id": draft.pick(documents)["id"],
        **_state(draft),
        "labels": labels(draft),
        "effective_at": draft.maybe(draft.instant(), 0.85),
        "recorded_at": draft.instant(),
        "author": draft.maybe(draft.text("author")),
    }


def _facts(draft: Draft, child_id: UUID, documents: list[Cells]) -> None:
    for kind, values in (BLOOD | GROUPS).items():
        for _ in range(draft.rng.randint(0, 2)):
            draft.add(
                FactRow,
                **_said(draft, child_id, documents),
                kind=kind,
                value=draft.pick(values),
                source_rank=draft.rng.randint(1, 5),
                lab_confirmed=draft.chance(0.5),
            )
    for kind in BLOOD:
        if draft.chance(0.4):
            times = {"resolved_at": draft.maybe(draft.instant(), 0.3), "opened_at": draft.instant()}
            draft.add(FactConflictRow, child_id=child_id, id=draft.id(), kind=kind, **times)


def _clinical(draft: Draft, child_id: UUID, documents: list[Cells]) -> None:
    for _ in range(draft.rng.randint(0, 2)):
        common = _said(draft, child_id, documents)
        hidden = {"labels": [UNLISTED]} if draft.chance(0.3) else {}  # from everybody, beside "none known"
        common |= hidden
        draft.add(
            AllergyRow,
            **common,
            vital_labels=common["labels"] if draft.chance(0.7) else [],
            substance=_told(draft, "substance"),
            category=draft.pick(("MEDICATION", "BIOLOGIC", "FOOD", "ENVIRONMENT", "OTHER")),
            criticality=draft.pick((None, "LOW", "HIGH")),
            clinical_status=draft.pick(("ACTIVE", "ACTIVE", "RESOLVED")),
            reaction=draft.maybe(_told(draft, "reaction")),
            verified=draft.chance(0.7),
        )
    _conditions(draft, child_id, documents)
    for _ in range(draft.rng.randint(0, 2)):
        draft.add(
            MedicationRow,
            **_said(draft, child_id, documents),
            display=_told(draft, "drug"),
            code_system=draft.maybe(draft.pick((*DRUG_SYSTEMS, "urn:test"))),
            code=draft.maybe(draft.pick((draft.text("atc"), "E10.9", "R03AC02"))),
            dose=draft.maybe(_told(draft, "dose")),
            status=draft.pick(("ACTIVE", "STOPPED", "COMPLETED")),
            since=draft.maybe(draft.day()),
        )


def _conditions(draft: Draft, child_id: UUID, documents: list[Cells]) -> None:
    """Few diseases, so that some are stated again."""
    stated: list[Cells] = []
    for _ in range(draft.rng.randint(0, 5)):
        row = draft.add(
            ConditionRow,
            **_said(draft, child_id, documents),
            disease=draft.pick(("J45", "J46", "asthma")),
            stated_on=draft.day(-3),
            icd10=draft.maybe(f"J{draft.rng.randint(10, 99)}.{draft.rng.randint(0, 9)}"),
            code=draft.maybe(draft.text("snomed")),
            display=draft.text("condition"),
            clinical_status=draft.pick(("ACTIVE", "RECURRENCE", "RELAPSE", "REMISSION", "RESOLVED")),
            chronic=draft.chance(0.5),
            since=draft.maybe(draft.day()),
            until=draft.maybe(draft.day(), 0.2),
            alert_flag=draft.maybe(draft.pick(FLAGS), 0.5),
        )
        same = [r for r in stated if (r["disease"], r["chronic"]) == (row["disease"], row["chronic"])]
        for each in (*same, row) if same else ():
            each["restated"] = True
        stated.append(row)


def _histories(draft: Draft, child_id: UUID) -> None:
    documents = [row for row in draft.world.of(MedicalDocumentRow) if row["child_id"] == child_id]
    taken = [draft.instant(), draft.instant()]  # few, so that histories share one
    for _ in range(draft.rng.randint(0, 4)):
        common = _said(draft, child_id, documents) | {"effective_at": draft.pick(taken)}
        words = draft.pick((draft.text("history"), draft.pick(said_of_people(draft, child_id))))
        draft.add(AnamnesisRow, **common, kind=draft.pick(HISTORIES), text=words)


def _prevention(draft: Draft, child_id: UUID, documents: list[Cells]) -> None:
    days = [draft.day(), draft.day()]
    for _ in range(draft.rng.randint(0, 3)):
        draft.add(
            VaccinationRow,
            **_said(draft, child_id, documents),
            vaccine=draft.pick(VACCINES) + " " + _told(draft, "vaccine"),
            code_system=draft.maybe(draft.pick((*DRUG_SYSTEMS, "urn:test"))),
            code=draft.pick((None, "08", "35", "113", "03", "133")),
            date=draft.pick(days),
            status=draft.pick(("COMPLETED", "NOT_DONE")),
            not_done_reason=draft.maybe(draft.text("reason"), 0.4),
            lot_number=draft.maybe(_told(draft, "lot")),
            dose_number=draft.maybe(draft.rng.randint(1, 5)),
        )
    examined(draft, lambda: _said(draft, child_id, documents))
    for _ in range(draft.rng.randint(0, 3)):
        kind, unit = draft.pick((("HEIGHT", "cm"), ("WEIGHT", "kg")))
        value = round(draft.rng.uniform(3, 180), 1)
        common = _said(draft, child_id, documents) | {"effective_at": draft.instant()}
        draft.add(MeasurementRow, **common, kind=kind, value=value, unit=unit)
    specialists = [row["id"] for row in draft.world.of(StaffRow)]
    for _ in range(draft.rng.randint(0, 2)):
        draft.add(
            ObservationRow,
            **_said(draft, child_id, documents),
            icd10=draft.maybe(f"E{draft.rng.randint(10, 99)}"),
            display=draft.text("followed"),
            specialty=draft.maybe(draft.text("specialty")),
            staff_id=draft.maybe(draft.pick(specialists), 0.7),
            status=draft.pick(("ACTIVE", "REMOVED")),
            since=draft.maybe(draft.day()),
            visits_per_year=draft.maybe(draft.rng.randint(1, 6)),
            last_visit=draft.maybe(draft.day()),
            next_visit=draft.maybe(draft.day(-100, 100)),
        )


def _social(draft: Draft, child_id: UUID, documents: list[Cells]) -> None:
    for model in (SocialStatusRow, PrivilegeRow):
        for _ in range(draft.rng.randint(0, 2)):
            extra = {"basis": draft.maybe(_told(draft, "law"))} if model is PrivilegeRow else {}
            span = {"valid_from": draft.maybe(draft.day()), "valid_to": draft.maybe(draft.day(-900, 300), 0.5)}
            kind = draft.pick(SOCIAL)
            draft.add(model, **_said(draft, child_id, documents), kind=kind, **span, **extra)


def _passport(draft: Draft, child_id: UUID, documents: list[Cells]) -> None:
    cells: dict[str, Any] = {}
    for kind, values in (BLOOD | GROUPS).items():
        prefix = kind.lower() + "_"
        status = draft.pick(FACT_STATUSES if kind in BLOOD else ("CONFIRMED", "CONFIRMED", "UNKNOWN", "RETRACTED"))
        known = status in ("CONFIRMED", "PROVISIONAL")
        cells[prefix + "status"] = status
        cells[prefix + "value"] = draft.pick(values) if known else None
        cells[prefix + "document_id"] = draft.pick(documents)["id"] if known else None
        cells[prefix + "effective_at"] = draft.maybe(draft.instant()) if known else None
        cells[prefix + "recorded_at"] = draft.instant() if known else None
        if kind in BLOOD:
            cells[prefix + "lab_confirmed"] = draft.chance(0.5) if known else None
            cells[prefix + "provisional_until"] = draft.day(0, 99) if status == "PROVISIONAL" else None
    weighed = NOW - timedelta(days=draft.pick((10, 170, 200, 364, 366, 800)))
    draft.add(
        PassportRow,
        child_id=child_id,
        no_known_allergies_at=draft.maybe(draft.instant()),
        no_known_conditions_at=draft.maybe(draft.instant(), 0.3),
        height_cm=draft.maybe(round(draft.rng.uniform(50, 180), 1)),
        height_at=draft.maybe(draft.instant()),
        weight_kg=draft.maybe(round(draft.rng.uniform(3, 80), 1)),
        weight_at=draft.maybe(weighed),
        completeness=draft.rng.randint(0, 8) / 8,
        updated_at=draft.instant(),
        **cells,
    )
