"""The audit trail: one row per operation, committed in groups before the answers leave."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from graph.database.pools import AuditWriter
from graph.errors import Code, Refusal
from graph.execute.prepared import Audited
from graph.identity import new_id

_ENTRY = (
    "id",
    "at",
    "subject",
    "role",
    "relations",
    "plan_id",
    "child_ids",
    "purpose",
    "request_id",
    "policy_version",
    "outcome",
)
_PLAN = """
INSERT INTO audit_plan (id, role, policy_version, operation, fields, withheld) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO NOTHING
"""
GROUP = 500  # rows in one commit at the most
WAITING = 10_000  # rows that may wait; beyond that a read is refused


@dataclass(frozen=True)
class Entry:
    """One operation that was answered; it names children, never a value of them."""

    at: datetime
    subject: str
    audited: Audited
    children: Sequence[UUID | str]
    relations: list[str]
    request_id: str
    purpose: str | None = None

    def record(self) -> tuple[Any, ...]:
        """The row of `audit_entry`."""
        audited = self.audited
        return (
            new_id(),
            self.at,
            self.subject,
            audited.role,
            self.relations,
            audited.id,
            list(self.children),
            self.purpose,
            self.request_id,
            audited.policy_version,
            "OK",
        )


class AuditTrail:
    """Collects entries and commits them in groups; `record` returns when the entry is durable."""

    def __init__(self, writer: AuditWriter) -> None:
        self._writer = writer
        self._waiting: list[tuple[Entry, asyncio.Future[None]]] = []
        self._wake = asyncio.Event()
        self._known_plans: set[str] = set()
        self._task: asyncio.Task[None] | None = None
        self._stopping = False

    @property
    def waiting(self) -> int:
        """Entries that are not yet durable."""
        return len(self._waiting)

    def start(self) -> None:
        """Begin committing; call once, in the running loop."""
        self._task = asyncio.create_task(self._run(), name="audit")

    async def stop(self) -> None:
        """Commit what waits, then end."""
        self._stopping = True
        self._wake.set()
        if self._task:
            await self._task

    async def record(self, entry: Entry) -> None:
        """Wait until the entry is durable. Raises UNAVAILABLE where it cannot be: no audit, no answer."""
        if len(self._waiting) >= WAITING:
            raise _unavailable()
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, future))
        self._wake.set()
        await future

    async def _run(self) -> None:
        while not self._stopping or self._waiting:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                group, self._waiting = self._waiting[:GROUP], self._waiting[GROUP:]
                await self._commit(group)

    async def _commit(self, group: Sequence[tuple[Entry, asyncio.Future[None]]]) -> None:
        problem: Exception | None = None
        try:
            await self._write([entry for entry, _ in group])
        except (Refusal, asyncpg.PostgresError, OSError):
            problem = _unavailable()
        except Exception as error:  # noqa: BLE001 - a bug goes to those who wait; here it would end the trail for all
            problem = error
        for _, future in group:
            if future.done():
                continue
            if problem:
                future.set_exception(problem)
            else:
                future.set_result(None)

    async def _write(self, entries: Sequence[Entry]) -> None:
        plans = {entry.audited.id: entry.audited for entry in entries if entry.audited.id not in self._known_plans}
        async with self._writer.acquire() as connection, connection.transaction():
            for plan in plans.values():
                values = (plan.id, plan.role, plan.policy_version, plan.operation, plan.read, plan.withheld)
                await connection.execute(_PLAN, *values)
            records = [entry.record() for entry in entries]
            await connection.copy_records_to_table("audit_entry", records=records, columns=_ENTRY)
        self._known_plans.update(plans)


def _unavailable() -> Refusal:
    return Refusal(Code.UNAVAILABLE, "The access cannot be recorded now, so it is not given; try again shortly.")
