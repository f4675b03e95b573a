"""What documents state of vaccinations."""

from graph.areas.vaccination.extract import Vaccination
from tests.ingest.bundles import day, only


def test_vaccination_that_was_not_given() -> None:
    resource = {
        "resourceType": "Immunization",
        "id": "v",
        "status": "not-done",
        "statusReason": {"text": "медотвод"},
        "vaccineCode": {"text": "АКДС"},
        "occurrenceDateTime": "2016-01-01T23:30:00Z",
    }
    vaccination = only(Vaccination, resource)
    assert (vaccination.status, vaccination.not_done_reason) == ("NOT_DONE", "медотвод")
    assert vaccination.date == day("2016-01-02")
