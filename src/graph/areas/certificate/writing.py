"""What doctors send to issue, revoke and replace certificates."""

import strawberry

from graph.areas.certificate.types import Certificate, CertificateForm, CertificateRevocationReason
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, bind, bound
from graph.schema.child import Child
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date


@strawberry.input(description="What the doctor states when a certificate is issued; a form takes what it asks for.")
class CertificateStatementInput:
    """What no document says."""

    inspected_on: Date | None = strawberry.field(
        default=None,
        description="The day on which you looked for lice and scabies and asked for infectious contacts, and found none.",
    )
    no_contraindications: bool = strawberry.field(default=False, description="That there are no contraindications.")
    absent_from: Date | None = strawberry.field(default=None, description="The first day of absence.")
    absent_to: Date | None = strawberry.field(default=None, description="The last day of absence.")


@strawberry.input(description="Issues a certificate, filled in from the passport, as a document of yours.")
class CertificateIssueInput:
    """By the district doctor, or a specialist who treats the child."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description="Which child.")
    form: CertificateForm = strawberry.field(description="By which form.")
    addressee: str | None = strawberry.field(
        default=None,
        description="Code of the school or kindergarten that a form for one is for; else that of the child today.",
    )
    statement: CertificateStatementInput | None = strawberry.field(default=None, description="What you state yourself.")


@strawberry.input(description="Takes a certificate back: nobody who asks by its code is told that it is valid.")
class CertificateRevokeInput:
    """By who may issue certificates of this child."""

    idempotency_key: str = strawberry.field(description=KEY)
    certificate_id: strawberry.ID = strawberry.field(description="Global id of the certificate.")
    reason: CertificateRevocationReason = strawberry.field(description="Why.")


@strawberry.input(
    description="Issues a certificate anew, by the same form, in place of one: for the same addressee, or another of a form for schools."
)
class CertificateReplaceInput:
    """By who may issue certificates of this child."""

    idempotency_key: str = strawberry.field(description=KEY)
    certificate_id: strawberry.ID = strawberry.field(description="Global id of the certificate in force.")
    addressee: str | None = strawberry.field(
        default=None, description="Code of another school or kindergarten; else it is for the same as before."
    )
    statement: CertificateStatementInput | None = strawberry.field(default=None, description="What you state yourself.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class CertificatePayload:
    """The certificate, and the child: where the form was not ready, ask for its `certificateReadiness`."""

    certificate: Certificate | None = bind(Root("node"), "The certificate; null where there are problems.")
    child: Child | None = bind(Root("node"), "The child; null where it is not within reach.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfCertificates:
    """What `Mutation` gets from this area."""

    certificate_issue: CertificatePayload | None = bind(
        Write("certificate_issue"),
        "Issue a certificate.",
        {"input": Argument(CertificateIssueInput, "Of which child, by which form.")},
        data="certificate_use",
    )
    certificate_revoke: CertificatePayload | None = bind(
        Write("certificate_revoke"),
        "Take a certificate back.",
        {"input": Argument(CertificateRevokeInput, "Which certificate and why.")},
        data="certificate_use",
    )
    certificate_replace: CertificatePayload | None = bind(
        Write("certificate_replace"),
        "Issue a certificate anew in place of one.",
        {"input": Argument(CertificateReplaceInput, "Which certificate.")},
        data="certificate_use",
    )
