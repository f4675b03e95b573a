"""What is sent to ask for a right, to take the request back, and to decide it."""

import strawberry

from graph.areas.representation.types import BasisKind
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.document import DocumentKind
from graph.schema.mutation import KEY, Problem
from graph.schema.query import ChildBy
from graph.schema.representation import Representation, RepresentationKind, RepresentationStatus
from graph.schema.scalars import Date, DateTime, Snils

_PROBLEMS = "Why nothing was written; empty where it was."
_REASON = "Why, in 10 to 1,000 characters."


@strawberry.input(description="A document that proves something, as it is printed on it.")
class DocumentShown:
    """The original is shown to the registrar."""

    kind: BasisKind = strawberry.field(description="What kind of document.")
    number: str = strawberry.field(description="Its number, at most 100 characters.")
    issuer: str = strawberry.field(description="Who issued it, at most 300 characters.")
    issued_on: Date = strawberry.field(description="When it was issued.")


@strawberry.input(
    description="Enters a person who is in no file yet, as their passport and SNILS say. It gives no right: an administrator binds an"
    " account to them, and then they apply."
)
class RepresentativeEnterInput:
    """By a registrar who has the papers before them (domain.md row 36, 5 F 41)."""

    idempotency_key: str = strawberry.field(description=KEY)
    family: str = strawberry.field(description="Family name, at most 100 characters.")
    given: str = strawberry.field(description="Given name, at most 100 characters.")
    patronymic: str | None = strawberry.field(default=None, description="Patronymic, where there is one.")
    snils: Snils = strawberry.field(description="By which documents will name them, too.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RepresentativeEnterPayload:
    """The person, who may have been there before."""

    representative_id: strawberry.ID | None = bind(
        WriteOutcome("representative_id"),
        "For `accountGrant(person: {representative})`; `node(id:)` tells nothing of somebody who represents nobody.",
    )
    problems: list[Problem] = bind(WriteOutcome("problems"), _PROBLEMS)


@strawberry.input(
    description="Asks to represent a child. It opens nothing until a registrar has seen the document, or, for a relative, until a"
    " legal representative or the child from 15 has let them in. Whether there is such a child is not told."
)
class RepresentationRequestInput:
    """For oneself (domain.md row 36, 5 F 41)."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    kind: RepresentationKind = strawberry.field(description="As what.")
    document: DocumentShown | None = strawberry.field(
        default=None, description="What proves it; a relative (DELEGATED) has none."
    )
    valid_to: Date | None = strawberry.field(default=None, description="The last day, where the document has one.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RepresentationRequestPayload:
    """A request that waits for 30 days."""

    application_id: strawberry.ID | None = bind(
        WriteOutcome("application_id"), "To take the request back with; `node(id:)` does not take it."
    )
    requested_at: DateTime | None = bind(
        WriteOutcome("requested_at"), "When it was asked for; null where there are problems."
    )
    expires_at: DateTime | None = bind(WriteOutcome("expires_at"), "Until when it can be decided.")
    problems: list[Problem] = bind(WriteOutcome("problems"), _PROBLEMS)


@strawberry.input(description="Takes a request of your own back before it is decided.")
class RepresentationWithdrawInput:
    """By who asked."""

    idempotency_key: str = strawberry.field(description=KEY)
    application_id: strawberry.ID = strawberry.field(description="What the request was answered with.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RepresentationWithdrawPayload:
    """Nobody decides it any more."""

    withdrawn_at: DateTime | None = bind(WriteOutcome("withdrawn_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), _PROBLEMS)


@strawberry.input(
    description="Grants or refuses a request, after you have seen the original of its document. For a guardian, a trustee, a foster"
    " family, an institution and whatever a court decided two different registrars grant, one after the other."
)
class RepresentationDecideInput:
    """Never over oneself or one's family (domain.md 5 C 25)."""

    idempotency_key: str = strawberry.field(description=KEY)
    request_id: strawberry.ID = strawberry.field(description="Global id of the request.")
    grants: bool = strawberry.field(description="Whether it is granted.")
    reason: str = strawberry.field(description=_REASON)


@strawberry.input(
    description="Lets a relative in who has asked for it, less far than you see yourself and until a day."
)
class RepresentationDelegateInput:
    """By a legal representative in force, or by the child from 15 (domain.md 3.9)."""

    idempotency_key: str = strawberry.field(description=KEY)
    request_id: strawberry.ID = strawberry.field(description="Global id of the relative's request.")
    valid_to: Date = strawberry.field(description="The last day: within a year, and not after your own right ends.")
    document_kinds: list[DocumentKind] = strawberry.field(
        description="Which documents they may read beside the passport; none where it is empty."
    )


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class RepresentationDecisionPayload:
    """The right, where the request has become one."""

    status: RepresentationStatus | None = bind(
        WriteOutcome("status"),
        "Where the request stands now: VERIFIED waits for another registrar. Null where there are problems.",
    )
    representation: Representation | None = bind(Root("node"), "The right; null while there is none.")
    problems: list[Problem] = bind(WriteOutcome("problems"), _PROBLEMS)


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfRequests:
    """What `Mutation` gets for requests."""

    representative_enter: RepresentativeEnterPayload | None = bind(
        Write("representative_enter"),
        "Enter a person who is in no file yet.",
        {"input": Argument(RepresentativeEnterInput, "Who.")},
        data="person_enter",
    )
    representation_request: RepresentationRequestPayload | None = bind(
        Write("representation_request"),
        "Ask to represent a child.",
        {"input": Argument(RepresentationRequestInput, "Which child, as what and by which document.")},
        data="representation_ask",
    )
    representation_withdraw: RepresentationWithdrawPayload | None = bind(
        Write("representation_withdraw"),
        "Take a request of your own back.",
        {"input": Argument(RepresentationWithdrawInput, "Which request.")},
        data="representation_ask",
    )
    representation_decide: RepresentationDecisionPayload | None = bind(
        Write("representation_decide"),
        "Grant or refuse a request.",
        {"input": Argument(RepresentationDecideInput, "Which request, and why.")},
        data="representation_decide",
    )
    representation_delegate: RepresentationDecisionPayload | None = bind(
        Write("representation_delegate"),
        "Let a relative in.",
        {"input": Argument(RepresentationDelegateInput, "Who, until when and how far.")},
        data="representation_delegate",
    )
