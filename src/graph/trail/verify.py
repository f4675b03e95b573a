"""Whether the audit trail is as it was written: every chain is walked and every hash computed again."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any, TypeAlias

import asyncpg

from graph.trail.audited import Audited
from graph.trail.chain import first_link, stored_link

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

_CHAINS = "SELECT id, previous, number, hash, started_at FROM audit_chain ORDER BY id"
# Plans of entries from before there were chains had ids of another kind.
_PLANS = """
SELECT id, role, policy_version, operation, fields, withheld, relations FROM audit_plan p
WHERE EXISTS (SELECT FROM audit_entry WHERE plan_id = p.id AND chain IS NOT NULL)
  OR NOT EXISTS (SELECT FROM audit_entry WHERE plan_id = p.id)
"""
_ENTRIES = """
SELECT id, at, subject, role, relations::text, plan_id, child_ids::text, purpose, request_id, policy_version, outcome,
  chain, number, hash
FROM audit_entry ORDER BY id
"""


@dataclass
class _Walk:
    """Where a chain stands while it is walked."""

    link: bytes
    number: int = 0


@dataclass
class Verified:
    """What was read, and a sentence for each row that is not as it was written."""

    entries: int = 0
    chains: int = 0
    unchained: int = 0
    problems: list[str] = field(default_factory=list)


async def verify(connection: Connection) -> Verified:
    """Read the whole trail in the order in which it was written; memory for its plans and chains alone."""
    verified = Verified()
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        chains = {row["id"]: row for row in await connection.fetch(_CHAINS)}
        plans = await _plans(connection, verified)
        walks = {name: _Walk(first_link(str(name), _text(row["previous"]))) for name, row in chains.items()}
        verified.chains = len(chains)
        since = min((row["started_at"] for row in chains.values()), default=None)
        async for row in _entries(connection):
            verified.entries += 1
            if row["chain"] is not None and row["plan_id"] not in plans:
                verified.problems.append(f"Entry {row['id']}: its plan {row['plan_id']} is missing.")
            if row["chain"] is None:
                verified.unchained += 1
                if since is not None and row["at"] >= since:
                    verified.problems.append(f"Entry {row['id']} stands in no chain.")
            elif row["chain"] not in walks:
                verified.problems.append(f"Entry {row['id']}: its chain {row['chain']} is missing.")
            else:
                verified.problems.extend(_step(walks[row["chain"]], row))
        for name, chain in chains.items():
            verified.problems.extend(_end(chain, walks[name], chains))
        followed = Counter(chain["previous"] for chain in chains.values())
        twice = [_text(name) or "nothing" for name, count in followed.items() if count > 1]
        verified.problems.extend(f"Several chains follow {name}: one of them was put in." for name in twice)
    return verified


async def _entries(connection: Connection) -> AsyncIterator[asyncpg.Record]:
    async for row in connection.cursor(_ENTRIES, prefetch=1000):
        yield row


async def _plans(connection: Connection, verified: Verified) -> set[str]:
    """The ids of plans; the id of a plan is the hash of what it says."""
    plans = set()
    async for row in connection.cursor(_PLANS, prefetch=1000):
        plans.add(row["id"])
        lists = [tuple(row[column]) for column in ("fields", "withheld", "relations")]
        plan = Audited(row["role"], row["policy_version"], row["operation"], *lists)
        if plan.id != row["id"]:
            verified.problems.append(f"Plan {row['id']} was edited.")
    return plans


def _step(walk: _Walk, row: asyncpg.Record) -> list[str]:
    """Compare one row with what must follow, and go on from what it says, so that one break is told once."""
    values: dict[str, Any] = dict(row)
    values["id"] = row["id"].hex
    values["at"] = row["at"].astimezone(UTC)
    problems = []
    if row["number"] is None or row["hash"] is None:
        return [f"Entry {row['id']} of chain {row['chain']} has lost its number or its hash."]
    if row["number"] != walk.number + 1:
        problems.append(
            f"Entry {row['id']} is number {row['number']} of chain {row['chain']} after number {walk.number}:"
            " a row was removed or put in."
        )
        walk.link = b""
    if walk.link and stored_link(walk.link, values) != row["hash"]:
        problems.append(f"Entry {row['id']} (number {row['number']} of chain {row['chain']}) is not as it was written.")
    walk.number, walk.link = row["number"], row["hash"]
    return problems


def _end(chain: asyncpg.Record, walk: _Walk, chains: dict[Any, asyncpg.Record]) -> list[str]:
    problems = []
    if (walk.number, walk.link) != (chain["number"], chain["hash"]):
        problems.append(f"Chain {chain['id']} ends at number {walk.number}, its head says {chain['number']}.")
    if chain["previous"] is not None and chain["previous"] not in chains:
        problems.append(f"Chain {chain['previous']} is missing: {chain['id']} follows it.")
    return problems


def _text(value: object) -> str | None:
    return None if value is None else str(value)
