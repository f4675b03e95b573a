"""Representatives and their representations of children."""

from enum import Enum

import strawberry

from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed, embedded, node_id
from graph.schema.node import Node
from graph.schema.person import PersonName
from graph.schema.scalars import Date
from graph.tables import RepresentationRow, RepresentativeRow


@strawberry.enum(description="On what ground a person represents a child.")
class RepresentationKind(Enum):
    """domain.md 4.3."""

    PARENT = "PARENT"
    GUARDIAN = "GUARDIAN"
    TRUSTEE = "TRUSTEE"
    FOSTER = "FOSTER"
    INSTITUTION = "INSTITUTION"
    DELEGATED = strawberry.enum_value("DELEGATED", description="A relative with the consent of a legal representative.")


@strawberry.enum(
    description="Where a representation stands, or the request for one. Only ACTIVE gives any right; what has ended by its days"
    " or at 18 is EXPIRED."
)
class RepresentationStatus(Enum):
    """domain.md 4.3."""

    REQUESTED = "REQUESTED"
    VERIFIED = "VERIFIED"
    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    REVOKED = "REVOKED"
    EXPIRED = "EXPIRED"


@strawberry.type(description="A person who represents children.")
@bound(TypeBinding(row=RepresentativeRow, ruled_by=RuledBy.CHILD, own=True, key=("id",)))
class Representative(Node):
    """A row of `representative`."""

    id: strawberry.ID = node_id(data="representative")
    name: PersonName | None = embedded("The person's name.", data="representative_name")
    phone: str | None = column("Telephone. Masked it reads `on record`.", data="phone")
    email: str | None = column("E-mail address. Masked it reads `on record`.", data="email")


@strawberry.type(description="That a person represents a child, since when and on what ground.")
@bound(TypeBinding(row=RepresentationRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="existence"))
class Representation(Node):
    """A row of `representation`."""

    id: strawberry.ID = node_id()
    representative: Representative = bind(Edge(on={"id": "representative_id"}), "The person.")
    kind: RepresentationKind | None = column("On what ground.", data="representation")
    status: RepresentationStatus | None = computed(
        "representation_status", "Whether it is in force on the day of the read.", data="representation_status"
    )
    valid_from: Date | None = column("First day.", data="representation_begin")
    valid_to: Date | None = column("Last day; null when open.", data="representation_end")
    is_primary_contact: bool | None = column("Call this person first.", data="representation")
    court_restricted: bool | None = computed(
        "is_restricted",
        "A court has restricted this person's rights for today. Masked it says only that the registrar must be asked.",
        data="court_order",
    )
