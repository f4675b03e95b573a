"""The runners: how each is started, how it is asked, and how its answer reads in our words."""

import os
import sys
import sysconfig
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import orjson

from graph.execute.global_id import encode_global_id
from graph.settings import Settings
from tests.benchmark.answers import flat_to_nested
from tests.benchmark.city import City
from tests.benchmark.questions import Key, Question

ROOT = Path(__file__).parents[2]
PEERS = Path(__file__).parent / "peers"
POOL = 8


@dataclass(frozen=True)
class Place:
    """What a command needs to know: the city, the folder of installed peers, the port."""

    city: City
    work: Path
    port: int

    def environment(self) -> dict[str, str]:
        """The same for everyone."""
        socket = self.city.dsn.partition("host=")[2].partition("&")[0].replace("%2F", "/")
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PASSPORT_", "PG"))},
            "DATABASE_URL": self.city.dsn,
            "PASSPORT_DATABASE_URL": self.city.dsn,
            "PASSPORT_DATA": str(self.city.data),
            "PASSPORT_POOL_SIZE": str(POOL),
            # A few subjects ask for a whole city: what each may spend is counted, and is enough.
            "PASSPORT_RATE": "1000000000",
            "PASSPORT_BURST": "1000000000",
            "POOL_SIZE": str(POOL),
            "PORT": str(self.port),
            "PYTHONPATH": str(ROOT),
            "PGHOST": socket,
            "PGUSER": "passport",
            "PGDATABASE": urlsplit(self.city.dsn).path.removeprefix("/"),
            "PGPORT": "5432",
            "NODE_ENV": "production",
            "GRAPHILE_ENV": "production",
            "TOKEN_KEY": (self.city.data / "token.jwk").read_text(),
        }


@dataclass(frozen=True)
class Runner:
    """A server to measure. `texts` are its own documents where it does not take ours."""

    name: str
    title: str
    command: Callable[[Place], Sequence[str]]
    token: bool
    path: str = "/graphql"
    texts: Path | None = None
    ours: bool = False
    extra: Mapping[str, str] = field(default_factory=dict)
    before: Sequence[str] = ()
    after: Sequence[str] = ()

    def body(self, question: Question, key: Key, reword: Callable[[str], str] = str) -> bytes:
        """The request's body; `reword` makes another text of the one that asks."""
        if self.path != "/graphql":
            return orjson.dumps({"key": key.value})
        value = key.value
        if self.ours and question.node:
            value = encode_global_id(question.node, UUID(value))
        own = self.texts / f"{question.name}.graphql" if self.texts else None
        text = reword(own.read_text("utf-8") if own and own.exists() else question.text)
        variables = {question.variable: value} if f"${question.variable}" in text else {}
        return orjson.dumps({"query": text, "variables": variables})

    def url(self, question: Question) -> str:
        """Where it is asked."""
        return self.path.format(name=question.name)

    def answer(self, body: bytes) -> Any:
        """The data of an answer, in our words. Raises ValueError where there are errors."""
        answer = orjson.loads(body)
        if answer.get("errors") or answer.get("data") is None:
            raise ValueError(f"{self.name} answers {body[:300].decode(errors='replace')}")
        return flat_to_nested(answer["data"])


def node(work: Path) -> str:
    """Node 24 from the npm package, or the one on the path where that did not install."""
    own = work / "peers" / "node_modules" / "node" / "bin" / "node"
    return str(own) if own.exists() else "node"


def _passport(*more: str) -> Callable[[Place], list[str]]:
    program = Path(sysconfig.get_path("scripts"), "passport")
    return lambda place: [str(program), "serve", "--port", str(place.port), *more]


def _python(module: str) -> Callable[[Place], list[str]]:
    return lambda place: [sys.executable, "-m", f"tests.benchmark.{module}"]


def _node(script: str) -> Callable[[Place], list[str]]:
    return lambda place: [node(place.work), str(place.work / "peers" / script)]


