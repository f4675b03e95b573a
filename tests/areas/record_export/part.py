"""Exports in the worlds and the oracle of the tests (tests/areas/part.py)."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from graph.areas.record_export.rules import MEDIA
from graph.areas.record_export.tables import RecordExportPieceRow, RecordExportRow
from graph.tables import AccountRow, ChildRow, OutboxRow
from graph.viewer import Role
from tests.areas.part import AreaPart
from tests.execute.bulk import MOMENT, OWN
from tests.http.world import ANNA, uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

STATES = ("READY", "READY", "EXPIRED", "REPLACED", "REVOKED", "FAILED")


def _draw(draft: "Draft") -> None:
    """Exports of any child by anybody, in every state that is over or kept."""
    accounts = [(row["subject"], row["roles"]) for row in draft.world.of(AccountRow)]
    for child in draft.world.of(ChildRow):
        events = [row["id"] for row in draft.world.of(OutboxRow) if row["child_id"] == child["id"]]
        for _ in range(draft.rng.randint(0, 3)):
            subject, roles = draft.pick(accounts)
            status, then = draft.pick(STATES), draft.instant()
            key = draft.id()
            draft.add(
                RecordExportRow,
                child_id=child["id"],
                id=key,
                subject=subject,
                role=draft.pick(roles) if roles else Role.PARENT.value,
                format=draft.pick(sorted(MEDIA)),
                status=status,
                steps=draft.maybe(draft.rng.randint(1, 9), 0.7),
                steps_done=draft.rng.randint(0, 9),
                attempts=1,
                taken_until=then,
                requested_at=then,
                ready_at=draft.maybe(then, 0.7),
                expires_at=draft.pick((then, then + timedelta(days=900)))
                if status == "READY"
                else draft.maybe(then, 0.5),
                size=draft.maybe(draft.rng.randint(1, 9_000), 0.7),
                sha256=draft.text("digest"),
                relations=["attached"],
                policy_version="0",
                document_ids=[],
                event_id=draft.pick(events) if events and draft.chance(0.8) else None,
            )
            if status == "READY":
                piece = {"child_id": child["id"], "export_id": key, "number": 0}
                draft.add(RecordExportPieceRow, **piece, subject=subject, content=b"piece")


def _golden(city: "City") -> None:
    """One of a mother that can be fetched, one that is over, and one of the doctor that is being made."""
    from tests.golden.city import ANNA as CHILD
    from tests.golden.collected import THEN

    of = {"child_id": CHILD, "taken_until": THEN, "requested_at": THEN}
    kept = {"ready_at": THEN, "expires_at": THEN + timedelta(days=9_000), "size": 5, "sha256": "ab" * 32}
    basis = {"relations": ["represents"], "policy_version": "0", "document_ids": []}
    mother = {"subject": "parent", "role": "parent", **of, **basis}
    city.add(RecordExportRow, id=uid(1), format="ARCHIVE", status="READY", steps=4, steps_done=4, **kept, **mother)
    over = {**kept, "expires_at": THEN}
    city.add(RecordExportRow, id=uid(2), format="SUMMARY", status="READY", steps=1, steps_done=1, **over, **mother)
    doctor = {"subject": "district_doctor", "role": "district_doctor"}
    city.add(RecordExportRow, id=uid(3), format="ARCHIVE", status="MAKING", steps=9, steps_done=3, **doctor, **of)
    anna = {"child_id": CHILD, "subject": mother["subject"], "number": 0, "content": b"piece"}
    city.add(RecordExportPieceRow, export_id=uid(1), **anna)


def _is_own(values: "Values", row: "Row", place: "Place") -> bool:
    viewer = values.reach.viewer
    return (row["subject"], row["role"]) == (viewer.subject, viewer.role.value)


def _with_event(values: "Values", row: "Row", place: "Place") -> bool:
    return row["event_id"] == place.row.cells["id"] and _is_own(values, row, place)


def _is_over(values: "Values", place: "Place") -> bool:
    row = place.row
    return row["status"] == "READY" and (row["expires_at"] is None or row["expires_at"] <= values.moment.now)


def _status(values: "Values", place: "Place") -> Any:
    return "EXPIRED" if _is_over(values, place) else place.row["status"]


def _address(values: "Values", place: "Place") -> Any:
    from tests.proof.downloads import address_of

    if place.row["status"] != "READY" or _is_over(values, place):
        return None
    return address_of(values.reach, place, "EXPORT", values.moment.now + timedelta(minutes=5))


EXPORT = "id format status steps stepsDone requestedAt readyAt expiresAt size sha256 mediaType"
PART = AreaPart(
    texts={
        "RecordExportUpdated.cursor": "a place among events",
    },
    draw=_draw,
    golden=_golden,
    bulk=(
        (
            "record_export",
            (
                f"{OWN}, 's' || n AS subject, 'parent' AS role, 'ARCHIVE' AS format, 'EXPIRED' AS status,"
                f" {MOMENT} AS requested_at, {MOMENT} AS taken_until"
            ),
            "generate_series(1, 20000) n, generate_series(1, 3) k",
        ),
    ),
    asked={
        "exports": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{'
        f" recordExports(after: $c) {{ nodes {{ {EXPORT} }} pageInfo {{ endCursor }} }} }} }}",
    },
    values={
        "record_export_status": _status,
        "record_export_address": _address,
        "record_export_media_type": lambda values, place: MEDIA[place.row["format"]],
    },
    limits={"own_record_exports": _is_own, "record_exports_with_event": _with_event},
    lists={"RecordExport": "Child.recordExports"},
    never_null=frozenset(
        ("record_export", name)
        for name in ("subject", "role", "format", "status", "steps_done", "attempts", "taken_until", "requested_at")
    ),
    choices={("record_export", "format"): tuple(sorted(MEDIA)), ("record_export", "status"): STATES},
)
