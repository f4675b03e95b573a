"""Who is family is looked for in all accounts of a member of staff (domain.md 5 F 42), in an index that holds few of them."""

from typing import Any

import asyncpg
import pytest

from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.viewer import Role, Viewer
from tests.execute.asked import QUERIES, VARIABLES
from tests.execute.test_explain import city, connection, engine, explained, indexes
from tests.http.client import rows
from tests.http.world import STAFF, subject_of

__all__ = ["city", "connection", "engine"]  # fixtures
pytestmark = pytest.mark.asyncio(loop_scope="module")

INDEX = "ix_account_staff_family"
NAMES = ("by policy number", "mine", "nodes")
# An auditor asks for no child by its numbers.
# An administrator reaches no child by any relation.
REACHING = sorted(set(STAFF) - {Role.ADMINISTRATOR, Role.DISTRICT_HEAD})
ASKED = [(role, name) for role in REACHING for name in (NAMES if role is not Role.AUDITOR else ("mine", "nodes"))]


def conditions(plan: dict[str, Any]) -> list[str]:
    """How the index is read."""
    own = [plan.get("Index Cond", "")] if plan.get("Index Name") == INDEX else []
    return own + [condition for inner in plan.get("Plans", ()) for condition in conditions(inner)]


@pytest.mark.parametrize("generic", [False, True])
@pytest.mark.parametrize(("role", "name"), ASKED)
async def test_accounts_of_family_come_from_their_own_index(
    engine: Engine, connection: "asyncpg.Connection[asyncpg.Record]", role: Role, name: str, generic: bool
) -> None:
    query = QUERIES[name]
    asked = Operation(query, None, {key: value for key, value in VARIABLES.items() if f"${key}:" in query}, "r")
    sql, arguments = engine.statement(Viewer(subject_of(role), role), asked)
    plan = await explained(connection, sql, arguments, generic)
    assert INDEX in indexes(plan)
    assert all("staff_id = " in condition for condition in conditions(plan))


async def test_the_index_holds_no_account_of_those_who_are_parents_alone(city: str) -> None:
    (counts,) = await rows(
        city,
        "SELECT (SELECT count(*) FROM account) AS accounts, reltuples AS held FROM pg_class WHERE relname = $1",
        INDEX,
    )
    assert counts["accounts"] > 20_000
    assert counts["held"] == 0
