"""An external issuer (OpenID Connect): this service is its resource server and knows only its public keys."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
import structlog
from joserfc.errors import JoseError
from joserfc.jwk import JWKRegistry, KeySet
from joserfc.jws import extract_compact

from graph.errors import Code, Refusal, StartupProblem, unauthenticated
from graph.http.tokens import AGE, Session, Verifier
from graph.settings import Settings, words

logger = structlog.get_logger()

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
UNKNOWN = 30.0  # seconds between two fetches because of a key that is not known
RETRY = 5.0  # seconds between two fetches while there are no keys at all
TIMEOUT = 5.0
LARGEST = 1_000_000  # bytes of an issuer's answer

Fetch = Callable[[], Awaitable[KeySet]]


class IssuerKeys:
    """The issuer's public keys: one fetch at a time, the last good set stays, and strangers cannot make us fetch often."""

    def __init__(
        self, fetch: Fetch, clock: Callable[[], float] = time.monotonic, changed: Callable[[], None] = lambda: None
    ) -> None:
        self._changed = changed
        self._fetch = fetch
        self._clock = clock
        self._keys: KeySet | None = None
        self._tried = float("-inf")
        self._fetching: asyncio.Task[None] | None = None

    async def holding(self, key_id: str | None, but: KeySet | None = None) -> KeySet:
        """Keys for a token that names this one. Raises UNAVAILABLE while no keys could be fetched.

        `but`: a set that did not verify a token which names no key: it may be older than the token.
        """
        age = self._clock() - self._tried
        if self._keys is None:
            if age >= RETRY or self._fetching:
                await self._refresh()
        elif self._keys is but or (key_id and all(key.kid != key_id for key in self._keys.keys)):
            if age >= UNKNOWN or self._fetching:
                await self._refresh()
        elif age >= AGE:
            self._begin()  # what is known goes on meanwhile
        if self._keys is None:
            raise Refusal(Code.UNAVAILABLE, "The issuer of tokens does not answer; try again shortly.")
        return self._keys

    async def _refresh(self) -> None:
        await asyncio.shield(self._begin())

    def _begin(self) -> "asyncio.Task[None]":
        if self._fetching is None:
            self._tried = self._clock()
            self._fetching = asyncio.create_task(self._run(), name="oidc keys")
        return self._fetching

    async def _run(self) -> None:
        try:
            async with asyncio.timeout(2 * TIMEOUT):
                self._keys = await self._fetch()
            self._changed()
        except Exception as error:  # noqa: BLE001 - whatever an issuer answers, the last good keys stay
            logger.warning("issuer's keys were not fetched", kind=type(error).__name__)
        finally:
            self._fetching = None


class OidcVerifier(Verifier):
    """Verifies tokens of an external issuer."""

    def __init__(self, settings: Settings) -> None:
        issuer, audience = settings.oidc_issuer or "", settings.oidc_audience
        if not audience:
            raise StartupProblem("PASSPORT_OIDC_ISSUER is set: set PASSPORT_OIDC_AUDIENCE, too.")
        algorithms = words(settings.oidc_algorithms)
        if not algorithms or set(algorithms) - set(ALGORITHMS):
            raise StartupProblem(f"PASSPORT_OIDC_ALGORITHMS: choose from {', '.join(ALGORITHMS)}.")
        for url in (issuer, settings.oidc_jwks_url):
            if url and not _is_private(url):
                raise StartupProblem(f"{url} must begin with https://: keys that anybody can change prove nothing.")
        super().__init__(issuer, audience, algorithms, settings.oidc_role_claim)
        self._keys = IssuerKeys(lambda: fetch_keys(issuer, settings.oidc_jwks_url), changed=self.forget)

    async def verify(self, token: str) -> Session:
        """The session of a token. Raises UNAUTHENTICATED, the same for every reason; UNAVAILABLE without keys."""
        try:
            key_id = extract_compact(token.encode()).headers().get("kid")
        except (JoseError, ValueError, TypeError):
            raise unauthenticated() from None
        name = key_id if isinstance(key_id, str) else None
        keys = await self._keys.holding(name)
        try:
            return self.accept(token, keys)
        except Refusal:
            newer = keys if name else await self._keys.holding(None, but=keys)
            if newer is keys:
                raise
            return self.accept(token, newer)


async def fetch_keys(issuer: str, url: str | None) -> KeySet:
    """The issuer's signing keys, found by its discovery document where no address is given.

    Raises httpx.HTTPError, JoseError or ValueError.
    """
    async with httpx.AsyncClient(timeout=TIMEOUT, follow_redirects=False) as client:
        if url is None:
            document = await _json(client, issuer.rstrip("/") + "/.well-known/openid-configuration")
            if document["issuer"] != issuer:
                raise ValueError("the discovery document is another issuer's")
            url = str(document["jwks_uri"])
            if not _is_private(url):
                raise ValueError("the address of the keys is not https")
        return key_set((await _json(client, url))["keys"])


async def _json(client: httpx.AsyncClient, url: str) -> Any:
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        body = bytearray()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > LARGEST:
                raise ValueError("the issuer's answer is too large")
    return orjson.loads(body)


def key_set(keys: Iterable[Any]) -> KeySet:
    """The public keys that sign; one of an unknown kind is passed over. Raises ValueError where none is left."""
    usable = []
    for key in keys:
        # A symmetric key in public would let everybody sign.
        if not isinstance(key, dict) or key.get("kty") == "oct" or key.get("use", "sig") != "sig":
            continue
        try:
            usable.append(JWKRegistry.import_key(key))
        except (JoseError, ValueError, TypeError, KeyError):
            continue
    if not usable:
        raise ValueError("the issuer has no signing key that can be used")
    return KeySet(usable)


def _is_private(url: str) -> bool:
    """Whether nobody in between can change what is read there."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1"))
