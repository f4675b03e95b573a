"""Sources of other systems, and what of them is in quarantine."""

from datetime import datetime
from typing import Any
from uuid import UUID

from graph.areas.feed.tables import FeedQuarantineRow, FeedRecordRow, FeedSourceRow
from graph.tables import ChildRow
from tests.proof.place import Place
from tests.proof.rows import PRESENCE, Store
from tests.proof.world import NOW, Draft


def feeds(draft: Draft) -> None:
    """None, one or two of this world, as far as they came; a migration brings the two that there are."""
    for number in range(draft.pick((0, 1, 2))):
        name = f"SOURCE_{draft.world.seed}_{number}"
        seen = {"record_at": draft.maybe(draft.instant()), "synced_at": draft.maybe(draft.instant())}
        error = {"error": "UNAVAILABLE", "error_at": draft.instant()} if draft.chance(0.5) else {}
        draft.add(FeedSourceRow, name=name, is_simulated=draft.chance(0.7), **seen, **error)
        for _ in range(draft.pick((0, 1, 3))):
            refusal = {"place": draft.text("file"), "code": "BAD_DATE", "at": draft.instant()}
            released = draft.maybe(draft.instant(), 0.3)
            digest = draft.rng.randbytes(32)
            draft.add(FeedQuarantineRow, source=name, digest=digest, released_at=released, **refusal)
        for child in draft.world.of(ChildRow):
            if draft.chance(0.5):
                _record(draft, name, child["id"])


def _record(draft: Draft, source: str, child_id: UUID) -> None:
    """What was applied last of a stream: nobody reads it."""
    draft.add(
        FeedRecordRow,
        source=source,
        stream=draft.text("stream"),
        child_id=draft.maybe(child_id, 0.9),
        sequence=draft.rng.randint(1, 9),
        digest=draft.rng.randbytes(32),
        occurred_at=draft.instant(),
    )


class FeedValues:
    """Leaf values of a source."""

    store: Store

    @staticmethod
    def _sync_state(place: Place) -> str:
        return "SIMULATED" if place.row["is_simulated"] else "CONNECTED"

    @staticmethod
    def _sync_lag(place: Place) -> int | None:
        since: datetime | None = place.row["synced_at"]
        return None if since is None else int((NOW - since).total_seconds() // 1)

    def _sync_quarantined(self, place: Place) -> Any:
        waiting = [row for row in self.store.rows["feed_quarantine"] if row["source"] == place.row["name"]]
        return sum(row.peek("released_at", PRESENCE) is None for row in waiting)
