"""Social statuses of the family and privileges of the child (domain.md 3.6)."""

from datetime import date, timedelta
from random import Random

from graph.ingest.moment import add_months
from graph.seed.cases import SeedCase
from graph.seed.fhir import LABEL, ORGANIZATION, OWN, PATIENT, BundleDraft, Json, coded, concept, kind
from graph.seed.frame import Frame
from graph.seed.part import Section

# Kind: share per thousand families, words, and the legal basis of the privilege that goes with it, as written.
STATUSES: dict[str, tuple[int, str, str | None]] = {
    "LARGE_FAMILY": (80, "Многодетная семья", "Удостоверение многодетной семьи"),
    "SINGLE_PARENT": (50, "Ребёнок одинокой матери", None),
    "LOW_INCOME": (60, "Малообеспеченная семья", None),
    "MILITARY_FAMILY": (15, "Ребёнок военнослужащего", None),
    "DIFFICULT_LIFE_SITUATION": (10, "Трудная жизненная ситуация", None),
    "DISABLED_CHILD": (0, "Ребёнок-инвалид", "Справка медико-социальной экспертизы"),
    "SOCIALLY_DANGEROUS": (0, "Социально опасное положение", None),
    "GUARDIANSHIP": (0, "Опека", "Распоряжение органа опеки"),
    "AGE_UNDER_3": (0, "Ребёнок до трёх лет", "Льготное лекарственное обеспечение детей до трёх лет"),
}
SINGLED = {
    SeedCase.DISABLED: "DISABLED_CHILD",
    SeedCase.SOCIAL_DANGER: "SOCIALLY_DANGEROUS",
    SeedCase.GUARDIAN: "GUARDIANSHIP",
    SeedCase.ADOPTED: "GUARDIANSHIP",
    SeedCase.SHARED: "LARGE_FAMILY",
}


def _write(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """At most one status by chance or by the case, its privilege, and that of the first three years."""
    person = chart.person
    old = (frame.day - person.born).days
    since = frame.day - timedelta(days=random.randrange(1, min(old, 700)))
    chance = random.random() * 1000
    chosen = SINGLED.get(person.case)
    for code, (share, _, _) in STATUSES.items():
        if chosen is None and chance < share:
            chosen = code
        chance -= share
    if chosen is not None:
        _state(chart, "social-status", chosen, since, None)
        if STATUSES[chosen][2] is not None:
            until = frame.day + timedelta(days=400) if chosen == "DISABLED_CHILD" else None
            _state(chart, "privilege", chosen, since, until)
    elif person.age(frame.day) < 3 and person.policy_number is not None and chance % 1 < 0.5:
        _state(chart, "privilege", "AGE_UNDER_3", person.born, add_months(person.born, 36))


def _state(chart: BundleDraft, code: str, chosen: str, since: date, until: date | None) -> None:
    _, words, basis = STATUSES[chosen]
    period = {"start": since.isoformat()} | ({"end": until.isoformat()} if until else {})
    resource: Json = {
        "resourceType": "Observation",
        "status": "final",
        "category": kind("DISABILITY" if chosen == "DISABLED_CHILD" else "CERTIFICATE"),
        "code": concept(words, (OWN, code)),
        "subject": {"reference": PATIENT},
        "effectivePeriod": period,
        "performer": [{"reference": ORGANIZATION}],
        "valueCodeableConcept": coded(f"urn:passport:{code}", chosen),
    }
    resource |= {"note": [{"text": basis}]} if code == "privilege" else {}
    if chart.person.case is SeedCase.ADOPTED:
        resource["meta"] = {"security": [{"system": LABEL, "code": "ADOPTION"}]}
    chart.add(f"{code}-{chosen}", resource)


SECTION = Section(_write)
