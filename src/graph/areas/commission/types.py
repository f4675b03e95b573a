"""Commissions as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.commission.tables import (
    CommissionMemberRow,
    CommissionOpinionRow,
    CommissionRow,
    CommissionSessionRow,
)
from graph.areas.norm.types import Norm
from graph.schema.binding import (
    Constant,
    Edge,
    Root,
    RuledBy,
    TypeBinding,
    bind,
    bound,
    column,
    computed,
    embedded,
    node_id,
)
from graph.schema.child import Child
from graph.schema.document import MedicalDocument
from graph.schema.event import OF_CHILD, event_child, event_cursor, event_kind, event_time
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import Date, DateTime
from graph.schema.subscription import Follow, follow

SIMULATED = "SIMULATED"


@strawberry.enum(description="What kind of commission it is; by which a norm says its quorum.")
class CommissionKind(Enum):
    """Kinds of the norm."""

    MEDICAL_COMMISSION = strawberry.enum_value(
        "MEDICAL_COMMISSION", description="Of a clinic: treatment, benefits, conclusions."
    )
    CONSILIUM = strawberry.enum_value("CONSILIUM", description="Doctors of several specialties about one patient.")
    PSYCHIATRIC_COMMISSION = strawberry.enum_value(
        "PSYCHIATRIC_COMMISSION", description="Of psychiatrists; under the label MENTAL, and with a consent."
    )


@strawberry.enum(description="Where a commission stands.")
class CommissionStatus(Enum):
    """docs/commission.md."""

    CONVENED = strawberry.enum_value("CONVENED", description="It has held no session yet.")
    IN_SESSION = strawberry.enum_value("IN_SESSION", description="Its members give their opinions.")
    DECIDED = strawberry.enum_value("DECIDED", description="It has decided, and the protocol is being signed.")
    SIGNED = strawberry.enum_value("SIGNED", description="All who gave an opinion have signed.")
    CLOSED = strawberry.enum_value("CLOSED", description="The protocol is in the record.")
    CALLED_OFF = strawberry.enum_value("CALLED_OFF", description="It ended without a decision.")
    LAPSED = strawberry.enum_value("LAPSED", description="Its time was over before it was closed.")


@strawberry.enum(description="How a member votes on the question.")
class CommissionVote(Enum):
    """Of one member in one session."""

    FOR = "FOR"
    AGAINST = "AGAINST"
    ABSTAINED = "ABSTAINED"


@strawberry.enum(description="What the votes make of the question.")
class CommissionOutcome(Enum):
    """By the norm of the session."""

    APPROVED = strawberry.enum_value("APPROVED", description="As many members as the norm asks for were for it.")
    REJECTED = strawberry.enum_value("REJECTED", description="Fewer were.")


@strawberry.enum(description="Why a commission was called off.")
class CommissionCallOffReason(Enum):
    """Words, so that no reason tells of a disease (domain.md 5 C 26)."""

    NO_CONSENT = strawberry.enum_value("NO_CONSENT", description="The consent was not given.")
    NO_QUORUM = strawberry.enum_value("NO_QUORUM", description="Too few members gave an opinion.")
    NO_LONGER_NEEDED = strawberry.enum_value("NO_LONGER_NEEDED", description="The question has settled itself.")
    OTHER = strawberry.enum_value("OTHER", description="For another reason.")


@strawberry.enum(description="What a commission waits for of you.")
class CommissionDuty(Enum):
    """docs/commission.md."""

    SESSION = strawberry.enum_value("SESSION", description="That you hold the next session.")
    OPINION = strawberry.enum_value("OPINION", description="Your opinion.")
    DECISION = strawberry.enum_value("DECISION", description="That you decide; there is a quorum.")
    SIGNATURE = strawberry.enum_value("SIGNATURE", description="Your signature.")
    CLOSING = strawberry.enum_value("CLOSING", description="That you close it.")


_OF_COMMISSION = {"child_id": "child_id", "commission_id": "id"}


@strawberry.type(description="A member of staff who sits in a commission; they treat the child while it lasts.")
@bound(TypeBinding(row=CommissionMemberRow, ruled_by=RuledBy.CHILD, data="commission_content"))
class CommissionMember:
    """A row of `commission_member`."""

    name: str | None = computed("commission_member", "Who.")
    is_chair: bool | None = column("Whether they chair it.")


@strawberry.type(description="What a member said in a session, once.")
@bound(TypeBinding(row=CommissionOpinionRow, ruled_by=RuledBy.CHILD, data="commission_opinion"))
class CommissionOpinion:
    """A row of `commission_opinion`."""

    member: str | None = computed("commission_member", "Who.")
    vote: CommissionVote | None = column("How they vote on the question.")
    opinion: str | None = column("In their words.")
    given_at: DateTime | None = column("When.")
    signed_at: DateTime | None = column("When they signed the protocol; null while they have not.")
    signature: str = bind(
        Constant(SIMULATED), "SIMULATED: no qualified provider of signatures is connected.", data="existence"
    )


@strawberry.type(description="A session of a commission, with an outcome and a protocol of its own.")
@bound(TypeBinding(row=CommissionSessionRow, ruled_by=RuledBy.CHILD, data="commission"))
class CommissionSession:
    """A row of `commission_session`."""

    number: int | None = column("Which one, from 1.")
    held_at: DateTime | None = column("When it began.")
    opinions_due_on: Date | None = column("The last day on which opinions are given.")
    members: int | None = column("How many members there are.")
    quorum: int | None = column("How many of them must give an opinion.")
    approval: int | None = column("How many of them must be for it.")
    norm: Norm | None = bind(Edge(on={"id": "norm_id"}), "By which norm.")
    decided_at: DateTime | None = column("When it was decided; null while it is not.")
    outcome: CommissionOutcome | None = column("What the votes make of the question.", data="commission_content")
    decision: str | None = column("What was decided, in the words of the chair.", data="commission_content")
    opinions: list[CommissionOpinion] | None = bind(
        Edge(on={"child_id": "child_id", "session_id": "id"}, order=("given_at", "id")),
        "What its members said.",
        data="commission_opinion",
    )
    protocol: MedicalDocument | None = bind(
        Edge(on={"child_id": "child_id", "id": "protocol_id"}),
        "The document that all have signed; null until it is closed.",
        data="commission_protocol",
    )


@strawberry.type(description="That several doctors decide a question of this child together.")
@bound(TypeBinding(row=CommissionRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="commission"))
class MedicalCommission(Node):
    """A row of `commission`."""

    id: strawberry.ID = node_id(data="commission_id")
    child: Child | None = embedded("The child.", of_child=True)
    kind: CommissionKind | None = column("What kind of commission it is.")
    status: CommissionStatus | None = computed("commission_status", "Where it stands now.")
    question: str | None = column("What it shall decide.", data="commission_content")
    convened_by: str | None = computed("commission_convener", "Who convened it.")
    convened_at: DateTime | None = column("When.")
    due_on: Date | None = column("The last day of what is next: a session, opinions, signatures.")
    is_overdue: bool | None = computed("commission_is_overdue", "Whether that day has passed.")
    expires_on: Date | None = column("The last day on which its members treat the child; it lapses then.")
    needs_consent: bool | None = column("Whether the norm asks for a consent.")
    consent: MedicalDocument | None = bind(
        Edge(on={"child_id": "child_id", "id": "consent_id"}), "The consent.", data="commission_content"
    )
    members: list[CommissionMember] | None = bind(
        Edge(on=_OF_COMMISSION, order=("-is_chair", "id")),
        "Who sits in it, the chair first.",
        data="commission_content",
    )
    documents: list[MedicalDocument] | None = bind(
        Edge(on={"child_id": "child_id"}, only="commission_document", order=("id",)),
        "The documents that were chosen for it, of those that you may see.",
        data="commission_content",
    )
    sessions: list[CommissionSession] | None = bind(
        Edge(on=_OF_COMMISSION, order=("number", "id")), "Its sessions, the first one first."
    )
    waits_for: CommissionDuty | None = computed(
        "commission_waits_for", "What it waits for of you.", data="commission_opinion"
    )
    ended_at: DateTime | None = column("When it was closed or called off.")
    call_off_reason: CommissionCallOffReason | None = column("Why it was called off.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class CommissionsOfChild:
    """What `Child` gets from this area."""

    commissions: Connection[MedicalCommission] = paged(
        Edge(on={"child_id": "id"}, order=("-convened_at", "-id")),
        "Medical commissions, the newest first.",
        20,
        data="commission_list",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="commission_waiting"))
class QueriesOfCommissions:
    """What `Query` gets from this area."""

    my_commissions: Connection[MedicalCommission] = paged(
        Root("my_commissions", ("due_on", "id")),
        "The commissions that wait for you, in which you sit; what is due first stands first.",
        20,
        data="commission_waiting",
    )


@strawberry.type(description="Commissions of a child changed, or a deadline of one has passed: read them anew.")
@bound(OF_CHILD)
class CommissionUpdated:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("COMMISSION_UPDATED")
    at: DateTime | None = event_time()
    child: Child | None = event_child()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfCommissions:
    """What `Subscription` gets from this area."""

    commission_updated: CommissionUpdated | None = follow(
        Follow("commission_updated", names=frozenset({"commissions"})),
        "Tells when commissions of these children change, and when a deadline of one has passed.",
        data="live_commission",
    )
