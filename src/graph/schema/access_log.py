"""The access log: who looked at a child, when, why and at which fields."""

from enum import Enum

import strawberry

from graph.schema.binding import NodeId, RuledBy, TypeBinding, bind, bound, column, computed, embedded
from graph.schema.node import Connection
from graph.schema.person import PersonName
from graph.schema.scalars import DateTime
from graph.schema.viewer import Role
from graph.tables import AccessLogRow


@strawberry.enum(description="Why somebody could look at the child.")
class AccessRelation(Enum):
    """The relations to a child, in words that a family understands."""

    ATTACHED = strawberry.enum_value("ATTACHED", description="Works in the district that the child belonged to.")
    ORGANIZATION = strawberry.enum_value(
        "ORGANIZATION", description="Works at the polyclinic that the child belonged to."
    )
    EXPECTED = strawberry.enum_value(
        "EXPECTED", description="Works at the polyclinic where the child had an appointment on that day."
    )
    SCHOOL = strawberry.enum_value("SCHOOL", description="Works at the school or kindergarten that the child attended.")
    TREATING = strawberry.enum_value(
        "TREATING", description="Was treating the child, by a referral, an observation or a commission."
    )
    CALL = strawberry.enum_value("CALL", description="Was answering an ambulance call for the child.")
    REPRESENTS = strawberry.enum_value("REPRESENTS", description="Represented the child, who was under 15.")
    REPRESENTS_TEEN = strawberry.enum_value("REPRESENTS_TEEN", description="Represented the child, who was 15 to 17.")
    DELEGATED = strawberry.enum_value(
        "DELEGATED", description="A relative to whom a legal representative entrusted the child until a set day."
    )
    SELF = strawberry.enum_value("SELF", description="Was the child.")
    BREAK_GLASS = strawberry.enum_value(
        "BREAK_GLASS", description="Opened the vital facts in an emergency: see `purpose` and `Child.breakGlassGrants`."
    )
    BREAK_GLASS_LABELS = strawberry.enum_value(
        "BREAK_GLASS_LABELS", description="Opened facts under a sensitivity label with them."
    )
    REVIEW = strawberry.enum_value("REVIEW", description="Was reviewing such an emergency.")
    ORDERED = strawberry.enum_value(
        "ORDERED",
        description="An auditor, was checking the records by an order that somebody else approved, for set days.",
    )
    SHARED = strawberry.enum_value(
        "SHARED",
        description="By a share link of the family, with its PIN and without an account: see `Child.shareLinks`.",
    )
    CASE = strawberry.enum_value(
        "CASE", description="A social worker, had an open social case of the child: see `Child.socialCases`."
    )
    PROTECTED = strawberry.enum_value(
        "PROTECTED", description="It protects the child from its family, who does not see this entry."
    )


@strawberry.type(
    description="One time that somebody looked at the child. It tells names of fields and never a value, and nothing of"
    " other children that were looked at together."
)
@bound(TypeBinding(row=AccessLogRow, ruled_by=RuledBy.CHILD, key=("id",), data="access"))
class AccessLogEntry:
    """A row of the view `access_log`."""

    id: strawberry.ID = bind(
        NodeId(), "Opaque id of this entry, to tell entries apart; `node(id:)` does not take it.", data="access_id"
    )
    at: DateTime | None = column("When.")
    actor: PersonName | None = embedded("Who looked; the names in it are null where the account is gone.")
    actor_role: Role | None = column("The role they acted in.", "role")
    is_self: bool | None = computed("is_self", "It was you, by the account you ask with now.")
    organization: str | None = computed(
        "institution_name", "Where they worked on that day, for staff; the first place where there were several."
    )
    relations: list[AccessRelation] | None = column(
        "Why they could: each of these held at that moment.", data="access_relation"
    )
    fields: list[str] | None = computed(
        "fields_of_child",
        "What of the child was read, masked values too: coordinates of this schema such as `Child.birthDate`, sorted."
        " A frontend turns them into words by the descriptions of these fields. Empty: only the child's place in"
        " a list, a break-glass grant that was opened, closed or reviewed, or an audit order that was asked for, approved"
        " or revoked.",
    )
    purpose: str | None = computed(
        "access_purpose",
        "The reason they gave, such as a BreakGlassReason; null where the relation alone is the reason. Whoever works in the"
        " child's clinic or inspects it reads the words; a family reads a word for them, and only its own as they are:"
        " AUDIT_ORDER, REVIEW, EMERGENCY, TREATMENT, CARE (of the polyclinic), SCHOOL, SOCIAL_SUPPORT, FAMILY or OTHER.",
        data="access_purpose",
    )
    policy_version: str | None = column("Version of the access policy that was in force.")
    request_id: str | None = column("Id of the request, to quote in a complaint.")


@strawberry.type(description="A page of the access log, forward only.")
@bound(TypeBinding(structural=True))
class AccessLogConnection(Connection[AccessLogEntry]):
    """A connection whose name is not that of its rows (domain.md 4.3)."""
