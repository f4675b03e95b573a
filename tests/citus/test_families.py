"""Whose family a member of staff is, asked apart over nodes: as the function of the database tells it on one PostgreSQL."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from graph.database.acting import act_as
from graph.sql.spread.lookups import KIN, KIN_OF_AUDITORS
from graph.viewer import Role
from tests.citus.nodes import NAMED
from tests.citus.recorded import asked
from tests.citus.test_statements import answered
from tests.golden import city
from tests.golden.test_golden import IDS
from tests.proof.bench import Bench

pytestmark = NAMED

PERSONS = (city.OLGA, city.IGOR, city.NINA)
EMPLOYED = "UPDATE representative SET staff_id = $1 WHERE id = $2"
OF_ONE = "SELECT DISTINCT unnest(family_of_staff($1, $2))"
TODAY = date(2026, 3, 10)


def employ(bench: Bench, person: UUID, staff_id: UUID | None) -> None:
    """Let a person of the city be this member of staff."""
    bench.runner.run(bench.connection.execute(EMPLOYED, staff_id, person))


@pytest.fixture(params=PERSONS, ids=("Olga", "Igor", "Nina"))
def person(bench: Bench, plain: Bench, request: pytest.FixtureRequest) -> Iterator[UUID]:
    """Each of three who represent children, who is the auditor then."""
    for each in (bench, plain):
        employ(each, request.param, city.STAFF[Role.AUDITOR])
    yield request.param
    for each in (bench, plain):
        employ(each, request.param, None)


def test_what_is_asked_apart_is_what_the_function_tells(bench: Bench, plain: Bench, person: UUID) -> None:
    async def apart() -> tuple[Any, Any]:
        async with bench.reader.acquire() as connection, connection.transaction():
            await connection.execute("SET LOCAL citus.propagate_set_commands = 'local'")
            await act_as(connection, Role.AUDITOR.value)
            own = await connection.fetchval(KIN.sql, Role.AUDITOR.value, TODAY)
            return own, await connection.fetchval(KIN_OF_AUDITORS.sql, TODAY)

    own, families = bench.runner.run(apart())
    expected = plain.runner.run(plain.connection.fetch(OF_ONE, city.STAFF[Role.AUDITOR], TODAY))
    by_staff = defaultdict(set)
    for each in json.loads(families):
        by_staff[UUID(each["staff_id"])].add(UUID(each["child_id"]))
    assert set(own) == {row[0] for row in expected}
    assert by_staff == {city.STAFF[Role.AUDITOR]: set(own)}


def test_a_grant_for_a_child_of_an_auditors_family_is_reviewed_by_another(
    bench: Bench, plain: Bench, person: UUID
) -> None:
    fields = "sex passport { riskFlags { horizon } } accessLog { nodes { at } }"
    texts = [
        "{ myChildren { nodes { ageYears } pageInfo { hasNextPage } } }",
        *[f'{{ child(by: {{id: "{IDS[name]}"}}) {{ {fields} }} }}' for name in ("ANNA", "BORIS", "VERA")],
        *[f'{{ node(id: "{IDS[name]}") {{ id __typename }} }}' for name in ("ANNA", "BORIS", "VERA")],
    ]
    for text in texts:
        assert asked(bench, Role.AUDITOR, text) == asked(plain, Role.AUDITOR, text), text
    assert answered(bench, "access", Role.AUDITOR) == answered(plain, "access", Role.AUDITOR)
    assert isinstance(asked(bench, Role.AUDITOR, texts[0]), bytes)
