"""Measures of social support as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.norm.types import Norm
from graph.areas.social.types import SocialStatus
from graph.areas.social_support.tables import SupportMeasureRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed
from graph.schema.scalars import Date


@strawberry.enum(description="A measure of social support.")
class SupportMeasureKind(Enum):
    """Those of the norm; ENTITLED is what a masked measure reads."""

    FREE_MEDICINES = strawberry.enum_value("FREE_MEDICINES", description="Medicines without payment.")
    FREE_BABY_FOOD = strawberry.enum_value("FREE_BABY_FOOD", description="Food for an infant without payment.")
    FREE_SCHOOL_MEALS = strawberry.enum_value("FREE_SCHOOL_MEALS", description="Meals at school without payment.")
    FREE_TRANSPORT = strawberry.enum_value("FREE_TRANSPORT", description="The city's transport without payment.")
    MONTHLY_ALLOWANCE = strawberry.enum_value("MONTHLY_ALLOWANCE", description="Money, each month.")
    CAMP_VOUCHER = strawberry.enum_value("CAMP_VOUCHER", description="A stay in a camp.")
    SANATORIUM = strawberry.enum_value("SANATORIUM", description="A stay in a sanatorium.")
    REHABILITATION = strawberry.enum_value("REHABILITATION", description="Means and services of rehabilitation.")
    FAMILY_SUPPORT = strawberry.enum_value("FAMILY_SUPPORT", description="A social worker who accompanies the family.")
    PSYCHOLOGICAL_SUPPORT = strawberry.enum_value("PSYCHOLOGICAL_SUPPORT", description="Help of a psychologist.")
    ENTITLED = strawberry.enum_value("ENTITLED", description="Masked: there is a measure, which one is not shown.")


@strawberry.enum(description="Whether a proof that a rule wants to see is in the record.")
class SupportProof(Enum):
    """docs/social.md."""

    NOT_NEEDED = strawberry.enum_value("NOT_NEEDED", description="The rule does not ask for it.")
    PRESENT = strawberry.enum_value("PRESENT", description="A document that you may see proves it today.")
    MISSING = strawberry.enum_value("MISSING", description="The family brings it.")


@strawberry.type(
    description="A measure that the child may be entitled to today, by a rule and a social status. Nothing is granted here: the"
    " authority decides on an application."
)
@bound(TypeBinding(row=SupportMeasureRow, ruled_by=RuledBy.CHILD, data="support_ground"))
class SupportMeasure:
    """A row of `support_measure`."""

    measure: SupportMeasureKind | None = column("Which measure.", data="support_measure")
    rule: str | None = column("By which rule of the norm.")
    basis: str | None = column("Order and article, as the rule names them.")
    norm: Norm | None = bind(Edge(on={"id": "norm_id"}), "In which version of the rules; whether it was checked.")
    status: SocialStatus | None = bind(
        Edge(on={"child_id": "child_id", "id": "status_id"}),
        "The social status that meets the rule, with its document.",
    )
    income_proof: SupportProof | None = computed(
        "support_income_proof", "Whether a low income is proven by a document that is not too old for the rule."
    )
    privilege_proof: SupportProof | None = computed(
        "support_privilege_proof", "Whether a certificate of the privilege of this kind is there and valid today."
    )
    valid_from: Date | None = column("The first day on which rule, status and age agree.")
    valid_to: Date | None = column("The last such day; null when open.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class SupportOfPassport:
    """What `Passport` gets from this area."""

    support_measures: list[SupportMeasure] | None = bind(
        Edge(on={"child_id": "child_id"}, only="support_today", order=("measure", "rule", "id")),
        "Measures of social support that the child may be entitled to today.",
        data="support_list",
    )
