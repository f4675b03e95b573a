"""The statements that run, so that a test can say that as many run whoever there is (domain.md 5 B 15)."""

import asyncio
from collections.abc import Callable
from typing import Any

import asyncpg
import pytest

# Of transactions, which the audit trail has too.
BOUNDS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
# Tasks of the process that run at any time, whatever is sent.
BESIDE = {"events", "reminders"}


def note_statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list to which every statement is added that runs from now on."""
    ran: list[str] = []
    for name in ("fetch", "fetchrow", "fetchval", "execute", "executemany"):
        monkeypatch.setattr(asyncpg.Connection, name, _noted(getattr(asyncpg.Connection, name), ran))
    return ran


def of_the_graph(ran: list[str]) -> list[str]:
    """Without those of the trail, whose entries differ, and of transactions."""
    return [text for text in ran if "audit" not in text and not text.startswith(BOUNDS)]


def _noted(method: Callable[..., Any], ran: list[str]) -> Callable[..., Any]:
    async def noting(connection: object, query: str, *values: object, **more: object) -> object:
        task = asyncio.current_task()
        if task is None or task.get_name() not in BESIDE:
            ran.append(query)
        return await method(connection, query, *values, **more)

    return noting
