"""RelatedPerson."""

from tests.ingest.bundles import SNILS, extracted


def test_representative() -> None:
    mother = {
        "resourceType": "RelatedPerson",
        "id": "r",
        "patient": {"reference": "Patient/p1"},
        "identifier": [{"system": SNILS, "value": "112-233-445 95"}],
        "relationship": [{"coding": [{"code": "MTH"}]}],
        "name": [{"family": "Петрова", "given": ["Анна", "Олеговна"]}],
        "telecom": [{"system": "phone", "value": "+7 900 000-00-00", "rank": 1}],
    }
    aunt = mother | {
        "id": "a",
        "relationship": [{"coding": [{"code": "AUNT"}]}],
        "identifier": [{"system": "x", "value": "y"}],
    }
    found = extracted(mother, aunt).representatives
    assert [(item.kind, item.status, item.source_id) for item in found] == [
        ("PARENT", "ACTIVE", "11223344595"),
        ("DELEGATED", "REQUESTED", "y"),
    ]
    assert (found[0].given, found[0].patronymic, found[0].is_primary_contact) == ("Анна", "Олеговна", True)
