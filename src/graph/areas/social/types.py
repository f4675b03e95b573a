"""Social statuses and privileges as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.social.tables import PrivilegeRow, SocialStatusRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import Date


@strawberry.enum(description="Working vocabulary of social statuses and grounds for privileges.")
class SocialKind(Enum):
    """domain.md 3.6; ENTITLED is what a masked kind reads."""

    DISABLED_CHILD = "DISABLED_CHILD"
    LARGE_FAMILY = "LARGE_FAMILY"
    ORPHAN = "ORPHAN"
    NO_PARENTAL_CARE = "NO_PARENTAL_CARE"
    GUARDIANSHIP = "GUARDIANSHIP"
    FOSTER = "FOSTER"
    LOW_INCOME = "LOW_INCOME"
    DIFFICULT_LIFE_SITUATION = "DIFFICULT_LIFE_SITUATION"
    SOCIALLY_DANGEROUS = "SOCIALLY_DANGEROUS"
    SINGLE_PARENT = "SINGLE_PARENT"
    REFUGEE = "REFUGEE"
    MILITARY_FAMILY = "MILITARY_FAMILY"
    POLICE_FAMILY = "POLICE_FAMILY"
    RARE_DISEASE = "RARE_DISEASE"
    CHRONIC_DRUG_BENEFIT = "CHRONIC_DRUG_BENEFIT"
    AGE_UNDER_3 = "AGE_UNDER_3"
    OTHER = "OTHER"
    ENTITLED = strawberry.enum_value("ENTITLED", description="Masked: there is an entitlement, its kind is not shown.")


@strawberry.type(description="A social status of the family.")
@bound(TypeBinding(row=SocialStatusRow, ruled_by=RuledBy.CHILD, data="social_period"))
class SocialStatus:
    """A row of `social_status`."""

    kind: SocialKind | None = column("Which status.", data="social_status")
    valid_from: Date | None = column("First day.")
    valid_to: Date | None = column("Last day; null when open.")
    document: MedicalDocument | None = source("The document that states it.", data="social_source")


@strawberry.type(description="A privilege the child is entitled to.")
@bound(TypeBinding(row=PrivilegeRow, ruled_by=RuledBy.CHILD, data="privilege_period"))
class Privilege:
    """A row of `privilege`."""

    kind: SocialKind | None = column("Which privilege.", data="privilege")
    basis: str | None = column("Legal ground, as written.", data="privilege_basis")
    valid_from: Date | None = column("First day.")
    valid_to: Date | None = column("Last day; null when open.")
    document: MedicalDocument | None = source("The document that proves it.", data="privilege_source")


_CHILD = {"child_id": "child_id"}


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class StatusesOfPassport:
    """What `Passport` gets from this area."""

    social_statuses: list[SocialStatus] | None = bind(
        Edge(on=_CHILD, order=("-valid_from", "id")), "Social statuses of the family.", data="social_list"
    )
    privileges: list[Privilege] | None = bind(
        Edge(on=_CHILD, order=("-valid_from", "id")), "Privileges.", data="privilege_list"
    )
