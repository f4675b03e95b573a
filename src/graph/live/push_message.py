"""A Web Push message: encrypted for one device (RFC 8291), signed for its push service (VAPID, RFC 8292), sent to public hosts alone."""

import asyncio
import ipaddress
import socket
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import http_ece
import httpx
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc import jwt
from joserfc.jwk import ECKey
from joserfc.util import urlsafe_b64encode

from graph.errors import StartupProblem

LIFE = 12 * 3_600  # seconds that a signature is good for
KEPT = 86_400  # seconds that a push service keeps a message for a device that sleeps


@dataclass(frozen=True)
class Device:
    """Where a device is reached, and its keys."""

    endpoint: str = field(repr=False)
    p256dh: bytes = field(repr=False)
    auth: bytes = field(repr=False)


class PushSender:
    """The key of this service, with which it is known to push services. `contact`: a mailto: or https: address for their operators."""

    def __init__(self, key: Path, contact: str) -> None:
        """Raises StartupProblem where the key is none."""
        try:
            self._key = ECKey.import_key(key.expanduser().read_bytes())
        except (OSError, ValueError) as error:
            raise StartupProblem("PASSPORT_PUSH_KEY: a file with the PEM of an EC key (P-256) is needed.") from error
        if self._key.curve_name != "P-256":
            raise StartupProblem("PASSPORT_PUSH_KEY: the key must be of the curve P-256.")
        numbers = self._key.public_key.public_numbers()
        point = b"\x04" + numbers.x.to_bytes(32) + numbers.y.to_bytes(32)
        self.public = urlsafe_b64encode(point).decode()
        self._contact = contact

    def request(self, device: Device, content: bytes) -> httpx.Request:
        """The request that brings a message to a device."""
        body = http_ece.encrypt(
            content, private_key=ec.generate_private_key(ec.SECP256R1()), dh=device.p256dh, auth_secret=device.auth
        )
        place = urlsplit(device.endpoint)
        claims = {"aud": f"https://{place.netloc}", "exp": int(time.time()) + LIFE, "sub": self._contact}
        token = jwt.encode({"alg": "ES256", "typ": "JWT"}, claims, self._key)
        headers = {
            "Authorization": f"vapid t={token}, k={self.public}",
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(KEPT),
            "Urgency": "normal",
        }
        return httpx.Request("POST", device.endpoint, content=body, headers=headers)


# What a gateway turns into an address of IPv4, of this network as well: NAT64 (RFC 6052), 6to4, IPv4-compatible. Site-local
# addresses were this network's before they were given up (RFC 3879).
_LED_ELSEWHERE = [ipaddress.ip_network(each) for each in ("64:ff9b::/96", "2002::/16", "::/96", "fec0::/10")]


def is_public(address: str) -> bool:
    """Whether an address is of the network that all share, of one host, and leads nowhere else."""
    parsed = ipaddress.ip_address(address)
    led = any(parsed in each for each in _LED_ELSEWHERE)  # networks of IPv6 hold no address of IPv4
    return parsed.is_global and not parsed.is_multicast and not led


class PublicTransport(httpx.AsyncHTTPTransport):
    """Connects to public addresses alone, to that which was looked at: a name that leads into this network reaches nothing of it."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it. Raises httpx.ConnectError where the host has another address, too."""
        host = request.url.host
        loop = asyncio.get_running_loop()
        try:
            resolved = await loop.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:  # a name that cannot be one, too
            raise httpx.ConnectError("the push service has no address") from error
        addresses = [str(each[4][0]) for each in resolved]
        if not addresses or not all(is_public(each) for each in addresses):
            raise httpx.ConnectError("the push service has an address that is not public")
        request.headers["host"] = host
        request.extensions = {**request.extensions, "sni_hostname": host}  # the certificate is that of the name
        request.url = request.url.copy_with(host=addresses[0])
        return await super().handle_async_request(request)
