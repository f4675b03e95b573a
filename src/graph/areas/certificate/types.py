"""Certificates as the graph shows them, and what of a form is ready."""

from enum import Enum
from typing import Annotated, Any

import strawberry

from graph.areas.certificate.tables import CertificateRow
from graph.areas.norm.types import Norm
from graph.schema.binding import (
    Argument,
    Constant,
    Edge,
    Embedded,
    RuledBy,
    TypeBinding,
    bind,
    bound,
    column,
    computed,
    node_id,
)
from graph.schema.document import MedicalDocument, source
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import Date, DateTime

SIMULATED = "SIMULATED"


@strawberry.enum(description="A form of a certificate. Fields, ages and terms of all are UNVERIFIED.")
class CertificateForm(Enum):
    """Forms of forms.py."""

    FORM_079U = strawberry.enum_value("FORM_079U", description="079/u: a child who goes to a camp.")
    FORM_026U_2000 = strawberry.enum_value(
        "FORM_026U_2000", description="026/u-2000: the card for a school or kindergarten."
    )
    FORM_095U = strawberry.enum_value("FORM_095U", description="095/u: days of absence, for a school; no diagnosis.")
    PE_GROUP = strawberry.enum_value("PE_GROUP", description="The medical group for physical education, for a school.")
    FORM_063U = strawberry.enum_value("FORM_063U", description="063/u: vaccinations, for a school.")


@strawberry.enum(description="Where a field of a form stands.")
class ReadinessState(Enum):
    """domain.md 3.11."""

    PRESENT = strawberry.enum_value("PRESENT", description="The passport has it.")
    STALE = strawberry.enum_value("STALE", description="The passport has it, and it is older than the form takes.")
    MISSING = strawberry.enum_value("MISSING", description="No document says anything of it.")
    NEEDS_EXAMINATION = strawberry.enum_value("NEEDS_EXAMINATION", description="An examination must be made for it.")
    NEEDS_SIGNATURE = strawberry.enum_value("NEEDS_SIGNATURE", description="The doctor states it when it is issued.")
    NOT_ASKED = strawberry.enum_value("NOT_ASKED", description="The form does not ask for it.")
    WITHHELD = strawberry.enum_value("WITHHELD", description="You may not read it; it says nothing of the value.")


@strawberry.enum(description="Where a certificate stands.")
class CertificateStatus(Enum):
    """Whether its days are over is said by `validTo`."""

    ISSUED = strawberry.enum_value("ISSUED", description="In force from `validFrom` until `validTo`.")
    REVOKED = strawberry.enum_value("REVOKED", description="It was taken back, or its document was annulled.")
    REPLACED = strawberry.enum_value("REPLACED", description="Another one stands for it, see `replacedBy`.")


@strawberry.enum(description="Why a certificate was taken back.")
class CertificateRevocationReason(Enum):
    """Words, so that no reason tells of a disease (domain.md 5 C 26)."""

    WRONG_CHILD = strawberry.enum_value("WRONG_CHILD", description="It is about another child.")
    WRONG_CONTENT = strawberry.enum_value("WRONG_CONTENT", description="What it says is wrong.")
    NO_LONGER_TRUE = strawberry.enum_value("NO_LONGER_TRUE", description="What it says was right, and is no more.")
    OTHER = strawberry.enum_value("OTHER", description="For another reason.")


