"""The idempotency key of a write: its sender takes it, or is answered what is stored under it."""

import hashlib
import re
from datetime import timedelta
from enum import Enum
from functools import lru_cache
from typing import Any

import orjson

from graph.database.citus.spread import is_distributed
from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.execute.binds import Request
from graph.execute.written import Intent, Written
from graph.write.account import Author, author_in
from graph.write.author import author_of, author_statement

KEPT = timedelta(days=30)  # afterwards a key is new again

# What is too old is forgotten before (the count is there for that), but what another write of this subject is forgetting at the
# moment is not waited for. An array is looked for once; a subquery may be for each key of the subject: 9 ms at 250 of them.
_FORGOTTEN = """forgotten AS (
  DELETE FROM idempotency WHERE subject = $1 AND key = ANY (ARRAY(
    SELECT key FROM idempotency WHERE subject = $1 AND created_at < $6 FOR UPDATE SKIP LOCKED))
  RETURNING true)"""
_TAKEN = """INSERT INTO idempotency (subject, key, mutation, arguments, result, created_at)
SELECT $1, $2, $3, $4, '', $5 FROM (SELECT count(*) FROM forgotten) AS before{where}
ON CONFLICT (subject, key) DO NOTHING RETURNING true"""
TAKE = f"WITH {_FORGOTTEN} {_TAKEN.format(where='')}"
_PLACES = 6  # parameters of TAKE
# The lock makes this a transaction that waits for the standbys, since that of the first attempt may have been left before it had
# (docs/failover.md).
_STORED = """
SELECT mutation, arguments, result FROM idempotency WHERE subject = $1 AND key = $2 AND created_at >= $3 FOR NO KEY UPDATE
"""
_UNDER_WAY = "The same write, or one that it has to wait for, is under way: send it again."


def under_way() -> Refusal:
    """What a caller is told who shall send the write again."""
    return Refusal(Code.CONFLICT, _UNDER_WAY)


async def begin(
    connection: Connection, intent: Intent, key: str, *, standard: bool = False
) -> tuple[Author, Written | None]:
    """The author of a write, and the stored result of its key; None where the key is new, and taken now.

    Raises UNAUTHENTICATED and FORBIDDEN as `author_of`, CONFLICT and IDEMPOTENCY_KEY_REUSED.
    """
    subject, now, input_hash = intent.request.viewer.subject, intent.request.moment.now, _hash_input(intent)
    taking = (subject, key, intent.name, input_hash, now, now - KEPT)
    if is_distributed(connection):  # accounts are on every node, keys on one
        author = await author_of(connection, intent.request, standard=standard)
        is_taken = await connection.fetchval(TAKE, *taking)
    else:
        sql, *known = author_statement(intent.request).arguments()
        row = await connection.fetchrow(_with_author(sql, len(known)), *taking, *known, standard)
        author, is_taken = author_in(row, standard=standard), row and row["is_taken"]
    if is_taken:
        return author, None
    row = await connection.fetchrow(_STORED, subject, key, now - KEPT)
    return author, _stored_result(row, intent.name, input_hash)


async def rehearse(connection: Connection, request: Request) -> None:
    """Have PostgreSQL learn how a write begins, for a request of nobody: it takes no key."""
    now = request.moment.now
    if is_distributed(connection):
        await author_of(connection, request)
        return
    sql, *known = author_statement(request).arguments()
    await connection.fetchrow(_with_author(sql, len(known)), "", "", "", "", now, now - KEPT, *known, False)


@lru_cache(maxsize=4)
def _with_author(author: str, places: int) -> str:
    """TAKE and the statement of the author in one: no key is taken for who may not write."""
    moved = re.sub(r"\$(\d+)", lambda place: f"${int(place[1]) + _PLACES}", author)
    may_write = f" WHERE EXISTS (SELECT FROM author WHERE level = 'FULL' OR ${_PLACES + places + 1}::boolean)"
    return f"""
WITH author AS MATERIALIZED ({moved}), {_FORGOTTEN}, taken AS ({_TAKEN.format(where=may_write)})
SELECT staff_id, level, organizations, EXISTS (SELECT FROM taken) AS is_taken FROM author"""  # noqa: S608 - text of ours


def _stored_result(row: Any, name: str, input_hash: str) -> Written:
    if row is None:  # the write that held the key, or that was to forget it, was rolled back meanwhile
        raise under_way()
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
