"""What documents state of medications."""

from tests.ingest.bundles import assertions


def test_a_draft_prescription_states_nothing() -> None:
    request = {"resourceType": "MedicationRequest", "id": "m", "status": "draft", "intent": "order"}
    assert assertions(request | {"medicationCodeableConcept": {"text": "X"}}) == []
