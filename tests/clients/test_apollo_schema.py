"""The download of Apollo Kotlin and Apollo iOS: the running service tells a signed-in developer the whole schema, and nobody else."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from graph.plan.manifest import read_manifest, sha256_of
from graph.viewer import Role
from tests.checks.files import ROOT
from tests.clients.test_clients import graph, packages, run
from tests.http.client import ISSUER, Graph
from tests.http.server import listener
from tests.http.world import subject_of

__all__ = ["graph", "packages"]
served = pytest.mark.asyncio(loop_scope="module")

APOLLO = ROOT / "examples/clients/apollo"


async def downloaded(graph: Graph, packages: Path, token: str) -> Any:
    """What the download came to."""
    more = {"TOKEN": token, "SCHEMA": str(ROOT / "schema.graphql")}
    async with listener(graph.app) as server:
        client = await run(["node", "schema_download.mjs"], packages, server, more)
        return await client.said()


@served
async def test_the_schema_by_introspection_is_the_schema_of_the_file(graph: Graph, packages: Path) -> None:
    """`@oneOf` too, without which a tool would generate ChildBy with every key at once."""
    outcome = await downloaded(graph, packages, ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600))
    assert outcome["there"]["oneOf"]
    assert outcome["there"]["specifiedByUrl"]
    assert outcome["kotlin"] == {"status": 200, "code": None, "same": True}
    assert outcome["ios"] == {"status": 200, "code": None, "same": True}


@served
async def test_without_a_token_there_is_no_schema(graph: Graph, packages: Path) -> None:
    outcome = await downloaded(graph, packages, "")
    assert outcome["there"] is None
    assert {outcome[each]["code"] for each in ("kotlin", "ios")} == {"UNAUTHENTICATED"}


def test_the_configurations_name_what_the_service_takes() -> None:
    ios = orjson.loads((APOLLO / "ios/apollo-codegen-config.json").read_bytes())
    download = ios["schemaDownload"]
    assert download["downloadMethod"]["introspection"]["endpointURL"].endswith("/graphql")
    assert list(download["headers"]) == ["Authorization"]
    assert ios["operationManifest"]["version"] == "persistedQueries"
    kotlin = (APOLLO / "kotlin/build.gradle.kts").read_text("utf-8")
    assert 'headers.put("Authorization", "Bearer ' in kotlin
    assert 'operationManifestFormat.set("persistedQueryManifest")' in kotlin


def test_a_manifest_as_both_write_it_is_registered() -> None:
    text = (ROOT / "examples/clients/python/operations.graphql").read_text("utf-8")
    operation = {"id": sha256_of(text), "body": text, "name": "Passport", "type": "query"}
    manifest = {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [operation]}
    (entry,) = read_manifest(orjson.dumps(manifest), "manifest.json")
    assert (entry.sha256, entry.text) == (sha256_of(entry.text), text)
