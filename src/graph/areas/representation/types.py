"""Rights and requests as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.representation.tables import RepresentationRequestRow
from graph.schema.binding import Edge, NodeId, Root, RuledBy, TypeBinding, bind, bound, column, computed, embedded
from graph.schema.child import Child
from graph.schema.document import DocumentKind
from graph.schema.event import OF_CHILD, event_child, event_cursor, event_kind, event_time
from graph.schema.node import Connection, paged
from graph.schema.representation import RepresentationKind, RepresentationStatus
from graph.schema.scalars import Date, DateTime
from graph.schema.subscription import Follow, follow

_BASIS = "representation_basis"


@strawberry.enum(description="What kind of document proves that somebody represents a child.")
class BasisKind(Enum):
    """docs/representation.md, Proofs."""

    BIRTH_CERTIFICATE = "BIRTH_CERTIFICATE"
    PATERNITY_CERTIFICATE = "PATERNITY_CERTIFICATE"
    COURT_DECISION = "COURT_DECISION"
    GUARDIANSHIP_ACT = "GUARDIANSHIP_ACT"
    FOSTER_AGREEMENT = "FOSTER_AGREEMENT"
    PLACEMENT_ACT = strawberry.enum_value("PLACEMENT_ACT", description="That the child was placed in an institution.")
    CONSENT = strawberry.enum_value(
        "CONSENT", description="Of a legal representative, or of the child from 15; nobody asks with it."
    )
    REGISTER = strawberry.enum_value(
        "REGISTER", description="Verified by the register that it came from; nobody asks with it."
    )


@strawberry.enum(description="Whose turn it is to decide over a request.")
class RequestTurn(Enum):
    """docs/representation.md, Proofs."""

    REGISTRAR = strawberry.enum_value("REGISTRAR", description="A registrar's, who decides alone.")
    FIRST_OF_TWO = strawberry.enum_value("FIRST_OF_TWO", description="The first of two registrars.")
    SECOND_OF_TWO = strawberry.enum_value("SECOND_OF_TWO", description="Another registrar than who agreed first.")
    FAMILY = strawberry.enum_value("FAMILY", description="A legal representative, or the child from 15.")


@strawberry.type(description="The document by which somebody represents a child, or asks to.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data=_BASIS))
class RepresentationBasis:
    """The columns `basis_*` of the row it stands in."""

    kind: BasisKind | None = column("What kind of document; null while none is known.", data="basis_kind")
    number: str | None = column("Its number.")
    issuer: str | None = column("Who issued it.")
    issued_on: Date | None = column("When it was issued.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class FieldsOfRepresentation:
    """What `Representation` gets from this area."""

    basis: RepresentationBasis | None = embedded(
        "The document that proves it.", prefix="basis_", data="representation_ground"
    )
    basis_annulled_at: DateTime | None = column("When its document was annulled; it proves nothing since.", data=_BASIS)
    document_kinds: list[DocumentKind] | None = column(
        "Which documents a relative who was let in may read; empty of everybody else, who is bound by no list.",
        data="representation_scope",
    )
    is_disputed: bool | None = computed(
        "is_disputed",
        "Somebody contests it, and a registrar is to look into it. Both sides read this; until then nothing changes.",
        data="dispute",
    )


@strawberry.type(description="That somebody asks to represent this child.")
@bound(
    TypeBinding(
        row=RepresentationRequestRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="representation_request"
    )
)
class RepresentationRequest:
    """A row of `representation_request`."""

    id: strawberry.ID = bind(
        NodeId(), "For whoever decides it; `node(id:)` does not take it.", data="representation_ask_id"
    )
    applicant: str | None = computed("applicant", "Full name of who asks.")
    kind: RepresentationKind | None = column("As what.")
    status: RepresentationStatus | None = computed(
        "request_status",
        "VERIFIED waits for a second registrar, ACTIVE was granted, REVOKED refused or withdrawn, EXPIRED not decided in time.",
    )
    child: Child | None = embedded("The child.", of_child=True)
    turn: RequestTurn | None = computed("request_turn", "Whose turn it is; null where it does not wait.")
    verified_by: str | None = computed(
        "request_verifier", "Who agreed first, where two registrars are needed; the other one is somebody else."
    )
    basis: RepresentationBasis | None = embedded(
        "The document that is shown; a relative who asks to be let in has none.",
        prefix="basis_",
        data="representation_ground",
    )
    valid_to: Date | None = column("Until when it is asked for; null when open.")
    requested_at: DateTime | None = column("When it was asked for.")
    expires_at: DateTime | None = column("Until when it can be decided.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class RequestsOfChild:
    """What `Child` gets from this area."""

    representation_requests: Connection[RepresentationRequest] = paged(
        Edge(on={"child_id": "id"}, order=("-requested_at", "-id")),
        "Who asks to represent the child, newest first. A family sees the relatives who wait to be let in.",
        20,
        data="representation_requests",
    )


@strawberry.type(description="Who represents a child changed, or a contact of theirs.")
@bound(OF_CHILD)
class RepresentationChanged:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("REPRESENTATION_CHANGED")
    at: DateTime | None = event_time()
    child: Child | None = event_child()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfRights:
    """What `Subscription` gets from this area."""

    representation_changed: RepresentationChanged | None = follow(
        Follow("representation_changed", names=frozenset({"representatives"})),
        "Tells when who represents these children, or how they are reached, changes.",
        data="live_rights",
    )


@strawberry.type(description="What you have asked for yourself: to represent a child.")
@bound(TypeBinding(row=RepresentationRequestRow, ruled_by=RuledBy.ANYONE, data="application"))
class RepresentationApplication:
    """A row of `representation_request` as its applicant sees it; nothing in it tells whether there is such a child (5 B 15)."""

    application_id: strawberry.ID | None = computed(
        "application_id", "To take it back with `representationWithdraw`; `node(id:)` does not take it."
    )
    kind: RepresentationKind | None = column("As what.")
    status: RepresentationStatus | None = computed(
        "request_status",
        "REQUESTED waits, VERIFIED waits for a second registrar, ACTIVE was granted, REVOKED refused or withdrawn, EXPIRED not"
        " decided in time.",
    )
    document_kind: BasisKind | None = column("What kind of document you named.", "basis_kind")
    document_number: str | None = column("Its number.", "basis_number")
    valid_to: Date | None = column("Until when you asked for it; null when open.")
    requested_at: DateTime | None = column("When you asked.")
    expires_at: DateTime | None = column("Until when it can be decided.")
    decided_at: DateTime | None = column("When it was granted, refused or taken back; null while it waits.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="waiting"))
class QueriesOfRequests:
    """What `Query` gets from this area."""

    waiting_requests: Connection[RepresentationRequest] = paged(
        Root("waiting_requests", ("expires_at", "id")),
        "Requests to represent a child that wait for a registrar, of all children of your organization; first what ends first.",
        20,
        data="waiting",
    )
    my_applications: Connection[RepresentationApplication] = paged(
        Root("my_applications", ("-requested_at", "-id")),
        "What you have asked for yourself, newest first; for whom is not told, nor whether there is such a child.",
        20,
        data="application",
    )
