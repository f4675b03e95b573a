"""What can be written. A payload carries problems, and objects that are read back like any other."""

from enum import Enum

import strawberry

from graph.schema.binding import RuledBy, TypeBinding, WriteOutcome, bind, bound

KEY = "A word of your own for this write, at most 100 characters, such as a UUID: sent again, it answers the same."


@strawberry.enum(description="What was wrong with what you sent.")
class ProblemCode(Enum):
    """Nothing was written."""

    INVALID = strawberry.enum_value("INVALID", description="A value is too short, too long or out of range.")
    NOT_FOUND = strawberry.enum_value("NOT_FOUND", description="There is no such row, or none that you may write.")
    ALREADY_DONE = strawberry.enum_value("ALREADY_DONE", description="Somebody did so before.")
    ANOTHER_PERSON = strawberry.enum_value(
        "ANOTHER_PERSON", description="Somebody else must do it: it is about you or your family, or takes two persons."
    )
    CONFLICT = strawberry.enum_value(
        "CONFLICT", description="What stands has changed meanwhile, or belongs to somebody else."
    )


@strawberry.type(description="A reason why nothing was written, for a person to read.")
@bound(TypeBinding(structural=True))
class Problem:
    """Made by a write."""

    code: ProblemCode = bind(WriteOutcome("code"), "For programs.")
    message: str = bind(WriteOutcome("message"), "For people.")
    path: list[str] = bind(WriteOutcome("path"), "The field of the input, from the outside in.")


@strawberry.type(description="Everything that can be written. Each write needs a FULL account and an idempotency key.")
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class Mutation:
    """Areas bring its fields, each with its write; one that is refused is null with an error, the others of its operation go on."""


PROBLEMS: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was written; empty where it was.")
"""The field of every payload that says why a write was not made."""
