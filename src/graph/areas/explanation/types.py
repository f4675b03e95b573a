"""Explanations of access as the graph shows them."""

from enum import Enum

import strawberry

from graph.policy.vocabulary import Relation as PolicyRelation
from graph.policy.words import RELATIONS
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, WriteOutcome, bind, bound
from graph.schema.question import Filter
from graph.schema.viewer import Role

Relation = strawberry.enum(  # type: ignore[call-overload]
    Enum(
        "Relation",
        {
            each.name: strawberry.enum_value(each.value.upper(), description=f"Who {RELATIONS[each].en}.")
            for each in PolicyRelation
        },
    ),
    name="Relation",
    description="Why somebody reaches a row, as the policy names it.",
)


@strawberry.enum(description="What somebody gets of a field.")
class ExplainedState(Enum):
    """The three kinds of decisions."""

    ALLOWED = strawberry.enum_value("ALLOWED", description="As it is recorded.")
    MASKED = strawberry.enum_value("MASKED", description="A part of it, such as initials; of a list some of its rows.")
    WITHHELD = strawberry.enum_value("WITHHELD", description="Nothing of it.")


@strawberry.type(description="A relation that would give more of a field than is given now.")
@bound(TypeBinding(structural=True))
class Unlocking:
    """Made by the planner from the policy in force."""

    relation: Relation = bind(WriteOutcome("relation"), "The relation.")  # type: ignore[valid-type]
    says: str = bind(
        WriteOutcome("says"), "The relation in plain words, to be read after the role: `treats the child`."
    )
    state: ExplainedState = bind(WriteOutcome("state"), "What it would give.")
    mask: str | None = bind(WriteOutcome("mask"), "The mask that it would put on the value.")
    rule: str | None = bind(WriteOutcome("rule"), "The line of the policy that says so.")


@strawberry.type(
    description="Why a field is answered as it is. It is about the field alone: the fields above it have explanations of"
    " their own, and which rows of a list carry a sensitivity label is never told."
)
@bound(TypeBinding(structural=True))
class FieldExplanation:
    """Made by the planner from the policy in force; the statement says which relation holds."""

    field: str = bind(WriteOutcome("field"), "The field, as you named it.")
    role: Role = bind(WriteOutcome("role"), "The role that is explained: your own, or `asRole`.")
    state: ExplainedState = bind(WriteOutcome("state"), "What the role gets of the field now.")
    mask: str | None = bind(WriteOutcome("mask"), "The mask on it, where the state is MASKED.")
    relation: Relation | None = bind(  # type: ignore[valid-type]
        WriteOutcome("relation"), "The relation by which it is decided; null where no relation of the role holds."
    )
    says: str | None = bind(WriteOutcome("says"), "That relation in plain words.")
    rule: str | None = bind(WriteOutcome("rule"), "The line of the policy that decides.")
    data_class: str = bind(WriteOutcome("dataClass"), "The class of data that the field is of.")
    about: str = bind(WriteOutcome("about"), "What that class is, in a sentence.")
    unlock: list[Unlocking] = bind(
        WriteOutcome("unlock"), "Relations in which the role gets more, the most first; empty where there is none."
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="explain"))
class QueriesOfExplanations:
    """What `Query` gets from this area."""

    explain_access: list[FieldExplanation] | None = bind(
        Root("explain_access", is_explained=True),
        "Why fields are answered to you as they are, in the order in which you name them; null for a child that you do"
        " not reach, exactly as `child` is.",
        {
            "fields": Argument(list[str], "Fields of the schema that are read, as `Child.birthDate`; at most 100."),
            "child_id": Argument(
                strawberry.ID | None,
                "Global id of a child: then your relations to it decide. Without it, what every relation gives stands in"
                " `unlock`.",
                strawberry.UNSET,
            ),
            "as_role": Argument(
                Role | None,
                "Explain to another role instead, for auditors and administrators. Whom a role's relations tie to the"
                " child is not told: `unlock` lists what each of them would give.",
                strawberry.UNSET,
                Filter("Query.explainAccess", "role", "eq"),
            ),
        },
        data="explain",
    )
