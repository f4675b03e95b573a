"""The systems that ask for decision cards by CDS Hooks 2.0: whose keys they have, and as whom they ask."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import orjson
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jws import extract_compact

from graph.errors import StartupProblem, unauthenticated
from graph.http.tokens import SKEW
from graph.viewer import TOKEN_ROLES, Role, Viewer

ALGORITHMS = ["ES384", "RS384"]  # those that CDS Hooks 2.0 recommends
LIFETIME = 300  # seconds between the issue of a token and its end, at the most
_JTI = re.compile(r"[!-~]{1,200}")


class Presented(NamedTuple):
    """A token that was verified; `expires` is when its `jti` may be forgotten."""

    issuer: str
    jti: str
    expires: float
    viewer: Viewer


@dataclass(frozen=True)
class CdsClients:
    """Clients by `iss`: keys, and the account and role by which the graph is asked for them."""

    clients: Mapping[str, tuple[KeySet, Viewer]]

    def presented(self, token: str, audience: str) -> Presented:
        """Verify the token of a request to this address; that its `jti` is new is for the caller to see. Raises UNAUTHENTICATED."""
        try:
            issuer = _claims(token).get("iss")
            keys, viewer = self.clients[issuer if isinstance(issuer, str) else ""]
            decoded = jwt.decode(token, keys, algorithms=ALGORITHMS)
            registry = jwt.JWTClaimsRegistry(
                iss={"essential": True, "value": str(issuer)},
                aud={"essential": True, "value": audience},
                exp={"essential": True},
                iat={"essential": True},
                jti={"essential": True},
                leeway=SKEW,
            )
            registry.validate(decoded.claims)
            jti, expires, issued = decoded.claims["jti"], float(decoded.claims["exp"]), float(decoded.claims["iat"])
        except (JoseError, ValueError, KeyError, TypeError, OverflowError):
            raise unauthenticated() from None
        is_long = expires - issued > LIFETIME or expires > time.time() + LIFETIME + SKEW
        if is_long or not isinstance(jti, str) or not _JTI.fullmatch(jti):
            raise unauthenticated()
        return Presented(str(issuer), jti, expires + SKEW, viewer)


def _claims(token: str) -> Mapping[str, Any]:
    """What a token says of itself before anybody has looked at its signature. Raises ValueError and JoseError."""
    payload = orjson.loads(extract_compact(token.encode("ascii")).payload)
    if not isinstance(payload, dict):
        raise ValueError("no claims")
    return payload


def read_clients(file: Path | None) -> CdsClients:
    """The clients of a file: a list of `issuer`, `subject`, `role` and `keys` (a JWKS). Raises StartupProblem."""
    if file is None:
        return CdsClients({})
    # With it comes what asks an issuer elsewhere, which a start without clients does not read.
    from graph.http.oidc import key_set

    try:
        written = orjson.loads(file.read_bytes())
        clients = {str(each["issuer"]): (key_set(each["keys"]["keys"]), _viewer(each)) for each in written}
        if len(clients) < len(written):
            raise ValueError("an issuer stands there twice")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StartupProblem(f"PASSPORT_CDS_CLIENTS: {file} cannot be used: {type(error).__name__}.") from error
    return CdsClients(clients)


def _viewer(written: Mapping[str, Any]) -> Viewer:
    role = Role(written["role"])
    if role not in TOKEN_ROLES:
        raise ValueError("a role that no token has")
    return Viewer(str(written["subject"]), role)
