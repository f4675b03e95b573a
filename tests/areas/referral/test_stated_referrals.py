"""Referrals that documents state (row 19): who is sent to whom and why; by the word of a document alone nobody treats (4.5)."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.areas.referral.extract import Referral
from graph.ingest.rows import MedicalDocument
from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, POLYCLINIC, STAFF, build_world, global_id
from tests.ingest.bundles import Json, assertions, condition, extracted, only
from tests.security.sending import about, send

DOCTOR, SPECIALIST = Role.DISTRICT_DOCTOR, Role.SPECIALIST
SPECIALTY = "urn:passport:specialty"
LIST = """{ child(by: {id: "%s"}) { referrals { nodes {
  id specialty organization specialist referredBy reason openedAt closedAt document { title author organization } } } } }"""
CLOSE = "mutation ($input: ReferralCloseInput!) { referralClose(input: $input) { closedAt problems { code message } } }"


def order(number: str = "r", specialty: str = "CARDIOLOGY", **own: Any) -> Json:
    """A signed order that sends a child to a specialist of a hospital."""
    return {
        "resourceType": "ServiceRequest",
        "id": number,
        "status": "active",
        "intent": "order",
        "code": {"text": "Консультация"},
        "authoredOn": "2025-12-01",
        "requester": {"display": "Орлова О. О."},
        "performerType": {"coding": [{"system": SPECIALTY, "code": specialty}]},
        "performer": [
            {"type": "Practitioner", "display": "Сердцев С. С."},
            {"type": "Organization", "display": "Больница 5"},
        ],
        "reasonCode": [{"text": "Шумы в сердце"}],
    } | own


def document(resource: Json) -> MedicalDocument:
    (document,) = extracted(resource).documents
    return document


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        await change(running.dsn, "delete from referral")
        await change(running.dsn, f"update staff set specialty = 'CARDIOLOGY' where id = '{STAFF[SPECIALIST]}'")
        yield running


async def listed(graph: Graph, role: Role) -> list[dict[str, Any]] | None:
    child = (await graph.ask(LIST % ANNA.global_id, role)).data["child"]
    return None if child is None or child["referrals"] is None else child["referrals"]["nodes"]


def test_an_order_to_a_specialist_is_a_referral_and_its_requester_signs() -> None:
    referral = only(Referral, order())
    assert (referral.specialty, referral.organization_name, referral.specialist_name) == (
        "CARDIOLOGY",
        "Больница 5",
        "Сердцев С. С.",
    )
    assert (referral.reason, referral.opened_at.isoformat(), referral.closed_at) == (
        "Шумы в сердце",
        "2025-12-01T00:00:00+03:00",
        None,
    )
    stated = document(order())
    assert (stated.kind, stated.author, stated.organization) == ("REFERRAL", "Орлова О. О.", None)


@pytest.mark.parametrize(
    "own",
    [
        {"status": "draft"},
        {"status": "unknown"},
        {"status": "entered-in-error"},
        {"intent": "proposal"},
        {"intent": "plan"},
        {"intent": "option"},
        {"category": [{"coding": [{"system": "http://snomed.info/sct", "code": "108252007"}]}]},
        {"performer": [], "performerType": {}},
    ],
)
def test_what_sends_to_no_specialist_is_a_document_only(own: Json) -> None:
    assert document(order(**own)).assertions == ()


@pytest.mark.parametrize(
    ("own", "closed"),
    [
        ({"status": "on-hold"}, None),
        ({"status": "completed"}, "2025-12-01T00:00:00+03:00"),
        ({"status": "revoked", "meta": {"lastUpdated": "2025-12-20T10:00:00+03:00"}}, "2025-12-20T10:00:00+03:00"),
        ({"status": "completed", "meta": {"lastUpdated": "2025-11-01T10:00:00Z"}}, "2025-12-01T00:00:00+03:00"),
        ({"status": "completed", "meta": {"lastUpdated": "soon"}}, "2025-12-01T00:00:00+03:00"),
    ],
)
def test_it_is_closed_when_the_resource_says_so(own: Json, closed: str | None) -> None:
    closed_at = only(Referral, order(**own)).closed_at
    assert (closed_at.astimezone(closed_at.tzinfo).isoformat() if closed_at else None) == closed


def test_whom_and_why_the_bundle_itself_names() -> None:
    hospital = {"resourceType": "Organization", "id": "h", "name": "Больница 7"}
    cited: Json = {"performer": [{"reference": "Organization/h"}], "reasonReference": [{"reference": "Condition/c"}]}
    in_words: Json = {"performerType": {"text": "детский кардиолог"}, "note": [{"text": "ЭКГ приложена"}]}
    referral = next(
        assertion
        for assertion in assertions(order(**cited, **in_words), hospital, condition("c", "I49"))
        if isinstance(assertion, Referral)
    )
    assert (referral.specialty, referral.organization_name, referral.specialist_name) == (
        "детский кардиолог",
        "Больница 7",
        None,
    )
    assert referral.reason == "Шумы в сердце; I49; ЭКГ приложена"
    long = only(Referral, order(reasonCode=[{"text": "боль " * 1_000}]))
    assert (len(long.reason), long.reason[-1]) == (1_000, "…")


@pytest.mark.parametrize(
    ("own", "labels"),
    [
        ({"specialty": "PSYCHIATRY"}, ("MENTAL", "SUBSTANCE")),
        ({"reasonCode": [{"text": "Осмотр на фоне ВИЧ-инфекции"}]}, ("HIV",)),
        ({"performer": [{"type": "Organization", "display": "Психоневрологический диспансер"}]}, ("MENTAL",)),
    ],
)
def test_a_referral_that_tells_what_a_label_hides_is_labelled_with_its_document(
    own: Json, labels: tuple[str, ...]
) -> None:
    """3.14, 5 F 44."""
    assert set(labels) <= set(only(Referral, order(**own)).labels)
    assert set(labels) <= set(document(order(**own)).labels)


async def test_it_is_listed_with_its_document_and_lets_nobody_treat(own: Graph) -> None:
    """A right is made by a write of somebody who has one, on the trail; a file is not that."""
    assert (await send(own, DOCTOR, about(ANNA), order())).status == 200
    shown = (await listed(own, DOCTOR) or [{}])[0]
    assert (shown["specialty"], shown["organization"], shown["specialist"]) == (
        "CARDIOLOGY",
        "Больница 5",
        "Сердцев С. С.",
    )
    assert shown["document"]["title"] == "Консультация"
    assert shown["referredBy"] == shown["document"]["author"]
    assert len(await listed(own, Role.PARENT) or ()) == 1
    named = [{"type": "Organization", "identifier": {"value": POLYCLINIC.hex}, "display": "Polyclinic"}]
    assert (await send(own, DOCTOR, about(ANNA), order("here", performer=named))).status == 200
    assert len(await listed(own, DOCTOR) or ()) == 2
    assert await listed(own, SPECIALIST) is None
    for column, value in (("staff_id", STAFF[SPECIALIST]), ("organization_id", POLYCLINIC)):
        with pytest.raises(Exception, match="ck_referral_to_whom"):
            await change(own.dsn, f"update referral set {column} = '{value}'")


async def test_it_ends_with_its_document_and_by_nothing_else(own: Graph) -> None:
    """5 A 7."""
    assert (await send(own, DOCTOR, about(ANNA), order())).status == 200
    shown = (await listed(own, DOCTOR) or [{}])[0]
    wish = {"idempotencyKey": "k", "referralId": shown["id"]}
    closed = (await own.ask(CLOSE, DOCTOR, {"input": wish})).data["referralClose"]
    assert [problem["code"] for problem in closed["problems"]] == ["NOT_FOUND"]
    assert "A document states it" in closed["problems"][0]["message"]
    assert (await send(own, DOCTOR, about(ANNA), order(status="entered-in-error"))).status == 200
    assert await listed(own, DOCTOR) == []
    assert [row["state"] for row in await rows(own.dsn, "select state from referral")] == ["RETRACTED"]
    again = (await own.ask(CLOSE, DOCTOR, {"input": wish | {"idempotencyKey": "k2"}})).data["referralClose"]
    nobody = wish | {"idempotencyKey": "k3", "referralId": global_id("Referral", ANNA.id, STAFF[DOCTOR])}
    assert again == (await own.ask(CLOSE, DOCTOR, {"input": nobody})).data["referralClose"]
