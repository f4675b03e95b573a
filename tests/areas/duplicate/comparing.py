"""Pairs of records in short: who proposes, who decides, what is stored."""

from typing import Any

from tests.areas.correction.correcting import refused, second_registrar, write
from tests.http.client import Graph, rows
from tests.http.world import Kid, global_id

__all__ = [
    "MERGE",
    "PROPOSE",
    "REJECT",
    "merge",
    "pairs",
    "propose",
    "refused",
    "reject",
    "second_registrar",
    "unmerge",
    "write",
]

FIELDS = "duplicate { id otherId score reasons status gaining } problems { code path }"
PROPOSE = f"mutation ($input: DuplicateProposeInput!) {{ duplicatePropose(input: $input) {{ {FIELDS} }} }}"
REJECT = f"mutation ($input: DuplicateRejectInput!) {{ duplicateReject(input: $input) {{ {FIELDS} }} }}"
MERGE = """mutation ($input: ChildMergeInput!) { childMerge(input: $input) {
  child { id } duplicate { status } problems { code path } } }"""
UNMERGE = """mutation ($input: ChildUnmergeInput!) { childUnmerge(input: $input) {
  child { id } duplicate { status } stayed problems { code path } } }"""
PAIRS = "SELECT child_id, other_id, id, score, reasons, outcome FROM duplicate ORDER BY child_id, proposed_at"


async def propose(graph: Graph, subject: str, one: Kid, other: Kid) -> dict[str, Any]:
    """Propose that two are one."""
    return await write(graph, subject, PROPOSE, child={"id": one.global_id}, other={"id": other.global_id})


async def reject(graph: Graph, subject: str, duplicate: str) -> dict[str, Any]:
    """Say that two are two."""
    return await write(graph, subject, REJECT, duplicateId=duplicate)


async def merge(graph: Graph, subject: str, duplicate: str, survivor: Kid) -> dict[str, Any]:
    """Make one of two."""
    return await write(graph, subject, MERGE, duplicateId=duplicate, survivor=survivor.global_id)


async def unmerge(graph: Graph, subject: str, duplicate: str) -> dict[str, Any]:
    """Make two of one."""
    return await write(graph, subject, UNMERGE, duplicateId=duplicate)


async def pairs(graph: Graph) -> list[tuple[Any, ...]]:
    """Every row: child, other, global id, score, reasons, outcome."""
    return [
        (row[0], row[1], global_id("Duplicate", row[0], row[2]), row[3], set(row[4]), row[5])
        for row in await rows(graph.dsn, PAIRS)
    ]
