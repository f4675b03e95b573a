"""How many statements an opening takes: each is waited for, on a processor that others keep busy (docs/lanes.md)."""

from typing import Any

import asyncpg
import pytest

from tests.areas.glass.test_break_glass import opened
from tests.http.client import Graph, change

pytestmark = pytest.mark.asyncio(loop_scope="module")

WRITES = ("idempotency", "child", "staff", "break_glass_grant", "outbox", "idempotency")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, str]]:
    """Each statement with parameters, and its connection."""
    statements: list[tuple[object, str]] = []
    execute = asyncpg.Connection._execute  # type: ignore[attr-defined]

    async def noted(self: object, query: str, *given: Any, **named: Any) -> Any:
        statements.append((self, query))
        return await execute(self, query, *given, **named)

    monkeypatch.setattr(asyncpg.Connection, "_execute", noted)
    return statements


async def test_an_opening_takes_six_statements_between_begin_and_commit(
    own: Graph, asked: list[tuple[object, str]]
) -> None:
    await opened(own)  # what a connection learns when it is new is not counted
    asked.clear()
    assert (await opened(own, key="k2", justification="Unconscious in the tram once more"))["problems"] == []
    (writer,) = {connection for connection, query in asked if "INSERT INTO break_glass_grant" in query}
    statements = [query for connection, query in asked if connection is writer]
    assert len(statements) == len(WRITES)
    for table, statement in zip(WRITES, statements, strict=True):
        assert table in statement
    assert (
        sum("INSERT INTO audit_entry" in query for _, query in asked) <= 3
    )  # perhaps a login, the write, and what is read back


async def test_one_that_is_closed_while_it_is_opened_again_is_opened_anew(
    own: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = (await opened(own))["grant"]["id"]
    execute = asyncpg.Connection._execute  # type: ignore[attr-defined]

    async def closed_behind(self: object, query: str, *given: Any, **named: Any) -> Any:
        answer = await execute(self, query, *given, **named)
        if "INSERT INTO break_glass_grant" in query:
            monkeypatch.undo()
            await change(own.dsn, "UPDATE break_glass_grant SET closed_at = now()")
        return answer

    monkeypatch.setattr(asyncpg.Connection, "_execute", closed_behind)
    payload = await opened(own, key="k2")
    assert payload["problems"] == []
    assert payload["grant"]["state"] == "OPEN"
    assert payload["grant"]["id"] != first
