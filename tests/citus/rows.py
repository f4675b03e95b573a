"""The rows of a database as they can be compared with those of another."""

from collections import Counter
from typing import Any

import asyncpg
from sqlalchemy import ARRAY, TIMESTAMP, Column, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from graph.tables import stored
from graph.viewer import SETTING

# Keys that the database draws, and marks that a spread database has none of.
DRAWN = {"download_key", "freshness"}
# What is computed for each child by itself has its ids in the order of the children, and what is imported by a migration its time.
OWN_IDS = {"fact_conflict", "risk_flag", "vaccination_due", "examination_due", "reminder"}
COLUMNS = {
    "norm": {"imported_at"},
    "outbox": {"id", "entered", "number", "created_at"},
    **{name: {"id"} for name in OWN_IDS},
}

# What a write draws anew: hashes over ids, and of secrets; of an entry of the trail its place.
ANEW = {
    "idempotency": {"result"},
    "quarantine": {"sha256"},
    "share_link": {"code_hash", "pin_hash"},
    "audit_entry": {"hash", "number", "request_id"},
    "audit_chain": {"hash", "number"},
}
OF_WORLD = "01900000-0000-7000-8000-"
A_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+[+]00:00"
AN_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


async def differences(one: str, other: str, *, anew: bool = False) -> dict[str, tuple[int, int]]:
    """For each table that is not the same in two databases, how many rows each has alone.

    `anew`: the rows were written at two times and under ids of their own, so of times, and of ids but those of tests/http/world.py, only
    whether there is one counts.
    """
    found: dict[str, tuple[int, int]] = {}
    mine, its = [await asyncpg.connect(dsn, server_settings={SETTING: "operator"}) for dsn in (one, other)]
    try:
        for table in stored():
            if table.name in DRAWN:
                continue
            left_out = COLUMNS.get(table.name, set()) | (ANEW.get(table.name, set()) if anew else set())
            compared = [each for each in table.columns if each.name not in left_out]
            columns = ", ".join(_compared(each, anew=anew) for each in compared)
            # Tokens of one second are one token, and its first use one entry: a fast database has fewer of these.
            where = " WHERE outcome <> 'LOGIN'" if anew and table.name == "audit_entry" else ""
            text = f'SELECT {columns} FROM "{table.name}"{where}'
            here, there = [Counter(tuple(row) for row in await each.fetch(text)) for each in (mine, its)]
            if here != there:
                found[table.name] = ((here - there).total(), (there - here).total())
    finally:
        await mine.close()
        await its.close()
    return found


def _compared(column: Column[Any], *, anew: bool) -> str:
    """SQL of what is compared of a column."""
    kind = column.type.item_type if isinstance(column.type, ARRAY) else column.type
    is_own = isinstance(kind, (Uuid, TIMESTAMP))
    if not anew:
        return f'"{column.name}"::text'
    if isinstance(column.type, Uuid):
        return f'CASE WHEN "{column.name}"::text LIKE \'{OF_WORLD}%\' THEN "{column.name}"::text ELSE ("{column.name}" IS NULL)::text END'
    if isinstance(column.type, JSONB):
        ids = f"regexp_replace(\"{column.name}\"::text, '{AN_ID}', 'id', 'g')"
        return f"regexp_replace({ids}, '{A_TIME}', 'time', 'g')"
    return f'"{column.name}" IS NULL' if is_own else f"regexp_replace(\"{column.name}\"::text, '{AN_ID}', 'id', 'g')"
