"""examples/clients/relay: compiled by Relay for a parent's schema, registered, and answered by a service that knows no other documents."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import orjson
import pytest

from graph.plan.manifest import sha256_of
from graph.settings import Mode
from graph.viewer import Role
from tests.clients.test_clients import INSTALL, Running, run
from tests.clients.test_typed_clients import prepared, run as done
from tests.database.test_commands import passport
from tests.http.client import ISSUER, serving
from tests.http.server import listener
from tests.http.world import ANNA, GLEB, build_world, subject_of

STRICT = "@required(action: NONE)"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recipe, with what Relay's compiler and TypeScript's made of it."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("Relay's compiler is not tried: there is no npm and node on the path")
    folder = prepared("relay", tmp_path_factory.mktemp("clients"))
    installed = subprocess.run(INSTALL, cwd=folder, capture_output=True, text=True, check=False)
    if installed.returncode:
        pytest.skip(f"Relay's compiler is not tried: npm could not install it, {installed.stderr[-400:]}")
    done(["npm", "run", "--silent", "generate"], folder)
    done(["npm", "run", "--silent", "check"], folder)
    return folder


def card_type(folder: Path) -> str:
    return (folder / "__generated__/card_child.graphql.ts").read_text("utf-8")


def test_relay_knows_nodes_and_connections_and_persists_documents(compiled: Path) -> None:
    documents = orjson.loads((compiled / "persisted-documents.json").read_bytes())
    assert len(documents) == 3
    assert {sha256_of(text) for text in documents.values()} == set(documents)
    (more,) = [text for text in documents.values() if "cardDocumentsQuery" in text]
    assert "node(id: $id)" in more  # a page is asked of the node, as Relay writes it
    assert "readonly birthDate: string;" in card_type(compiled)


def test_a_mark_is_believed_only_where_errors_are_thrown(compiled: Path) -> None:
    """Why the recipe takes no @throwOnFieldError: Relay would leave null out of a type that may be null where it is withheld."""
    card, kept = compiled / "card.ts", (compiled / "card.ts").read_text("utf-8")
    try:
        card.write_text(kept.replace(STRICT, ""))
        done(["npm", "run", "--silent", "generate"], compiled)
        assert "readonly birthDate: string | null | undefined;" in card_type(compiled)
        card.write_text(kept.replace(STRICT, "").replace("on Child {", "on Child @throwOnFieldError {", 1))
        done(["npm", "run", "--silent", "generate"], compiled)
        assert "readonly birthDate: string;" in card_type(compiled)
    finally:
        card.write_text(kept)
        done(["npm", "run", "--silent", "generate"], compiled)


async def answer(compiled: Path, service: Any, child: str) -> Any:
    """What the app prints of a child, asked as its mother."""
    token = ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600)
    more = {"SERVICE": f"http://127.0.0.1:{service.port}/graphql", "TOKEN": token, "CHILD": child}
    client: Running = await run(["node", "built/app.js"], compiled, service, more)
    return await client.said()


@pytest.mark.asyncio
async def test_the_app_asks_by_hash_alone(compiled: Path, fresh_database: str) -> None:
    await build_world(fresh_database)
    registered = passport(
        "documents", "register", str(compiled / "persisted-documents.json"), database_url=fresh_database
    )
    assert registered.stdout == "3 documents, 3 new, 0 refused\n", registered.stderr
    async with serving(fresh_database, documents=Mode.REGISTERED_ONLY) as graph, listener(graph.app) as service:
        relay_answer = await answer(compiled, service, ANNA.global_id)
        assert relay_answer["documents"] == [1, 2]
        assert "Annovskaya" in relay_answer["card"]
        assert await answer(compiled, service, GLEB.global_id) == {"child": None}
        refused = await graph.client.post(
            "/graphql",
            content=json.dumps({"query": "query Another { viewer { role } }"}),
            headers={
                "authorization": f"Bearer {ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600)}",
                "content-type": "application/json",
            },
        )
        assert refused.json()["errors"][0]["extensions"]["code"] == "OPERATION_NOT_ALLOWED"
