"""The chain of the audit trail: each row carries a hash over itself and the row before it.

A row that is edited, removed or put in breaks the chain where it stands. The head of each chain is kept beside it, so
that a missing end shows, and each chain names the one before it.
"""

import hashlib
import secrets
import time
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import orjson

from graph.identity import new_id, uuid7

# What is hashed, in this order; the name of the chain is in its first link.
FIELDS = ("id", "number", "at", "subject", "plan_id", "child_ids", "purpose", "request_id", "outcome")
_VALUES = itemgetter(*FIELDS)
# Rows of an earlier schema said themselves what the plan of a row says now.
OWN = ("role", "relations", "policy_version")
_EARLIER = itemgetter(*FIELDS[:4], "role", "relations", *FIELDS[4:8], "policy_version", "outcome")


def first_link(chain: str, previous: str | None) -> bytes:
    """The hash that a chain starts from."""
    return hashlib.sha256(f"{chain} after {previous}".encode()).digest()


def next_link(link: bytes, row: Mapping[str, Any]) -> bytes:
    """The hash of a row: SHA-256 over the hash before it and the JSON of FIELDS.

    The id is 32 digits, the time that of RFC 3339 in UTC with the microseconds where there are any, arrays as PostgreSQL
    writes them.
    """
    return hashlib.sha256(link + orjson.dumps(_VALUES(row))).digest()


def is_earlier(row: Mapping[str, Any]) -> bool:
    """Whether a row is of an earlier schema; where one was given what is not its own, its hash will not fit."""
    return any(row.get(column) is not None for column in OWN)


def stored_link(link: bytes, row: Mapping[str, Any]) -> bytes:
    """The hash of a row that was stored or filed; of an earlier schema: over OWN too, the time always with microseconds."""
    if not is_earlier(row):
        return next_link(link, row)
    at = row["at"] if isinstance(row["at"], str) else row["at"].isoformat(timespec="microseconds")
    return hashlib.sha256(link + orjson.dumps(_EARLIER({**row, "at": at}))).digest()


def follow(rows: Sequence[dict[str, Any]], chain: str, previous: str | None) -> bytes:
    """Hash the rows of a whole chain anew, as one that follows another; the hash of the last."""
    link = first_link(chain, previous)
    for row in rows:
        link = next_link(link, row)
        row["hash"] = "\\x" + link.hex()
    return link


class Chain:
    """The chain that one writer appends to. Where it is not certain what of it was stored, begin another."""

    def __init__(self, previous: str | None) -> None:
        self.id = str(new_id())
        self.previous = previous
        self.number = 0
        self.link = first_link(self.id, previous)
        self._last = 0

    def append(self, rows: Sequence[dict[str, Any]]) -> None:
        """Give each row its id, its place and its hash. Ids increase along a chain, which is read in their order."""
        # The low bits that stay free take the count.
        fresh = uuid7(time.time_ns() // 1_000_000, secrets.randbits(61)).int
        last, number, link = max(self._last, fresh), self.number, self.link
        for row in rows:
            last += 1
            number += 1
            row["id"] = f"{last:032x}"
            row["number"] = number
            link = next_link(link, row)
            row["hash"] = "\\x" + link.hex()
        self._last, self.number, self.link = last, number, link
