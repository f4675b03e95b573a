"""A sender annuls and changes only what it could read, and learns of nothing else (domain.md 5 A 7, 5 F 44)."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.http.client import Answer, Graph, change, rows, serving
from tests.http.world import ANNA, POLYCLINIC, STAFF, build_world
from tests.ingest.bundles import Json, condition
from tests.security.sending import about, send
from tests.security.statements import note_statements, of_the_graph
from tests.security.test_sent_documents import strangers

DOCTOR, SPECIALIST = Role.DISTRICT_DOCTOR, Role.SPECIALIST
VOID: Json = {"verificationStatus": {"coding": [{"code": "entered-in-error"}]}}
STORED = "select status, labels, sent_by from medical_document where source_id = $1 order by registered_at, id"


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


def labelled(number: str, label: str, **own: Any) -> Json:
    tag = {"meta": {"security": [{"system": "urn:passport:label", "code": label}]}}
    return condition(number, "J45.0") | tag | own


async def sent(graph: Graph, role: Role, *resources: Json) -> dict[str, Any]:
    """What is answered, but for the number of the resource."""
    answer: Answer = await send(graph, role, about(ANNA), *resources)
    outcome: dict[str, Any] = {"status": answer.status, "body": answer.text, "strangers": await strangers(graph)}
    for resource in resources:
        outcome["body"] = outcome["body"].replace(f"Condition/{resource['id']}", "Condition/*")
    return outcome


async def stored(graph: Graph, number: str) -> list[tuple[str, str, Role]]:
    """Status, labels and sender of what is stored under a number."""
    roles = {staff: role for role, staff in STAFF.items()}
    stored_rows = await rows(graph.dsn, STORED, f"Condition/{number}")
    return [(row["status"], " ".join(row["labels"]), roles[row["sent_by"]]) for row in stored_rows]


async def is_of(graph: Graph, specialty: str) -> None:
    await change(graph.dsn, f"update staff set specialty = '{specialty}' where id = '{STAFF[SPECIALIST]}'")


@pytest.mark.parametrize(
    ("specialty", "label", "is_seen"),
    [
        ("CARDIOLOGY", "HIV", False),
        ("CARDIOLOGY", "MENTAL", False),
        ("CARDIOLOGY", "RESTRICTED", False),
        ("PSYCHIATRY", "HIV", False),
        ("PSYCHIATRY", "MENTAL", True),
        ("INFECTIOUS_DISEASES", "HIV", True),
    ],
)
async def test_a_colleague_annuls_what_they_may_see_and_learns_of_nothing_else(
    own: Graph, specialty: str, label: str, is_seen: bool
) -> None:
    """Whoever worked in the same clinic took back what a label hides from them, and was told whether it was there."""
    await is_of(own, specialty)
    await sent(own, DOCTOR, labelled("c", label))
    answer = await sent(own, SPECIALIST, labelled("c", label, **VOID))
    nothing = await sent(own, SPECIALIST, labelled("n", label, **VOID))
    assert (answer == nothing) is not is_seen
    assert await stored(own, "c") == [("ANNULLED" if is_seen else "REGISTERED", label, DOCTOR)]
    if is_seen:
        assert (await sent(own, SPECIALIST, labelled("c", label, **VOID)))["body"] != nothing["body"]
    states = await rows(own.dsn, "select state from condition where document_id in (select id from medical_document)")
    assert ("RETRACTED" in {row["state"] for row in states}) is is_seen


@pytest.mark.parametrize("is_same", [True, False])
async def test_a_number_that_a_hidden_document_has_is_free(own: Graph, is_same: bool) -> None:
    """DOCUMENT_CHANGED, and `unchanged`, told that something is stored under it."""
    await sent(own, DOCTOR, labelled("c", "HIV"))
    mine: Json = {} if is_same else {"note": [{"text": "another"}]}
    for counted in (("documents", 1), ("unchanged", 1)):
        answers = [await sent(own, SPECIALIST, labelled(number, "HIV", **mine)) for number in ("c", "n")]
        assert answers[0] == answers[1]
        assert f'"{counted[0]}":{counted[1]}' in answers[0]["body"]
    changed = [await sent(own, SPECIALIST, labelled(number, "HIV", note=[{"text": "x"}])) for number in ("c", "n")]
    assert changed[0] == changed[1]
    assert "DOCUMENT_CHANGED" in changed[0]["body"]
    void = [await sent(own, SPECIALIST, labelled(number, "HIV", **VOID)) for number in ("c", "n")]
    assert void[0] == void[1]
    assert '"annulled":1' in void[0]["body"]
    assert await stored(own, "c") == [("REGISTERED", "HIV", DOCTOR), ("ANNULLED", "HIV", SPECIALIST)]
    assert await stored(own, "n") == [("ANNULLED", "HIV", SPECIALIST)]


async def test_who_sent_a_document_annuls_it_whatever_label_it_was_given(own: Graph) -> None:
    await sent(own, SPECIALIST, labelled("c", "HIV"))
    assert '"unchanged":1' in (await sent(own, SPECIALIST, labelled("c", "HIV")))["body"]
    assert "DOCUMENT_CHANGED" in (await sent(own, SPECIALIST, labelled("c", "HIV", note=[{"text": "x"}])))["body"]
    assert '"annulled":1' in (await sent(own, SPECIALIST, labelled("c", "HIV", **VOID)))["body"]
    assert await stored(own, "c") == [("ANNULLED", "HIV", SPECIALIST)]


async def test_a_district_doctor_annuls_what_a_colleague_sent_under_a_label_that_they_see(own: Graph) -> None:
    await sent(own, SPECIALIST, labelled("c", "HIV"))
    assert '"annulled":1' in (await sent(own, DOCTOR, labelled("c", "HIV", **VOID)))["body"]
    await sent(own, SPECIALIST, labelled("d", "ADOPTION"))
    nothing = await sent(own, DOCTOR, labelled("n", "ADOPTION", **VOID))
    assert await sent(own, DOCTOR, labelled("d", "ADOPTION", **VOID)) == nothing
    assert await stored(own, "d") == [("REGISTERED", "ADOPTION", SPECIALIST)]


async def test_the_same_statements_run_whether_there_is_a_hidden_document_or_none(
    own: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """5 C 18: time does not tell either."""
    await sent(own, DOCTOR, labelled("c", "HIV"))
    await own.app.state.streams.stop()  # it reads events whenever it likes
    ran = note_statements(monkeypatch)
    for probe in (VOID, {"note": [{"text": "another"}]}):
        statements = []
        for number in ("c", "n"):
            ran.clear()
            await sent(own, SPECIALIST, labelled(number, "HIV", **probe))
            statements.append(of_the_graph(ran))
        assert statements[0] == statements[1]
        assert any("sent_by" in text for text in statements[0])


@pytest.mark.parametrize(
    ("specialty", "place", "labels"),
    [
        ("PSYCHIATRY", "Polyclinic", ["MENTAL"]),
        ("NARCOLOGY", "Polyclinic", ["SUBSTANCE"]),
        ("CARDIOLOGY", "Polyclinic", []),
        ("GYNAECOLOGY", "Polyclinic", []),
        ("DERMATOVENEROLOGY", "Polyclinic", []),
        ("INFECTIOUS_DISEASES", "Polyclinic", []),
        ("INFECTIOUS_DISEASES", "Центр профилактики и борьбы со СПИД", ["HIV"]),
        ("PSYCHIATRY", "Психоневрологический диспансер", ["MENTAL"]),
    ],
)
async def test_what_a_psychiatrist_sends_is_labelled_by_who_they_are(
    own: Graph, specialty: str, place: str, labels: list[str]
) -> None:
    """3.14, 5 F 44: the bundle says nothing of it, and the author's name is known in the town."""
    await is_of(own, specialty)
    await change(own.dsn, f"update organization set name = '{place}' where id = '{POLYCLINIC}'")
    await sent(own, SPECIALIST, condition("c", "J45.0"))
    query = """select d.labels as document, c.labels as said from medical_document d
        join condition c on c.document_id = d.id where d.source_id = 'Condition/c'"""
    (row,) = await rows(own.dsn, query)
    assert (row["document"], row["said"]) == (labels, labels)


