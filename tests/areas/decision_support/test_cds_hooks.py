"""CDS Hooks 2.0 over the real application: tokens, the requests of its specification, cards, feedback.

`PATIENT_VIEW` and `ORDER_SELECT` are written by hand after the examples of the specification (cds-hooks.hl7.org/2.0, "HTTP
Request", and the pages of the hooks patient-view and order-select), `FEEDBACK` after its example of feedback.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

from graph.viewer import Role
from tests.areas.decision_support.test_cards import OVERDUE, with_rules
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, VERA, build_world, subject_of

ISSUER, ADDRESS = "https://ehr.example.org", "https://passport.example.org"
VIEW, SELECT = "/cds-services/passport-patient-view", "/cds-services/passport-order-select"
KEY = ECKey.generate_key("P-384", {"kid": "ec", "use": "sig"})
RSA = RSAKey.generate_key(2048, {"kid": "rsa", "use": "sig"})
STRANGER = ECKey.generate_key("P-384", {"kid": "ec", "use": "sig"})
PATIENT_VIEW: dict[str, Any] = {
    "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    "fhirServer": "http://hooks.smarthealthit.org:9080",
    "hook": "patient-view",
    "fhirAuthorization": {
        "access_token": "some-opaque-fhir-access-token",
        "token_type": "Bearer",
        "expires_in": 300,
        "scope": "user/Patient.read user/Observation.read",
        "subject": "cds-service4",
    },
    "context": {"userId": "Practitioner/example", "patientId": "1288992", "encounterId": "89284"},
    "prefetch": {
        "patientToGreet": {
            "resourceType": "Patient",
            "gender": "male",
            "birthDate": "1925-12-23",
            "id": "1288992",
            "active": True,
        }
    },
}
ORDER_SELECT: dict[str, Any] = {
    "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    "hook": "order-select",
    "context": {
        "userId": "PractitionerRole/123",
        "patientId": "1288992",
        "encounterId": "456",
        "selections": ["NutritionOrder/pureeddiet-simple", "MedicationRequest/smart-MedicationRequest-103"],
        "draftOrders": {
            "resourceType": "Bundle",
            "entry": [
                {"resource": {"resourceType": "NutritionOrder", "id": "pureeddiet-simple", "status": "draft"}},
                {
                    "resource": {
                        "resourceType": "MedicationRequest",
                        "id": "smart-MedicationRequest-103",
                        "status": "draft",
                        "intent": "order",
                        "medicationCodeableConcept": {
                            "coding": [
                                {
                                    "system": "http://www.nlm.nih.gov/research/umls/rxnorm",
                                    "code": "617993",
                                    "display": "Amoxicillin 120 MG/ML / clavulanate potassium 8.58 MG/ML Oral Suspension",
                                }
                            ],
                            "text": "Amoxicillin 120 MG/ML / clavulanate potassium 8.58 MG/ML Oral Suspension",
                        },
                    }
                },
            ],
        },
    },
}


def token(path: str, key: Any = KEY, algorithm: str = "ES384", **claims: Any) -> str:
    now = int(time.time())
    said = {"iss": ISSUER, "aud": ADDRESS + path, "iat": now, "exp": now + 300, "jti": str(uuid4()), **claims}
    header = {"alg": algorithm, "kid": key.kid, "typ": "JWT"}
    return jwt.encode(
        header, {name: value for name, value in said.items() if value is not None}, key, algorithms=[algorithm]
    )


def clients(folder: Path, role: Role = Role.DISTRICT_DOCTOR) -> Path:
    keys = {"keys": [KEY.as_dict(private=False), RSA.as_dict(private=False)]}
    file = folder / "clients.json"
    file.write_text(json.dumps([{"issuer": ISSUER, "subject": subject_of(role), "role": role.value, "keys": keys}]))
    return file


@pytest_asyncio.fixture
async def own(fresh_database: str, tmp_path: Path) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    await with_rules(fresh_database)
    async with serving(fresh_database, cds_clients=clients(tmp_path), address=ADDRESS) as running:
        await change(running.dsn, OVERDUE)
        yield running


async def call(graph: Graph, path: str, body: Any, with_token: str | None = None) -> httpx.Response:
    authorization = {"authorization": f"Bearer {with_token or token(path)}"}
    return await graph.client.post(path, json=body, headers=authorization)


def of(request: dict[str, Any], patient: str = ANNA.global_id, **context: Any) -> dict[str, Any]:
    return request | {"context": request["context"] | {"patientId": patient} | context}


async def overdue(graph: Graph) -> dict[str, Any]:
    response = await call(graph, VIEW, of(PATIENT_VIEW))
    found: dict[str, Any] = next(each for each in response.json()["cards"] if "suggestions" in each)
    return found


def answer_to(card: str, **more: Any) -> dict[str, Any]:
    return {"feedback": [{"card": card, "outcome": "accepted", "outcomeTimestamp": "2026-11-29T12:00:00Z", **more}]}


async def test_the_services_are_told_to_everybody(own: Graph) -> None:
    response = await own.client.get("/cds-services")
    assert response.status_code == 200
    assert {each["hook"] for each in response.json()["services"]} == {"patient-view", "order-select"}
    assert all(each.keys() >= {"id", "hook", "description"} for each in response.json()["services"])


@pytest.mark.parametrize(("path", "body"), [(VIEW, PATIENT_VIEW), (SELECT, ORDER_SELECT)])
async def test_the_examples_of_the_specification_are_answered(own: Graph, path: str, body: dict[str, Any]) -> None:
    """Their patient is of another system, so there are no cards."""
    response = await call(own, path, body)
    assert (response.status_code, response.json()) == (200, {"cards": []})


async def test_a_card_is_as_the_specification_wants_it(own: Graph) -> None:
    card = await overdue(own)
    assert 0 < len(card["summary"]) < 140
    assert card["indicator"] in ("info", "warning", "critical")
    assert card["source"]["label"]
    assert card["selectionBehavior"] == "any"
    (suggestion,) = card["suggestions"]
    (action,) = suggestion["actions"]
    assert action["type"] == "create"
    assert action["resource"]["resourceType"] == "ServiceRequest"
    assert action["resource"]["status"] == "draft"
    assert {each["code"] for each in card["overrideReasons"]} >= {"OTHER", "ALREADY_DONE"}


async def test_draft_orders_are_looked_at_and_prefetch_is_not(own: Graph) -> None:
    await change(
        own.dsn,
        "UPDATE allergy SET substance = 'Penicillin', clinical_status = 'ACTIVE', state = 'CURRENT', labels = '{}'",
    )
    response = await call(own, SELECT, of(ORDER_SELECT))
    assert "Препарат группы «пенициллины»" in response.text
    lies = {"patient": {"resourceType": "AllergyIntolerance", "code": {"text": "Цефтриаксон"}}}
    assert (await call(own, SELECT, of(ORDER_SELECT) | {"prefetch": lies})).json() == response.json()


async def test_a_child_out_of_reach_has_no_cards(own: Graph) -> None:
    assert (await call(own, VIEW, of(PATIENT_VIEW, VERA.global_id))).json() == {"cards": []}


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://other.example.org"},
        {"iss": None},
        {"aud": ADDRESS + SELECT},
        {"aud": None},
        {"exp": -120},
        {"exp": None},
        {"exp": 3_600},
        {"iat": None},
        {"jti": None},
        {"jti": ""},
        {"jti": 7},
    ],
)
async def test_a_token_that_says_something_else_is_refused(own: Graph, claims: dict[str, Any]) -> None:
    said = claims | {name: time.time() + seconds for name, seconds in claims.items() if name == "exp" and seconds}
    response = await call(own, VIEW, of(PATIENT_VIEW), token(VIEW, **said))
    assert response.status_code == 401
    assert await rows(own.dsn, "SELECT 1 FROM cds_token") == []


async def test_a_token_of_another_key_or_kind_is_refused(own: Graph) -> None:
    assert (await call(own, VIEW, of(PATIENT_VIEW), token(VIEW, STRANGER))).status_code == 401
    assert (await call(own, VIEW, of(PATIENT_VIEW), token(VIEW, RSA, "RS256"))).status_code == 401
    assert (await call(own, VIEW, of(PATIENT_VIEW), "nonsense")).status_code == 401
    assert (await own.client.post(VIEW, json=of(PATIENT_VIEW))).status_code == 401
    assert (await call(own, VIEW, of(PATIENT_VIEW), token(VIEW, RSA, "RS384"))).status_code == 200


async def test_a_token_is_good_once(own: Graph) -> None:
    once = token(VIEW)
    answers = await asyncio.gather(*[call(own, VIEW, of(PATIENT_VIEW), once) for _ in range(4)])
    assert sorted(each.status_code for each in answers) == [200, 401, 401, 401]


@pytest.mark.parametrize(
    "body",
    [
        [],
        {},
        PATIENT_VIEW | {"hook": "order-sign"},
        PATIENT_VIEW | {"hookInstance": "x"},
        PATIENT_VIEW | {"context": None},
        of(PATIENT_VIEW, ""),
        of(PATIENT_VIEW, "x" * 1_000),
    ],
)
async def test_a_request_that_is_none_is_told_what_is_wrong(own: Graph, body: Any) -> None:
    response = await call(own, VIEW, body)
    assert response.status_code == 400
    assert ANNA.global_id not in response.text


@pytest.mark.parametrize("bundle", [None, {}, {"resourceType": "Bundle", "entry": 3}])
async def test_draft_orders_that_are_none_are_refused(own: Graph, bundle: Any) -> None:
    assert (await call(own, SELECT, of(ORDER_SELECT, draftOrders=bundle))).status_code == 400


async def test_other_addresses_methods_and_sizes_are_refused(own: Graph) -> None:
    assert (await call(own, "/cds-services/other", PATIENT_VIEW)).status_code == 404
    assert (await own.client.get(VIEW)).status_code == 405
    assert (await own.client.post("/cds-services", json={})).status_code == 405
    large = {"prefetch": "x" * 2_000_000}
    assert (await call(own, VIEW, of(PATIENT_VIEW) | large)).status_code == 413
    headers = {"authorization": f"Bearer {token(VIEW)}", "content-type": "text/plain"}
    assert (await own.client.post(VIEW, content=b"{}", headers=headers)).status_code == 415


async def test_feedback_is_an_answer_of_the_account(own: Graph) -> None:
    card = await overdue(own)
    path = f"{VIEW}/feedback"
    reason = {"code": "ALREADY_DONE", "system": "urn:passport:decision-override-reason"}
    override = {"outcome": "overridden", "overrideReason": {"reason": reason, "userComment": "Был вчера"}}
    for _ in range(2):
        assert (await call(own, path, answer_to(card["uuid"], **override))).status_code == 200
    (kept,) = await rows(own.dsn, "SELECT answer, reason, comment FROM decision_card_answer")
    assert tuple(kept) == ("OVERRIDDEN", "ALREADY_DONE", "Был вчера")
    accepted = answer_to(card["uuid"], acceptedSuggestions=[{"id": card["suggestions"][0]["uuid"]}])
    assert (await call(own, path, accepted)).status_code == 200
    assert len(await rows(own.dsn, "SELECT 1 FROM decision_card_answer")) == 2


async def test_feedback_on_a_card_of_orders_is_to_those_orders(own: Graph) -> None:
    await change(
        own.dsn,
        "UPDATE allergy SET substance = 'Penicillin', clinical_status = 'ACTIVE', state = 'CURRENT', labels = '{}'",
    )
    cards = (await call(own, SELECT, of(ORDER_SELECT))).json()["cards"]
    card = next(each for each in cards if "пенициллины" in each["summary"])
    assert (await call(own, f"{SELECT}/feedback", answer_to(card["uuid"]))).status_code == 200
    (kept,) = await rows(own.dsn, "SELECT rule_code FROM decision_card_answer")
    assert kept["rule_code"] == "ALLERGY_TO_PENICILLINS"


@pytest.mark.parametrize("card", ["7b1f8f0c-2f6d-4d0e-9a57-0c4d6a1e2b3c", "nonsense"])
async def test_feedback_on_a_card_that_was_not_given_is_refused(own: Graph, card: str) -> None:
    assert (await call(own, f"{VIEW}/feedback", answer_to(card))).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"feedback": []},
        {"feedback": ["x"]},
        answer_to("x", outcome="ignored"),
        {"feedback": [{"card": 3, "outcome": "accepted"}]},
    ],
)
async def test_feedback_that_is_none_is_refused(own: Graph, body: Any) -> None:
    assert (await call(own, f"{VIEW}/feedback", body)).status_code == 400


async def test_nobody_asks_where_no_client_is_configured(fresh_database: str) -> None:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database, address=ADDRESS) as graph:
        assert (await call(graph, VIEW, of(PATIENT_VIEW))).status_code == 401
