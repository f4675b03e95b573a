"""Every write happens once: its result is stored under the sender's key in the transaction that wrote."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import orjson

from graph.database.citus.spread import is_distributed
from graph.database.pools import BRIEFLY, Connection, WriterPool
from graph.errors import Code, Refusal
from graph.events.announce import Announcement, announce
from graph.execute.binds import Request, RequestTime
from graph.execute.written import Intent, WriteProblem, Written
from graph.identity import new_id
from graph.trail.audit import AuditTrail
from graph.trail.audited import Audited
from graph.trail.entry import Entry
from graph.viewer import Role, Viewer
from graph.write.account import Author
from graph.write.key import begin, rehearse, under_way
from graph.write.reaching import held_stranger

KEY = 100  # characters

# What Citus has no plan for (docs/citus.md).
_NOT_THERE = "The service runs on a database that is spread over nodes, where this cannot be done."
# Over nodes it must be said in the transaction: what a connection began with is not handed on to them.
_BRIEFLY_THERE = f"SET LOCAL lock_timeout = '{BRIEFLY}'"
_KEEP = "UPDATE idempotency SET result = $3 WHERE subject = $1 AND key = $2"


@dataclass(frozen=True)
class Act:
    """The outcome of a write: its result, for the trail its children and purpose, and an event that it has not announced itself."""

    written: Written
    children: tuple[UUID, ...] = ()
    purpose: str | None = None
    announcement: Announcement | None = None


Acting = Callable[[Connection, Author], Awaitable[Act]]


class _Undone(Exception):
    """Raised to roll back a write that has problems."""

    def __init__(self, act: Act) -> None:
        super().__init__("undone")
        self.act = act


@dataclass(frozen=True)
class Idempotent:
    """Runs writes, each in one transaction with its idempotency key and its audit row."""

    writer: WriterPool
    vital: WriterPool
    audit: AuditTrail

    async def once(self, intent: Intent, acting: Acting, *, vital: bool = False, standard: bool = False) -> Written:
        """Run a write, or answer its stored result; a `vital` one has connections of its own, which wait briefly for locks.

        `standard`: an account that is not FULL may do so, too (domain.md row 34).

        Keys are per subject; of two writes with one key at once, the second waits. A vital one waits for no lock longer than
        half a second: it gets CONFLICT then, and has written nothing. A write with problems keeps no key.

        Raises IDEMPOTENCY_KEY_REUSED where the key belongs to another write, UNAUTHENTICATED and FORBIDDEN where the
        account may not write, OPERATION_NOT_ALLOWED where a spread database cannot do it, RATE_LIMITED where too many new
        writes came before, UNAVAILABLE where the trail cannot be written.
        """
        key = str(intent.given["idempotencyKey"])
        if not 1 <= len(key) <= KEY or not key.isprintable():
            path = ("input", "idempotencyKey")
            return Written(problems=(WriteProblem("INVALID", f"A key has 1 to {KEY} printable characters.", path),))
        self.audit.circuit.admit()
        is_spread = False
        try:
            async with (self.vital if vital else self.writer).acquire() as connection, connection.transaction():
                is_spread = is_distributed(connection)
                if vital and is_spread:
                    await connection.execute(_BRIEFLY_THERE)
                author, stored = await begin(connection, intent, key, standard=standard)
                return stored or await self._first(connection, intent, key, acting, author)
        except asyncpg.LockNotAvailableError:
            raise under_way() from None
        except asyncpg.FeatureNotSupportedError as error:
            if not is_spread:
                raise
            raise Refusal(Code.OPERATION_NOT_ALLOWED, _NOT_THERE) from error
        except _Undone as undone:
            await self.audit.record(_entry(intent, undone.act, "REFUSED"))
            return undone.act.written

    async def warm(self) -> None:
        """Connect for vital writes, and have PostgreSQL learn what they have in common, for nobody: the first would wait for that."""
        await asyncio.gather(*[self._warm_one() for _ in range(self.vital.size)])

    async def _warm_one(self) -> None:
        now = datetime.now(UTC)
        nobody = Request(Viewer("", Role.DISPATCHER), RequestTime(now, now.date()), "")
        with suppress(Refusal, asyncpg.PostgresError):  # a write will say it
            async with self.vital.acquire() as connection, connection.transaction():
                await rehearse(connection, nobody)
                await held_stranger(connection, nobody, {"policyNumber": ""})
                await connection.execute(_KEEP, "", "", "")

    async def _first(self, connection: Connection, intent: Intent, key: str, acting: Acting, author: Author) -> Written:
        """Write, under a key that is new."""
        subject = intent.request.viewer.subject
        intent.charge()  # only now: a stored result is not charged
        act = await acting(connection, author)
        if act.written.problems:
            raise _Undone(act)
        # Inside the transaction: no audit, no write. What is left to write for ourselves is written while the entry is being committed:
        # where one of the two fails, nothing is written.
        entry = _entry(intent, act, "OK")
        # Over nodes there are several logs, and the entry is not first in all of them.
        async with self.audit.recording(entry._replace(is_followed=not is_distributed(connection))):
            if act.announcement:
                now = intent.request.moment.now
                await announce(connection, act.announcement.changes, new_id, now, act.announcement.topic)
            await connection.execute(_KEEP, subject, key, _kept(act.written))
        return act.written


def _entry(intent: Intent, act: Act, outcome: str) -> Entry:
    request = intent.request
    coordinate = f"Mutation.{intent.name}"
    audited = Audited(request.viewer.role.value, request.policy_version, coordinate, (coordinate,))
    children = [str(child) for child in act.children]
    at, subject = request.moment.now, request.viewer.subject
    return Entry(at, subject, audited, children, intent.request_id, act.purpose, outcome)


def _kept(written: Written) -> str:
    """What is stored of a result, as JSON."""
    values = {name: None if name in written.told_once else value for name, value in written.values.items()}
    stored = asdict(written)
    del stored["told_once"]
    return orjson.dumps({**stored, "values": values}).decode()
