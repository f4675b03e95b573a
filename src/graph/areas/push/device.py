"""What can be a device: an address at a known push service, and keys of the right form."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec

LONGEST = 1_000  # characters of an endpoint
POINT, SECRET = 65, 16  # bytes of a device's key and of its secret
# A name that can be looked up: of labels in letters and digits, none of them encoded (`xn--`), which could be no name at all.
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
LONGEST_NAME = 253


def fault_of_endpoint(endpoint: str, hosts: Sequence[str]) -> str | None:
    """Why an address is no endpoint of these push services; None where it is one. A host that begins with `*.` is any below."""
    if len(endpoint) > LONGEST or not endpoint.isascii() or not endpoint.isprintable() or "\\" in endpoint:
        return f"An endpoint has at most {LONGEST:,} printable characters."
    try:
        place = urlsplit(endpoint)
        port = place.port
    except ValueError:
        return "This is no address."
    if place.scheme != "https" or port not in (None, 443) or "@" in place.netloc:
        return "An endpoint is an https address without port and user."
    host = place.hostname or ""
    if len(host) > LONGEST_NAME or not _NAME.fullmatch(host):
        return "This is no name of a host."
    if not any(host == each or (each.startswith("*.") and host.endswith(each[1:])) for each in hosts):
        return "This is the host of no push service that is known here."
    return None


def fault_of_keys(p256dh: bytes, auth: bytes) -> str | None:
    """Why these are no keys of a device; None where they are."""
    if len(p256dh) != POINT or len(auth) != SECRET:
        return f"The keys have {POINT} and {SECRET} bytes."
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), p256dh)
    except ValueError:
        return "The key is no point of the curve P-256."
    return None
