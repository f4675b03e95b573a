"""The norm of commissions: by kind, which shares of its members make a quorum and an approval (rows of `norm`, domain.md 5 A 11)."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from graph.areas.commission.machine import Rule
from graph.ingest.identity import Connection

KINDS = ("MEDICAL_COMMISSION", "CONSILIUM", "PSYCHIATRIC_COMMISSION")
_IN_FORCE = """
SELECT id, content, valid_to FROM norm WHERE kind = 'COMMISSIONS' AND region IS NULL AND valid_from <= $1
ORDER BY valid_from DESC LIMIT 1
"""


def commissions(written: Mapping[str, Any]) -> dict[str, tuple[tuple[int, int], tuple[int, int], int, bool]]:
    """The rules of a norm by kind: shares of quorum and approval, fewest members, consent. ValueError where it cannot be used."""
    rules = {each["kind"]: _rule(each) for each in written["commissions"]}
    if sorted(rules) != sorted(KINDS) or len(rules) != len(written["commissions"]):
        raise ValueError(f"it names each of {', '.join(KINDS)} once")
    return rules


def _rule(written: Mapping[str, Any]) -> tuple[tuple[int, int], tuple[int, int], int, bool]:
    least, needs_consent = written["leastMembers"], written["needsConsent"]
    if type(least) is not int or not 2 <= least <= 20 or type(needs_consent) is not bool:
        raise ValueError("leastMembers is a number from 2 to 20, needsConsent true or false")
    return _share(written["quorum"]), _share(written["approval"]), least, needs_consent


def _share(written: Any) -> tuple[int, int]:
    above, below = written
    if type(above) is not int or type(below) is not int or not 0 < above <= below <= 100:
        raise ValueError("a share is two numbers, the first at most the second")
    return above, below


async def rule_in_force(connection: Connection, kind: str, today: date) -> Rule | None:
    """What the norm of the day asks of a kind of commission; None where no norm is in force."""
    row: Any = await connection.fetchrow(_IN_FORCE, today)
    if row is None or (row["valid_to"] is not None and row["valid_to"] < today):
        return None
    norm_id: UUID = row["id"]
    return Rule(norm_id, *commissions(json.loads(row["content"]))[kind])
