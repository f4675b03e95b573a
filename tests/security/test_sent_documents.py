"""POST /documents is no road around reach: not to read a child, not to learn of one, not to give oneself a right."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace

import asyncpg
import pytest
import pytest_asyncio

from graph.ingest.store import store
from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, change, rows, serving
from tests.http.world import ANNA, BORIS, GLEB, SCHOOL, STAFF, VERA, Kid, build_world, subject_of
from tests.ingest.bundles import SNILS, blood, condition, extracted, observation
from tests.security.sending import about, send, weight
from tests.security.statements import note_statements, of_the_graph

SENDERS = (Role.DISTRICT_DOCTOR, Role.SPECIALIST)
WITH_ANOTHER_BIRTH_DATE = -1
UNUSED, UNUSED_SNILS = "7700000000000999", "11100000999"


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


async def strangers(graph: Graph) -> int:
    """How many bundles named strangers, as an operator reads it."""
    text = (await graph.client.get("/metrics")).text
    (line,) = [line for line in text.splitlines() if line.startswith("passport_documents_strangers_total ")]
    return int(float(line.rpartition(" ")[2]))


@pytest.mark.parametrize("role", SENDERS)
async def test_a_child_out_of_reach_is_refused_alike_whatever_is_said_of_it(own: Graph, role: Role) -> None:
    """5 B 15: none, not permitted and never given have one answer."""
    bundles = (
        about(GLEB),
        about(GLEB, days=WITH_ANOTHER_BIRTH_DATE),
        about(GLEB, numbers=((SNILS, GLEB.snils),)),
        about(replace(GLEB, policy_number=UNUSED)),
        about(replace(GLEB, policy_number=UNUSED), numbers=((SNILS, GLEB.snils),)),
    )
    answers = [await send(own, role, each, observation("o", "29463-7")) for each in bundles]
    bodies = [answer.text.replace(answer.response.headers["x-request-id"], "") for answer in answers]
    assert {(answer.status, answer.code) for answer in answers} == {(403, "FORBIDDEN")}
    assert len(set(bodies)) == 1
    kept = await rows(own.dsn, "select code, resource, reason from quarantine")
    assert {(row["code"], row["resource"]) for row in kept} == {("IDENTITY_DOUBTFUL", "Patient")}
    assert len(kept) == len(bundles)
    assert not any(number in row["reason"] for row in kept for number in (GLEB.policy_number, GLEB.snils, UNUSED))
    denied = await rows(own.dsn, "select subject, child_ids from audit_entry where outcome = 'DENIED'")
    assert [tuple(row) for row in denied] == [(subject_of(role), [])] * len(bundles)
    assert await strangers(own) == len(bundles)


@pytest.mark.parametrize("role", SENDERS)
async def test_numbers_beside_those_of_an_own_patient_are_not_taken_over_whosever_they_are(
    own: Graph, role: Role
) -> None:
    """5 B 15: 403 for a candidate that exists and 200 for one that does not told who lives in the city."""
    numbers = (GLEB.snils, UNUSED_SNILS, VERA.snils)
    answers = [await send(own, role, about(ANNA, numbers=((SNILS, number),)), weight("o")) for number in numbers]
    assert {answer.status for answer in answers} == {200}
    assert answers[0].body["doubts"] == answers[1].body["doubts"] == answers[2].body["doubts"]
    assert "IDENTITY_DOUBTFUL" in {doubt["code"] for doubt in answers[0].body["doubts"]}
    assert await rows(own.dsn, "select from identifier where system = $1", SNILS) == []
    on_record = await rows(own.dsn, "select outcome, cardinality(child_ids) from audit_entry where outcome <> 'LOGIN'")
    assert Counter(tuple(row) for row in on_record) == {("OK", 1): 3, ("DENIED", 0): 3}
    assert await strangers(own) == len(answers)


async def test_a_sender_s_own_number_of_its_patient_is_no_question(own: Graph) -> None:
    answer = await send(own, Role.SPECIALIST, about(ANNA, numbers=(("urn:numbers", "card"),)), weight("o"))
    assert (answer.status, await strangers(own)) == (200, 0)


async def test_who_names_strangers_too_often_is_told_to_wait(fresh_database: str) -> None:
    """5 B 15: 400 probes took three seconds. An own patient's documents go in all the while."""
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database, strangers=3) as graph:
        answers = [await send(graph, Role.DISTRICT_DOCTOR, about(each)) for each in (GLEB, GLEB, VERA, VERA)]
        assert [answer.code for answer in answers] == ["FORBIDDEN"] * 3 + ["RATE_LIMITED"]
        assert (answers[3].status, int(answers[3].response.headers["retry-after"]) > 60) == (429, True)
        mixed = await send(graph, Role.DISTRICT_DOCTOR, about(ANNA, numbers=((SNILS, GLEB.snils),)), weight("o"))
        assert (
            mixed.status,
            await rows(graph.dsn, "select from medical_document where source_id = 'Observation/o'"),
        ) == (
            429,
            [],
        )
        assert (await send(graph, Role.DISTRICT_DOCTOR, about(ANNA), weight("o"))).status == 200
        assert (await send(graph, Role.SPECIALIST, about(GLEB))).code == "FORBIDDEN"
        denied = await rows(graph.dsn, "select from audit_entry where outcome = 'DENIED'")
        assert (len(denied), await strangers(graph)) == (6, 6)