@strawberry.type(description="A certificate that was issued for this child.")
@bound(TypeBinding(row=CertificateRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="certificate"))
class Certificate(Node):
    """A row of `certificate`."""

    id: strawberry.ID = node_id(data="certificate_id")
    form: CertificateForm | None = column("By which form.")
    number: str | None = column("Its number.")
    status: CertificateStatus | None = computed("certificate_status", "Where it stands now.")
    valid_from: Date | None = column("The first day.")
    valid_to: Date | None = column("The last day.")
    addressee: str | None = computed(
        "certificate_addressee", "The school or kindergarten that it is for; null where the family takes it elsewhere."
    )
    issued_by: str | None = computed("certificate_issuer", "Who issued it.")
    issued_at: DateTime | None = column("When.")
    ended_at: DateTime | None = column("When it was revoked or replaced; null while it stands.")
    revocation_reason: CertificateRevocationReason | None = column("Why it was taken back.")
    replaced_by: Annotated["Certificate", strawberry.lazy("graph.areas.certificate.types")] | None = bind(
        Edge(on={"child_id": "child_id", "id": "replaced_by_id"}), "The one that stands for it."
    )
    signature: str = bind(
        Constant(SIMULATED),
        "SIMULATED: its PDF is signed by a key of this service, since no qualified provider is connected.",
        data="existence",
    )
    lines: list[str] | None = column("What stands on it, `title: value`.", data="certificate_content")
    code: str | None = column("The code by which anybody asks whether it is valid.", data="certificate_content")
    verified_at: str | None = computed(
        "certificate_verified_at", "Path on this host where anybody asks so.", data="certificate_content"
    )
    document: MedicalDocument | None = source(
        "The document that it is; its PDF by `download`.", data="certificate_source"
    )


def _field(name: str, description: str, data: str | None = None) -> Any:
    return computed(f"readiness_{name}", description, hidden="WITHHELD", data=data)


@strawberry.type(description="What of a form is ready for this child. Who may see a value may see where it stands.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="readiness"))
class CertificateReadiness:
    """Fields of forms.py; which of them a form asks for, its norm says."""

    form_number: str | None = computed("readiness_form", "The number of the form, such as `079/у`.")
    title: str | None = computed("readiness_title", "Its title in Russian.")
    norm: Norm | None = bind(
        Edge(on={}, only="norm_of_form"),
        "By which norm; null where none is in force, and then the form asks for nothing and is not issued.",
    )
    identity: ReadinessState = _field("identity", "Name, day of birth, sex.")
    address: ReadinessState = _field("address", "Where the child lives.", "readiness_address")
    institution: ReadinessState = _field("institution", "School or kindergarten today.", "readiness_school")
    past_diseases: ReadinessState = _field("past_diseases", "Diseases that are over.", "readiness_diagnosis")
    diagnoses: ReadinessState = _field("diagnoses", "Diseases now, or that there are none.", "readiness_diagnosis")
    allergies: ReadinessState = _field("allergies", "Allergies, or that there are none.", "readiness_health")
    medications: ReadinessState = _field("medications", "Medications.", "readiness_health")
    vaccinations: ReadinessState = _field("vaccinations", "Vaccinations.", "readiness_health")
    measurements: ReadinessState = _field("measurements", "Height and weight.", "readiness_health")
    health_group: ReadinessState = _field("health_group", "Health group.", "readiness_health")
    physical_education_group: ReadinessState = _field(
        "physical_education_group", "Group for physical education.", "readiness_health"
    )
    examination: ReadinessState = _field("examination", "A preventive examination.", "readiness_health")
    inspection: ReadinessState = _field("inspection", "That nothing infectious was found or met.")
    contraindications: ReadinessState = _field("contraindications", "That there are no contraindications.")
    absence: ReadinessState = _field("absence", "Days of absence.")
    signature: ReadinessState = _field("signature", "The signature.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class CertificatesOfChild:
    """What `Child` gets from this area."""

    certificates: Connection[Certificate] = paged(
        Edge(on={"child_id": "id"}, order=("-issued_at", "-id")),
        "Certificates that were issued, newest first. A school sees those addressed to it.",
        20,
        data="certificate_list",
    )
    certificate_readiness: CertificateReadiness | None = bind(
        Embedded(),
        "What of a form is ready, field by field, before a certificate is issued.",
        {"form": Argument(CertificateForm, "Which form.", default=CertificateForm.FORM_079U)},
        data="readiness",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class CertificateOfDocument:
    """What `MedicalDocument` gets from this area."""

    certificate: Certificate | None = bind(
        Edge(on={"child_id": "child_id", "document_id": "id"}, order=("-issued_at", "-id")),
        "The certificate that it is; null where it is none of ours.",
        data="certificate_list",
    )
