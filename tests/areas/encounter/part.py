"""Encounters in the worlds and the oracle of the tests."""

from datetime import timedelta
from typing import TYPE_CHECKING

from graph.areas.encounter.tables import EncounterRow
from graph.tables import MedicalDocumentRow
from tests.areas.part import AreaPart
from tests.execute.bulk import MOMENT, SAID, THREE
from tests.golden.collected import THEN
from tests.http.world import ANNA

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.world import Draft

SETTINGS = ("OUTPATIENT", "INPATIENT", "EMERGENCY", "SCHOOL", "HOME", "PAVILION")


def _draw(draft: "Draft") -> None:
    """Encounters that documents of any state and label state; documents name one of their child, another's key, or none."""
    from tests.proof.records import _state
    from tests.proof.world import labels

    documents = draft.world.of(MedicalDocumentRow)
    keys: dict[object, list[str]] = {}
    for document in documents:
        if not draft.chance(0.5):
            continue
        key = draft.text("encounter")
        keys.setdefault(document["child_id"], []).append(key)
        started = draft.instant()
        draft.add(
            EncounterRow,
            child_id=document["child_id"],
            id=draft.id(),
            document_id=document["id"],
            **_state(draft),
            labels=labels(draft),
            effective_at=started,
            recorded_at=draft.instant(),
            author=draft.maybe(draft.text("author")),
            encounter_key=key,
            setting=draft.maybe(draft.pick(SETTINGS)),
            source_kind=document["source_kind"],
            started_at=started,
            ended_at=draft.maybe(draft.instant(), 0.5),
            organization=draft.maybe(draft.text("clinic")),
            reason=draft.maybe(draft.text("reason")),
        )
    every = [key for own in keys.values() for key in own]
    for document in documents:
        own = keys.get(document["child_id"], [])
        document["encounter_key"] = draft.pick((*own, *own, draft.pick(every), None)) if every else None


def _golden(city: "City") -> None:
    """Anna's: a visit, a stay under a label that is the newest, and a visit that its document took back."""
    from tests.golden.city import ANNA, CONSULT, LAB, OLD, SECRET

    visit = {"encounter_key": "urn:visit", "setting": "OUTPATIENT", "source_kind": "EMR", "started_at": THEN}
    visit |= {"organization": "Polyclinic 12", "reason": "Headache"}
    city.say(EncounterRow, ANNA, CONSULT, **visit)
    stay = {"encounter_key": "urn:stay", "setting": "INPATIENT", "started_at": THEN + timedelta(days=9)}
    city.say(EncounterRow, ANNA, SECRET, **visit | stay | {"reason": "Depressive episode"}, labels=["MENTAL"])
    gone = {"encounter_key": "urn:gone", "started_at": THEN - timedelta(days=9), "state": "RETRACTED"}
    city.say(EncounterRow, ANNA, OLD, **visit | gone)
    own = {CONSULT: "urn:visit", LAB: "urn:visit", SECRET: "urn:visit"}
    for document in city.rows["medical_document"]:
        document["encounter_key"] = own.get(document["id"])


PART = AreaPart(
    draw=_draw,
    golden=_golden,
    bulk=(
        (
            "encounter",
            (
                f"{SAID}, 'k' || k AS encounter_key, 'OUTPATIENT' AS setting, 'EMR' AS source_kind,"
                f" {MOMENT} - k * interval '9 days' AS started_at"
            ),
            THREE,
        ),
    ),
    asked={
        "time line": (
            f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{ timeline(after: $c) {{ nodes {{ id setting startedAt'
            " document { title } documents(after: $c) { nodes { id title } } } } } }"
        ),
    },
    lists={"Encounter": "Child.timeline"},
)
