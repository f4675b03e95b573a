"""Resolutions in the worlds and the oracle of the tests."""

from typing import TYPE_CHECKING
from uuid import UUID

from graph.tables import FactResolutionRow, MedicalDocumentRow, PassportRow, StaffRow
from graph.viewer import Role
from tests.areas.part import AreaPart
from tests.execute.bulk import ALL, DOCUMENT, OWN, WORKER
from tests.http.world import ANNA, uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.values import Values
    from tests.proof.world import Cells, Draft

FACTS = {"BLOOD_GROUP": "blood_group", "RH_FACTOR": "rh_factor"}
STATUSES = ("PROPOSED", "RESOLVED", "RESOLVED", "REJECTED", "WITHDRAWN")


def draw(draft: "Draft") -> None:
    """For each child some of every state, by any document; some passports rest on one."""
    for passport in draft.world.of(PassportRow):
        child_id = passport["child_id"]
        documents = [row["id"] for row in draft.world.of(MedicalDocumentRow) if row["child_id"] == child_id]
        for _ in range(draft.pick((0, 1, 2, 3))):
            kind, status, key = draft.pick(tuple(FACTS)), draft.pick(STATUSES), draft.id()
            draft.add(
                FactResolutionRow,
                child_id=child_id,
                id=key,
                kind=kind,
                document_id=draft.pick(documents),
                considered=[],
                status=status,
                proposed_at=draft.instant(),
                **_people(draft, status),
            )
            if draft.chance(0.5):
                passport[f"{FACTS[kind]}_resolution_id"] = key


def _people(draft: "Draft", status: str) -> "Cells":
    one, other = (UUID(str(row["id"])) for row in draft.rng.sample(draft.world.of(StaffRow), 2))
    if status == "PROPOSED":
        return {"proposed_by": one, "decided_by": None, "decided_at": None}
    return {"proposed_by": one, "decided_by": one if status == "WITHDRAWN" else other, "decided_at": draft.instant()}


def golden(city: "City") -> None:
    """One that was rejected, one that waits, and one on which another child's passport rests."""
    from tests.golden.city import ANNA as CHILD, BORIS, LAB, OLD, SHARED, STAFF
    from tests.golden.collected import THEN

    doctor, other = STAFF[Role.DISTRICT_DOCTOR], STAFF[Role.SPECIALIST]
    times = {"considered": [], "proposed_by": doctor, "proposed_at": THEN}
    by = {"decided_by": other, "decided_at": THEN}
    rows: tuple[tuple[UUID, UUID, str, Cells], ...] = (
        (CHILD, OLD, "REJECTED", by),
        (CHILD, LAB, "PROPOSED", {}),
        (BORIS, SHARED, "RESOLVED", by),
    )
    for number, (child, document, state, decision) in enumerate(rows, 1):
        kind = "RH_FACTOR" if child == BORIS else "BLOOD_GROUP"
        says = {"kind": kind, "document_id": document, "status": state}
        city.add(FactResolutionRow, id=uid(number), child_id=child, **says, **times, **decision)
    (passport,) = [row for row in city.rows["passport"] if row["child_id"] == BORIS]
    passport["rh_factor_resolution_id"] = uid(len(rows))


def status(values: "Values", place: "Place") -> str:
    """LAPSED where the passport rests on something else."""
    said = str(place.row["status"])
    if said != "RESOLVED":
        return said
    (passport,) = values.store.of_child("passport", place.row.cells["child_id"])
    rests = {passport[f"{fact}_resolution_id"] for fact in FACTS.values()}
    return said if place.row.cells["id"] in rests else "LAPSED"


PART = AreaPart(
    draw=draw,
    golden=golden,
    bulk=(
        (
            "fact_resolution",
            (
                f"{OWN}, 'BLOOD_GROUP' AS kind, {DOCUMENT} AS document_id, '{{}}'::uuid[] AS considered, 'PROPOSED' AS status,"
                f" {WORKER} AS proposed_by, now() AS proposed_at"
            ),
            ALL,
        ),
    ),
    asked={
        "resolutions": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{'
        " factResolutions(after: $c) { nodes { id fact status proposedBy decidedBy document { id } } pageInfo { endCursor } }"
        " passport { bloodGroup { resolution { id status decidedBy document { id } } } rhFactor { resolution { id } } } } }",
        "resolutions of mine": "{ myChildren(first: 100) { nodes { factResolutions { nodes { status document { id } } }"
        " passport { bloodGroup { resolution { status } } } } } }",
    },
    values={
        "resolution_status": status,
        "resolution_proposer": lambda values, place: values._name_of(place.row["proposed_by"]),
        "resolution_decider": lambda values, place: values._name_of(place.row["decided_by"]),
    },
    lists={"FactResolution": "Child.factResolutions"},
)
