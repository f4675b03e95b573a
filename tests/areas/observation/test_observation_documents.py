"""What documents state of dispensary observation (domain.md 3.12)."""

from graph.areas.observation.extract import Observation
from tests.ingest.bundles import Json, assertions, condition, day


def test_a_care_plan_is_follow_up_only_with_a_disease_or_specialty() -> None:
    plan: Json = {
        "resourceType": "CarePlan",
        "id": "p",
        "status": "active",
        "intent": "plan",
        "period": {"start": "2022-01-01"},
        "category": [{"text": "Self care"}],
    }
    assert assertions(plan) == []
    extensions = [
        {"url": "urn:passport:specialty", "valueCode": "PULMONOLOGY"},
        {"url": "urn:passport:visits-per-year", "valueInteger": 4},
        {"url": "urn:passport:next-visit", "valueDate": "2030-02-01"},
    ]
    full = plan | {"addresses": [{"reference": "Condition/c"}], "extension": extensions}
    observed = next(item for item in assertions(full, condition("c", "J45.0")) if isinstance(item, Observation))
    assert (observed.icd10, observed.specialty, observed.visits_per_year) == ("J45.0", "PULMONOLOGY", 4)
    assert (observed.since, observed.next_visit) == (day("2022-01-01"), day("2030-02-01"))
