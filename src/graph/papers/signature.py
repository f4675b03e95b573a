"""Signs a PDF: PAdES B-B over the whole file, by a key of the service, SIMULATED until a qualified provider is connected."""

from io import BytesIO

from graph.papers.signing_key import SigningKey

FIELD = "Signature"
SIMULATED = "SIMULATED"


def reason(number: str, doctor: str) -> str:
    """What a signature says of itself: of which certificate it is and for whom the service signs."""
    return f"SIMULATED: справка № {number}, врач {doctor}; поставщик квалифицированной подписи не подключён"


def signed(pdf: bytes, key: SigningKey, why: str) -> bytes:
    """The PDF with one signature at its end, whose reason is `why`. It runs an event loop of its own: call it in a thread."""
    # Read with the first signature: it brings lxml and a parser of PDF, which a service without certificates does not need.
    from asn1crypto import keys, x509
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(key.certificate),
        signing_key=keys.PrivateKeyInfo.load(key.private),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    metadata = PdfSignatureMetadata(
        field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, name=SIMULATED, reason=why
    )
    made = PdfSigner(metadata, signer=signer).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)))
    return bytes(made.getvalue())
