"""The key that certificates are signed with and its own certificate: made once in the data folder, or named by a setting."""

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StartupProblem
from graph.settings import Settings

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.x509 import Certificate

KEY_FILE = "signature.pem"
SUBJECT = "SIMULATED: Цифровой паспорт ребёнка"
BITS = 3072
VALID = timedelta(days=3_650)
EARLIER = timedelta(hours=1)  # for a reader whose clock is late


@dataclass(frozen=True)
class SigningKey:
    """An RSA key, loaded, and its X.509 certificate as DER."""

    private: "RSAPrivateKey"
    certificate: bytes
    expires_at: datetime


def load_signing_key(settings: Settings, data: Path) -> SigningKey:
    """The key of this installation: from the file of the setting, or from the data folder, made there where there is none.

    Raises StartupProblem where it cannot be read or is none.
    """
    if settings.signature_key is not None:
        return _read(settings.signature_key)
    path = data / KEY_FILE
    if not path.exists():
        _make(path)
    return _read(path)


def _read(path: Path) -> SigningKey:
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    try:
        text = path.read_bytes()
        key, certificate = serialization.load_pem_private_key(text, None), x509.load_pem_x509_certificate(text)
    except OSError as error:
        raise StartupProblem(f"The key of signatures {path} cannot be read: {error.strerror}.") from error
    except (ValueError, TypeError) as error:
        raise StartupProblem(f"{path} does not hold a key and its certificate (PEM, without a password).") from error
    if not isinstance(key, RSAPrivateKey) or key.public_key() != certificate.public_key():
        raise StartupProblem(f"{path} does not hold an RSA key and the certificate of that key.")
    return SigningKey(key, certificate.public_bytes(serialization.Encoding.DER), certificate.not_valid_after_utc)


def _make(path: Path) -> None:
    """Write a new key under a name of its own first: whoever reads the file at the same time finds all of it or nothing."""
    text = _new()
    beside = path.with_name(f"{path.name}.{secrets.token_hex(6)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text)
        try:
            os.link(beside, path)
        except FileExistsError:
            pass  # another process was first: its key is the one
        finally:
            beside.unlink()
    except OSError as error:
        raise StartupProblem(f"The key of signatures {path} cannot be written: {error.strerror}.") from error


def _new() -> bytes:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(65_537, BITS)
    form = serialization.PrivateFormat.PKCS8
    private = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    return private + _certificate(key).public_bytes(serialization.Encoding.PEM)


def _certificate(key: "RSAPrivateKey") -> "Certificate":
    """One that signs itself: it proves that a paper was not changed, and nobody's identity."""
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import NameOID

    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SUBJECT)])
    now = datetime.now(UTC)
    uses = ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign")
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        encipher_only=False,
        decipher_only=False,
        **dict.fromkeys(uses, False),
    )
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(now - EARLIER).not_valid_after(now + VALID)
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    return made.add_extension(usage, critical=True).sign(key, SHA256())
