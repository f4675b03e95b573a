"""What doctors send to convene a commission, and to take its steps."""

import strawberry

from graph.areas.commission.types import CommissionCallOffReason, CommissionKind, CommissionVote, MedicalCommission
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date
from graph.schema.staff import StaffIdentifier

_WHICH = "Global id of the commission."


@strawberry.input(
    description="Convenes a commission. Its members treat the child while it lasts, each by their own policy: a document that is"
    " chosen is read by who may read it."
)
class CommissionConveneInput:
    """By a district doctor of the child, or a specialist who treats it."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    kind: CommissionKind = strawberry.field(description="What kind of commission.")
    question: str = strawberry.field(description="What it shall decide, in 10 to 1,000 characters.")
    due_by: Date = strawberry.field(description="The last day by which it shall have held its session, within a year.")
    chair: StaffIdentifier = strawberry.field(description="Who chairs it.")
    members: list[StaffIdentifier] = strawberry.field(
        description="Who else sits in it: specialists, or district doctors of the child, who work somewhere today."
    )
    documents: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="Global ids of at most 50 documents of the child that you may read."
    )


@strawberry.input(description="Records the consent that the norm asks for.")
class CommissionConsentRecordInput:
    """By its chair, or who convened it."""

    idempotency_key: str = strawberry.field(description=KEY)
    commission_id: strawberry.ID = strawberry.field(description=_WHICH)
    document_id: strawberry.ID = strawberry.field(description="Global id of a document of kind CONSENT of the child.")


@strawberry.input(
    description="Holds a session: the first one, one after another without a quorum, or a new one of a closed commission, which"
    " lasts again then."
)
class CommissionSessionHoldInput:
    """By its chair, or who convened it."""

    idempotency_key: str = strawberry.field(description=KEY)
    commission_id: strawberry.ID = strawberry.field(description=_WHICH)
    opinions_due_on: Date = strawberry.field(description="The last day on which its members give their opinions.")


@strawberry.input(description="Gives your opinion in the session that is held; once, and nobody changes it.")
class CommissionOpinionGiveInput:
    """By a member."""

    idempotency_key: str = strawberry.field(description=KEY)
    commission_id: strawberry.ID = strawberry.field(description=_WHICH)
    vote: CommissionVote = strawberry.field(description="How you vote on the question.")
    opinion: str = strawberry.field(description="Your opinion, in 10 to 1,000 characters.")


@strawberry.input(description="Decides, where there is a quorum; the outcome is what the votes make of the question.")
class CommissionDecideInput:
    """By its chair, who has given an opinion."""

    idempotency_key: str = strawberry.field(description=KEY)
    commission_id: strawberry.ID = strawberry.field(description=_WHICH)
    decision: str = strawberry.field(description="What is decided, in 10 to 1,000 characters; the family reads it.")


@strawberry.input(description="Signs the protocol of the session. The signature is SIMULATED.")
class CommissionSignInput:
    """By who has given an opinion in the session, once."""

    idempotency_key: str = strawberry.field(description=KEY)
    commission_id: strawberry.ID = strawberry.field(description=_WHICH)


@strawberry.input(
    description="Closes a commission that all have signed: its protocol comes into the record. Before a decision it is called off."
)
class CommissionCloseInput:
    """By its chair; before a decision by who convened it, too."""

    idempotency_key: str = strawberry.field(description=KEY)
    commission_id: strawberry.ID = strawberry.field(description=_WHICH)
    reason: CommissionCallOffReason | None = strawberry.field(
        default=None, description="Why it is called off; left out where it has decided."
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class CommissionPayload:
    """The commission, read back."""

    commission: MedicalCommission | None = bind(
        Root("node"), "The commission, where you reach it still; null where there are problems."
    )
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfCommissions:
    """What `Mutation` gets from this area."""

    commission_convene: CommissionPayload | None = bind(
        Write("commission_convene"),
        "Convene a medical commission.",
        {"input": Argument(CommissionConveneInput, "Of which child, who sits, what they decide.")},
        data="commission_use",
    )
    commission_consent_record: CommissionPayload | None = bind(
        Write("commission_consent_record"),
        "Record the consent to a commission.",
        {"input": Argument(CommissionConsentRecordInput, "Which commission, by which document.")},
        data="commission_use",
    )
    commission_session_hold: CommissionPayload | None = bind(
        Write("commission_session_hold"),
        "Hold a session of a commission.",
        {"input": Argument(CommissionSessionHoldInput, "Which commission, until when.")},
        data="commission_use",
    )
    commission_opinion_give: CommissionPayload | None = bind(
        Write("commission_opinion_give"),
        "Give your opinion in a session.",
        {"input": Argument(CommissionOpinionGiveInput, "Which commission, and what you say.")},
        data="commission_use",
    )
    commission_decide: CommissionPayload | None = bind(
        Write("commission_decide"),
        "Decide, as the chair.",
        {"input": Argument(CommissionDecideInput, "Which commission, and what is decided.")},
        data="commission_use",
    )
    commission_sign: CommissionPayload | None = bind(
        Write("commission_sign"),
        "Sign the protocol of a session.",
        {"input": Argument(CommissionSignInput, "Which commission.")},
        data="commission_use",
    )
    commission_close: CommissionPayload | None = bind(
        Write("commission_close"),
        "Close a commission, or call it off.",
        {"input": Argument(CommissionCloseInput, "Which commission.")},
        data="commission_use",
    )
