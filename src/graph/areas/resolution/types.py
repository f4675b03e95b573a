"""Resolutions of conflicts as the graph shows them, and what proposes, decides and withdraws one."""

from enum import Enum

import strawberry

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
    node_id,
)
from graph.schema.document import MedicalDocument, source
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.node import Connection, Node, paged
from graph.schema.query import ChildBy
from graph.schema.scalars import DateTime
from graph.tables import FactResolutionRow


@strawberry.enum(description="A fact whose conflict two persons may resolve.")
class ResolvedFact(Enum):
    """Constants of a child, which a laboratory determines."""

    BLOOD_GROUP = "BLOOD_GROUP"
    RH_FACTOR = "RH_FACTOR"


@strawberry.enum(description="Where a resolution stands.")
class ResolutionStatus(Enum):
    """docs/papers.md."""

    PROPOSED = strawberry.enum_value("PROPOSED", description="It waits for another person; documents still disagree.")
    RESOLVED = strawberry.enum_value("RESOLVED", description="The passport shows what its document states.")
    REJECTED = strawberry.enum_value("REJECTED", description="Another person did not agree.")
    WITHDRAWN = strawberry.enum_value("WITHDRAWN", description="Who proposed it took it back.")
    LAPSED = strawberry.enum_value(
        "LAPSED",
        description="It was resolved and decides no more: its document does not stand, another one contradicts it, or none does.",
    )


@strawberry.type(description="That a laboratory document is right where documents disagree about blood.")
@bound(TypeBinding(row=FactResolutionRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="resolution"))
class FactResolution(Node):
    """A row of `fact_resolution`."""

    id: strawberry.ID = node_id(data="resolution_id")
    fact: ResolvedFact | None = column("Which fact.", "kind")
    status: ResolutionStatus | None = computed("resolution_status", "Where it stands now.")
    document: MedicalDocument | None = source("The laboratory document that is right.", data="vital_source")
    proposed_by: str | None = computed("resolution_proposer", "Who proposed it.")
    proposed_at: DateTime | None = column("When.")
    decided_by: str | None = computed(
        "resolution_decider", "Who decided: another person, or who withdrew it; null while nobody has."
    )
    decided_at: DateTime | None = column("When.")


def _resolution() -> FactResolution | None:
    """The edge from a fact of the passport to the resolution that it rests on."""
    return bind(  # type: ignore[no-any-return]
        Edge(on={"child_id": "child_id", "id": "resolution_id"}),
        "By which resolution of a conflict the value stands; null where documents agree.",
        data="resolution",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ResolutionOfBloodGroup:
    """What `BloodGroupFact` gets from this area."""

    resolution: FactResolution | None = _resolution()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ResolutionOfRhFactor:
    """What `RhFactorFact` gets from this area."""

    resolution: FactResolution | None = _resolution()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ResolutionsOfChild:
    """What `Child` gets from this area."""

    fact_resolutions: Connection[FactResolution] = paged(
        Edge(on={"child_id": "id"}, order=("-proposed_at", "-id")),
        "What was proposed to resolve conflicts about blood, newest first.",
        20,
        data="resolution_list",
    )


@strawberry.input(
    description="Proposes which laboratory document is right where documents disagree about blood. It stands once another person"
    " confirms it."
)
class FactConflictResolveInput:
    """By the district doctor, or a specialist who treats the child."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    fact: ResolvedFact = strawberry.field(description="Which fact is in conflict.")
    document_id: strawberry.ID = strawberry.field(
        description="A signed laboratory result in force that states one of the candidates."
    )


@strawberry.input(
    description="Confirms or rejects what another person has proposed, after you have seen the documents."
)
class FactConflictDecideInput:
    """By the district doctor, or a specialist who treats the child; never by who proposed it."""

    idempotency_key: str = strawberry.field(description=KEY)
    resolution_id: strawberry.ID = strawberry.field(description="Global id of the resolution.")
    confirms: bool = strawberry.field(description="Whether it is so.")


@strawberry.input(description="Takes back what you have proposed yourself.")
class FactConflictWithdrawInput:
    """By who proposed it."""

    idempotency_key: str = strawberry.field(description=KEY)
    resolution_id: strawberry.ID = strawberry.field(description="Global id of the resolution.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class FactConflictPayload:
    """The resolution, read back."""

    resolution: FactResolution | None = bind(Root("node"), "The resolution; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfResolutions:
    """What `Mutation` gets from this area."""

    fact_conflict_resolve: FactConflictPayload | None = bind(
        Write("fact_conflict_resolve"),
        "Propose which laboratory document is right.",
        {"input": Argument(FactConflictResolveInput, "Which child, which fact, by which document.")},
        data="resolution_use",
    )
    fact_conflict_decide: FactConflictPayload | None = bind(
        Write("fact_conflict_decide"),
        "Confirm or reject what another person has proposed.",
        {"input": Argument(FactConflictDecideInput, "Which resolution.")},
        data="resolution_use",
    )
    fact_conflict_withdraw: FactConflictPayload | None = bind(
        Write("fact_conflict_withdraw"),
        "Take back a proposal of yours.",
        {"input": Argument(FactConflictWithdrawInput, "Which resolution.")},
        data="resolution_use",
    )
