"""Who is family is looked for in all accounts of a member of staff (domain.md 5 F 42), in an index that holds few of them."""

from datetime import date
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.viewer import Role, Viewer
from tests.execute.asked import QUERIES, VARIABLES
from tests.execute.test_explain import city, connection, engine, explained, indexes, scans
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


async def test_a_statement_leaves_the_joins_over_families_to_a_function(engine: Engine) -> None:
    """PostgreSQL sets up what a statement names in each request, and hardly any member of staff has family in the city."""
    asked = Operation(QUERIES["by policy number"], None, VARIABLES, "r")
    sql, _ = engine.statement(Viewer(subject_of(Role.DISPATCHER), Role.DISPATCHER), asked)
    assert "family_of_staff(" in sql
    assert "FROM representation" not in sql
    assert "family_exception" not in sql


@pytest.mark.parametrize("generic", [False, True])
async def test_the_function_of_families_reads_indexes(
    connection: "asyncpg.Connection[asyncpg.Record]", generic: bool
) -> None:
    source = await connection.fetchval("SELECT prosrc FROM pg_proc WHERE proname = 'family_of_staff'")
    declared, returned = source.split("BEGIN")
    opened = declared.partition("array(")[2].rpartition(")")[0].replace("member", "$1::uuid").replace("day", "$2::date")
    family = returned.partition("RETURN ")[2].rpartition(";\nEND")[0].replace("member", "$1::uuid")
    sql = f"SELECT {family.replace('(opened)', f'(array({opened}))')}"
    plan = await explained(connection, sql, [UUID(int=1), date(2026, 1, 1)], generic)
    assert not list(scans(plan))
    expected = {
        INDEX,
        "ix_representative_staff_id",
        "ix_representation_representative_id_child_id",
        "pk_representation",
    }
    assert expected <= indexes(plan)


async def test_the_index_holds_no_account_of_those_who_are_parents_alone(city: str) -> None:
    (counts,) = await rows(
        city,
        "SELECT (SELECT count(*) FROM account) AS accounts, reltuples AS held FROM pg_class WHERE relname = $1",
        INDEX,
    )
    assert counts["accounts"] > 20_000
    assert counts["held"] == 0
