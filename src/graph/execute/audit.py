"""The audit trail: a row per operation and children that it read alike, chained and committed in groups before the answers leave."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from graph.database.pools import AuditWriter
from graph.errors import Code, Refusal
from graph.execute.chain import Chain
from graph.execute.prepared import Audited
from graph.viewer import Viewer

# One statement, one round trip, one commit for a group, and the head of its chain with it. JSON, since the driver
# takes three times as long over arrays of arrays.
_ENTRIES = """
WITH head AS (
  INSERT INTO audit_chain (id, previous, number, hash) VALUES ($2::uuid, $3::uuid, $4, $5)
  ON CONFLICT (id) DO UPDATE SET number = excluded.number, hash = excluded.hash
)
INSERT INTO audit_entry SELECT * FROM json_populate_recordset(NULL::audit_entry, $1::text::json)
"""
_PLAN = """
INSERT INTO audit_plan (id, role, policy_version, operation, fields, withheld) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO NOTHING
"""
_PREVIOUS = """
SELECT id FROM audit_chain c WHERE NOT EXISTS (SELECT FROM audit_chain WHERE previous = c.id) ORDER BY id DESC LIMIT 1
"""
BEGINNINGS = 5  # attempts to begin a chain while other processes do
GROUP = 500  # operations in one commit at the most
WAITING = 10_000  # operations that may wait; beyond that a read is refused
# Refused for who asks, not for how: no such account or role, or no right.
DENIALS = (Code.FORBIDDEN, Code.UNAUTHENTICATED)
PLANS = 10_000  # plans that are remembered as stored


@dataclass(frozen=True, slots=True)
class Entry:
    """What one operation read of children alike; it names children, never a value of them."""

    at: datetime
    subject: str
    audited: Audited
    children: Sequence[UUID | str]
    relations: Sequence[str]
    request_id: str
    purpose: str | None = None
    outcome: str = "OK"

    def row(self) -> dict[str, Any]:
        """The row of `audit_entry`, but for its place in the chain."""
        audited = self.audited
        return {
            "at": self.at.isoformat(timespec="microseconds"),
            "subject": self.subject,
            "role": audited.role,
            "relations": _array(self.relations),
            "plan_id": audited.id,
            "child_ids": _array(self.children),
            "purpose": self.purpose,
            "request_id": self.request_id,
            "policy_version": audited.policy_version,
            "outcome": self.outcome,
        }


def denial(viewer: Viewer, operation: str | None, policy_version: str, request_id: str, now: datetime) -> Entry:
    """That somebody who is known by a token was denied what they asked for; which child, nobody looked up."""
    audited = Audited(viewer.role.value, policy_version, operation)
    return Entry(now, viewer.subject, audited, (), (), request_id, outcome="DENIED")


class AuditTrail:
    """Collects entries and commits them in groups; `record` returns when the entry is durable."""

    def __init__(self, writer: AuditWriter) -> None:
        self._writer = writer
        self._waiting: list[tuple[Sequence[Entry], asyncio.Future[None]]] = []
        self._wake = asyncio.Event()
        self._known_plans: set[str] = set()
        self._chain: Chain | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopping = False

    @property
    def waiting(self) -> int:
        """Entries that are not yet durable."""
        return sum(len(entries) for entries, _ in self._waiting)

    def start(self) -> None:
        """Begin committing; call once, in the running loop."""
        self._task = asyncio.create_task(self._run(), name="audit")

    async def stop(self) -> None:
        """Commit what waits, then end."""
        self._stopping = True
        self._wake.set()
        if self._task:
            await self._task

    async def record(self, *entries: Entry) -> None:
        """Wait until the entries are durable. Raises UNAVAILABLE where they cannot be: no audit, no answer."""
        if len(self._waiting) >= WAITING:
            raise _unavailable()
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entries, future))
        self._wake.set()
        await future

    async def _run(self) -> None:
        while not self._stopping or self._waiting:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                await asyncio.sleep(0)  # one turn of the loop: what has been read meanwhile joins the group
                group, self._waiting = self._waiting[:GROUP], self._waiting[GROUP:]
                await self._commit(group)

    async def _commit(self, group: Sequence[tuple[Sequence[Entry], asyncio.Future[None]]]) -> None:
        problem: Exception | None = None
        try:
            await self._write([entry for entries, _ in group for entry in entries])
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
        for _ in range(BEGINNINGS):
            try:
                return await self._append(entries)
            except asyncpg.UniqueViolationError:  # another process follows the same chain: follow that one
                continue
        raise _unavailable()

    async def _append(self, entries: Sequence[Entry]) -> None:
        chain, self._chain = self._chain, None
        async with self._writer.acquire() as connection:
            if chain is None:
                previous = await connection.fetchval(_PREVIOUS)
                chain = Chain(str(previous) if previous else None)
            plans = {entry.audited.id: entry.audited for entry in entries if entry.audited.id not in self._known_plans}
            if plans:
                # In one order everywhere: two processes that store the same new plans wait for each other, not in a circle.
                new = [plans[name] for name in sorted(plans)]
                values = [(p.id, p.role, p.policy_version, p.operation, p.read, p.withheld) for p in new]
                await connection.executemany(_PLAN, values)
            rows = [entry.row() for entry in entries]
            chain.append(rows)
            head = (chain.id, chain.previous, chain.number, chain.link)
            await connection.execute(_ENTRIES, orjson.dumps(rows).decode(), *head)
        # Only now: of a chain whose last commit failed nobody knows where it ends.
        self._chain = chain
        if len(self._known_plans) > PLANS:
            self._known_plans.clear()
        self._known_plans.update(plans)


def _array(words: Sequence[object]) -> str:
    """An array as PostgreSQL writes it, of ids or of names of ours: they need no quotes."""
    return "{" + ",".join(map(str, words)) + "}"


def _unavailable() -> Refusal:
    return Refusal(Code.UNAVAILABLE, "The access cannot be recorded now, so it is not given; try again shortly.")
