"""Events of a random world, and what is shown of them."""

from collections.abc import Callable
from random import Random
from typing import Any
from uuid import UUID

from graph.areas.ambulance_call.tables import AmbulanceCallRow
from graph.areas.district_passport.live import EVERY, NUMBERS
from graph.identity import uuid7
from graph.schema.changes import CHANGES
from graph.tables import AuditEntryRow, ChildRow, DistrictRow, MedicalDocumentRow, OutboxRow
from graph.tables.outbox import DISTRICT_CHANGED
from tests.proof.people import token
from tests.proof.place import Place
from tests.proof.world import NOW, UNLISTED, Draft

EVENTS = 5  # of each child
READS = 2  # the same, of reads
TOPICS = ("PASSPORT_CHANGED", "PASSPORT_CHANGED", "BREAK_GLASS_OPENED")
LABELS = ((), (), (), (), ("HIV",), ("MENTAL",), ("MALTREATMENT", "STI"), (UNLISTED,))


def events(draft: Draft) -> None:
    """Several of each child, with choices of their own: what else the world has does not depend on them."""
    rng, numbers = Random(draft.world.seed), iter(range(draft.world.seed * 1_000 + 1, (draft.world.seed + 1) * 1_000))
    documents: dict[UUID, list[UUID]] = {}
    for document in draft.world.of(MedicalDocumentRow):
        documents.setdefault(document["child_id"], []).append(document["id"])
    reads: dict[UUID, list[UUID]] = {}
    for entry in draft.world.of(AuditEntryRow):
        for child_id in entry["child_ids"]:
            reads.setdefault(child_id, []).append(entry["id"])

    def add(child_id: UUID | None, **values: Any) -> None:
        number, key = next(numbers), uuid7(rng.randrange(2**40), rng.getrandbits(74))
        draft.add(OutboxRow, id=key, child_id=child_id, number=number, entered=number, created_at=NOW, **values)

    for child in draft.world.of(ChildRow):
        for _ in range(EVENTS):
            names = rng.sample([*sorted(CHANGES), "noSuchName"], rng.choice((1, 1, 2, 3, 6)))
            came = rng.sample(
                documents.get(child["id"], []), min(len(documents.get(child["id"], [])), rng.randint(0, 2))
            )
            if came and rng.random() < 0.7:
                names = [*names, "documents"]
            fields, labels = sorted(set(names)), list(rng.choice(LABELS))
            add(child["id"], topic=rng.choice(TOPICS), fields=fields, labels=labels, documents=came)
        for _ in range(READS):
            noted = rng.sample(reads.get(child["id"], []), min(len(reads.get(child["id"], [])), rng.choice((1, 1, 3))))
            add(child["id"], topic="ACCESS_LOGGED", fields=["accessLog"], labels=[], entries=noted)
    for call in draft.world.of(AmbulanceCallRow):
        add(call["child_id"], topic="CALL_CHANGED", fields=["call"], about=call["id"])
    _of_districts(draft, add)


def _of_districts(draft: Draft, add: Callable[..., None]) -> None:
    """Children came to a district or left it."""
    for district in draft.world.of(DistrictRow):
        add(None, topic=DISTRICT_CHANGED, fields=[], labels=[], about=district["id"])


class EventValues:
    """Leaf values of an event."""

    told_names: frozenset[str] = frozenset()  # names that the viewer is told of, of the event at hand

    @staticmethod
    def _event_cursor(place: Place) -> str:
        number: int = place.row.cells["number"]
        return token(number.to_bytes(8))

    def _event_names(self, place: Place) -> list[str]:
        return sorted(set(place.row["fields"]) & self.told_names)

    def _event_numbers(self, place: Place) -> list[str]:
        names = self._event_names(place)
        if place.child is None or "district" in names:
            return list(EVERY)
        return sorted({number for name in names for number in NUMBERS.get(name, ())})

    @staticmethod
    def _event_is_opening(place: Place) -> bool:
        return bool(place.row["topic"] == "BREAK_GLASS_OPENED")

    @staticmethod
    def _call_is_identified(place: Place) -> bool:
        return place.row.cells["child_id"] is not None

    @staticmethod
    def _call_is_assigned(place: Place) -> bool:
        return place.row["doctor_id"] is not None