async def test_a_sent_bundle_makes_no_child_and_keeps_no_newborn_out(own: Graph) -> None:
    """5 F 41, 5 B 12: an unused policy number with another birth date once reserved the number."""
    newborn = replace(GLEB, policy_number=UNUSED, age=1)
    before = await rows(own.dsn, "select id from child order by id")
    assert (await send(own, Role.DISTRICT_DOCTOR, about(newborn, days=-1))).code == "FORBIDDEN"
    assert await rows(own.dsn, "select id from child order by id") == before
    connection = await asyncpg.connect(own.dsn)
    stored = await store(connection, [extracted(about(newborn))])
    await connection.close()
    assert (stored.children, stored.rejected) == (1, ())


async def test_a_sent_bundle_waits_for_no_import_and_no_import_for_it(fresh_database: str) -> None:
    """One sender could hold the table of identifiers, and with it every import."""
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    importing = await asyncpg.connect(fresh_database)
    async with serving(fresh_database, statement_timeout=2.0) as graph, importing.transaction():
        await importing.execute("lock table identifier in row exclusive mode")
        numbers = ((SNILS, UNUSED_SNILS),)
        assert (await send(graph, Role.DISTRICT_DOCTOR, about(GLEB, numbers=numbers))).code == "FORBIDDEN"
        assert (await send(graph, Role.DISTRICT_DOCTOR, about(ANNA, numbers=numbers), weight("o"))).status == 200
    await importing.close()


@pytest.mark.parametrize("kid", [ANNA, GLEB])
async def test_the_same_statements_run_whosever_the_numbers_are(
    own: Graph, monkeypatch: pytest.MonkeyPatch, kid: Kid
) -> None:
    """5 B 15, 5 C 18: no more and no other work for a number that exists, so that time does not tell either."""
    await send(own, Role.SPECIALIST, about(kid))  # the first adds to the register what the child's own row alone has
    ran = note_statements(monkeypatch)
    statements = []
    for number in (VERA.snils, UNUSED_SNILS):
        ran.clear()
        await send(own, Role.SPECIALIST, about(kid, numbers=((SNILS, number),)))
        statements.append(of_the_graph(ran))
    assert statements[0] == statements[1]
    assert any("from identifier" in text for text in statements[0])


