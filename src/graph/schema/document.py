"""Medical documents."""

from enum import Enum
from typing import Annotated, Any

import strawberry

from graph.schema.access import FieldAccess, access
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed, node_id
from graph.schema.node import Node
from graph.schema.scalars import JSON, Date
from graph.tables import MedicalDocumentRow


@strawberry.enum(description="What a medical document is.")
class DocumentKind(Enum):
    """Kinds of domain.md 3.10; OTHER for what has no kind of its own."""

    LAB_RESULT = "LAB_RESULT"
    CONSULTATION = "CONSULTATION"
    INSTRUMENTAL = "INSTRUMENTAL"
    DISCHARGE_SUMMARY = "DISCHARGE_SUMMARY"
    VACCINATION_CERT = "VACCINATION_CERT"
    PREVENTIVE_EXAM = "PREVENTIVE_EXAM"
    DISPENSARY_CARD = "DISPENSARY_CARD"
    REFERRAL = "REFERRAL"
    COMMISSION_PROTOCOL = "COMMISSION_PROTOCOL"
    SCHOOL_CARD = "SCHOOL_CARD"
    CERTIFICATE = "CERTIFICATE"
    BIRTH_MED_CERT = "BIRTH_MED_CERT"
    DISABILITY = "DISABILITY"
    CONSENT = "CONSENT"
    REFUSAL = "REFUSAL"
    AMBULANCE_CALL_CARD = "AMBULANCE_CALL_CARD"
    SCANNED_PAPER = "SCANNED_PAPER"
    PRESCRIPTION = "PRESCRIPTION"
    CARE_PLAN = "CARE_PLAN"
    OTHER = "OTHER"


@strawberry.enum(description="Where a document stands. Nothing is ever deleted.")
class DocumentStatus(Enum):
    """REGISTERED, AMENDED, ANNULLED."""

    REGISTERED = strawberry.enum_value("REGISTERED", description="In force.")
    AMENDED = strawberry.enum_value("AMENDED", description="Replaced by another, see `replacedBy`.")
    ANNULLED = strawberry.enum_value("ANNULLED", description="Withdrawn; what it said no longer counts.")


@strawberry.enum(description="Where the care was given that a document speaks of.")
class CareSetting(Enum):
    """domain.md 4.3."""

    OUTPATIENT = "OUTPATIENT"
    INPATIENT = "INPATIENT"
    EMERGENCY = "EMERGENCY"
    SCHOOL = "SCHOOL"
    HOME = "HOME"
    PAVILION = strawberry.enum_value("PAVILION", description="A pavilion for preventive examinations in the street.")


@strawberry.enum(description="What kind of source a document comes from, the strongest first.")
class SourceKind(Enum):
    """Ranks of domain.md 5 A 6."""

    LAB = strawberry.enum_value("LAB", description="A signed laboratory result.")
    EMR = strawberry.enum_value("EMR", description="A clinic's electronic record.")
    PAPER_DIGITISED = strawberry.enum_value("PAPER_DIGITISED", description="Paper that was scanned or typed in.")
    SCHOOL = strawberry.enum_value("SCHOOL", description="A school or kindergarten.")
    REPRESENTATIVE = strawberry.enum_value("REPRESENTATIVE", description="What a representative told.")


@strawberry.type(description="A signed medical document: the source of everything a passport says.")
@bound(TypeBinding(row=MedicalDocumentRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="document"))
class MedicalDocument(Node):
    """A row of `medical_document`."""

    id: strawberry.ID = node_id(data="document_id")
    kind: DocumentKind | None = column("What it is.")
    title: str | None = column(
        "Its title as written; one over 255 characters is cut and ends in `…`, the whole stands in `structured`.",
        data="document_title",
    )
    date: Date | None = column("The day it speaks of.")
    status: DocumentStatus | None = computed("document_status", "Whether it is in force.", data="document_status")
    author: str | None = column("Who signed it.", data="document_author")
    organization: str | None = column("Where it was made.", data="document_author")
    setting: CareSetting | None = column(
        "Where the care was given; null where the document does not say.", data="document_origin"
    )
    source_kind: SourceKind | None = column("What kind of source it comes from.", data="document_origin")
    structured: JSON | None = computed(
        "clinical_content",
        "The document as FHIR R4 JSON without identifiers, contacts, addresses and names of people; masked, also without narratives,"
        " attached files, unknown extensions and answers in words, and `…` stands in other texts for what names the child's people.",
        data="document_content",
    )
    sha256: str | None = column("SHA-256 of the original, in hex.", data="document_origin")
    replaced_by: Annotated["MedicalDocument", strawberry.lazy("graph.schema.document")] | None = bind(
        Edge(on={"child_id": "child_id"}, computed={"id": "amended_by"}),
        "The document that amends this one; where that one is not there for you, the next that came after it and is.",
        data="document_successor",
    )
    access: list[FieldAccess] = access()


def source(description: str = "The document that says so.", *, data: str) -> Any:
    """The edge from a statement about a child to the document that makes it."""
    return bind(Edge(on={"child_id": "child_id", "id": "document_id"}), description, data=data)
