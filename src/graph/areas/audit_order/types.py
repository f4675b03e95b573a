"""What an auditor sends to be let in: to ask for an order, to approve and to revoke one."""

import strawberry

from graph.schema.binding import Argument, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date, DateTime


@strawberry.input(
    description="Asks for an order to inspect the records of one child, or of the children attached to one organization's"
    " districts. It opens nothing until another auditor of your organization approves it, and never anything where there is"
    " no such child or organization, which is not told."
)
class AuditOrderRequestInput:
    """R_AUD of domain.md 4.5."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy | None = strawberry.field(default=None, description="Which child; otherwise name an organization.")
    organization: str | None = strawberry.field(
        default=None, description="Code of an organization; otherwise name a child."
    )
    reason: str = strawberry.field(description="Why, in 10 to 1,000 characters.")
    valid_from: Date = strawberry.field(description="The first day.")
    valid_to: Date = strawberry.field(description="The last day; 90 days at the most, the first one counted.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AuditOrderRequestPayload:
    """An order that waits for its approval."""

    order_id: strawberry.ID | None = bind(
        WriteOutcome("order_id"), "For whoever approves or revokes it; `node(id:)` does not take it."
    )
    requested_at: DateTime | None = bind(
        WriteOutcome("requested_at"), "When it was asked for; null where there are problems."
    )
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was asked for; empty where it was.")


@strawberry.input(description="Approves an order that somebody else asked for.")
class AuditOrderApproveInput:
    """Nobody approves their own (domain.md 5 C 25)."""

    idempotency_key: str = strawberry.field(description=KEY)
    order_id: strawberry.ID = strawberry.field(description="Id of the order.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AuditOrderApprovePayload:
    """From now on the order opens what it names, on its days."""

    approved_at: DateTime | None = bind(
        WriteOutcome("approved_at"), "When it was approved; null where there are problems."
    )
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was approved; empty where it was.")


@strawberry.input(description="Ends an order before its last day.")
class AuditOrderRevokeInput:
    """By its auditor, or by another of the same organization."""

    idempotency_key: str = strawberry.field(description=KEY)
    order_id: strawberry.ID = strawberry.field(description="Id of the order.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class AuditOrderRevokePayload:
    """With the order the right to read by it has ended, too."""

    revoked_at: DateTime | None = bind(
        WriteOutcome("revoked_at"), "When it was revoked; null where there are problems."
    )
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was revoked; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="review"))
class WritesOfAuditOrders:
    """What `Mutation` gets from this area."""

    audit_order_request: AuditOrderRequestPayload | None = bind(
        Write("audit_order_request"),
        "Ask for an order to inspect records.",
        {"input": Argument(AuditOrderRequestInput, "Whose records, why and until when.")},
        data="review",
    )
    audit_order_approve: AuditOrderApprovePayload | None = bind(
        Write("audit_order_approve"),
        "Approve an order of another auditor of your organization.",
        {"input": Argument(AuditOrderApproveInput, "Which order.")},
        data="review",
    )
    audit_order_revoke: AuditOrderRevokePayload | None = bind(
        Write("audit_order_revoke"),
        "Revoke an order of your own, or of another auditor of your organization.",
        {"input": Argument(AuditOrderRevokeInput, "Which order.")},
        data="review",
    )