SUBSTANCES = "passport { allergies { assertion items { substance%s } } }"


async def allergies(graph: Graph, role: Role, more: str = "") -> dict[str, Any]:
    """The substances that a role reads, and what it reads more of each."""
    query = f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ {SUBSTANCES % more} }} }}'
    items = (await graph.ask(query, role)).data["child"]["passport"]["allergies"]["items"]
    return {item.pop("substance"): item for item in items}


def penicillin(**own: Any) -> Json:
    resource = {"resourceType": "AllergyIntolerance", "id": "pen", "code": {"text": "Пенициллин"}}
    return resource | {"category": ["medication"], "recordedDate": "2026-01-05"} | own


async def test_an_allergy_is_there_for_first_aid_whoever_has_found_it(own: Graph) -> None:
    """5 A 5: a psychiatrist's penicillin was hidden from nurse and dispatcher, as all that a psychiatrist writes."""
    await is_of(own, "PSYCHIATRY")
    assert (await send(own, SPECIALIST, about(ANNA), penicillin())).status == 200
    (row,) = await rows(own.dsn, "select labels, vital_labels from allergy where substance = 'Пенициллин'")
    assert (row["labels"], row["vital_labels"]) == (["MENTAL"], [])
    for role, more in ((Role.NURSE, ""), (Role.DISPATCHER, ""), (Role.SCHOOL_NURSE, " document { id }")):
        assert (await allergies(own, role, more))["Пенициллин"].get("document") is None, role


