"""The access log over nodes: entry by entry as on one PostgreSQL, of a trail that lies on the coordinator."""

import re
from typing import Any

import pytest

from graph.database.citus.log import ENTRIES, ROWS
from graph.errors import Code
from graph.viewer import Role
from tests.citus.nodes import NAMED
from tests.citus.recorded import asked, on_record, touched
from tests.golden import city
from tests.golden.test_golden import IDS, told_events
from tests.proof.bench import Bench
from tests.proof.queries import Query

pytestmark = NAMED

READERS = (Role.DISTRICT_DOCTOR, Role.PARENT, Role.CHILD, Role.AUDITOR)
ENTRY = "id at actor { full family } actorRole isSelf organization relations fields purpose policyVersion requestId"
PAGE = f"edges {{ cursor node {{ {ENTRY} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}"


def walked(bench: Bench, role: Role, child: str) -> list[bytes | Code]:
    """The log of a child, two entries a page."""
    answers: list[bytes | Code] = []
    after = ""
    while len(answers) < 10:
        text = f'{{ child(by: {{id: "{IDS[child]}"}}) {{ sex accessLog(first: 2{after}) {{ {PAGE} }} }} }}'
        answers.append(asked(bench, role, text))
        ends = re.findall(
            rb'"hasNextPage":true.*"endCursor":"([^"]*)"', answers[-1] if isinstance(answers[-1], bytes) else b""
        )
        if not ends:
            break
        after = f', after: "{ends[0].decode()}"'
    return answers


def test_every_page_of_a_log_is_the_same_to_the_byte(bench: Bench, plain: Bench) -> None:
    pages = 0
    for role in READERS:
        for child in ("ANNA", "BORIS", "VERA"):
            spread, one = walked(bench, role, child), walked(plain, role, child)
            assert spread == one, (role, child)
            pages += len(one)
    assert pages > len(READERS) * 3


def test_a_log_stands_beside_other_fields_and_in_a_page_of_children(bench: Bench, plain: Bench) -> None:
    fields = f"name {{ full }} passport {{ bloodGroup {{ value }} }} documents {{ nodes {{ title }} }} accessLog {{ nodes {{ {ENTRY} }} }}"
    for role in READERS:
        if role is Role.AUDITOR:
            continue  # whose children are asked for in another way
        text = f"{{ myChildren {{ nodes {{ {fields} }} }} }}"
        assert asked(bench, role, text) == asked(plain, role, text), role


def test_logs_are_read_by_several_ids(bench: Bench, plain: Bench) -> None:
    ids = ", ".join(f'"{IDS[child]}"' for child in ("ANNA", "NORTH", "BORIS", "ANNA"))
    text = f"{{ nodes(ids: [{ids}]) {{ __typename ... on Child {{ accessLog {{ nodes {{ {ENTRY} }} }} }} }} }}"
    answers = [[asked(each, role, text) for role in READERS] for each in (bench, plain)]
    assert answers[0] == answers[1]
    assert any(isinstance(answer, bytes) and b'"actorRole"' in answer for answer in answers[1])


def test_a_log_is_read_by_the_number_of_a_child(bench: Bench, plain: Bench) -> None:
    sql = "SELECT policy_number FROM child WHERE id = $1"
    number = plain.runner.run(plain.connection.fetchval(sql, city.ANNA))
    text = f'{{ child(by: {{policyNumber: "{number}"}}) {{ accessLog {{ nodes {{ {ENTRY} }} }} }} }}'
    answers = [[asked(each, role, text) for role in READERS] for each in (bench, plain)]
    assert answers[0] == answers[1]
    assert any(isinstance(answer, bytes) and b'"actorRole"' in answer for answer in answers[1])


@pytest.mark.parametrize("role", READERS)
def test_who_reads_a_log_is_on_record(bench: Bench, plain: Bench, role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    for child in ("ANNA", "BORIS"):
        text = f'{{ child(by: {{id: "{IDS[child]}"}}) {{ accessLogSince accessLog {{ nodes {{ {ENTRY} }} }} }} }}'
        spread, one = [touched(on_record(each, role, Query(text, {}), monkeypatch)) for each in (bench, plain)]
        assert spread == one


def test_entries_are_looked_up_by_the_indexes_of_the_trail(bench: Bench) -> None:
    query = ENTRIES.partition("RETURN QUERY ")[2].partition(";")[0].replace("records", "$1::uuid[]")

    async def explained() -> str:
        connection = bench.connection
        async with connection.transaction():
            await connection.execute("SET LOCAL enable_seqscan = off")
            rows = await connection.fetch(f"EXPLAIN {query}", [city.ANNA])
        return "\n".join([row[0] for row in rows])

    plan = bench.runner.run(explained())
    assert "child_id" in plan, plan
    assert not re.search(r"Seq Scan on audit_entry", plan), plan


def test_the_functions_give_the_columns_of_the_view(bench: Bench) -> None:
    async def columns(sql: str) -> dict[str, Any]:
        prepared = await bench.connection.prepare(sql)
        return {each.name: each.type.name for each in prepared.get_attributes()}

    before, after = ROWS
    view = bench.runner.run(columns("SELECT * FROM access_log"))
    rows = bench.runner.run(columns(f"SELECT * FROM {before}$1::uuid{after} AS rows"))
    assert view.items() <= rows.items()


EVENT = """
INSERT INTO outbox SELECT (jsonb_populate_record(o, jsonb_build_object(
  'id', md5(o.id::text)::uuid, 'number', 990, 'entered', 990, 'topic', 'ACCESS_LOGGED', 'fields', ARRAY['accessLog'],
  'entries', (SELECT jsonb_agg(id) FROM audit_entry WHERE $1 = ANY (child_ids))))).*
FROM outbox AS o WHERE child_id = $1 ORDER BY number LIMIT 1
"""


def test_who_follows_a_log_is_told_of_the_same_entries(bench: Bench, plain: Bench) -> None:
    answers: list[list[Any]] = []
    for each in (bench, plain):
        if each is plain:
            each.runner.run(each.replace_rows({"outbox": [*told_events()]}))
        each.runner.run(each.connection.execute(EVENT, city.ANNA))
        text = f"subscription ($ids: [ID!]!) {{ accessLogged(childIds: $ids) {{ at entries {{ {ENTRY} }} }} }}"
        query = Query(text, {"ids": [IDS["ANNA"]]})
        viewers = [city.VIEWERS[role] for role in READERS]
        answers.append(each.tell_together(viewers, query, 990, policy=0))
        each.runner.run(each.connection.execute("DELETE FROM outbox WHERE number = 990"))
    assert answers[0] == answers[1]
    assert any(isinstance(answer, bytes) and b'"actorRole"' in answer for answer in answers[1])
