"""What a doctor sends to answer a card."""

import strawberry

from graph.areas.decision_support.types import (
    DecisionAnswer,
    DecisionOrder,
    DecisionOverrideReason,
)
from graph.schema.binding import Argument, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.scalars import DateTime


@strawberry.input(description="Answers a decision card that you are given of this child now.")
class DecisionCardAnswerInput:
    """By a doctor who is given the card."""

    idempotency_key: str = strawberry.field(description=KEY)
    child_id: strawberry.ID = strawberry.field(description="Global id of the child.")
    card: strawberry.ID = strawberry.field(description="The id of the card.")
    answer: DecisionAnswer = strawberry.field(description="Whether you follow it.")
    reason: DecisionOverrideReason | None = strawberry.field(
        default=None, description="Why you do not follow it; left out where you do."
    )
    comment: str | None = strawberry.field(default=None, description="In your words, at most 500 characters.")
    orders: list[DecisionOrder] = strawberry.field(
        default_factory=list, description="The drugs that you named when you were given the card."
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class DecisionCardAnswerPayload:
    """`Child.decisionCardAnswers` has the answer."""

    answered_at: DateTime | None = bind(WriteOutcome("answered_at"), "When it was kept; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfDecisions:
    """What `Mutation` gets from this area."""

    decision_card_answer: DecisionCardAnswerPayload | None = bind(
        Write("decision_card_answer"),
        "Follow a decision card, or override it with a reason.",
        {"input": Argument(DecisionCardAnswerInput, "Which card, and what you answer.")},
        data="decision_support",
    )
