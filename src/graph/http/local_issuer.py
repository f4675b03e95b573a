"""The local issuer: tokens signed with a key made at first start, for a demo, for tests, and where nobody else issues."""

import json
import os
import time
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from graph.errors import StartupProblem
from graph.http.tokens import Session, Verifier
from graph.settings import Settings
from graph.viewer import Role

ISSUER = "passport-local"
AUDIENCE = "passport"
ALGORITHM = "HS256"
KEY_FILE = "token.jwk"


class LocalIssuer(Verifier):
    """Issues tokens and verifies them."""

    def __init__(self, key: OctKey) -> None:
        super().__init__(ISSUER, AUDIENCE, [ALGORITHM])
        self._key = key

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

    async def verify(self, token: str) -> Session:
        """The session of a token. Raises UNAUTHENTICATED, the same for every reason."""
        return self.accept(token, self._key)


def load_issuer(settings: Settings, data: Path) -> LocalIssuer:
    """The issuer of this installation: its key from the setting, or from the data folder, made there at first start.

    Raises StartupProblem where an external issuer is set: then nobody may sign here.
    """
    if settings.oidc_issuer is not None:
        raise StartupProblem(f"Tokens are issued by {settings.oidc_issuer} (PASSPORT_OIDC_ISSUER), not here.")
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
