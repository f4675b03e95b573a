"""Russian data for which FHIR has no code: Observations of our own code system `urn:passport:observation`.

The value is a valueCodeableConcept whose system is `urn:passport:` and the code of the Observation:

* health-group: I II III IV V -> fact HEALTH_GROUP;
* physical-education-group: MAIN PREPARATORY SPECIAL_A SPECIAL_B -> fact PHYSICAL_EDUCATION_GROUP;
* codes of areas, such as social-status and privilege.
"""

from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import code_in, node
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import own_codes
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion, Fact

SYSTEM = "urn:passport:observation"
FACTS = {
    "health-group": ("HEALTH_GROUP", frozenset({"I", "II", "III", "IV", "V"})),
    "physical-education-group": (
        "PHYSICAL_EDUCATION_GROUP",
        frozenset({"MAIN", "PREPARATORY", "SPECIAL_A", "SPECIAL_B"}),
    ),
}


def read_own_code(entry: BundleEntry, chart: Chart, moment: Moment) -> list[Assertion]:
    """The assertion of an Observation of our own code system; an unknown value is a doubt."""
    code = code_in(node(entry.resource, "code"), SYSTEM)
    if code is None:
        return []
    value = code_in(node(entry.resource, "valueCodeableConcept"), f"urn:passport:{code}")
    area_code = own_codes().get(code)
    kind, values = FACTS.get(code, ("", frozenset()))
    if value is not None and area_code is not None and value in area_code.values:
        return [area_code.read(value, entry, chart, moment)]
    if value is not None and value in values:
        return [Fact(kind=kind, value=value, effective_at=moment.at)]
    shown_code = code if code in FACTS or area_code is not None else "the code"
    chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, f"the value of {shown_code} is not known")
    return []