async def test_an_allergy_tells_the_family_nothing_of_a_document_that_is_hidden_from_it(own: Graph) -> None:
    """5 F 42 and 44: a date and a missing document told that the child had been examined."""
    tag = {"security": [{"system": "urn:passport:label", "code": "MALTREATMENT"}]}
    examined = condition("hurt", "S00", meta=tag, clinicalStatus={"coding": [{"code": "active"}]})
    cites = {"extension": [{"url": "urn:why", "valueReference": {"reference": "Condition/hurt"}}]}
    assert (await send(own, DOCTOR, about(ANNA), examined, penicillin(**cites))).status == 200
    (row,) = await rows(own.dsn, "select labels, vital_labels from allergy where substance = 'Пенициллин'")
    assert (row["labels"], row["vital_labels"]) == (["MALTREATMENT"], [])
    assert "Пенициллин" in await allergies(own, Role.NURSE)
    assert "Пенициллин" not in await allergies(own, Role.PARENT, " document { id }")


async def test_no_allergies_is_not_said_over_one_that_a_label_hides(own: Graph) -> None:
    """5 A 5: a nurse read that none is known while the allergy to a neuroleptic was active."""
    await change(own.dsn, "delete from allergy")
    await change(own.dsn, "update passport set no_known_allergies_at = now()")
    query = f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ passport {{ allergies {{ assertion items {{ verified }} }} }} }} }}'

    async def said(role: Role) -> tuple[str, int]:
        answer = (await own.ask(query, role)).data["child"]["passport"]["allergies"]
        return answer["assertion"], len(answer["items"])

    nurses = (Role.NURSE, Role.SCHOOL_NURSE, Role.DISPATCHER)
    assert [await said(role) for role in (*nurses, DOCTOR, Role.PARENT)] == [("KNOWN_NONE", 0)] * 5
    haloperidol: Json = {
        "resourceType": "AllergyIntolerance",
        "id": "h",
        "code": {"text": "Галоперидол"},
        "recordedDate": "2026-01-05",
    }
    assert (await send(own, DOCTOR, about(ANNA), haloperidol)).status == 200
    await change(own.dsn, "update passport set no_known_allergies_at = now()")
    assert [row[0] for row in await rows(own.dsn, "select vital_labels from allergy")] == [["MENTAL"]]
    assert [await said(role) for role in nurses] == [("NO_INFORMATION", 0)] * 3
    assert [await said(role) for role in (DOCTOR, Role.PARENT)] == [("HAS_ITEMS", 1)] * 2
    await change(own.dsn, "update allergy set labels = '{SOCIAL_DANGER}', vital_labels = labels")
    assert await said(Role.PARENT) == ("KNOWN_NONE", 0)  # 5 F 44: no trace before the family
