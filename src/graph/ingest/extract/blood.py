"""Blood group and Rh factor: LOINC 882-1, 883-9 and 10331-7, as a SNOMED or LOINC answer code or as people write it."""

from datetime import date

from graph.ingest.blood_spelling import Blood, read_blood
from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import LOINC, SNOMED, Json, code_in, codings, node, nodes, text
from graph.ingest.moment import Moment, add_months
from graph.ingest.parse import BundleEntry
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Fact

ABO_AND_RH, ABO, RH = "882-1", "883-9", "10331-7"
CODES = frozenset({ABO_AND_RH, ABO, RH})
# Before about four months a child's own antibodies are immature: the result is for orientation until re-tested
# (domain.md 3.1).
PROVISIONAL_MONTHS = 4

ANSWERS: dict[tuple[str, str], Blood] = {
    (SNOMED, "278152006"): Blood("A", "NEGATIVE"),
    (SNOMED, "278149003"): Blood("A", "POSITIVE"),
    (SNOMED, "278154007"): Blood("AB", "NEGATIVE"),
    (SNOMED, "278151004"): Blood("AB", "POSITIVE"),
    (SNOMED, "278153001"): Blood("B", "NEGATIVE"),
    (SNOMED, "278150003"): Blood("B", "POSITIVE"),
    (SNOMED, "278148006"): Blood("O", "NEGATIVE"),
    (SNOMED, "278147001"): Blood("O", "POSITIVE"),
    (SNOMED, "112144000"): Blood("A", None),
    (SNOMED, "112149005"): Blood("B", None),
    (SNOMED, "165743006"): Blood("AB", None),
    (SNOMED, "58460004"): Blood("O", None),
    (SNOMED, "165747007"): Blood(None, "POSITIVE"),
    (SNOMED, "165746003"): Blood(None, "NEGATIVE"),
    (LOINC, "LA19710-5"): Blood("A", None),
    (LOINC, "LA19709-7"): Blood("B", None),
    (LOINC, "LA28449-9"): Blood("AB", None),
    (LOINC, "LA19708-9"): Blood("O", None),
    (LOINC, "LA6576-8"): Blood(None, "POSITIVE"),
    (LOINC, "LA6577-6"): Blood(None, "NEGATIVE"),
}


def codes_blood(resource: Json) -> bool:
    """Whether the Observation, or a component of it, is a blood group or Rh factor."""
    return code_in(node(resource, "code"), LOINC) in CODES or any(
        code_in(node(component, "code"), LOINC) in CODES for component in nodes(resource, "component")
    )


def blood_facts(entry: BundleEntry, chart: Chart, moment: Moment, *, lab: bool) -> list[Fact]:
    """The facts of one Observation; a value that is not understood is a doubt and no fact."""
    facts: list[Fact] = []
    for part in (entry.resource, *nodes(entry.resource, "component")):
        code = code_in(node(part, "code"), LOINC)
        if code not in CODES or (part is entry.resource and "component" in part and _is_empty(part)):
            continue
        blood = read_answer(part)
        if blood is None or (code != RH and blood.group is None) or (code == RH and blood.rh is None):
            chart.doubt(
                entry, RefusalCode.BLOOD_NOT_UNDERSTOOD, "the blood group or Rh factor could not be read surely"
            )
            continue
        until = provisional_until(chart.birth_date, moment.day)
        for kind, value in (("BLOOD_GROUP", blood.group), ("RH_FACTOR", blood.rh)):
            if value is not None:
                facts.append(
                    Fact(kind=kind, value=value, lab_confirmed=lab, provisional_until=until, effective_at=moment.at)
                )
    return facts


def provisional_until(born: date, taken: date) -> date | None:
    """The day from which a re-test is due, for a sample taken before it."""
    due = add_months(born, PROVISIONAL_MONTHS)
    return due if taken < due else None


def read_answer(part: Json) -> Blood | None:
    """The value of an Observation or component; None where it is absent, not understood or contradicts itself."""
    concept = node(part, "valueCodeableConcept")
    if not concept:
        written = text(part, "valueString")
        return read_blood(written) if written is not None else None
    coded = [ANSWERS[key] for coding in codings(concept) if (key := (coding.system, coding.code)) in ANSWERS]
    # A display is free text beside its own code; the concept's text is what the sender's screen showed.
    words = [text(concept, "text")] if coded else [text(concept, "text"), *(item.display for item in codings(concept))]
    spelled = [read_blood(written) for written in words if written]
    if not coded and (not spelled or None in spelled):
        return None
    return _agreed(coded + [blood for blood in spelled if blood is not None])


def _agreed(answers: list[Blood]) -> Blood | None:
    groups = {answer.group for answer in answers} - {None}
    factors = {answer.rh for answer in answers} - {None}
    if len(groups) > 1 or len(factors) > 1:
        return None
    return Blood(next(iter(groups), None), next(iter(factors), None))


def _is_empty(part: Json) -> bool:
    return not any(key.startswith("value") for key in part)