async def test_two_children_within_reach_in_one_bundle_are_a_conflict(own: Graph) -> None:
    bundle = about(ANNA, numbers=((SNILS, BORIS.snils),))
    answer = await send(own, Role.DISTRICT_DOCTOR, bundle, weight("o"))
    assert (answer.status, answer.body["rejected"][0]["code"]) == (422, "IDENTITY_CONFLICT")
    assert await rows(own.dsn, "select from medical_document where source_id = 'Observation/o'") == []


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
    expected_doubt = {"resource": "Observation/o", "code": "DATE_IN_FUTURE"}
    for resources, status, documents in (((bad, good), 200, 1), ((bad,), 422, 0)):
        answer = await send(own, Role.DISTRICT_DOCTOR, about(ANNA), *resources)
        assert (answer.status, answer.body["documents"]) == (status, documents)
        assert [{name: item[name] for name in expected_doubt} for item in answer.body["rejected"]] == [expected_doubt]


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
    bundle = about(ANNA, numbers=(("urn:numbers", "new"),))
    bundle["address"] = [{"text": "Hacked"}]
    before = await rows(own.dsn, "select * from address order by id")
    answer = await send(own, role, bundle, observation("o", "29463-7"))
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


async def test_what_is_not_understood_is_told_and_kept(own: Graph) -> None:
    doctor = Role.DISTRICT_DOCTOR
    fine = await send(own, doctor, about(ANNA), blood("b", "A или B"))
    assert (fine.status, fine.body["documents"], fine.body["facts"]) == (200, 1, 0)
    assert "BLOOD_NOT_UNDERSTOOD" in {doubt["code"] for doubt in fine.body["doubts"]}
    headers = bearer(ISSUER.issue(subject_of(doctor), doctor, 600)) | {"content-type": "application/fhir+json"}
    bad = await own.client.post("/documents", content=b"{", headers=headers)
    assert (bad.status_code, [item["code"] for item in bad.json()["rejected"]]) == (422, ["NOT_JSON"])
    kept = {row["code"] for row in await rows(own.dsn, "select code from quarantine")}
    assert {"BLOOD_NOT_UNDERSTOOD", "NOT_JSON"} <= kept


async def test_nobody_takes_what_another_has_sent_from_sight(own: Graph) -> None:
    """5 A 5: a name is easily guessed; an allergy that another sender could label would be gone for an ambulance."""
    allergy = {
        "resourceType": "AllergyIntolerance",
        "id": "pen",
        "code": {"text": "Пенициллин"},
        "recordedDate": "2026-01-05",
        "extension": [{"url": "urn:reason", "valueReference": {"reference": "Condition/ill"}}],
    }
    await change(
        own.dsn,
        f"update assignment set organization_id = '{SCHOOL}' where staff_id = '{STAFF[Role.SPECIALIST]}'",
    )
    sent = "select source_system, labels from medical_document where structured ->> 'id' in ('pen', 'ill') order by 1"
    for role, resource in ((Role.DISTRICT_DOCTOR, allergy), (Role.SPECIALIST, condition("ill", "F32.1"))):
        assert (await send(own, role, about(ANNA), resource)).status == 200
    systems_by_labels = {
        tuple(row["labels"]): row["source_system"].partition(" ")[0] for row in await rows(own.dsn, sent)
    }
    assert set(systems_by_labels) == {(), ("MENTAL",)}
    assert len(set(systems_by_labels.values())) == 2  # two senders
    assert [row[0] for row in await rows(own.dsn, "select labels from allergy where substance = 'Пенициллин'")] == [[]]


async def test_what_cites_a_labelled_document_of_an_earlier_bundle_is_labelled(own: Graph) -> None:
    """5 F 44: the reason of a prescription told of the diagnosis that a label hides."""
    drug = {
        "resourceType": "MedicationRequest",
        "id": "drug",
        "status": "active",
        "intent": "order",
        "authoredOn": "2026-01-05",
        "medicationCodeableConcept": {"text": "Препарат"},
        "reasonReference": [{"reference": "Condition/ill"}],
    }
    for resource in (drug, condition("ill", "F32.1")):
        assert (await send(own, Role.DISTRICT_DOCTOR, about(ANNA), resource)).status == 200
    labels = "select labels from medical_document where structured ->> 'id' in ('drug', 'ill')"
    assert [row[0] for row in await rows(own.dsn, labels)] == [["MENTAL"]] * 2
    assert [row[0] for row in await rows(own.dsn, "select labels from medication where display = 'Препарат'")] == [
        ["MENTAL"]
    ]
