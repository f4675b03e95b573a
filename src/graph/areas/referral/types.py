"""Referrals as the graph shows them, and what asks for one and ends it."""

import strawberry

from graph.areas.referral.tables import ReferralRow
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
from graph.schema.document import MedicalDocument, source
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.node import Connection, Node, paged
from graph.schema.query import ChildBy
from graph.schema.scalars import DateTime


@strawberry.type(description="That a doctor sends this child to a specialist.")
@bound(TypeBinding(row=ReferralRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="referral"))
class Referral(Node):
    """A row of `referral`."""

    id: strawberry.ID = node_id(data="referral_id")
    specialty: str | None = column("To what kind of specialist, such as CARDIOLOGY.")
    organization: str | None = computed("referred_institution", "To a specialist of which institution.")
    specialist: str | None = computed(
        "referred_specialist", "To whom; null where any such specialist of the institution may see the child."
    )
    referred_by: str | None = computed("referrer_name", "Who refers.")
    reason: str | None = column("Why, in the words of who refers.", data="referral_words")
    opened_at: DateTime | None = column(
        "When the child was sent. The specialist treats it from then on, but not by the word of a document alone."
    )
    closed_at: DateTime | None = column("When it was closed; the specialist reads for 30 days more.")
    document: MedicalDocument | None = source(
        "The document that states it; null where it was made by `referralCreate`.", data="referral"
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ReferralsOfChild:
    """What `Child` gets from this area."""

    referrals: Connection[Referral] = paged(
        Edge(on={"child_id": "id"}, order=("-opened_at", "-id")), "Referrals, newest first.", 20, data="referral_list"
    )


@strawberry.input(
    description="Sends a child whom you treat to a specialist. From then on such a specialist reads what a visit needs."
)
class ReferralCreateInput:
    """To a specialty at an organization: who of them sees the child is for them to settle."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    organization: str = strawberry.field(description="Code of the organization that the specialist works in.")
    specialty: str = strawberry.field(description="A specialty that somebody has there today, such as CARDIOLOGY.")
    reason: str = strawberry.field(description="Why, in 10 to 1,000 characters; the child's representatives read it.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ReferralCreatePayload:
    """The referral, read back."""

    referral: Referral | None = bind(Root("node"), "The referral; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Closes a referral of a child whom you treat.")
class ReferralCloseInput:
    """By any doctor who may refer this child."""

    idempotency_key: str = strawberry.field(description=KEY)
    referral_id: strawberry.ID = strawberry.field(description="Global id of the referral.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ReferralClosePayload:
    """The specialist reads for 30 days more."""

    closed_at: DateTime | None = bind(WriteOutcome("closed_at"), "When it was closed; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was closed; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="referral_use"))
class WritesOfReferrals:
    """What `Mutation` gets from this area."""

    referral_create: ReferralCreatePayload | None = bind(
        Write("referral_create"),
        "Send a child to a specialist.",
        {"input": Argument(ReferralCreateInput, "Which child, to whom and why.")},
        data="referral_use",
    )
    referral_close: ReferralClosePayload | None = bind(
        Write("referral_close"),
        "Close a referral.",
        {"input": Argument(ReferralCloseInput, "Which referral.")},
        data="referral_use",
    )
