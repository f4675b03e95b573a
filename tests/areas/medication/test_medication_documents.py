"""What documents state of medications."""

from tests.ingest.bundles import statements


def test_a_draft_prescription_states_nothing() -> None:
    request = {"resourceType": "MedicationRequest", "id": "m", "status": "draft", "intent": "order"}
    assert statements(request | {"medicationCodeableConcept": {"text": "X"}}) == []
