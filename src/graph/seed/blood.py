"""Laboratory reports on blood group and Rh factor."""

from datetime import date, timedelta
from random import Random

from graph.seed.cases import SeedCase
from graph.seed.fhir import LOINC, SNOMED, BundleDraft, Json, coded, concept
from graph.seed.frame import Frame

# Frequencies as they are about in Russia, in per cent.
GROUPS = {"O": 33, "A": 37, "B": 22, "AB": 8}
WRITTEN = {"O": "O(I)", "A": "A(II)", "B": "B(III)", "AB": "AB(IV)"}
ANSWERS = {
    ("O", "+"): "278147001",
    ("O", "-"): "278148006",
    ("A", "+"): "278149003",
    ("A", "-"): "278152006",
    ("B", "+"): "278150003",
    ("B", "-"): "278153001",
    ("AB", "+"): "278151004",
    ("AB", "-"): "278154007",
}
OTHER = {"O": "A", "A": "B", "B": "AB", "AB": "O"}
ABO_AND_RH, ABO, RH = (coded(LOINC, code) for code in ("882-1", "883-9", "10331-7"))
KNOWN = 0.85  # share of children whose group is on record
TITLE = "Группа крови и резус-фактор"


def blood_section(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """The reports of a child: none, one, or two that disagree."""
    case, born = chart.person.case, chart.person.born
    group, factor = random.choices(list(GROUPS), list(GROUPS.values()))[0], "-" if random.random() < 0.15 else "+"
    old = (frame.day - born).days
    known = random.random() < KNOWN and old > 200
    taken = born + timedelta(days=random.randrange(150, old - 20) if old > 200 else min(30, old - 1))
    must = (
        SeedCase.SHARED,
        SeedCase.BLOOD_CONFLICT,
        SeedCase.WEAK_D,
        SeedCase.PROVISIONAL_BLOOD,
        SeedCase.ANNULLED,
        SeedCase.TEEN,
    )
    if case in (SeedCase.UNKNOWN_BLOOD, SeedCase.NEWBORN) or not (known or case in must):
        return
    if case is SeedCase.WEAK_D:
        results = [
            chart.observation("blood-group", ABO, {"valueString": WRITTEN[group]}),
            chart.observation("rh-factor", RH, {"valueString": "weak D"}),
        ]
        _report(chart, "blood", taken, results)
        return
    _report(chart, "blood", taken, [_typed(chart, "blood-typed", group, factor)])
    if case is SeedCase.BLOOD_CONFLICT:
        _report(chart, "blood-again", frame.before(15), [_typed(chart, "blood-typed-again", OTHER[group], factor)])


def annulment(chart: BundleDraft) -> None:
    """The same report once more, entered in error."""
    chart.report("blood", TITLE, chart.person.born, [], status="entered-in-error")


def _typed(chart: BundleDraft, name: str, group: str, factor: str) -> str:
    value: Json = {"valueCodeableConcept": concept(f"{WRITTEN[group]} Rh{factor}", (SNOMED, ANSWERS[group, factor]))}
    return chart.observation(name, ABO_AND_RH, value)


def _report(chart: BundleDraft, name: str, day: date, results: list[str]) -> None:
    category = [coded("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB")]
    chart.report(name, TITLE, day, results, category=category)
