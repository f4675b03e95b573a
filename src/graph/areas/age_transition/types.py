"""The picture of a transition, as a family and its registrar read it 90 days ahead."""

from enum import Enum

import strawberry

from graph.schema.binding import Embedded, FromPolicy, RuledBy, TypeBinding, WriteOutcome, bind, bound, computed
from graph.schema.scalars import Date
from graph.tables import ChildRow


@strawberry.enum(description="What happens on that day.")
class AgeTransitionKind(Enum):
    """domain.md 3.9 and 5 F 43."""

    TURNS_15 = strawberry.enum_value("TURNS_15", description="The child may have their own record opened.")
    TURNS_18 = strawberry.enum_value("TURNS_18", description="Nobody represents an adult: every right over them ends.")
    OF_AGE_BY_DOCUMENT = strawberry.enum_value(
        "OF_AGE_BY_DOCUMENT", description="A document makes them of age earlier: every right over them ends."
    )


@strawberry.enum(description="Whose access changes.")
class FamilyMember(Enum):
    """Who reads a child as its family."""

    CHILD = strawberry.enum_value("CHILD", description="The child, once their own record is open to them.")
    LEGAL_REPRESENTATIVE = strawberry.enum_value(
        "LEGAL_REPRESENTATIVE", description="Parents, guardians, trustees, foster families, an institution."
    )
    RELATIVE = strawberry.enum_value("RELATIVE", description="Who was let in by one of them, or by the teenager.")


@strawberry.enum(description="What is decided of a field for somebody.")
class AccessDecision(Enum):
    """As policy lines say it."""

    ALLOWED = strawberry.enum_value("ALLOWED", description="As it is.")
    MASKED = strawberry.enum_value("MASKED", description="A part of it, or under a condition.")
    DENIED = strawberry.enum_value("DENIED", description="Nothing of it.")


@strawberry.enum(description="What is done with a field.")
class AccessKind(Enum):
    """Of a family."""

    READ = strawberry.enum_value("READ", description="It is read.")
    WRITE = strawberry.enum_value("WRITE", description="It is written.")


@strawberry.type(description="One field of which somebody may see or do more, or less, from that day on.")
@bound(TypeBinding(structural=True))
class AgeTransitionChange:
    """Compared by the planner in the policy in force."""

    person: FamilyMember = bind(WriteOutcome("person"), "Whose access changes.")
    action: AccessKind = bind(WriteOutcome("action"), "Whether it is read or written.")
    field: str = bind(WriteOutcome("field"), "As `Type.field`; `label:NAME` are all rows with that sensitivity label.")
    before: AccessDecision = bind(WriteOutcome("before"), "What is decided today.")
    after: AccessDecision = bind(WriteOutcome("after"), "What will be decided; MASKED twice is another mask.")


@strawberry.type(
    description="What the next birthday that matters changes for the family, as the policy in force today decides it."
)
@bound(TypeBinding(row=ChildRow, ruled_by=RuledBy.CHILD, data="age_transition"))
class AgeTransition:
    """Computed from the day of birth, a document of age, and the policy."""

    kind: AgeTransitionKind | None = computed("age_transition_kind", "What happens.")
    at: Date | None = computed("age_transition_at", "The first day of it; it begins at midnight in Moscow.")
    gains: list[AgeTransitionChange] = bind(
        FromPolicy("age_gains", "age_transition_kind"), "Who may see or do more, field by field."
    )
    losses: list[AgeTransitionChange] = bind(
        FromPolicy("age_losses", "age_transition_kind"), "Who may see or do less, field by field."
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class TransitionOfChild:
    """What `Child` gets from this area."""

    age_transition: AgeTransition | None = bind(
        Embedded(of_child=True, present="age_transition_near"),
        "What the next birthday that matters changes for the family; null until 90 days before it.",
        data="age_transition",
    )
