"""How far the feeds of other systems are, as the graph shows it."""

from enum import Enum

import strawberry

from graph.areas.feed.tables import FeedSourceRow
from graph.schema.binding import Root, RuledBy, TypeBinding, bind, bound, column, computed
from graph.schema.scalars import DateTime


@strawberry.enum(description="Another system of the city.")
class IntegrationSource(Enum):
    """Rows of `feed_source`."""

    MES = strawberry.enum_value("MES", description="The school register: who attends which school or kindergarten.")
    UMIAS = strawberry.enum_value(
        "UMIAS", description="The clinics' register: attachments, contacts, appointments and ambulance calls."
    )
    ARCHIVE = strawberry.enum_value(
        "ARCHIVE", description="The archive's register: volumes of paper, and what becomes of requests for them."
    )


@strawberry.enum(description="Whether there is a real system behind a source.")
class SyncState(Enum):
    """5 G 54: a stub is never shown as real."""

    SIMULATED = strawberry.enum_value("SIMULATED", description="No partner is connected; what comes is made up.")
    CONNECTED = strawberry.enum_value("CONNECTED", description="The system of the city itself.")


@strawberry.type(description="How far the feed of another system is; nothing in it is of a child.")
@bound(TypeBinding(row=FeedSourceRow, ruled_by=RuledBy.ANYONE, data="sync_status"))
class SyncStatus:
    """A row of `feed_source`."""

    source: IntegrationSource | None = column("Which system.", "name")
    status: SyncState | None = computed("sync_state", "Whether it is real.")
    synced_at: DateTime | None = column("When everything that it had to tell was last taken in; null: never.")
    lag_seconds: int | None = computed("sync_lag", "How long ago that is.")
    last_record_at: DateTime | None = column("When the newest of its records occurred.", "record_at")
    last_error: str | None = column("Code of what went wrong since; null: nothing.", "error")
    last_error_at: DateTime | None = column("When that was.", "error_at")
    quarantined: int | None = computed("sync_quarantined", "Records that could not be right and wait to come again.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="sync_status"))
class QueriesOfFeeds:
    """What `Query` gets from this area."""

    sync_status: list[SyncStatus] = bind(
        Root("sync_status"), "How far the feeds of other systems are, by name.", data="sync_status"
    )
