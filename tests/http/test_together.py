"""What is asked at one moment is answered by one run of a statement, to each their own, and each access is on record."""

import asyncio

import pytest

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, rows
from tests.http.world import ANNA, BORIS, DISABLED, GLEB, KIDS, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")
QUERY = "query Together($id: ID!) { child(by: {id: $id}) { id name { family } } }"
RECORDED = """SELECT e.subject, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE p.operation = 'Together' AND e.outcome = 'OK'"""


def number(metrics: str, name: str) -> float:
    """A number of the page of metrics."""
    (value,) = [line.split()[1] for line in metrics.splitlines() if line.startswith(f"{name}_total ")]
    return float(value)


async def test_to_each_their_own(own: Graph) -> None:
    nurse, nobody = subject_of(Role.NURSE), "nobody-knows"
    asked = [(nurse, kid) for kid in KIDS] + [(DISABLED, ANNA), (nobody, ANNA), (nurse, ANNA)]
    answers = await asyncio.gather(
        *[
            own.post(
                {"query": QUERY, "variables": {"id": kid.global_id}}, bearer(ISSUER.issue(subject, Role.NURSE, 60))
            )
            for subject, kid in asked
        ]
    )
    given_to = {
        (subject, kid.id): answer.code if answer.code != "OK" else answer.data["child"]
        for (subject, kid), answer in zip(asked, answers, strict=True)
    }
    for kid in (ANNA, BORIS):
        assert given_to[nurse, kid.id] == {"id": kid.global_id, "name": {"family": kid.family}}
    assert given_to[nurse, GLEB.id] is None
    assert (given_to[DISABLED, ANNA.id], given_to[nobody, ANNA.id]) == ("UNAUTHENTICATED", "UNAUTHENTICATED")
    recorded = [(row["subject"], *row["child_ids"]) for row in await rows(own.dsn, RECORDED)]
    seen: list[tuple[object, ...]] = [
        (subject, kid.id) for subject, kid in asked if isinstance(given_to[subject, kid.id], dict)
    ]
    unseen: list[tuple[object, ...]] = [(nurse,) for answer in given_to.values() if answer is None]
    assert sorted(map(str, recorded)) == sorted(map(str, seen + unseen))
    metrics = (await own.client.get("/metrics")).text
    assert number(metrics, "passport_statement_requests") == len(asked)
    assert number(metrics, "passport_statements") < len(asked) / 2
