"""POST /documents is no road around reach: not to read a child, not to learn of one, not to give oneself a right."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import orjson
import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.http.client import ISSUER, Answer, Graph, bearer, change, rows, serving
from tests.http.world import ANNA, GLEB, TODAY, Kid, build_world, subject_of
from tests.ingest.bundles import OMS, SNILS, bundle, observation, patient

SENDERS = (Role.DISTRICT_DOCTOR, Role.SPECIALIST)
WITH_ANOTHER_BIRTH_DATE = -1


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


async def send(graph: Graph, role: Role, *resources: dict[str, Any]) -> Answer:
    headers = bearer(ISSUER.issue(subject_of(role), role, 600)) | {"content-type": "application/fhir+json"}
    return Answer(await graph.client.post("/documents", content=orjson.dumps(bundle(*resources)), headers=headers))


def about(kid: Kid, *, days: int = 0, numbers: tuple[tuple[str, str], ...] = ()) -> dict[str, Any]:
    """The child as a bundle names it, born `days` later than it was."""
    born = TODAY - timedelta(days=kid.age * 366) + timedelta(days=days)
    identifiers = [{"system": system, "value": value} for system, value in ((OMS, kid.policy_number), *numbers)]
    return patient(born=born.isoformat(), identifier=identifiers)


@pytest.mark.parametrize("role", SENDERS)
async def test_a_child_out_of_reach_is_refused_alike_whatever_is_said_of_it(own: Graph, role: Role) -> None:
    said = (
        about(GLEB),
        about(GLEB, days=WITH_ANOTHER_BIRTH_DATE),
        about(GLEB, numbers=((SNILS, GLEB.snils),)),
        about(GLEB, numbers=((SNILS, ANNA.snils),)),
        about(ANNA, numbers=((SNILS, GLEB.snils),)),
    )
    answers = [await send(own, role, each, observation("o", "29463-7")) for each in said]
    assert {(answer.status, answer.code) for answer in answers} == {(403, "FORBIDDEN")}
    assert await rows(own.dsn, "select from quarantine") == []
    denied = await rows(own.dsn, "select subject, child_ids from audit_entry where outcome = 'DENIED'")
    assert [tuple(row) for row in denied] == [(subject_of(role), [])] * len(said)


@pytest.mark.parametrize("role", SENDERS)
async def test_a_child_of_no_district_is_not_taken_into_the_sender_s(own: Graph, role: Role) -> None:
    await change(own.dsn, f"update child set district_id = null where id = '{GLEB.id}'")
    assert (await send(own, role, about(GLEB))).code == "FORBIDDEN"
    (child,) = await rows(own.dsn, "select district_id from child where id = $1", GLEB.id)
    assert child["district_id"] is None


async def test_a_child_within_reach_is_still_told_of_a_conflict(own: Graph) -> None:
    answer = await send(own, Role.DISTRICT_DOCTOR, about(ANNA, days=WITH_ANOTHER_BIRTH_DATE))
    assert (answer.status, answer.body["rejected"][0]["code"]) == (422, "IDENTITY_CONFLICT")
    assert (await send(own, Role.DISTRICT_DOCTOR, about(ANNA), observation("o", "29463-7"))).status == 200


async def test_a_resource_that_cannot_be_right_stays_out_and_says_so(own: Graph) -> None:
    bad, good = observation("o", "29463-7", "2030-01-01"), observation("p", "29463-7")
    said = {"resource": "Observation/o", "code": "DATE_IN_FUTURE"}
    for resources, status, documents in (((bad, good), 200, 1), ((bad,), 422, 0)):
        answer = await send(own, Role.DISTRICT_DOCTOR, about(ANNA), *resources)
        assert (answer.status, answer.body["documents"]) == (status, documents)
        assert [{name: item[name] for name in said} for item in answer.body["rejected"]] == [said]


@pytest.mark.parametrize("role", SENDERS)
async def test_a_bundle_makes_nobody_a_representative(own: Graph, role: Role) -> None:
    stranger = "insert into representative (id, family, phone, source_system, source_id)"
    await change(own.dsn, f"{stranger} values (gen_random_uuid(), 'Chuzhoy', '+7999', 'urn:people', '7')")
    person = {
        "resourceType": "RelatedPerson",
        "id": "r",
        "identifier": [{"system": "urn:people", "value": "7"}],
        "relationship": [{"coding": [{"code": "MTH"}]}],
    }
    before = await rows(own.dsn, "select id from representation order by id")
    answer = await send(own, role, about(ANNA), person)
    assert "NOT_VERIFIED" in {doubt["code"] for doubt in answer.body["doubts"]}
    assert await rows(own.dsn, "select id from representation order by id") == before


@pytest.mark.parametrize("role", SENDERS)
async def test_a_sent_bundle_does_not_change_who_a_stored_child_is(own: Graph, role: Role) -> None:
    said = about(ANNA, numbers=(("urn:numbers", "new"),))
    said["address"] = [{"text": "Hacked"}]
    before = await rows(own.dsn, "select * from address order by id")
    answer = await send(own, role, said, observation("o", "29463-7"))
    assert (answer.status, answer.body["documents"]) == (200, 1)
    assert await rows(own.dsn, "select * from address order by id") == before
    assert await rows(own.dsn, "select from identifier where value = 'new'") == []


@pytest.mark.parametrize("role", SENDERS)
async def test_a_sent_bundle_learns_of_no_other_document_and_annuls_none(own: Graph, role: Role) -> None:
    stored = """insert into medical_document (child_id, id, kind, title, date, status, structured, sha256,
        source_system, source_id, source_kind, source_rank, labels, registered_at)
        values ($1, gen_random_uuid(), 'OTHER', 't', '2020-01-01', 'REGISTERED', '{}', 'x', 'urn:passport:bundle',
        'Observation/o', 'EMR', 2, '{HIV}', now()) returning id"""
    (document,) = await rows(own.dsn, stored, ANNA.id)
    answer = await send(own, role, about(ANNA), observation("o", "29463-7"))
    assert (answer.status, answer.body["documents"]) == (200, 1)
    void = observation("o", "29463-7") | {"status": "entered-in-error"}
    assert (await send(own, role, about(ANNA), void)).status == 200
    (kept,) = await rows(own.dsn, "select status from medical_document where id = $1", document["id"])
    assert kept["status"] == "REGISTERED"
