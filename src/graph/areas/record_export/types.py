"""Exports of a record as the graph shows them: to who asked for each, and to nobody else."""

from enum import Enum

import strawberry

from graph.areas.record_export.tables import RecordExportRow
from graph.schema.binding import (
    Argument,
    Edge,
    Root,
    RuledBy,
    TypeBinding,
    Write,
    bind,
    bound,
    column,
    computed,
    node_id,
)
from graph.schema.child import Child
from graph.schema.event import OF_CHILD, event_child, event_cursor, event_kind, event_time
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import DateTime
from graph.schema.subscription import Follow, follow


@strawberry.enum(description="As what a record is exported.")
class RecordExportFormat(Enum):
    """docs/export.md."""

    ARCHIVE = strawberry.enum_value(
        "ARCHIVE",
        description="A zip: every document that you may read as it was received, and the passport, the vaccinations and who looked"
        " as PDF and as FHIR.",
    )
    SUMMARY = strawberry.enum_value(
        "SUMMARY",
        description="An International Patient Summary: one FHIR R4 document Bundle, which another clinic can take in.",
    )


@strawberry.enum(description="Where an export stands.")
class RecordExportStatus(Enum):
    """docs/export.md."""

    QUEUED = strawberry.enum_value("QUEUED", description="It waits for its turn.")
    MAKING = strawberry.enum_value("MAKING", description="It is being made: see `stepsDone`.")
    READY = strawberry.enum_value("READY", description="It can be fetched until `expiresAt`.")
    EXPIRED = strawberry.enum_value("EXPIRED", description="Its 24 hours are over, and nothing of it is kept.")
    REPLACED = strawberry.enum_value("REPLACED", description="You asked for another, and nothing of it is kept.")
    REVOKED = strawberry.enum_value(
        "REVOKED", description="A right by which it was made has ended, and nothing of it is kept."
    )
    FAILED = strawberry.enum_value("FAILED", description="It could not be made. Ask for another.")


@strawberry.type(description="The record of a child as one file, as you may read it.")
@bound(
    TypeBinding(
        row=RecordExportRow,
        ruled_by=RuledBy.CHILD,
        key=("child_id", "id"),
        data="record_export",
        only="own_record_exports",
    )
)
class RecordExport(Node):
    """A row of `record_export`."""

    id: strawberry.ID = node_id(data="record_export_id")
    format: RecordExportFormat | None = column("As what.")
    status: RecordExportStatus | None = computed("record_export_status", "Where it stands.")
    steps: int | None = column("How many steps it takes to make it; null while that is not known.")
    steps_done: int | None = column("How many of them are done.")
    requested_at: DateTime | None = column("When you asked for it.")
    ready_at: DateTime | None = column("When it was made.")
    expires_at: DateTime | None = column("Until when it is kept.")
    size: int | None = column("Its bytes.")
    sha256: str | None = column("SHA-256 of its bytes, in hex.")
    media_type: str | None = computed("record_export_media_type", "Content type of what is sent.")
    address: str | None = computed(
        "record_export_address",
        "Path on this host, for GET without a token: it is yours alone, good once and for five minutes; null unless it is READY. To"
        " go on where a transfer broke, ask for another address and send `Range` with `If-Range`. Your right is looked at again"
        " when it is fetched.",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ExportsOfChild:
    """What `Child` gets from this area."""

    record_exports: Connection[RecordExport] = paged(
        Edge(on={"child_id": "id"}, only="own_record_exports", order=("-requested_at", "-id")),
        "Your own exports of this record, newest first.",
        20,
        data="record_export_list",
    )


@strawberry.type(description="An export of yours has moved on.")
@bound(OF_CHILD)
class RecordExportUpdated:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("RECORD_EXPORT_UPDATED")
    at: DateTime | None = event_time()
    exports: list[RecordExport] | None = bind(
        Edge(on={"child_id": "child_id"}, only="record_exports_with_event", order=("requested_at", "id")),
        "The export, as it stands.",
        data="record_export_list",
    )
    child: Child | None = event_child()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfExports:
    """What `Subscription` gets from this area."""

    record_export_updated: RecordExportUpdated | None = follow(
        Follow("record_export_updated", names=frozenset({"recordExports"}), rows="exports"),
        "Tells who asked for an export how far it is.",
        data="live_exports",
    )


@strawberry.input(description="Asks for the whole record of a child as one file.")
class RecordExportInput:
    """By the child from 15, a representative, or the doctor of its district."""

    idempotency_key: str = strawberry.field(description=KEY)
    child_id: strawberry.ID = strawberry.field(description="Global id of the child.")
    format: RecordExportFormat = strawberry.field(description="As what.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RecordExportPayload:
    """The export, read back."""

    export: RecordExport | None = bind(Root("node"), "The export; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="record_export_use"))
class WritesOfExports:
    """What `Mutation` gets from this area."""

    record_export: RecordExportPayload | None = bind(
        Write("record_export"),
        "Have the whole record made into one file, in the background. One at a time: while one is made there is no other, and the"
        " file that you had before is deleted.",
        {"input": Argument(RecordExportInput, "Of whom and as what.")},
        data="record_export_use",
    )
