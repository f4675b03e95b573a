"""Tokens of an external issuer: a real provider, its keys, their rotation, and its outage."""

import asyncio
import base64
import hmac
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from graph.app import create_app
from graph.errors import Code, Refusal, StartupProblem
from graph.http.local_issuer import load_issuer
from graph.http.oidc import RETRY, UNKNOWN, IssuerKeys, OidcVerifier, fetch_keys, key_set
from graph.http.tokens import AGE
from graph.settings import Settings
from graph.viewer import Role, Viewer
from tests.http.client import ISSUER, bearer, serving
from tests.http.provider import CLIENT, Provider, provider
from tests.http.world import subject_of

ASK = {"query": "{ viewer { subject role } }"}


@pytest.fixture(scope="module")
def signed_in() -> Iterator[Provider]:
    with provider() as issuer:
        yield issuer


def settings(issuer: str, **more: object) -> Settings:
    return Settings.model_validate({"oidc_issuer": issuer, "oidc_audience": CLIENT, **more})


async def test_a_token_of_the_provider_is_its_subjects(world: str, signed_in: Provider) -> None:
    chosen = settings(signed_in.issuer).model_dump(exclude_defaults=True)
    async with serving(world, **chosen) as graph:
        for role in (Role.NURSE, Role.PARENT):
            answer = await graph.post(ASK, bearer(signed_in.token(role)))
            assert answer.data == {"viewer": {"subject": subject_of(role), "role": role.value.upper()}}
        assert (await graph.post(ASK, bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 60)))).status == 401
        assert (await graph.post(ASK, bearer(signed_in.token(Role.NURSE, "another-app")))).status == 401


async def test_keys_that_were_rotated_are_fetched_and_old_tokens_stay_good(signed_in: Provider) -> None:
    with provider() as first:
        verifier = OidcVerifier(settings(first.issuer))
        old = first.token(Role.NURSE)
        assert (await verifier.verify(old)).viewer == Viewer(subject_of(Role.NURSE), Role.NURSE)
    with provider(first.port) as second:
        new = second.token(Role.NURSE)
        with pytest.raises(Refusal) as early:  # a fetch was just made: strangers' keys do not cause another
            await verifier.verify(new)
        verifier._keys._tried -= UNKNOWN
        assert (await verifier.verify(new)).viewer == Viewer(subject_of(Role.NURSE), Role.NURSE)
        with pytest.raises(Refusal) as withdrawn:
            await verifier.verify(old)
    assert (early.value.code, withdrawn.value.code) == (Code.UNAUTHENTICATED, Code.UNAUTHENTICATED)
    assert verifier.known(old) is None  # it was good while its key was
    verifier._keys._tried -= AGE
    assert (await verifier.verify(new)).viewer.role is Role.NURSE  # the provider is gone, its last good keys are not
    await asyncio.sleep(0.1)


async def test_without_a_provider_nobody_is_let_in_and_its_return_needs_no_restart() -> None:
    with provider() as gone:
        pass
    verifier = OidcVerifier(settings(gone.issuer))
    token = forged(gone.issuer, RSAKey.generate_key(2048, parameters={"kid": "k"}, private=True))
    with pytest.raises(Refusal) as refused:
        await verifier.verify(token)
    assert refused.value.code is Code.UNAVAILABLE
    with provider(gone.port) as back:
        verifier._keys._tried -= RETRY
        assert (await verifier.verify(back.token(Role.NURSE))).viewer.role is Role.NURSE


def forged(issuer: str, key: RSAKey) -> str:
    now = int(time.time())
    claims = {"iss": issuer, "aud": CLIENT, "sub": subject_of(Role.NURSE), "role": "nurse", "iat": now, "exp": now + 60}
    return jwt.encode({"alg": "RS256", "kid": key.kid}, claims, key, algorithms=["RS256"])


def shared(payload: str, secret: bytes) -> str:
    """A token signed with what everybody knows."""
    head = encoded(b'{"alg":"HS256"}')
    text = f"{head}.{payload}"
    return f"{text}.{encoded(hmac.digest(secret, text.encode(), 'sha256'))}"


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


