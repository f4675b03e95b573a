"""What is signed of a month in a file: its bounds, how many entries, the hash of the file and the heads of the chains."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from graph.trail.walk import Segment

if TYPE_CHECKING:
    from graph.papers.signing_key import SigningKey

FORMAT = "trail-month/1"
NOTE = "SIMULATED: signed by a key of the service, no qualified signature"


class FileProblem(Exception):
    """A file of a month that is missing or not as it was written; its words are a sentence without the full stop."""


@dataclass(frozen=True)
class Manifest:
    """All that is said of the file `file`.jsonl.gz; of bounds, `begins` is None for a month that has all that came before."""

    month: str
    begins: str | None
    ends: str
    entries: int
    file: str
    sha256: str
    chains: tuple[Segment, ...]
    certificate: bytes

    def content(self) -> bytes:
        """As JSON, which is what is signed; the same manifest is the same bytes."""
        chains = [
            {"chain": each.chain, "previous": each.previous, "first": each.first, "last": each.last}
            | {"before": each.before.hex(), "after": each.after.hex()}
            for each in self.chains
        ]
        bounds = {name: getattr(self, name) for name in ("month", "begins", "ends", "entries", "file", "sha256")}
        certificate = base64.b64encode(self.certificate).decode()
        whole = {"format": FORMAT, "note": NOTE, **bounds, "chains": chains, "certificate": certificate}
        return orjson.dumps(whole, option=orjson.OPT_INDENT_2) + b"\n"

    @classmethod
    def of(cls, content: bytes) -> "Manifest":
        """What `content` wrote. Raises FileProblem."""
        try:
            whole = orjson.loads(content)
            chains = tuple(_segment(each) for each in whole.pop("chains"))
            if whole.pop("format") != FORMAT:
                raise FileProblem(f"is not of the format {FORMAT}")
            certificate = base64.b64decode(whole.pop("certificate"))
            del whole["note"]
            return cls(**whole, chains=chains, certificate=certificate)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise FileProblem("is no manifest") from error


def _segment(part: Mapping[str, Any]) -> Segment:
    before, after = (bytes.fromhex(part[name]) for name in ("before", "after"))
    return Segment(part["chain"], part["previous"], before, after, part["first"], part["last"])


def signature(content: bytes, key: "SigningKey") -> bytes:
    """RSA over SHA-256 by PKCS #1 1.5, which openssl verifies: `openssl dgst -sha256 -verify KEY -signature FILE.sig FILE.json`."""
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.hashes import SHA256

    return key.private.sign(content, PKCS1v15(), SHA256())


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(f"cannot be read: {path.name}: {error.strerror}") from error


def read_manifest(folder: Path, file: str, expected: str | None) -> Manifest:
    """The manifest of a file, where its signature fits and `expected` is its SHA-256. Raises FileProblem."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.hashes import SHA256

    content, signed = [_read(folder / f"{file}.{ending}") for ending in ("json", "sig")]
    if expected is not None and hashlib.sha256(content).hexdigest() != expected:
        raise FileProblem("has another manifest than the database says")
    manifest = Manifest.of(content)
    try:
        public = x509.load_der_x509_certificate(manifest.certificate).public_key()
        if not isinstance(public, RSAPublicKey):
            raise FileProblem("is signed by a key of another kind")
        public.verify(signed, content, PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError) as error:
        raise FileProblem("has a signature that does not fit") from error
    if manifest.file != file:
        raise FileProblem(f"has the manifest of {manifest.file}")
    return manifest


def parse_moment(text: str | None) -> datetime | None:
    """A bound of a manifest."""
    return datetime.fromisoformat(text) if text else None
