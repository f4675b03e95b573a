"""A push service of the tests, and a device that decrypts what it is sent."""

import base64
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import http_ece
import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from joserfc import jwt
from joserfc.jwk import ECKey

import graph.live.push
from graph.viewer import Role
from tests.http.client import Answer, Graph

HOST, CONTACT = "push.example", "mailto:operator@passport.example"
SUBSCRIBE = (
    "mutation ($input: PushSubscribeInput!) { pushSubscribe(input: $input) { subscribedAt problems { code path } } }"
)


def encoded(value: bytes) -> str:
    """base64url without its end, as browsers write keys."""
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def key_file(folder: Path) -> Path:
    """A new key of the service."""
    key = ec.generate_private_key(ec.SECP256R1())
    path = folder / "push.pem"
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return path


@dataclass
class Phone:
    """A device with its keys."""

    name: str
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    auth: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def endpoint(self) -> str:
        return f"https://{HOST}/{self.name}"

    @property
    def given(self) -> dict[str, str]:
        """The input of pushSubscribe, but for its key."""
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"endpoint": self.endpoint, "p256dh": encoded(point), "auth": encoded(self.auth)}

    async def subscribe(self, graph: Graph, role: Role, **changed: str) -> Answer:
        """Register it for the account of a role."""
        given = {"idempotencyKey": os.urandom(8).hex(), **self.given, **changed}
        return await graph.ask(SUBSCRIBE, role, {"input": given})

    def decrypted(self, content: bytes) -> dict[str, Any]:
        """What a message says."""
        read: dict[str, Any] = json.loads(
            http_ece.decrypt(content, private_key=self.key, auth_secret=self.auth, version="aes128gcm")
        )
        return read


@dataclass
class Service:
    """Takes messages in; `status` is what it answers."""

    status: int = 201
    requests: list[httpx.Request] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self.status)

    def to(self, phone: Phone) -> list[httpx.Request]:
        """What came for a device."""
        return [each for each in self.requests if str(each.url) == phone.endpoint]


@contextmanager
def push_service() -> Iterator[Service]:
    """A service in place of the network, looked at often."""
    service = Service()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph.live.push, "PublicTransport", lambda **_: httpx.MockTransport(service))
        patch.setattr(graph.live.push, "LOOK", 0.05)
        yield service


def signed(request: httpx.Request) -> dict[str, Any]:
    """What the signature of a message says, by the key that stands beside it."""
    scheme, token, key = request.headers["authorization"].replace(", ", " ").split(" ")
    assert (scheme, token[:2], key[:2]) == ("vapid", "t=", "k=")
    point = base64.urlsafe_b64decode(key[2:] + "==")
    jwk = {"kty": "EC", "crv": "P-256", "x": encoded(point[1:33]), "y": encoded(point[33:])}
    decoded = jwt.decode(token[2:], ECKey.import_key(jwk), algorithms=["ES256"])  # type: ignore[arg-type]
    return dict(decoded.claims)
