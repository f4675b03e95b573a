"""What asks for a volume, and what says where it is."""

import strawberry

from graph.areas.paper_volume.types import ArchivePurpose, ArchiveRequest
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem

OF_REQUEST = "Global id of the request."


@strawberry.input(
    description="Asks the archive for a volume of a child's record. SIMULATED while no archive is connected."
)
class ArchiveVolumeRequestInput:
    """By those who care for the child, and by a registrar for the family."""

    idempotency_key: str = strawberry.field(description=KEY)
    volume_id: strawberry.ID = strawberry.field(description="Global id of a volume that stands in the archive.")
    purpose: ArchivePurpose = strawberry.field(description="For what.")
    organization: str = strawberry.field(
        description="Code of the open polyclinic or hospital that it is brought to; your own is `viewer.organizationCode`."
    )


@strawberry.input(description="Takes a request back; the volume must not have been sent.")
class ArchiveVolumeCancelInput:
    """By whoever may ask for a volume of this child."""

    idempotency_key: str = strawberry.field(description=KEY)
    request_id: strawberry.ID = strawberry.field(description=OF_REQUEST)


@strawberry.input(description="Says that the volume has arrived. It goes back within 30 days.")
class ArchiveVolumeReceiveInput:
    """By whoever may ask for a volume of this child."""

    idempotency_key: str = strawberry.field(description=KEY)
    request_id: strawberry.ID = strawberry.field(description=OF_REQUEST)


@strawberry.input(description="Says that the volume was given back to the archive.")
class ArchiveVolumeReturnInput:
    """By whoever may ask for a volume of this child."""

    idempotency_key: str = strawberry.field(description=KEY)
    request_id: strawberry.ID = strawberry.field(description=OF_REQUEST)


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ArchiveVolumePayload:
    """The request, read back."""

    request: ArchiveRequest | None = bind(Root("node"), "The request; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="archive_use"))
class WritesOfPaper:
    """What `Mutation` gets from this area."""

    archive_volume_request: ArchiveVolumePayload | None = bind(
        Write("archive_volume_request"),
        "Have a volume brought from the archive.",
        {"input": Argument(ArchiveVolumeRequestInput, "Which volume, for what and where to.")},
        data="archive_use",
    )
    archive_volume_cancel: ArchiveVolumePayload | None = bind(
        Write("archive_volume_cancel"),
        "Take a request back.",
        {"input": Argument(ArchiveVolumeCancelInput, "Which request.")},
        data="archive_use",
    )
    archive_volume_receive: ArchiveVolumePayload | None = bind(
        Write("archive_volume_receive"),
        "Say that a volume has arrived.",
        {"input": Argument(ArchiveVolumeReceiveInput, "Which request.")},
        data="archive_use",
    )
    archive_volume_return: ArchiveVolumePayload | None = bind(
        Write("archive_volume_return"),
        "Say that a volume went back.",
        {"input": Argument(ArchiveVolumeReturnInput, "Which request.")},
        data="archive_use",
    )