def _gate(action: str) -> list[str]:
    return [
        f"""do $$ declare name text; begin
        for name in select relname from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace
        loop execute format('alter table %I {action} row level security', name); end loop; end $$"""
    ]


def _default(*names: str) -> dict[str, str]:
    return {f"PASSPORT_{name.upper()}": str(Settings.model_fields[name].default) for name in names}


_VARIANT, _LIMIT = _python("variants"), _python("peers.limit.server")
TWO = {"PROCESSES": "2"}

RUNNERS = {
    runner.name: runner
    for runner in (
        Runner("ours", "passport: token, relations, masks, audit", _passport(), token=True, ours=True),
        Runner(
            "ours-default",
            "passport, every setting at its default",
            _passport(),
            token=True,
            ours=True,
            extra=_default("pool_size", "rate", "burst"),
        ),
        Runner(
            "postgraphile",
            "PostGraphile 5, no authorization",
            _node("postgraphile/server.mjs"),
            token=False,
            texts=PEERS / "postgraphile",
        ),
        Runner(
            "postgraphile-rls",
            "PostGraphile 5, token, RLS by pgSettings",
            _node("postgraphile/server.mjs"),
            token=True,
            texts=PEERS / "postgraphile",
            extra={"RLS": "1"},
        ),
        Runner(
            "mercurius",
            "Mercurius, loaders, JIT, no authorization",
            _node("mercurius/server.mjs"),
            token=False,
            texts=PEERS / "mercurius",
        ),
        Runner(
            "strawberry",
            "Strawberry, DataLoaders, SQLAlchemy, permission classes",
            _python("peers.strawberry.server"),
            token=True,
        ),
        Runner(
            "limit",
            "the limit: hand-written SQL, bare function, no authorization",
            _LIMIT,
            token=False,
            path="/{name}",
        ),
        Runner(
            "limit-runs",
            "the limit, requests gathered in runs",
            _LIMIT,
            token=False,
            path="/{name}",
            extra={"RUNS": "1"},
        ),
        Runner("ours-2", "passport, two workers", _passport("--workers", "2"), token=True, ours=True),
        Runner(
            "postgraphile-2",
            "PostGraphile 5, no authorization, two processes",
            _node("postgraphile/server.mjs"),
            token=False,
            texts=PEERS / "postgraphile",
            extra=TWO,
        ),
        # Twenty dispatchers write as fast as a city: what one of them may write is not bounded.
        Runner(
            "ours-writes",
            "passport: token, account, kinship, key, audit",
            _passport(),
            token=True,
            ours=True,
            extra={"PASSPORT_RATE": "0"},
        ),
        Runner(
            "postgraphile-writes",
            "PostGraphile 5 with mutations, no authorization",
            _node("postgraphile/server.mjs"),
            token=False,
            texts=PEERS / "postgraphile",
            extra={"WRITES": "1"},
        ),
        Runner("limit-2", "the limit, two processes", _LIMIT, token=False, path="/{name}", extra=TWO),
        Runner(
            "ours-unaudited", "passport without audit", _VARIANT, token=True, ours=True, extra={"VARIANT": "unaudited"}
        ),
        Runner(
            "ours-ungated",
            "passport without row-level security",
            _passport(),
            token=True,
            ours=True,
            before=_gate("disable"),
            after=_gate("enable"),
        ),
        Runner(
            "ours-granted",
            "passport, every field granted",
            _VARIANT,
            token=True,
            ours=True,
            extra={"VARIANT": "granted"},
        ),
        Runner(
            "ours-open",
            "passport without relations and labels",
            _VARIANT,
            token=True,
            ours=True,
            extra={"VARIANT": "open"},
        ),
    )
}
STANDARD = ("ours", "postgraphile", "postgraphile-rls", "mercurius", "strawberry", "limit", "limit-runs")
