"""Pairs of children that may be one, as the graph shows them, and what proposes and decides them."""

from enum import Enum

import strawberry

from graph.areas.duplicate.tables import DuplicateRow
from graph.schema.binding import (
    Argument,
    Edge,
    Root,
    RuledBy,
    TypeBinding,
    Write,
    bind,
    bound,
    column,
    computed,
    embedded,
    node_id,
)
from graph.schema.child import Child
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.node import Connection, Node, paged
from graph.schema.query import ChildBy
from graph.schema.scalars import DateTime


@strawberry.enum(description="What two records have in common, or not.")
class DuplicateReason(Enum):
    """areas/duplicate/match.py has the points of each."""

    SAME_SNILS = "SAME_SNILS"
    SAME_POLICY = "SAME_POLICY"
    SAME_IDENTIFIER = strawberry.enum_value(
        "SAME_IDENTIFIER", description="A number of any register, such as one that was kept as not verified."
    )
    SAME_NAME = strawberry.enum_value("SAME_NAME", description="Family and given name.")
    SAME_BIRTH_DATE = "SAME_BIRTH_DATE"
    SAME_REPRESENTATIVE = "SAME_REPRESENTATIVE"
    SAME_ADDRESS = "SAME_ADDRESS"
    OTHER_GIVEN_NAME = strawberry.enum_value(
        "OTHER_GIVEN_NAME", description="Of one family and day of birth: twins, perhaps."
    )


@strawberry.enum(description="Where the comparison of two records stands.")
class DuplicateStatus(Enum):
    """docs/duplicate.md."""

    PROPOSED = strawberry.enum_value("PROPOSED", description="It waits for a registrar.")
    NOT_SAME = strawberry.enum_value("NOT_SAME", description="They are two children; no scan proposes them again.")
    MERGED = strawberry.enum_value("MERGED", description="They are one, and one of the records holds both histories.")
    UNMERGED = strawberry.enum_value("UNMERGED", description="They were merged, and parted again.")


@strawberry.type(description="That another record may be of the same child.")
@bound(TypeBinding(row=DuplicateRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="duplicate"))
class Duplicate(Node):
    """A row of `duplicate`."""

    id: strawberry.ID = node_id(data="duplicate_id")
    child: Child | None = embedded("The child in whose list the pair stands.", of_child=True)
    other_id: strawberry.ID | None = computed(
        "duplicate_other", "Global id of the other child, for `node(id:)`: null there where you do not reach it."
    )
    score: int | None = column("0 to 100: the points of all reasons.")
    reasons: list[DuplicateReason] | None = column("What the two had in common when it was proposed.")
    status: DuplicateStatus | None = computed("duplicate_status", "Where it stands.")
    gaining: int | None = computed(
        "duplicate_gaining",
        "How many people represent the other child alone today, and would reach this record once they are merged.",
    )
    proposed_by: str | None = computed("duplicate_proposer", "Who proposed it; null where a scan did.")
    proposed_at: DateTime | None = column("When.")
    decided_by: str | None = computed("duplicate_decider", "Who decided; null while nobody has.")
    decided_at: DateTime | None = column("When.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class DuplicatesOfChild:
    """What `Child` gets from this area."""

    duplicates: Connection[Duplicate] = paged(
        Edge(on={"child_id": "id"}, order=("-proposed_at", "-id")),
        "Other records that may be of this child, newest first.",
        20,
        data="duplicate",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="waiting"))
class QueriesOfDuplicates:
    """What `Query` gets from this area."""

    waiting_duplicates: Connection[Duplicate] = paged(
        Root("waiting_duplicates", ("proposed_at", "id")),
        "Pairs that wait for you, of all children of your organization, each once, oldest first.",
        20,
        data="waiting",
    )


@strawberry.input(description="Proposes that two records of your organization are of one child.")
class DuplicateProposeInput:
    """Another registrar decides."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="One of them.")
    other: ChildBy = strawberry.field(description="The other.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class DuplicateProposePayload:
    """The pair as the first child's list has it."""

    duplicate: Duplicate | None = bind(Root("node"), "The pair; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Says that two records are of two children. No scan proposes them again.")
class DuplicateRejectInput:
    """By a registrar who reaches one of them."""

    idempotency_key: str = strawberry.field(description=KEY)
    duplicate_id: strawberry.ID = strawberry.field(description="Global id of the pair, from the list of either child.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class DuplicateRejectPayload:
    """The pair, read back."""

    duplicate: Duplicate | None = bind(Root("node"), "The pair; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="duplicate_use"))
class WritesOfDuplicates:
    """What `Mutation` gets from this area."""

    duplicate_propose: DuplicateProposePayload | None = bind(
        Write("duplicate_propose"),
        "Propose that two records are of one child.",
        {"input": Argument(DuplicateProposeInput, "Which two.")},
        data="duplicate_use",
    )
    duplicate_reject: DuplicateRejectPayload | None = bind(
        Write("duplicate_reject"),
        "Say that two records are of two children.",
        {"input": Argument(DuplicateRejectInput, "Which pair.")},
        data="duplicate_use",
    )
