"""Russian data for which FHIR has no code: Observations of our own code system `urn:passport:observation`.

The value is a valueCodeableConcept whose system is `urn:passport:` and the code of the Observation:

* health-group: I II III IV V -> fact HEALTH_GROUP;
* physical-education-group: MAIN PREPARATORY SPECIAL_A SPECIAL_B -> fact PHYSICAL_EDUCATION_GROUP;
* social-status: a code of domain.md 3.6 -> social_status, valid for effectivePeriod;
* privilege: a code of domain.md 3.6 -> privilege, valid for effectivePeriod; the first note is its legal basis.
"""

from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import code_in, node, nodes, text
from graph.ingest.moment import Moment
from graph.ingest.parse import Entry
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Fact, Privilege, SocialStatus, Statement

SYSTEM = "urn:passport:observation"
HEALTH_GROUPS = frozenset({"I", "II", "III", "IV", "V"})
EDUCATION_GROUPS = frozenset({"MAIN", "PREPARATORY", "SPECIAL_A", "SPECIAL_B"})
SOCIAL_CODES = frozenset(
    (
        "DISABLED_CHILD LARGE_FAMILY ORPHAN NO_PARENTAL_CARE GUARDIANSHIP FOSTER LOW_INCOME DIFFICULT_LIFE_SITUATION "
        "SOCIALLY_DANGEROUS SINGLE_PARENT REFUGEE MILITARY_FAMILY POLICE_FAMILY RARE_DISEASE "
        "CHRONIC_DRUG_BENEFIT AGE_UNDER_3"
    ).split()
)
CODES = {
    "health-group": ("urn:passport:health-group", HEALTH_GROUPS),
    "physical-education-group": ("urn:passport:physical-education-group", EDUCATION_GROUPS),
    "social-status": ("urn:passport:social-status", SOCIAL_CODES),
    "privilege": ("urn:passport:privilege", SOCIAL_CODES),
}
FACTS = {"health-group": "HEALTH_GROUP", "physical-education-group": "PHYSICAL_EDUCATION_GROUP"}


def read_own_code(entry: Entry, chart: Chart, moment: Moment) -> list[Statement]:
    """The statement of one such Observation; an unknown value is a doubt."""
    resource = entry.resource
    code = code_in(node(resource, "code"), SYSTEM)
    if code is None:
        return []
    system, known = CODES.get(code, ("", frozenset()))
    value = code_in(node(resource, "valueCodeableConcept"), system)
    if value not in known or value is None:
        chart.doubt(
            entry, RefusalCode.CODE_NOT_UNDERSTOOD, f"the value of {code if code in CODES else 'the code'} is not known"
        )
        return []
    if code in FACTS:
        return [Fact(kind=FACTS[code], value=value, effective_at=moment.at)]
    period = node(resource, "effectivePeriod")
    start = chart.any_date(entry, text(period, "start"))
    end = chart.any_date(entry, text(period, "end"))
    valid_from, valid_to = start.day if start else moment.day, end.day if end else None
    if code == "social-status":
        return [SocialStatus(kind=value, valid_from=valid_from, valid_to=valid_to, effective_at=moment.at)]
    basis = next((text(item, "text") for item in nodes(resource, "note")), None)
    return [Privilege(kind=value, basis=basis, valid_from=valid_from, valid_to=valid_to, effective_at=moment.at)]
