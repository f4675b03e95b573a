"""A write that names a child answers alike, and asks as often, whether there is no such child or none within reach (5 B 15)."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, serving
from tests.http.world import ANNA, GLEB, TODAY, build_world, global_id, subject_of, uid
from tests.ingest.bundles import blood
from tests.security.statements import note_statements, of_the_graph

NOBODY = global_id("Child", uid(9_999))
SOON = (TODAY + timedelta(days=30)).isoformat()
# By the names of mutations: the inputs beside the child, and the payload's problems.
WRITES: dict[str, dict[str, object]] = {
    "documentRegister": {"resource": blood("o", "A(II)", "2022-03-01", "883-9")},
    "factConflictResolve": {"fact": "BLOOD_GROUP", "documentId": global_id("MedicalDocument", ANNA.id, uid(1))},
    "referralCreate": {"organization": "x", "specialty": "CARDIOLOGY", "reason": "A look at the heart."},
    "examPlanCreate": {"day": SOON, "place": "x"},
    "shareLinkCreate": {"parts": ["BLOOD"]},
}


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as graph:
        yield graph


async def problems(graph: Graph, write: str, child: str, key: str) -> list[dict[str, object]]:
    text = f"mutation ($input: {write[0].upper()}{write[1:]}Input!) {{ {write}(input: $input) {{ problems {{ code message }} }} }}"
    named: dict[str, object] = {"children": [{"id": child}]} if write == "examPlanCreate" else {"child": {"id": child}}
    role = Role.DISTRICT_DOCTOR
    if write == "shareLinkCreate":
        named, role = {"childId": child}, Role.PARENT
    variables = {"input": {"idempotencyKey": key, **named, **WRITES[write]}}
    headers = bearer(ISSUER.issue(subject_of(role), role, 600))
    answer = await graph.post({"query": text, "variables": variables}, headers)
    return list(answer.data[write]["problems"])


@pytest.mark.parametrize("write", WRITES)
async def test_as_many_statements_run_whether_there_is_such_a_child_or_not(
    own: Graph, monkeypatch: pytest.MonkeyPatch, write: str
) -> None:
    await problems(own, write, NOBODY, f"{write} before")  # what is prepared once is prepared
    ran = note_statements(monkeypatch)
    answers, statements = [], []
    for place, child in enumerate((NOBODY, GLEB.global_id)):
        ran.clear()
        answers.append(await problems(own, write, child, f"{write} {place}"))
        statements.append(of_the_graph(ran))
    assert answers[0] == answers[1]
    assert [each["code"] for each in answers[0]] == ["NOT_FOUND"]
    assert statements[0] == statements[1]
    assert len(statements[0]) > 2
