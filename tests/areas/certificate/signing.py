"""Papers as clients fetch them, and what the validator of pyHanko says of a signature."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import httpx
from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from graph.papers.signing_key import KEY_FILE, SigningKey, load_signing_key
from graph.settings import Settings
from graph.viewer import Role
from tests.http.client import Graph

PDF = "query ($id: ID!) { node(id: $id) { ... on MedicalDocument { download(format: PDF) { address } } } }"


@cache
def key_file() -> Path:
    """The key of the tests, made once a process."""
    folder = Path(mkdtemp(prefix="passport-signature-"))
    load_signing_key(Settings(), folder)
    return folder / KEY_FILE


def key() -> SigningKey:
    """The key in that file."""
    return load_signing_key(Settings(signature_key=key_file()), Path("/nowhere"))


@dataclass(frozen=True)
class Verdict:
    """What the validator says. `whole`: the signature covers the file from its first byte to its last."""

    intact: bool
    valid: bool
    trusted: bool
    whole: bool
    subfilter: str
    reason: str
    subject: str


def verdict(pdf: bytes) -> Verdict:
    """Of the one signature of a file, by the certificate of the tests. Raises where there is none, or several."""
    (signature,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    trust = ValidationContext(trust_roots=[x509.Certificate.load(key().certificate)], allow_fetching=False)
    status = validate_pdf_signature(signature, trust)
    dictionary: Mapping[str, Any] = signature.sig_object
    return Verdict(
        status.intact,
        status.valid,
        status.trusted,
        status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        str(dictionary["/SubFilter"]),
        str(dictionary["/Reason"]),
        signature.signer_cert.subject.native["common_name"],
    )


async def judged(pdf: bytes) -> Verdict:
    """The same beside a running event loop, which the validator does not go into."""
    return await asyncio.to_thread(verdict, pdf)


async def address(graph: Graph, document: str, role: Role = Role.PARENT) -> str:
    """An address of the PDF of a document, for this role."""
    node = (await graph.ask(PDF, role, {"id": document})).data["node"]
    return str(node["download"]["address"])


async def paper(graph: Graph, document: str, role: Role = Role.PARENT) -> httpx.Response:
    """The PDF of a document."""
    return await graph.client.get(await address(graph, document, role))
