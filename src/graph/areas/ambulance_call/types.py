"""What a dispatcher sends: to open a call, to say which child it is about, to send a doctor, and to close it."""

import strawberry

from graph.areas.ambulance_call.tables import AmbulanceCallRow
from graph.areas.capsule.types import EmergencyCapsule
from graph.schema.binding import (
    Argument,
    Root,
    RuledBy,
    TypeBinding,
    Write,
    WriteOutcome,
    bind,
    bound,
    column,
    computed,
)
from graph.schema.child_filter import ChildMatch
from graph.schema.event import event_kind
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import DateTime
from graph.schema.staff import StaffIdentifier
from graph.schema.subscription import Follow, Followed, follow

_MATCH = "Who it is said to be, in place of `child`: its day of birth or a number, and one thing more; one child alone must fit."
_CAPSULE = "The vital facts of the child, in the same round trip; null while the child is not known."


@strawberry.input(
    description="Opens a call. From then on its dispatcher reaches the child, until the call is closed or has lasted its time."
    " The family learns of it."
)
class EmergencyCallOpenInput:
    """Without a child where nobody knows yet who it is."""

    idempotency_key: str = strawberry.field(description=KEY)
    number: str = strawberry.field(description="Number of the call in your own system, at most 40 characters.")
    child: ChildBy | None = strawberry.field(default=None, description="Which child, where that is known.")
    match: ChildMatch | None = strawberry.field(default=None, description=_MATCH)


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class EmergencyCallOpenPayload:
    """The call, and whom it is about."""

    call_id: strawberry.ID | None = bind(
        WriteOutcome("call_id"), "For whoever identifies or closes it; `node(id:)` does not take it."
    )
    opened_at: DateTime | None = bind(WriteOutcome("opened_at"), "When it was opened; null where there are problems.")
    expires_at: DateTime | None = bind(WriteOutcome("expires_at"), "When it ends by itself.")
    capsule: EmergencyCapsule | None = bind(Root("emergency_capsule"), _CAPSULE)
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was opened; empty where it was.")


@strawberry.input(description="Says which child an open call of your own is about.")
class EmergencyCallIdentifyInput:
    """Once: another child is another call."""

    idempotency_key: str = strawberry.field(description=KEY)
    call_id: strawberry.ID = strawberry.field(description="Id of the call.")
    child: ChildBy | None = strawberry.field(default=None, description="Which child.")
    match: ChildMatch | None = strawberry.field(default=None, description=_MATCH)


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class EmergencyCallIdentifyPayload:
    """From now on the call lets reach the child."""

    identified_at: DateTime | None = bind(WriteOutcome("identified_at"), "When; null where there are problems.")
    capsule: EmergencyCapsule | None = bind(Root("emergency_capsule"), _CAPSULE)
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Sends an emergency doctor who works with you today to an open call of your own.")
class EmergencyCallAssignInput:
    """Another doctor takes the place of the one before."""

    idempotency_key: str = strawberry.field(description=KEY)
    call_id: strawberry.ID = strawberry.field(description="Id of the call.")
    doctor: StaffIdentifier = strawberry.field(description="Who rides.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class EmergencyCallAssignPayload:
    """From now on the doctor reaches the child while the call is open."""

    assigned_at: DateTime | None = bind(WriteOutcome("assigned_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nobody was sent; empty where somebody was.")


@strawberry.input(description="Closes an open call of your own.")
class EmergencyCallCloseInput:
    """Its doctor may close it, too."""

    idempotency_key: str = strawberry.field(description=KEY)
    call_id: strawberry.ID = strawberry.field(description="Id of the call.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class EmergencyCallClosePayload:
    """With the call the right to read by it has ended."""

    closed_at: DateTime | None = bind(WriteOutcome("closed_at"), "When it was closed; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was closed; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="call_use"))
class WritesOfCalls:
    """What `Mutation` gets from this area."""

    emergency_call_open: EmergencyCallOpenPayload | None = bind(
        Write("emergency_call_open"),
        "Open an ambulance call.",
        {"input": Argument(EmergencyCallOpenInput, "Which call, and which child where that is known.")},
        data="call_use",
    )
    emergency_call_identify: EmergencyCallIdentifyPayload | None = bind(
        Write("emergency_call_identify"),
        "Say which child a call is about.",
        {"input": Argument(EmergencyCallIdentifyInput, "Which call, and which child.")},
        data="call_use",
    )
    emergency_call_assign: EmergencyCallAssignPayload | None = bind(
        Write("emergency_call_assign"),
        "Send a doctor to a call.",
        {"input": Argument(EmergencyCallAssignInput, "Which call, and who rides.")},
        data="call_use",
    )
    emergency_call_close: EmergencyCallClosePayload | None = bind(
        Write("emergency_call_close"),
        "Close an ambulance call.",
        {"input": Argument(EmergencyCallCloseInput, "Which call.")},
        data="call_end",
    )


@strawberry.type(
    description="A call of your own changed: it was opened, identified, given to a doctor or closed. Of the child it says nothing:"
    " ask `emergencyCapsule` while the call is open."
)
@bound(TypeBinding(row=AmbulanceCallRow, ruled_by=RuledBy.ANYONE, key=("id",), data="live_call"))
class EmergencyCallUpdated:
    """A row of `ambulance_call`, of the viewer's own."""

    kind: str | None = event_kind("EMERGENCY_CALL_UPDATED")
    number: str | None = column("Its number in the system that it comes from.")
    opened_at: DateTime | None = column("When it was opened.")
    expires_at: DateTime | None = column("When it ends by itself.")
    closed_at: DateTime | None = column("When it was closed; null while it is open.")
    is_identified: bool | None = computed("call_is_identified", "Whether it is known which child it is about.")
    is_assigned: bool | None = computed("call_is_assigned", "Whether a doctor was sent.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfCalls:
    """What `Subscription` gets from this area."""

    emergency_call_updated: EmergencyCallUpdated | None = follow(
        Follow("emergency_call_updated", followed=Followed.CALL, names=frozenset({"call"}), last="callEnd"),
        "Tells a dispatcher and the doctor of a crew when their call changes; nothing of a call that is not theirs. When it has"
        " told that the call was closed, it is complete.",
        data="live_call",
    )
