"""What a registrar sends to make one record of two, and two of one again."""

import strawberry

from graph.areas.duplicate.types import Duplicate
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.child import Child
from graph.schema.mutation import KEY, PROBLEMS, Problem


@strawberry.input(
    description="Makes one record of two: documents, facts, rights, attachments and numbers of the other come to the survivor, which"
    " keeps its own district and numbers. Look at `gaining` first: whoever represents the other child alone reaches this record"
    " from then on; of who represents both, the stricter order holds. Another registrar than who proposed it."
)
class ChildMergeInput:
    """docs/duplicate.md."""

    idempotency_key: str = strawberry.field(description=KEY)
    duplicate_id: strawberry.ID = strawberry.field(description="Global id of the pair, from the list of either child.")
    survivor: strawberry.ID = strawberry.field(
        description="Global id of the child that stays; nobody reaches the other one."
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ChildMergePayload:
    """The survivor, read back."""

    child: Child | None = bind(Root("node"), "The survivor; null where there are problems.")
    duplicate: Duplicate | None = bind(Root("node"), "The pair, to part them with.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(
    description="Makes two records of one again: what had come from the other child goes back to it, with what hangs on it. What"
    " came later stays with the survivor, for a person to look at."
)
class ChildUnmergeInput:
    """By any registrar who reaches the survivor."""

    idempotency_key: str = strawberry.field(description=KEY)
    duplicate_id: strawberry.ID = strawberry.field(description="Global id of the pair.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class ChildUnmergePayload:
    """The survivor, read back."""

    child: Child | None = bind(Root("node"), "The child that the other one was merged into.")
    duplicate: Duplicate | None = bind(Root("node"), "The pair.")
    stayed: int | None = bind(
        WriteOutcome("stayed"),
        "Documents that came while they were one and stay with the survivor; null where there are problems.",
    )
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="duplicate_use"))
class WritesOfMerges:
    """What `Mutation` gets for merges."""

    child_merge: ChildMergePayload | None = bind(
        Write("child_merge"),
        "Make one record of two.",
        {"input": Argument(ChildMergeInput, "Which pair, and who stays.")},
        data="duplicate_use",
    )
    child_unmerge: ChildUnmergePayload | None = bind(
        Write("child_unmerge"),
        "Make two records of one again.",
        {"input": Argument(ChildUnmergeInput, "Which pair.")},
        data="duplicate_use",
    )
