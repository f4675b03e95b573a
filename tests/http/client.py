"""The real application over a database, asked through ASGI in this process."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any

import asyncpg
import httpx
from joserfc.jwk import OctKey
from pydantic import SecretStr

from graph.app import create_app
from graph.http.application import Application
from graph.http.local_issuer import LocalIssuer
from graph.settings import Settings
from graph.viewer import Role
from tests.http.world import subject_of

KEY = OctKey.generate_key(256, private=True)
ISSUER = LocalIssuer(KEY)


@dataclass(frozen=True)
class Answer:
    """A response read as GraphQL."""

    response: httpx.Response

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def text(self) -> str:
        return self.response.text

    @property
    def body(self) -> dict[str, Any]:
        parsed: dict[str, Any] = self.response.json()
        return parsed

    @property
    def data(self) -> dict[str, Any]:
        """The data of an answer without errors."""
        assert "errors" not in self.body, self.body
        parsed: dict[str, Any] = self.body["data"]
        return parsed

    @property
    def errors(self) -> list[dict[str, Any]]:
        """The errors of an answer without data."""
        assert "data" not in self.body, self.body
        parsed: list[dict[str, Any]] = self.body["errors"]
        return parsed

    @property
    def code(self) -> str:
        """The one code of a refusal; OK for an answer."""
        if "errors" not in self.body:
            return "OK"
        (code,) = {error["extensions"]["code"] for error in self.errors}
        return str(code)

    @property
    def places(self) -> list[tuple[int, int]]:
        """Line and column of every error that has a position."""
        return [(place["line"], place["column"]) for error in self.errors for place in error.get("locations", [])]


@dataclass(frozen=True)
class Graph:
    """A running application."""

    app: Application
    client: httpx.AsyncClient
    dsn: str

    async def ask(
        self, query: str, role: Role | None = Role.NURSE, variables: Mapping[str, Any] | None = None, **more: Any
    ) -> Answer:
        """Send one operation as the account of a role; None sends no token."""
        headers = {} if role is None else bearer(ISSUER.issue(subject_of(role), role, 600))
        return await self.post({"query": query, "variables": variables, **more}, headers)

    async def post(self, body: Any, headers: Mapping[str, str]) -> Answer:
        """Send a JSON body with these headers."""
        return Answer(await self.client.post("/graphql", json=body, headers=dict(headers)))


def bearer(token: str) -> dict[str, str]:
    """The header that carries a token."""
    return {"authorization": f"Bearer {token}"}


def settings(**values: Any) -> Settings:
    """Settings with the tests' own key."""
    return Settings(token_key=SecretStr(json.dumps(KEY.as_dict(private=True))), **values)


@asynccontextmanager
async def serving(dsn: str, **values: Any) -> AsyncIterator[Graph]:
    """The application between its start and its stop."""
    with TemporaryDirectory(prefix="passport-trail-") as folder:
        app = create_app(settings(**{"trail": folder, "trail_wait": 60.0, **values}), dsn)
        http = httpx.AsyncClient(transport=httpx.ASGITransport(app=app, raise_app_exceptions=True), base_url="http://p")
        async with app.router.lifespan_context(app), http as client:
            yield Graph(app, client, dsn)


async def change(dsn: str, statement: str) -> None:
    """Run a statement as the owner of the database."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def rows(dsn: str, query: str, *arguments: object) -> "list[asyncpg.Record]":
    """Read as the owner of the database."""
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetch(query, *arguments)
    finally:
        await connection.close()


async def recovered(graph: Graph) -> None:
    """Return when reads are answered again after an outage of the trail, which is tried every half a second."""
    async with asyncio.timeout(30):
        while "errors" in (await graph.ask("{ viewer { policyVersion } }")).body:  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.05)
