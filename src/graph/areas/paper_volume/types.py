"""Volumes of paper and requests for them as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.paper_volume.tables import ArchiveRequestRow, PaperVolumeRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed, node_id
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import Date, DateTime


@strawberry.enum(description="What kind of record a volume is of.")
class PaperForm(Enum):
    """Numbers of the forms: docs/paper.md."""

    OUTPATIENT_CARD = strawberry.enum_value(
        "OUTPATIENT_CARD", description="The card of the polyclinic, 112/у or 025/у."
    )
    HOSPITAL_CARD = strawberry.enum_value("HOSPITAL_CARD", description="The card of a stay in a hospital, 003/у.")
    SCHOOL_CARD = strawberry.enum_value("SCHOOL_CARD", description="The card of a school or kindergarten, 026/у-2000.")
    OTHER = strawberry.enum_value("OTHER", description="Something else.")


@strawberry.enum(description="Where a volume stands when nobody has it.")
class PaperPlace(Enum):
    """docs/paper.md."""

    CLINIC = strawberry.enum_value("CLINIC", description="In the clinic that it is from.")
    ARCHIVE = strawberry.enum_value(
        "ARCHIVE", description="In the city's archive, from which it is brought on request."
    )


@strawberry.enum(description="What became of a volume.")
class PaperVolumeStatus(Enum):
    """By the days of its row."""

    KEPT = strawberry.enum_value("KEPT", description="It is there, on paper alone.")
    DIGITISED = strawberry.enum_value("DIGITISED", description="It is there, and its pages are documents here.")
    DESTROYED = strawberry.enum_value("DESTROYED", description="It is no more; what is known of it stays on record.")


@strawberry.enum(description="For what a volume is brought; no words, which could tell of a disease.")
class ArchivePurpose(Enum):
    """Codes alone."""

    CARE = strawberry.enum_value("CARE", description="To treat the child.")
    FAMILY = strawberry.enum_value("FAMILY", description="The family wants to read it.")
    DIGITISATION = strawberry.enum_value("DIGITISATION", description="Its pages are to become documents.")
    LEGAL = strawberry.enum_value("LEGAL", description="A court or an authority asks for it.")


@strawberry.enum(description="Where a request for a volume stands.")
class ArchiveRequestStatus(Enum):
    """docs/paper.md."""

    REQUESTED = strawberry.enum_value("REQUESTED", description="The archive has not answered yet.")
    SENT = strawberry.enum_value("SENT", description="It is on its way.")
    DELIVERED = strawberry.enum_value("DELIVERED", description="It is where it was wanted, until it goes back.")
    RETURNED = strawberry.enum_value("RETURNED", description="It went back.")
    REFUSED = strawberry.enum_value("REFUSED", description="The archive does not send it; `refusal` says why.")
    CANCELLED = strawberry.enum_value("CANCELLED", description="It was taken back before it was sent.")


@strawberry.enum(description="Why the archive does not send a volume.")
class ArchiveRefusal(Enum):
    """What a neighbour's system may say."""

    DESTROYED = strawberry.enum_value("DESTROYED", description="It is no more.")
    NOT_THERE = strawberry.enum_value("NOT_THERE", description="It is not in its place.")
    IN_USE = strawberry.enum_value("IN_USE", description="Somebody whom this service does not know has it.")


@strawberry.type(
    description="A volume of the record on paper, as the archive's register has it. SIMULATED while no archive is connected."
)
@bound(TypeBinding(row=PaperVolumeRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="paper"))
class PaperVolume(Node):
    """A row of `paper_volume`."""

    id: strawberry.ID = node_id(data="paper_id")
    register_number: str | None = column("Its number in the archive's register, as on its back.")
    number: int | None = column("Which volume of the record it is.")
    form: PaperForm | None = column("What kind of record it is of.")
    status: PaperVolumeStatus | None = computed("paper_volume_status", "What became of it.")
    held_at: PaperPlace | None = column("Where it stands when nobody has it.")
    organization: str | None = computed("institution_name", "The clinic or school that it is from.")
    shelf: str | None = column("Its place there, as the register writes it.")
    pages: int | None = column("How many pages it has.")
    begins_on: Date | None = column("The day of its first entry.")
    ends_on: Date | None = column("The day of its last entry; null while it is written in.")
    digitised_on: Date | None = column("When its pages became documents.")
    destroyed_on: Date | None = column("When it was destroyed.")
    source: str | None = column("Which system says so; SIMULATED while none is connected.")


@strawberry.type(description="That a volume is brought from the archive. The archive's part is SIMULATED.")
@bound(TypeBinding(row=ArchiveRequestRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="paper"))
class ArchiveRequest(Node):
    """A row of `archive_request`."""

    id: strawberry.ID = node_id(data="paper_id")
    volume: PaperVolume | None = bind(Edge(on={"child_id": "child_id", "id": "volume_id"}), "The volume.", data="paper")
    status: ArchiveRequestStatus | None = column("Where it stands.")
    purpose: ArchivePurpose | None = column("For what.")
    organization: str | None = computed("institution_name", "Where it is wanted.")
    requested_by: str | None = computed("archive_requester", "Who wants it.")
    requested_at: DateTime | None = column("When it was asked for.")
    due_on: Date | None = column("By when it is to be sent, and once it is delivered by when it is to go back.")
    is_overdue: bool | None = computed("archive_request_overdue", "Whether that day is over.")
    sent_at: DateTime | None = column("When the archive sent it.")
    delivered_at: DateTime | None = column("When it arrived.")
    closed_at: DateTime | None = column("When it went back, was refused or was taken back; null while it is open.")
    refusal: ArchiveRefusal | None = column("Why the archive does not send it.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class PaperOfChild:
    """What `Child` gets from this area."""

    paper_volumes: Connection[PaperVolume] = paged(
        Edge(on={"child_id": "id"}, order=("number", "id")),
        "Volumes of the record on paper, by number.",
        20,
        data="paper_list",
    )
    archive_requests: Connection[ArchiveRequest] = paged(
        Edge(on={"child_id": "id"}, order=("-requested_at", "-id")),
        "Requests for volumes, newest first.",
        20,
        data="archive_list",
    )