async def test_what_is_refused(signed_in: Provider) -> None:
    verifier = OidcVerifier(settings(signed_in.issuer))
    good = signed_in.token(Role.NURSE)
    (key,) = (await fetch_keys(signed_in.issuer, None)).keys
    stranger = RSAKey.generate_key(2048, parameters={"kid": key.kid or ""}, private=True)
    header, payload, signature = good.split(".")
    tokens = {
        "another key under this name": forged(signed_in.issuer, stranger),
        "the public key as a shared secret": shared(payload, key.as_pem(private=False)),  # type: ignore[union-attr]
        "no signature": f"{header}.{payload}.",
        "alg none": f"eyJhbGciOiJub25lIn0.{payload}.",
        "another payload": f"{header}.{payload[:-4]}AAAA.{signature}",
        "no token": "",
        "not a token": "a.b.c",
        "bytes": "\udcff.\u0000.€",
    }
    for case, token in tokens.items():
        with pytest.raises(Refusal) as refused:
            await verifier.verify(token)
        assert refused.value.code is Code.UNAUTHENTICATED, case
    assert (await verifier.verify(good)).viewer.role is Role.NURSE


class Source:
    """Keys to fetch; counts how often."""

    def __init__(self) -> None:
        self.now, self.times, self.keys = 100.0, 0, KeySet([RSAKey.generate_key(2048, parameters={"kid": "a"})])
        self.fails = False

    async def fetch(self) -> KeySet:
        self.times += 1
        await asyncio.sleep(0)
        if self.fails:
            raise httpx.ConnectError("gone")
        return self.keys


async def test_one_fetch_at_a_time_and_one_in_thirty_seconds_for_unknown_keys() -> None:
    source = Source()
    keys = IssuerKeys(source.fetch, lambda: source.now)
    await asyncio.gather(*[keys.holding("a") for _ in range(20)])
    assert source.times == 1
    for _ in range(20):
        await keys.holding("unknown")
    assert source.times == 1
    source.now += UNKNOWN
    await asyncio.gather(*[keys.holding("unknown") for _ in range(20)])
    assert source.times == 2
    source.fails = True
    source.now += AGE
    assert await keys.holding("a") is source.keys
    await asyncio.sleep(0.01)
    assert (source.times, await keys.holding("a")) == (3, source.keys)


async def test_while_there_are_no_keys_the_issuer_is_not_asked_by_every_request() -> None:
    source = Source()
    source.fails = True
    keys = IssuerKeys(source.fetch, lambda: source.now)
    for _ in range(5):
        with pytest.raises(Refusal, match="does not answer"):
            await keys.holding("a")
    assert source.times == 1
    source.fails, source.now = False, source.now + RETRY
    assert await keys.holding("a") is source.keys


def test_public_symmetric_and_encryption_keys_are_not_keys_to_sign_with() -> None:
    good = RSAKey.generate_key(2048, parameters={"kid": "a"}, private=False).as_dict()
    shared = OctKey.generate_key(256).as_dict(private=True)
    keys = key_set([shared, {**good, "use": "enc"}, {"kty": "unknown"}, {"kty": "RSA"}, good])
    assert [key.kid for key in keys.keys] == ["a"]
    with pytest.raises(ValueError, match="no signing key"):
        key_set([shared])


REFUSED: dict[str, dict[str, object]] = {
    "PASSPORT_OIDC_AUDIENCE": {"oidc_audience": None},
    "https": {"oidc_issuer": "http://issuer.example"},
    "https://": {"oidc_jwks_url": "http://issuer.example/keys"},
    "PASSPORT_OIDC_ALGORITHMS": {"oidc_algorithms": "RS256,HS256"},
    "choose from": {"oidc_algorithms": "none"},
}


@pytest.mark.parametrize("word", REFUSED)
def test_settings_that_would_not_hold_are_refused_at_start(word: str, world: str) -> None:
    chosen = settings("https://issuer.example").model_copy(update=REFUSED[word])
    with pytest.raises(StartupProblem, match=word):
        create_app(chosen, world)


def test_nobody_signs_here_where_an_external_issuer_is_set(tmp_path: Path) -> None:
    with pytest.raises(StartupProblem, match="PASSPORT_OIDC_ISSUER"):
        load_issuer(settings("https://issuer.example"), tmp_path)
