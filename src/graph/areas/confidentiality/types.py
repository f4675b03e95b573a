"""What a teenager sends to keep a document to themselves, and what others learn of it."""

import strawberry

from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound, computed
from graph.schema.document import MedicalDocument
from graph.schema.mutation import KEY, Problem


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class KeptDocument:
    """What `MedicalDocument` gets from this area."""

    is_kept_by_teen: bool | None = computed(
        "is_kept_by_teen",
        "Whether the teenager keeps it to themselves: who represents them does not see it, nor what it states, but for blood"
        " group, groups, height and weight on the one page. Everybody who gives care sees it.",
        data="document_kept",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class KeptOfChild:
    """What `Child` gets from this area."""

    documents_kept: int | None = computed(
        "documents_kept",
        "How many documents the teenager keeps to themselves.",
        data="document_kept_count",
    )


@strawberry.input(description="Keeps one of your documents to yourself, in every version, or shares it again.")
class DocumentKeepInput:
    """By the child from 15."""

    idempotency_key: str = strawberry.field(description=KEY)
    document_id: strawberry.ID = strawberry.field(description="One of your own documents.")
    is_kept: bool = strawberry.field(description="False shares it again with who represents you.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class DocumentKeepPayload:
    """The document, read back."""

    document: MedicalDocument | None = bind(Root("node"), "The document; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was changed; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfConfidentiality:
    """What `Mutation` gets from this area."""

    document_keep: DocumentKeepPayload | None = bind(
        Write("document_keep"),
        "Keep one of your documents to yourself, where the law of the place lets a teenager do so (profile RU_TEEN_CHOICE).",
        {"input": Argument(DocumentKeepInput, "Which document.")},
        data="document_keep",
    )
