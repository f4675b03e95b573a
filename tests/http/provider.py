"""A real OpenID Connect provider on this machine, and tokens that it issues by the authorization code flow."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import httpx
from oidc_provider_mock import User, run_server_in_thread

from graph.viewer import TOKEN_ROLES, Role
from tests.http.world import subject_of

CLIENT = "passport-app"
BACK = "http://localhost/back"


@dataclass(frozen=True)
class Provider:
    """The provider's address, which is its name as an issuer."""

    issuer: str

    @property
    def port(self) -> int:
        port = urlsplit(self.issuer).port
        assert port is not None
        return port

    def token(self, role: Role, client: str = CLIENT) -> str:
        """A signed token of the account of a role, as an app gets it after the person has signed in."""
        asked = {"client_id": client, "redirect_uri": BACK, "response_type": "code", "scope": "openid profile"}
        with httpx.Client(base_url=self.issuer) as browser:
            signed_in = browser.post("/oauth2/authorize", params=asked, data={"sub": subject_of(role)})
            (code,) = parse_qs(urlsplit(signed_in.headers["location"]).query)["code"]
            given = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
            answer = browser.post("/oauth2/token", data=given, auth=(client, "any"))
            return str(answer.json()["id_token"])


@contextmanager
def provider(port: int = 0) -> Iterator[Provider]:
    """A provider with keys of its own that knows an account for each role; started again, it has other keys."""
    users = [User(sub=subject_of(role), claims={"role": role.value}) for role in TOKEN_ROLES]
    with run_server_in_thread(port=port, user_claims=users) as server:
        yield Provider(f"http://localhost:{server.server_port}")
