"""What documents state of allergies, and when none is known (domain.md 5 A 5)."""

from graph.areas.allergy.extract import Allergy
from graph.ingest.evidence import Evidence
from graph.ingest.project import project
from tests.ingest.bundles import only
from tests.ingest.test_project import BORN, START, stated


def test_no_known_allergies_ends_with_an_allergy() -> None:
    none = [stated("NO_KNOWN_ALLERGIES", "true")]
    assert project(Evidence(BORN, none)).values["no_known_allergies_at"] == START
    assert project(Evidence(BORN, none, {"allergy": [()]})).values["no_known_allergies_at"] is None


def test_allergy() -> None:
    resource = {
        "resourceType": "AllergyIntolerance",
        "id": "a",
        "recordedDate": "2020-01-01",
        "category": ["medication"],
        "criticality": "high",
        "code": {"text": "Penicillin"},
        "verificationStatus": {"coding": [{"code": "unconfirmed"}]},
        "reaction": [{"manifestation": [{"text": "Urticaria"}]}],
    }
    allergy = only(Allergy, resource)
    assert (allergy.substance, allergy.category, allergy.criticality) == ("Penicillin", "MEDICATION", "HIGH")
    assert (allergy.reaction, allergy.verified) == ("Urticaria", False)
