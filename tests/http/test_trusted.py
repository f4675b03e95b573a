"""Trusted documents: by hash, registered, and registered alone."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from graph.cli import app
from graph.execute import maker
from graph.plan.manifest import sha256_of
from graph.viewer import Role
from tests.http.client import ISSUER, Answer, Graph, bearer, serving
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT = "query Who { viewer { subject role } }"
OTHER = "{ viewer { subject } }"
UNUSED = "query Where { myDistricts { code } }"


def token(role: Role = Role.NURSE) -> dict[str, str]:
    return bearer(ISSUER.issue(subject_of(role), role, 60))


def apq(text: str | None, name: str) -> dict[str, Any]:
    persisted = {"persistedQuery": {"version": 1, "sha256Hash": name}}
    return {"extensions": persisted, **({"query": text} if text else {})}


async def ask(graph: Graph, body: dict[str, Any]) -> Answer:
    return await graph.post(body, token())


async def register(dsn: str, *files: Path, code: int = 0) -> str:
    command, environment = ["documents", "register", *map(str, files)], {"PASSPORT_DATABASE_URL": dsn}
    result = await asyncio.to_thread(CliRunner().invoke, app, command, env=environment)
    assert result.exit_code == code, result.output
    return str(result.output)


async def test_a_hash_is_unknown_then_sent_with_its_document_then_enough(own: Graph) -> None:
    name = sha256_of(TEXT)
    first = await ask(own, apq(None, name))
    assert (first.code, first.errors[0]["message"]) == ("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
    assert (await ask(own, apq(TEXT, name))).data["viewer"]["role"] == "NURSE"
    for body in (apq(None, name), {"documentId": f"sha256:{name}"}, {"doc_id": name}, {"id": name.upper()}):
        assert (await ask(own, body)).data["viewer"]["role"] == "NURSE"


async def test_an_id_of_the_client_beside_a_document_is_its_own_affair(graph: Graph) -> None:
    assert (await ask(graph, {"query": TEXT, "id": "1", "doc_id": sha256_of(OTHER)})).code == "OK"


async def test_a_hash_of_another_document_is_refused_and_not_kept(own: Graph) -> None:
    name = sha256_of(OTHER)
    assert (await ask(own, apq(TEXT, name))).code == "BAD_USER_INPUT"
    assert (await ask(own, apq(None, name))).code == "PERSISTED_QUERY_NOT_FOUND"


@pytest.mark.parametrize("persisted", [None, 1, [], {}, {"sha256Hash": 1}, {"sha256Hash": None}, {"sha256Hash": ""}])
async def test_odd_extensions_are_no_hash(graph: Graph, persisted: object) -> None:
    answer = await ask(graph, {"query": TEXT, "extensions": {"persistedQuery": persisted}})
    assert answer.code == "OK"
    assert (await ask(graph, {"extensions": {"persistedQuery": persisted}})).code in (
        "BAD_USER_INPUT",
        "PERSISTED_QUERY_NOT_FOUND",
    )


async def test_without_the_mode_a_hash_is_not_looked_up(world: str) -> None:
    async with serving(world, documents="off") as graph:
        name = sha256_of(TEXT)
        assert (await ask(graph, apq(TEXT, name))).code == "OK"
        assert (await ask(graph, apq(None, name))).code == "PERSISTED_QUERY_NOT_FOUND"


async def test_registered_documents_are_answered_without_parsing_or_validation(
    fresh_world: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    relay = tmp_path / "persisted.json"
    relay.write_text(json.dumps({sha256_of(TEXT): TEXT, sha256_of(OTHER): OTHER}))
    assert "2 documents, 2 new, 0 refused" in await register(fresh_world, relay)
    assert "2 documents, 0 new, 0 refused" in await register(fresh_world, relay)
    async with serving(fresh_world, documents="registered-only") as graph:
        for name in ("parse_document", "validate_document"):
            monkeypatch.setattr(maker, name, lambda *_: pytest.fail("a registered document was read again"))
        assert (await ask(graph, {"query": TEXT})).data["viewer"]["role"] == "NURSE"
        assert (await ask(graph, {"documentId": sha256_of(OTHER)})).code == "OK"
        monkeypatch.undo()
        assert (await ask(graph, {"query": UNUSED})).code == "OPERATION_NOT_ALLOWED"
        assert (await ask(graph, {"query": TEXT + " "})).code == "OPERATION_NOT_ALLOWED"
        assert (await ask(graph, apq(UNUSED, sha256_of(UNUSED)))).code == "OPERATION_NOT_ALLOWED"
        assert (await ask(graph, apq(None, sha256_of(UNUSED)))).code == "PERSISTED_QUERY_NOT_FOUND"
        # One that is registered while the server runs is found within a second.
        (tmp_path / "more.graphql").write_text(UNUSED)
        await register(fresh_world, tmp_path / "more.graphql")
        graph.app.endpoints["/graphql"].operations.documents._looked = float("-inf")
        assert (await ask(graph, {"query": UNUSED})).code == "OK"


async def test_manifests_of_apollo_and_what_is_refused(fresh_world: str, tmp_path: Path) -> None:
    operations = [
        {"id": sha256_of(TEXT), "name": "Who", "type": "query", "body": TEXT},
        {"id": "0" * 64, "name": "Wrong", "type": "query", "body": OTHER},
        {"id": sha256_of("{ nothing }"), "name": "Nothing", "type": "query", "body": "{ nothing }"},
        {"id": sha256_of("{"), "name": "Broken", "type": "query", "body": "{"},
    ]
    apollo = tmp_path / "apollo.json"
    apollo.write_text(json.dumps({"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations}))
    for name, content in {"a.json": "{", "b.json": "[]", "c.json": "{}", "d.json": '{"a": 1}'}.items():
        (tmp_path / name).write_text(content)
    output = await register(fresh_world, *sorted(tmp_path.iterdir()), code=1)
    assert "1 documents, 1 new, 7 refused" in output
    for words in (
        "Wrong: Its id is not",
        "Nothing: Cannot query field",
        "Broken: Syntax Error",
        "a.json: it is neither",
    ):
        assert words in output


async def test_a_registered_document_may_be_larger_than_what_anyone_sends(fresh_world: str, tmp_path: Path) -> None:
    names = [f"a{number}" for number in range(350)]
    large = f"{{ viewer {{ {' '.join(f'{name}: subject' for name in names)} }} }}"
    file = tmp_path / "large.graphql"
    file.write_text(large)
    await register(fresh_world, file)
    async with serving(fresh_world) as graph:
        answer = await ask(graph, {"documentId": sha256_of(large)})
        assert answer.data["viewer"] == dict.fromkeys(names, subject_of(Role.NURSE))
        assert (await ask(graph, {"query": large.replace("a0", "b0")})).code == "QUERY_TOO_COMPLEX"
