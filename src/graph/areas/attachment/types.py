"""To which district a child is attached, as the graph shows it, and what a registrar sends to change it."""

from enum import Enum

import strawberry

from graph.areas.attachment.tables import AttachmentRow
from graph.schema.binding import (
    Argument,
    Edge,
    Root,
    RuledBy,
    TypeBinding,
    Write,
    WriteOutcome,
    bind,
    bound,
    column,
    computed,
    node_id,
)
from graph.schema.child_filter import ChildMatch
from graph.schema.mutation import KEY, Problem
from graph.schema.node import Connection, Node, paged
from graph.schema.query import ChildBy
from graph.schema.scalars import Date, DateTime

_CHILD = {"child_id": "id"}


@strawberry.enum(description="Why a child is attached where it is, or is attached no more.")
class AttachmentBasis(Enum):
    """docs/attachment.md."""

    REGISTRATION = strawberry.enum_value("REGISTRATION", description="As the child came into the register.")
    APPLICATION = strawberry.enum_value("APPLICATION", description="By the family's application.")
    MOVE = strawberry.enum_value("MOVE", description="The family moved.")
    DISTRICT_CLOSED = strawberry.enum_value("DISTRICT_CLOSED", description="The district before it was closed.")
    CORRECTION = strawberry.enum_value("CORRECTION", description="What stood before was a mistake.")
    LEFT = strawberry.enum_value("LEFT", description="The child left the city or the register.")
    FEED = strawberry.enum_value("FEED", description="As another system of the city says. SIMULATED.")


@strawberry.type(description="That the child is or was attached to a district.")
@bound(TypeBinding(row=AttachmentRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="attachment_history"))
class Attachment(Node):
    """A row of `attachment`."""

    id: strawberry.ID = node_id(data="attachment_id")
    district_code: str | None = computed("district_code", "Code of the district.")
    polyclinic: str | None = computed("attached_polyclinic", "Its polyclinic.")
    valid_from: Date | None = column("The first day.")
    valid_to: Date | None = column("The last day; null while it goes on. One before the first day: it was of no day.")
    basis: AttachmentBasis | None = column("Why it began.")
    reason: str | None = column("Why, in the words of the registrar.")
    decided_by: str | None = computed("attachment_author", "The registrar who wrote it; null where no mutation did.")
    decided_at: DateTime | None = column("When it was written.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class AttachmentsOfChild:
    """What `Child` gets from this area."""

    attachments: Connection[Attachment] = paged(
        Edge(on=_CHILD, order=("-valid_from", "-decided_at", "-id")),
        "Districts that the child is and was attached to, newest first.",
        20,
        data="attachment_history",
    )


@strawberry.input(
    description="Attaches a child of your organization to another district of it, or to none; or a child of the city to your"
    " own organization, named by two identifiers. From then on those who work in the new district reach it, and those of the"
    " old one no more."
)
class AttachmentChangeInput:
    """docs/attachment.md."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy | None = strawberry.field(default=None, description="A child of your organization.")
    match: ChildMatch | None = strawberry.field(
        default=None,
        description="In place of `child`, any child of the city: its day of birth or a number, and one thing more; one alone"
        " must fit.",
    )
    district: str | None = strawberry.field(
        default=None, description="Code of a district of your organization; left out: the child is attached to none."
    )
    basis: AttachmentBasis = strawberry.field(description="Why, as a code.")
    reason: str = strawberry.field(description="Why, in 10 to 1,000 characters; the family reads it.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AttachmentChangePayload:
    """The new row, read back where you reach the child."""

    attachment: Attachment | None = bind(Root("node"), "The new attachment; null where there is none.")
    changed_at: DateTime | None = bind(WriteOutcome("changed_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was changed; empty where it was.")


@strawberry.input(
    description="Attaches all children of a district of your organization, such as a closed one, to another of it."
)
class DistrictMoveInput:
    """Children of your own family stay where they are."""

    idempotency_key: str = strawberry.field(description=KEY)
    from_: str = strawberry.field(name="from", description="Code of the district that they leave.")
    to: str = strawberry.field(description="Code of the district that they come to.")
    reason: str = strawberry.field(description="Why, in 10 to 1,000 characters; the families read it.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class DistrictMovePayload:
    """With the basis DISTRICT_CLOSED."""

    moved: int | None = bind(WriteOutcome("moved"), "Children that were moved; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nobody was moved; empty where somebody was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="demographics_write"))
class WritesOfAttachments:
    """What `Mutation` gets from this area."""

    attachment_change: AttachmentChangePayload | None = bind(
        Write("attachment_change"),
        "Attach a child to a district.",
        {"input": Argument(AttachmentChangeInput, "Which child, to which district and why.")},
        data="demographics_write",
    )
    district_move: DistrictMovePayload | None = bind(
        Write("district_move"),
        "Attach all children of a district to another.",
        {"input": Argument(DistrictMoveInput, "From where, to where and why.")},
        data="demographics_write",
    )
