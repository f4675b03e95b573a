"""Every write happens once: its result is stored under the sender's key in the transaction that wrote."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from graph.database.citus.spread import is_distributed
from graph.database.pools import BRIEFLY, Connection, WriterPool
from graph.errors import Code, Refusal
from graph.execute.binds import Request, RequestTime
from graph.execute.written import Intent, WriteProblem, Written
from graph.trail.audit import AuditTrail
from graph.trail.audited import Audited
from graph.trail.entry import Entry
from graph.viewer import Role, Viewer
from graph.write.account import Author
from graph.write.author import author_of, author_statement

KEPT = timedelta(days=30)  # afterwards a key is new again
KEY = 100  # characters

# What is too old is forgotten before (the count is there for that), but what another write of this subject is forgetting at the
# moment is not waited for. An array is looked for once; a subquery may be for each key of the subject: 9 ms at 250 of them.
TAKE = """
WITH forgotten AS (
  DELETE FROM idempotency WHERE subject = $1 AND key = ANY (ARRAY(
    SELECT key FROM idempotency WHERE subject = $1 AND created_at < $6 FOR UPDATE SKIP LOCKED))
  RETURNING true)
INSERT INTO idempotency (subject, key, mutation, arguments, result, created_at)
SELECT $1, $2, $3, $4, '', $5 FROM (SELECT count(*) FROM forgotten) AS before
ON CONFLICT (subject, key) DO NOTHING RETURNING true
"""
_UNDER_WAY = "The same write, or one that it has to wait for, is under way: send it again."
# What Citus has no plan for (docs/citus.md).
_NOT_THERE = "The service runs on a database that is spread over nodes, where this cannot be done."
# Over nodes it must be said in the transaction: what a connection began with is not handed on to them.
_BRIEFLY_THERE = f"SET LOCAL lock_timeout = '{BRIEFLY}'"
_KEEP = "UPDATE idempotency SET result = $3 WHERE subject = $1 AND key = $2"
# The lock makes this a transaction that waits for the standbys, since that of the first attempt may have been left before it had
# (docs/failover.md).
_STORED = """
SELECT mutation, arguments, result FROM idempotency WHERE subject = $1 AND key = $2 AND created_at >= $3 FOR NO KEY UPDATE
"""


@dataclass(frozen=True)
class Act:
    """The outcome of a write: its result, and for the trail its children and purpose."""

    written: Written
    children: tuple[UUID, ...] = ()
    purpose: str | None = None


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
                author = await author_of(connection, intent.request, standard=standard)
                stored = await _take(connection, intent, key)
                return stored or await self._first(connection, intent, key, acting, author)
        except asyncpg.LockNotAvailableError:
            raise Refusal(Code.CONFLICT, _UNDER_WAY) from None
        except asyncpg.FeatureNotSupportedError as error:
            if not is_spread:
                raise
            raise Refusal(Code.OPERATION_NOT_ALLOWED, _NOT_THERE) from error
        except _Undone as undone:
            await self._record(intent, undone.act, "REFUSED")
            return undone.act.written

    async def warm(self) -> None:
        """Connect for vital writes, and have PostgreSQL learn how each of them begins, for nobody: the first would wait for that."""
        await asyncio.gather(*[self._warm_one() for _ in range(self.vital.size)])

    async def _warm_one(self) -> None:
        now = datetime.now(UTC)
        nobody = Request(Viewer("", Role.DISPATCHER), RequestTime(now, now.date()), "")
        with suppress(Refusal, asyncpg.PostgresError):  # a write will say it
            async with self.vital.acquire() as connection, connection.transaction():
                await connection.fetchrow(*author_statement(nobody).arguments())

    async def _first(self, connection: Connection, intent: Intent, key: str, acting: Acting, author: Author) -> Written:
        """Write, under a key that is new."""
        subject = intent.request.viewer.subject
        intent.charge()  # only now: a stored result is not charged
        act = await acting(connection, author)
        if act.written.problems:
            raise _Undone(act)
        await connection.execute(_KEEP, subject, key, _kept(act.written))
        # Inside the transaction: no audit, no write.
        await self._record(intent, act, "OK")
        return act.written

    async def _record(self, intent: Intent, act: Act, outcome: str) -> None:
        request = intent.request
        coordinate = f"Mutation.{intent.name}"
        audited = Audited(request.viewer.role.value, request.policy_version, coordinate, (coordinate,))
        children = [str(child) for child in act.children]
        at, subject = request.moment.now, request.viewer.subject
        entry = Entry(at, subject, audited, children, intent.request_id, act.purpose, outcome)
        await self.audit.record(entry)


def _kept(written: Written) -> str:
    """What is stored of a result, as JSON."""
    values = {name: None if name in written.told_once else value for name, value in written.values.items()}
    stored = asdict(written)
    del stored["told_once"]
    return orjson.dumps({**stored, "values": values}).decode()


async def _take(connection: Connection, intent: Intent, key: str) -> Written | None:
    """The stored result of a key; None where the key is new, and taken now. Raises CONFLICT and IDEMPOTENCY_KEY_REUSED."""
    subject, now = intent.request.viewer.subject, intent.request.moment.now
    input_hash = _hash_input(intent)
    if await connection.fetchval(TAKE, subject, key, intent.name, input_hash, now, now - KEPT):
        return None
    return _stored_result(await connection.fetchrow(_STORED, subject, key, now - KEPT), intent.name, input_hash)


def _stored_result(row: Any, name: str, input_hash: str) -> Written:
    if row is None:  # the write that held the key, or that was to forget it, was rolled back meanwhile
        raise Refusal(Code.CONFLICT, _UNDER_WAY)
    if (row["mutation"], row["arguments"]) != (name, input_hash):
        raise Refusal(Code.IDEMPOTENCY_KEY_REUSED, "This idempotency key stands for another write of yours.")
    result = orjson.loads(row["result"])
    return Written(result["ids"], result["values"])


def _hash_input(intent: Intent) -> str:
    """SHA-256 over the role and the input without its key."""
    content = {name: value for name, value in intent.given.items() if name != "idempotencyKey"}
    content |= {"role": intent.request.viewer.role.value}
    try:
        text = orjson.dumps(content, default=_plain, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
    except TypeError:  # nested too deeply, or a number of more than 64 bits
        raise Refusal(Code.BAD_USER_INPUT, "The input holds JSON that cannot be stored.") from None
    return hashlib.sha256(text).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.name
    raise TypeError(type(value).__name__)
