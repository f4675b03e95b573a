"""Bearer tokens: what every issuer's must hold, the viewer of one, and those verified already."""

import hashlib
import re
import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, NamedTuple

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet

from graph.errors import unauthenticated
from graph.http.message import Incoming
from graph.viewer import TOKEN_ROLES, Role, Viewer

SKEW = 60  # seconds two clocks may differ
AGE = 3_600.0  # seconds after which a token is verified again, so that the withdrawal of its key is seen
_SUBJECT = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,255}")
LONGEST = 8_192  # characters of a token
_CACHE = 10_000


class Session(NamedTuple):
    """The viewer of a token, and the Unix time after which nothing is held open under it: it expires, or is verified again."""

    viewer: Viewer
    expires: float


class Verifier(ABC):
    """Verifies tokens of one issuer; what the subject may reach is decided by tables, not by the token."""

    def __init__(self, issuer: str, audience: str, algorithms: Sequence[str], role_claim: str = "role") -> None:
        self._algorithms = list(algorithms)
        self._role_claim = role_claim
        self._claims = jwt.JWTClaimsRegistry(
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": audience},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            leeway=SKEW,
        )
        self._verified: dict[bytes, tuple[float, Session]] = {}

    def known(self, token: str) -> Session | None:
        """The session of a token verified before that is still good: a look-up of a microsecond instead of 150.

        Tokens are kept by their hash: memory that is read by somebody holds none.
        """
        name = _name(token)
        verified = self._verified.get(name)
        if verified is None:
            return None
        if verified[0] > time.time():
            return verified[1]
        del self._verified[name]
        return None

    @abstractmethod
    async def verify(self, token: str) -> Session:
        """The session of a token. Raises UNAUTHENTICATED, the same for every reason."""

    def drop(self, token: str) -> None:
        """Verify this token again."""
        self._verified.pop(_name(token), None)

    def forget(self) -> None:
        """Verify every token again: the issuer has other keys now."""
        self._verified.clear()

    def accept(self, token: str, key: Key | KeySet) -> Session:
        """The session of a token that this key signed; kept until it expires, an hour at the most. Raises UNAUTHENTICATED."""
        kept_until, session = self._decoded(token, key)
        if len(self._verified) >= _CACHE:
            self._verified.clear()
        self._verified[_name(token)] = (kept_until, session)
        return session

    def _decoded(self, token: str, key: Key | KeySet) -> tuple[float, Session]:
        try:
            decoded = jwt.decode(token, key, algorithms=self._algorithms)
            self._claims.validate(decoded.claims)
            claims: dict[str, Any] = decoded.claims
            viewer = Viewer(str(claims["sub"]), Role(claims[self._role_claim]))
            expires, again = float(claims["exp"]), time.time() + AGE
        except (JoseError, ValueError, KeyError, TypeError, OverflowError):
            raise unauthenticated() from None
        if not _SUBJECT.fullmatch(viewer.subject) or viewer.role not in TOKEN_ROLES:
            raise unauthenticated()
        # Two clocks may differ for one request; what is held open does not outlive what the issuer has said.
        return min(expires + SKEW, again), Session(viewer, min(expires, again))


def _name(token: str) -> bytes:
    return hashlib.sha256(token.encode("latin-1", "replace")).digest()


def bearer(request: Incoming) -> str | None:
    """The token of the Authorization header, None without one. Raises UNAUTHENTICATED for what cannot be a token."""
    header = request.header(b"authorization")
    return None if header is None else token_of(header)


def token_of(header: str) -> str:
    """The token of the words `Bearer ...`. Raises UNAUTHENTICATED for what cannot be a token."""
    scheme, _, token = header.partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or len(token) > LONGEST:
        raise unauthenticated()
    return token
