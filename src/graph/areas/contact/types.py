"""Contacts that wait for a registrar, as the graph shows them, and what is sent to decide."""

import strawberry

from graph.areas.contact.tables import ContactProposalRow
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
    embedded,
)
from graph.schema.child import Child
from graph.schema.mutation import KEY, Problem
from graph.schema.node import Connection, paged
from graph.schema.scalars import DateTime


@strawberry.type(
    description="That another system says another contact of a representative than the one that stands. SIMULATED."
)
@bound(TypeBinding(row=ContactProposalRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="contact_proposal"))
class ContactProposal:
    """A row of `contact_proposal`."""

    proposal_id: strawberry.ID | None = computed(
        "contact_proposal_id", "For `contactDecide`; `node(id:)` does not take it."
    )
    child: Child | None = embedded("The child.", of_child=True)
    representative: str | None = computed("applicant", "Full name of the representative.")
    phone: str | None = column("The phone that is proposed; null: as it is.")
    email: str | None = column("The e-mail that is proposed; null: as it is.")
    source: str | None = column("Which system says so; SIMULATED while none is connected.")
    proposed_at: DateTime | None = column("When.")
    decided_at: DateTime | None = column("When it was decided, or taken back by its source; null while it waits.")
    is_accepted: bool | None = column("Whether it was written; null while it waits.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ProposalsOfChild:
    """What `Child` gets from this area."""

    contact_proposals: Connection[ContactProposal] = paged(
        Edge(on={"child_id": "id"}, order=("-proposed_at", "-id")),
        "Contacts of its representatives that another system disagrees with, newest first.",
        20,
        data="contact_proposal",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="waiting"))
class QueriesOfContacts:
    """What `Query` gets from this area."""

    waiting_contacts: Connection[ContactProposal] = paged(
        Root("waiting_contacts", ("proposed_at", "id")),
        "Contacts that wait for you, of all children of your organization, oldest first.",
        20,
        data="waiting",
    )


@strawberry.input(description="Writes a proposed contact of a representative, or leaves the one that stands.")
class ContactDecideInput:
    """Of a child of your organization."""

    idempotency_key: str = strawberry.field(description=KEY)
    proposal_id: strawberry.ID = strawberry.field(description="Which proposal.")
    accept: bool = strawberry.field(description="Whether it is written.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ContactDecidePayload:
    """`Child.representatives` shows it."""

    decided_at: DateTime | None = bind(WriteOutcome("decided_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was decided; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="demographics_write"))
class WritesOfContacts:
    """What `Mutation` gets from this area."""

    contact_decide: ContactDecidePayload | None = bind(
        Write("contact_decide"),
        "Decide over a contact that another system proposes.",
        {"input": Argument(ContactDecideInput, "Which proposal, and whether it is written.")},
        data="demographics_write",
    )
