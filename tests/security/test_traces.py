"""A labelled thing leaves no trace before those who may not see it (domain.md 5 F 44)."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.retract import rebuild
from graph.viewer import Role
from tests.areas.glass.test_break_glass import opened
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, BORIS, NOW, STAFF, build_world, insert, uid
from tests.ingest.bundles import Json, blood, condition, observation, patient, stored
from tests.security.sending import about

HIV = {"security": [{"system": "urn:passport:label", "code": "HIV"}]}
PAGE = f"""{{ child(by: {{policyNumber: "{BORIS.policy_number}"}}) {{
  passport {{
    bloodGroup {{ status value document {{ id }} }}
    healthGroup {{ status value effectiveAt document {{ status }} }}
    diagnoses {{ assertion items {{ display recordedAt document {{ id status }} }} }}
    medications {{ assertion items {{ display }} }}
    updatedAt
  }}
  documents {{ nodes {{ id kind title status replacedBy {{ id }} structured }} }}
}} }}"""


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


def replaces(number: str) -> Json:
    return {"relatesTo": [{"code": "replaces", "targetIdentifier": {"system": "urn:t", "value": number}}]}


async def register(graph: Graph, number: str, *entries: Json, **own: Any) -> None:
    """A document about Boris, made of a Composition and these resources."""
    head = {"resourceType": "Composition", "id": number, "status": "final", "date": "2021-01-01", "title": f"T{number}"}
    connection = await connect(graph.dsn)
    try:
        identifier = {"system": "urn:t", "value": number}
        people = patient(born=about(BORIS)["birthDate"], identifier=about(BORIS)["identifier"])
        await stored(connection, head | own, people, *entries, kind="document", identifier=identifier)
    finally:
        await connection.close()


async def seen(graph: Graph, role: Role = Role.PARENT) -> Any:
    return (await graph.ask(PAGE, role)).data["child"]


async def first(graph: Graph) -> None:
    """A document with a diagnosis, a blood group and a health group."""
    group = {"coding": [{"system": "urn:passport:health-group", "code": "III"}]}
    code = {"coding": [{"system": "urn:passport:observation", "code": "health-group"}]}
    own = observation("h1", "x") | {"code": code, "valueCodeableConcept": group}
    await register(graph, "1", condition("c1", "J45.0"), blood("b1", "A(II) Rh+"), own)


async def test_what_a_labelled_document_amends_stands_for_who_may_not_see_it(own: Graph) -> None:
    await first(own)
    before, doctor = await seen(own), await seen(own, Role.DISTRICT_DOCTOR)
    assert [item["display"] for item in before["passport"]["diagnoses"]["items"]] == ["J45.0"]
    await register(own, "2", condition("c2", "J45.1", meta=HIV), meta=HIV, **replaces("1"))
    assert await seen(own) == before
    view = await seen(own, Role.DISTRICT_DOCTOR)
    assert [item["display"] for item in view["passport"]["diagnoses"]["items"]] == ["J45.1"]
    assert [node["status"] for node in view["documents"]["nodes"]].count("AMENDED") == 1
    assert len(view["documents"]["nodes"]) == len(doctor["documents"]["nodes"]) + 1
    (event,) = await rows(own.dsn, "select labels from outbox where 'documents' = any(fields) order by id desc limit 1")
    assert event["labels"] == ["HIV"]


async def test_what_is_amended_once_more_without_a_label_is_over_for_everyone(own: Graph) -> None:
    await first(own)
    await register(own, "2", condition("c2", "J45.1", meta=HIV), meta=HIV, **replaces("1"))
    await register(own, "3", condition("c3", "J45.8"), **replaces("2"))
    family = await seen(own)
    assert [item["display"] for item in family["passport"]["diagnoses"]["items"]] == ["J45.8"]
    assert sorted(node["title"] for node in family["documents"]["nodes"] if node["status"] == "REGISTERED") == ["T3"]


async def test_blood_of_the_amendment_counts_for_everyone(own: Graph) -> None:
    await first(own)
    await register(own, "2", blood("b2", "B(III) Rh+"), meta=HIV, **replaces("1"))
    for role in (Role.PARENT, Role.DISTRICT_DOCTOR):
        assert (await seen(own, role))["passport"]["bloodGroup"]["value"] == "B"
    (count,) = await rows(own.dsn, "select count(*) as n from fact_conflict")
    assert count["n"] == 0


async def test_an_annulled_document_says_nothing_whatever_had_amended_it(own: Graph) -> None:
    await first(own)
    await register(own, "2", condition("c2", "J45.1", meta=HIV), meta=HIV, **replaces("1"))
    await register(own, "1", condition("c1", "J45.0"), status="entered-in-error")
    family = await seen(own)
    assert family["passport"]["diagnoses"]["items"] == []
    assert [node["status"] for node in family["documents"]["nodes"]] == ["ANNULLED"]


async def test_a_rebuilt_passport_keeps_it_so(own: Graph) -> None:
    await first(own)
    before = await seen(own)
    await register(own, "2", condition("c2", "J45.1", meta=HIV), meta=HIV, **replaces("1"))
    await change(own.dsn, "update medical_document set amendment_labels = null")
    connection = await connect(own.dsn)
    try:
        await rebuild(connection)
        assert await connection.fetchval("select amendment_labels from medical_document where title = 'T1'") == ["HIV"]
    finally:
        await connection.close()
    after = await seen(own)
    # What is due of examinations is of the day, and the day of the rebuild is another one.
    assert before["passport"].pop("updatedAt") < after["passport"].pop("updatedAt")
    assert after == before


LOG = '{ child(by: {id: "%s"}) { accessLog { nodes { actorRole relations actor { full } } } } }'


async def looks(graph: Graph, kid: Any, role: Role = Role.PARENT) -> list[str]:
    """The roles of those who looked, newest first, and the relations in which they did."""
    nodes = (await graph.ask(LOG % kid.global_id, role)).data["child"]["accessLog"]["nodes"]
    return [f"{node['actorRole']} {' '.join(node['relations'])}" for node in nodes]


async def treats(graph: Graph, kid: Any, specialty: str) -> None:
    """The specialist treats the child, has this specialty, and looks."""
    await change(graph.dsn, f"update staff set specialty = '{specialty}' where id = '{STAFF[Role.SPECIALIST]}'")
    connection = await connect(graph.dsn)
    try:
        key = {"child_id": kid.id, "id": uid(899), "staff_id": STAFF[Role.SPECIALIST]}
        await insert(connection, "referral", **key, specialty=specialty, opened_at=NOW)
    finally:
        await connection.close()
    await graph.ask(f'{{ child(by: {{id: "{kid.global_id}"}}) {{ sex }} }}', Role.SPECIALIST)


@pytest.mark.parametrize("specialty", ["PSYCHIATRY", "CARDIOLOGY"])
async def test_a_teen_s_parents_do_not_learn_by_whom_it_is_treated_for_what_a_label_hides(
    own: Graph, specialty: str
) -> None:
    await treats(own, BORIS, specialty)
    is_told = specialty == "CARDIOLOGY"
    assert ("SPECIALIST TREATING" in await looks(own, BORIS)) is is_told
    assert "SPECIALIST TREATING" in await looks(own, BORIS, Role.CHILD)
    await treats(own, ANNA, specialty)
    assert "SPECIALIST TREATING" in await looks(own, ANNA)  # under 15 the parents may read the labelled facts, too


GRANTS = """query ($id: ID!) { child(by: {id: $id}) { breakGlassGrants { nodes {
  reason actorName justification coversLabels reviewNote state } } } }"""


async def test_words_of_a_glass_that_covers_labels_do_not_reach_a_teen_s_parents(own: Graph) -> None:
    given = {"reason": "POISONING", "justification": "Overdose of sertraline, prescribed", "coversLabels": True}
    await opened(own, Role.EMERGENCY_DOCTOR, child=BORIS, **given)
    answer = await own.ask(GRANTS, Role.PARENT, {"id": BORIS.global_id})
    (grant,) = answer.data["child"]["breakGlassGrants"]["nodes"]
    assert grant == {
        "reason": "POISONING",
        "actorName": "Sotrudnik Staff",
        "justification": None,
        "coversLabels": None,
        "reviewNote": None,
        "state": "OPEN",
    }
    assert "sertraline" not in answer.text
    assert "BREAK_GLASS_LABELS" not in " ".join(await looks(own, BORIS))
    teen = (await own.ask(GRANTS, Role.CHILD, {"id": BORIS.global_id})).data["child"]["breakGlassGrants"]["nodes"]
    assert (teen[0]["reason"], teen[0]["justification"], teen[0]["coversLabels"]) == ("POISONING", None, True)
    assert "BREAK_GLASS_LABELS" in " ".join(await looks(own, BORIS, Role.CHILD))
