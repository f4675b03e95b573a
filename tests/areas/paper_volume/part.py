"""Volumes of paper and requests for them in the worlds and the oracle of the tests."""

from datetime import date
from typing import TYPE_CHECKING

from graph.areas.paper_volume.tables import ArchiveRequestRow, PaperVolumeRow
from graph.tables import ChildRow, OrganizationRow, StaffRow
from graph.viewer import Role
from tests.areas.part import AreaPart
from tests.execute.bulk import OWN, SCHOOLED, THREE
from tests.http.world import ANNA, uid
from tests.proof.world import TODAY

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.values import Values
    from tests.proof.world import Cells, Draft

OVER = {"RETURNED", "REFUSED", "CANCELLED"}
DAYS = ("begins", "ends", "digitised", "destroyed")
DUE = date(2026, 2, 1)
STATUSES = ("REQUESTED", "SENT", "DELIVERED", *sorted(OVER))


def _draw(draft: "Draft") -> None:
    """Volumes of any child with every mixture of days, and requests in every state."""
    from tests.proof.world import labels

    places = [row["id"] for row in draft.world.of(OrganizationRow)]
    staff = [row["id"] for row in draft.world.of(StaffRow)]
    for child in draft.world.of(ChildRow):
        for _number in range(draft.rng.randint(0, 3)):
            key, hidden = draft.id(), labels(draft) if draft.chance(0.3) else []
            draft.add(
                PaperVolumeRow,
                child_id=child["id"],
                id=key,
                register_number=draft.text("register"),
                number=draft.rng.randint(1, 2),
                form=draft.pick(("OUTPATIENT_CARD", "HOSPITAL_CARD", "OTHER")),
                held_at=draft.pick(("CLINIC", "ARCHIVE")),
                organization_id=draft.pick(places),
                shelf=draft.maybe(draft.text("shelf"), 0.5),
                pages=draft.maybe(draft.rng.randint(1, 200), 0.5),
                source="SIMULATED",
                told_at=draft.instant(),
                labels=hidden,
                **{f"{name}_on": draft.maybe(draft.day(-900, 0), 0.4) for name in DAYS},
            )
            for nth in range(draft.rng.randint(0, 3)):
                by = {"organization_id": draft.pick(places), "requested_by": draft.pick(staff)}
                draft.add(
                    ArchiveRequestRow,
                    child_id=child["id"],
                    id=draft.id(),
                    volume_id=key,
                    labels=hidden,
                    purpose=draft.pick(("CARE", "FAMILY", "LEGAL")),
                    requested_at=draft.instant(),
                    due_on=draft.day(-20, 20),
                    **by,
                    **_state(draft, may_be_open=nth == 0),
                )


def _state(draft: "Draft", *, may_be_open: bool) -> "Cells":
    """A state; of the requests for a volume one at the most is open."""
    status = draft.pick(STATUSES if may_be_open else tuple(sorted(OVER)))
    sent = draft.instant() if status in ("SENT", "DELIVERED", "RETURNED") else None
    return {
        "status": status,
        "refusal": draft.pick(("DESTROYED", "IN_USE")) if status == "REFUSED" else None,
        "sent_at": sent,
        "delivered_at": sent if status != "SENT" else None,
        "closed_at": draft.instant() if status in OVER else None,
    }


def _golden(city: "City") -> None:
    """One that was destroyed, one on loan and overdue, and one from a place that tells of a disease."""
    from tests.golden.city import ANNA as CHILD, CLINIC, STAFF
    from tests.golden.collected import THEN

    of = {"child_id": CHILD, "organization_id": CLINIC, "source": "SIMULATED", "told_at": THEN}
    says = {"form": "OUTPATIENT_CARD", "held_at": "ARCHIVE"}
    rows: tuple[Cells, ...] = (
        {"begins_on": date(2016, 5, 1), "ends_on": date(2018, 5, 1), "destroyed_on": date(2020, 5, 1), "pages": 80},
        {"begins_on": date(2018, 5, 1), "digitised_on": date(2024, 5, 1), "shelf": "R7"},
        {"begins_on": date(2019, 5, 1), "labels": ["MENTAL"]},
    )
    for number, row in enumerate(rows, 1):
        city.add(PaperVolumeRow, id=uid(number), number=number, register_number=f"V-{number}", **of, **says, **row)
    asked = {"child_id": CHILD, "organization_id": CLINIC, "purpose": "CARE", "requested_at": THEN, "due_on": DUE}
    by = {"requested_by": STAFF[Role.NURSE]}
    city.add(ArchiveRequestRow, id=uid(11), volume_id=uid(2), status="DELIVERED", sent_at=THEN, **asked, **by)
    gone = {"status": "REFUSED", "refusal": "DESTROYED", "closed_at": THEN}
    city.add(ArchiveRequestRow, id=uid(12), volume_id=uid(1), **gone, **asked, **by)
    city.add(ArchiveRequestRow, id=uid(13), volume_id=uid(3), status="REQUESTED", labels=["MENTAL"], **asked, **by)


def _status(values: "Values", place: "Place") -> str:
    if place.row["destroyed_on"] is not None:
        return "DESTROYED"
    return "KEPT" if place.row["digitised_on"] is None else "DIGITISED"


def _is_overdue(values: "Values", place: "Place") -> bool:
    return place.row["status"] in ("REQUESTED", "DELIVERED") and place.row["due_on"] < TODAY


VOLUME = "id registerNumber number form status heldAt organization shelf pages beginsOn endsOn digitisedOn destroyedOn source"
REQUEST = "id status purpose organization requestedBy requestedAt dueOn isOverdue refusal volume { id registerNumber }"
PART = AreaPart(
    texts={
        "ArchiveRequest.organization": "a name of the city's register",
        "ArchiveRequest.requestedBy": "a name of the staff",
        "PaperVolume.organization": "a name of the city's register, whose labels the volume has",
        "PaperVolume.registerNumber": "of the archive's register; the volume has the labels of its words",
        "PaperVolume.shelf": "of the archive's register; the volume has the labels of its words",
        "PaperVolume.source": "a name of a system",
    },
    draw=_draw,
    golden=_golden,
    bulk=(
        (
            "paper_volume",
            (
                f"{OWN}, 'V' || n || '-' || k AS register_number, k AS number, 'OTHER' AS form, 'ARCHIVE' AS held_at,"
                f" {SCHOOLED} AS organization_id, 'SIMULATED' AS source, now() AS told_at"
            ),
            THREE,
        ),
    ),
    asked={
        "paper": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{'
        f" paperVolumes(after: $c) {{ nodes {{ {VOLUME} }} pageInfo {{ endCursor }} }} archiveRequests {{ nodes {{ {REQUEST} }} }} }} }}",
        "paper of mine": f"{{ myChildren(first: 100) {{ nodes {{ paperVolumes {{ nodes {{ {VOLUME} }} }} }} }} }}",
    },
    values={
        "paper_volume_status": _status,
        "archive_request_overdue": _is_overdue,
        "archive_requester": lambda values, place: values._name_of(place.row["requested_by"]),
    },
    lists={"PaperVolume": "Child.paperVolumes", "ArchiveRequest": "Child.archiveRequests"},
)
