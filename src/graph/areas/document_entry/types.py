"""What staff sends to register, amend and annul documents."""

from enum import Enum

import strawberry

from graph.areas.allergy.types import AllergyCategory, Criticality
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound, column
from graph.schema.document import DocumentKind, MedicalDocument
from graph.schema.fact import BloodGroup, RhFactor
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import JSON, Date, DateTime

_RESOURCE = (
    "A structured document: one FHIR R4 resource, or a document Bundle without Patient; as JSON at most 200,000 bytes. The child"
    " is that of the write: leave `subject` out."
)
_SCAN = "Or a paper that was scanned."


@strawberry.enum(description="Why a document is annulled.")
class AnnulmentReason(Enum):
    """Words, so that no reason tells what the document did."""

    WRONG_CHILD = strawberry.enum_value("WRONG_CHILD", description="It is about another child.")
    WRONG_CONTENT = strawberry.enum_value("WRONG_CONTENT", description="What it says is wrong.")
    ENTERED_TWICE = strawberry.enum_value("ENTERED_TWICE", description="Another document says the same.")
    OTHER = strawberry.enum_value("OTHER", description="For another reason.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class AnnulmentOfDocument:
    """What `MedicalDocument` gets from this area."""

    annulled_at: DateTime | None = column("When it was annulled; null while it was not.", data="document_status")
    annulment_reason: AnnulmentReason | None = column(
        "Why it was annulled; null where nobody said.", data="document_status"
    )


@strawberry.input(description="An allergy that stands on a paper.")
class PaperAllergyInput:
    """Typed in by staff."""

    substance: str = strawberry.field(description="To what, 1 to 200 printable characters.")
    category: AllergyCategory = strawberry.field(description="What kind of substance.")
    criticality: Criticality | None = strawberry.field(default=None, description="How dangerous, where the paper says.")


@strawberry.input(
    description="What stands on the paper, typed in. It ranks below what laboratories and clinics sign: where that says otherwise,"
    " it opens a conflict and replaces nothing."
)
class PaperFactsInput:
    """Facts of rank PAPER_DIGITISED (domain.md 5 A 6)."""

    blood_group: BloodGroup | None = strawberry.field(default=None, description="The blood group.")
    rh_factor: RhFactor | None = strawberry.field(default=None, description="The Rh factor.")
    allergies: list[PaperAllergyInput] = strawberry.field(default_factory=list, description="Allergies, at most 20.")


@strawberry.input(
    description="A paper that was scanned: it is kept as it is, and states only what was typed in beside it."
)
class ScanInput:
    """A DocumentReference with its attachment."""

    kind: DocumentKind = strawberry.field(default=DocumentKind.SCANNED_PAPER, description="What the paper is.")
    title: str = strawberry.field(description="Its title, 1 to 255 printable characters.")
    date: Date = strawberry.field(description="The day it speaks of, from birth until today.")
    content: str = strawberry.field(
        description="The file in base64: a PDF without scripts, attached files and passwords, a JPEG or a PNG; at most 600,000 bytes."
    )
    facts: PaperFactsInput | None = strawberry.field(default=None, description="What was typed in from it.")


@strawberry.input(description="Registers a document of yours: structured, or a scan.")
class DocumentRegisterInput:
    """By the district doctor, or a specialist who treats the child."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    resource: JSON | None = strawberry.field(default=None, description=_RESOURCE)
    scan: ScanInput | None = strawberry.field(default=None, description=_SCAN)


@strawberry.input(
    description="Replaces a document of your own by a new one of its kind; the replaced one stays readable, as AMENDED."
)
class DocumentAmendInput:
    """By the author of the document."""

    idempotency_key: str = strawberry.field(description=KEY)
    document_id: strawberry.ID = strawberry.field(description="The newest version of the document.")
    resource: JSON | None = strawberry.field(default=None, description=_RESOURCE)
    scan: ScanInput | None = strawberry.field(default=None, description=_SCAN)


@strawberry.input(
    description="Withdraws a document: it stays readable, what it states is retracted, and the passport falls back to what others state."
)
class DocumentAnnulInput:
    """By doctors of the organization that sent it who reach the child."""

    idempotency_key: str = strawberry.field(description=KEY)
    document_id: strawberry.ID = strawberry.field(description="A document of your organization.")
    reason: AnnulmentReason = strawberry.field(description="Why.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class DocumentEntryPayload:
    """The document, read back."""

    document: MedicalDocument | None = bind(Root("node"), "The document; null where there are problems.")
    doubts: list[str] | None = bind(WriteOutcome("doubts"), "What of it is kept and stated as no fact, and why.")
    problems: list[Problem] = PROBLEMS


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class DocumentAnnulPayload:
    """The document, read back."""

    document: MedicalDocument | None = bind(Root("node"), "The document; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfDocuments:
    """What `Mutation` gets from this area."""

    document_register: DocumentEntryPayload | None = bind(
        Write("document_register"),
        "Register a document: structured, or a scan.",
        {"input": Argument(DocumentRegisterInput, "Which child, which document.")},
        data="document_entry",
    )
    document_amend: DocumentEntryPayload | None = bind(
        Write("document_amend"),
        "Replace a document of your own.",
        {"input": Argument(DocumentAmendInput, "Which document, by what.")},
        data="document_entry",
    )
    document_annul: DocumentAnnulPayload | None = bind(
        Write("document_annul"),
        "Annul a document of your organization.",
        {"input": Argument(DocumentAnnulInput, "Which document, and why.")},
        data="document_annul",
    )
