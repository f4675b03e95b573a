"""The local issuer: bearer tokens signed with a key made at first start."""

import json
import os
import time
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from graph.errors import Code, Refusal, StartupProblem
from graph.http.message import Incoming
from graph.settings import Settings
from graph.viewer import Role, Viewer

ISSUER = "passport-local"
AUDIENCE = "passport"
ALGORITHM = "HS256"
KEY_FILE = "token.jwk"
SKEW = 60  # seconds two clocks may differ
_CACHE = 10_000


class LocalIssuer:
    """Issues and verifies tokens; what the subject may reach is decided by tables, not by the token."""

    def __init__(self, key: OctKey) -> None:
        self._key = key
        self._claims = jwt.JWTClaimsRegistry(
            iss={"essential": True, "value": ISSUER},
            aud={"essential": True, "value": AUDIENCE},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            leeway=SKEW,
        )
        self._verified: dict[str, tuple[float, Viewer]] = {}

    def issue(self, subject: str, role: Role, ttl: int) -> str:
        """A token for `ttl` seconds."""
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": subject,
            "role": role.value,
            "iat": now,
            "exp": now + ttl,
        }
        return jwt.encode({"alg": ALGORITHM}, claims, self._key, algorithms=[ALGORITHM])

    def verify(self, token: str) -> Viewer:
        """The viewer of a token. Raises UNAUTHENTICATED, the same for every reason.

        A verified token is kept until it expires: a verification costs 150 us, a look-up nothing.
        """
        now = time.time()
        known = self._verified.get(token)
        if known is not None:
            if known[0] > now:
                return known[1]
            del self._verified[token]
        expires, viewer = self._decode(token)
        if len(self._verified) >= _CACHE:
            self._verified.clear()
        self._verified[token] = (expires, viewer)
        return viewer

    def _decode(self, token: str) -> tuple[float, Viewer]:
        try:
            decoded = jwt.decode(token, self._key, algorithms=[ALGORITHM])
            self._claims.validate(decoded.claims)
            claims = decoded.claims
            viewer = Viewer(str(claims["sub"]), Role(claims["role"]))
            return float(claims["exp"]) + SKEW, viewer
        except (JoseError, ValueError, KeyError, TypeError):
            raise unauthenticated() from None


def bearer(request: Incoming, issuer: LocalIssuer) -> Viewer | None:
    """The viewer of the Authorization header, None without one. Raises UNAUTHENTICATED for a bad token."""
    header = request.header(b"authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer":
        raise unauthenticated()
    return issuer.verify(token.strip())


def unauthenticated() -> Refusal:
    """The one answer to no token, a bad one, an expired one and an unknown subject."""
    return Refusal(Code.UNAUTHENTICATED, "A valid bearer token is required.")


def load_issuer(settings: Settings, data: Path) -> LocalIssuer:
    """The issuer of this installation: its key from the setting, or from the data folder, made there at first start."""
    if settings.token_key is not None:
        return LocalIssuer(_key(settings.token_key.get_secret_value()))
    path = data / KEY_FILE
    try:
        return LocalIssuer(_key(path.read_text("ascii")))
    except FileNotFoundError:
        return LocalIssuer(_make_key(path))
    except OSError as error:
        raise StartupProblem(f"The signing key {path} cannot be read: {error.strerror}.") from error


def _key(text: str) -> OctKey:
    try:
        return OctKey.import_key(json.loads(text))
    except (JoseError, ValueError) as error:
        raise StartupProblem("The signing key is not a symmetric JWK.") from error


def _make_key(path: Path) -> OctKey:
    key = OctKey.generate_key(256, private=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _key(path.read_text("ascii"))  # another process was first
    except OSError as error:
        raise StartupProblem(f"The signing key {path} cannot be written: {error.strerror}.") from error
    with os.fdopen(descriptor, "w") as file:
        json.dump(key.as_dict(private=True), file)
    return key
