"""Signs a PDF: PAdES B-B over the whole file, by a key of the service, SIMULATED until a qualified provider is connected.

Read with the first signature: it brings lxml and a parser of PDF, which a service without certificates does not need.
"""

from io import BytesIO

from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer

from graph.papers.signing_key import SigningKey

FIELD, DIGEST = "Signature", "sha256"
SIMULATED = "SIMULATED"


class KeptKeySigner(Signer):
    """Signs by a key that is loaded: the signer of the library loads it for each signature, twice, which takes 85 ms each time."""

    def __init__(self, key: SigningKey) -> None:
        super().__init__(signing_cert=x509.Certificate.load(key.certificate))
        self._key = key.private

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """The signature of some bytes; as many zeros for a trial of how long it is. Raises ValueError for another digest."""
        if digest_algorithm != DIGEST:
            raise ValueError(f"signed by {DIGEST} and by nothing else")
        return bytes(self._key.key_size // 8) if dry_run else self._key.sign(data, PKCS1v15(), SHA256())


def signed(pdf: bytes, key: SigningKey, why: str) -> bytes:
    """The PDF with one signature at its end, whose reason is `why`. It runs an event loop of its own: call it in a thread."""
    metadata = PdfSignatureMetadata(
        field_name=FIELD, md_algorithm=DIGEST, subfilter=SigSeedSubFilter.PADES, name=SIMULATED, reason=why
    )
    made = PdfSigner(metadata, signer=KeptKeySigner(key)).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)))
    return bytes(made.getvalue())
