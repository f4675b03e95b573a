"""Follows the chains of the trail through its entries, in the order of their ids, wherever these are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any, TypeAlias

import asyncpg

from graph.trail.chain import first_link, stored_link

Row: TypeAlias = "Mapping[str, Any] | asyncpg.Record"

# What of an entry is verified and filed; arrays as PostgreSQL writes them, since the hash is over that.
COLUMNS = """id, at, subject, role, relations::text, plan_id, child_ids::text, purpose, request_id, policy_version, outcome,
  chain, number, hash"""


@dataclass
class Segment:
    """The part of a chain that was walked: its first and last numbers, the hash before the first and that of the last."""

    chain: str
    previous: str | None
    before: bytes
    after: bytes
    first: int
    last: int


class Walks:
    """Where each chain stands. A chain that is not named stands at its beginning, once it is named in `begin`."""

    def __init__(self) -> None:
        self.segments: dict[str, Segment] = {}

    def begin(self, chain: str, previous: str | None, number: int = 0, link: bytes | None = None) -> None:
        """Expect the entries of a chain behind a number, whose hash is `link`."""
        before = first_link(chain, previous) if link is None else link
        self.segments[chain] = Segment(chain, previous, before, before, number + 1, number)

    def step(self, row: Row) -> list[str]:
        """Compare one entry of a chain with what must follow, and go on from what it says, so that one break is told once."""
        segment = self.segments.get(str(row["chain"]))
        if segment is None:
            return [f"Entry {row['id']}: its chain {row['chain']} is missing."]
        if row["number"] is None or row["hash"] is None:
            return [f"Entry {row['id']} of chain {row['chain']} has lost its number or its hash."]
        problems = []
        link = segment.after
        if row["number"] != segment.last + 1:
            problems.append(
                f"Entry {row['id']} is number {row['number']} of chain {row['chain']} after number {segment.last}:"
                " a row was removed or put in."
            )
            link = b""
        if link and _link(link, row) != row["hash"]:
            problems.append(
                f"Entry {row['id']} (number {row['number']} of chain {row['chain']}) is not as it was written."
            )
        segment.last, segment.after = row["number"], row["hash"]
        return problems

    def skip(self, segments: Iterable[Segment]) -> None:
        """Go on behind parts of chains that cannot be read, by what their heads say."""
        for part in segments:
            if walked := self.segments.get(part.chain):
                walked.last, walked.after = part.last, part.after

    def parts(self) -> list[Segment]:
        """The chains of which anything was walked, in order of their ids."""
        return [each for _, each in sorted(self.segments.items()) if each.last >= each.first]


def _link(link: bytes, row: Row) -> bytes:
    return stored_link(link, {**dict(row), "id": row["id"].hex, "at": row["at"].astimezone(UTC)})
