"""What certificates bring to the graph (docs/certificates.md)."""

from graph.areas.area import Area
from graph.areas.certificate.rules import CONDITIONS, EXPRESSIONS, FITS
from graph.areas.certificate.tables import CertificateRow
from graph.areas.certificate.types import CertificateOfDocument, CertificatesOfChild
from graph.areas.certificate.verification import OPENINGS, VERIFIED, QueriesOfCertificates
from graph.areas.certificate.write import OBJECT, Certificates
from graph.areas.certificate.writing import WritesOfCertificates
from graph.schema.child import Child
from graph.schema.document import MedicalDocument
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.sql.value import literal

AREA = Area(
    fields={
        Child: CertificatesOfChild,
        MedicalDocument: CertificateOfDocument,
        Mutation: WritesOfCertificates,
        Query: QueriesOfCertificates,
    },
    before={MedicalDocument: "access"},
    changes={"certificates": OBJECT},
    written=(OBJECT,),
    openings=OPENINGS,
    expressions={**EXPRESSIONS, **VERIFIED},
    conditions=CONDITIONS,
    fits=FITS,
    labelled={CertificateRow: lambda row: row.c.status == literal("ISSUED")},
    writes=lambda idempotent, _: Certificates(idempotent).writes,
)
