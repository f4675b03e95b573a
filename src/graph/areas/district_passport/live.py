"""Which numbers of a district an event changes: those that count by what changed (docs/live.md)."""

from collections.abc import Mapping

import strawberry

from graph.schema.binding import RuledBy, TypeBinding, bound, computed
from graph.sql.events import EVENT_EXPRESSIONS
from graph.sql.named import Expression
from graph.sql.rows import Unnested
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import Value, any_of, text_array

# By the name of a change (schema/changes.py): the numbers of DistrictPassport whose cells it may change.
NUMBERS: Mapping[str, tuple[str, ...]] = {
    "birthDate": ("examinations", "morbidity", "population", "vaccinationCoverage", "vaccinations"),
    "bloodGroup": ("bloodGroups", "conflicts"),
    "conflicts": ("conflicts",),
    "diagnoses": ("hospitalStays", "morbidity"),
    "dispensaryObservations": ("dispensary",),
    "documents": ("afterHospital", "hospitalStays"),
    "examinationDueOn": ("examinations",),
    "examinations": ("examinations",),
    "healthGroup": ("conflicts", "healthGroups", "stale"),
    "physicalEducationGroup": ("conflicts", "physicalEducationGroups", "stale"),
    "rhFactor": ("conflicts",),
    "sex": ("population",),
    "socialStatuses": ("socialServiceEligible",),
    "vaccinationDueOn": ("vaccinationCoverage", "vaccinations"),
    "vaccinations": ("vaccinationCoverage", "vaccinations"),
}
EVERY = tuple(sorted({number for numbers in NUMBERS.values() for number in numbers}))
OF_ALL = {"district": EVERY}  # a child who comes or goes is in all of them


def _numbers(scope: Scope) -> Value:
    """By the names that the viewer is told; all where children came or left, of which nothing else is told."""
    if scope.child is None:
        return text_array(EVERY)
    pairs = [(name, number) for name, numbers in {**NUMBERS, **OF_ALL}.items() for number in numbers]
    names, numbers = (text_array([pair[place] for pair in pairs]) for place in range(2))
    known = Unnested(name=names, number=numbers)
    changed = select(number=known.c.number).distinct().select_from(known)
    return (
        changed.where(known.c.name == any_of(EVENT_EXPRESSIONS["event_names"](scope))).order_by(known.c.number).array()
    )


EXPRESSIONS = {"event_numbers": Expression(_numbers, weight=900)}


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class NumbersChanged:
    """What `DistrictChanged` gets from this area."""

    numbers: list[str] | None = computed(
        "event_numbers",
        "Names of fields of DistrictPassport whose cells may have changed, sorted: read these anew. All of them where children came"
        " or left.",
        data="district_stats",
    )
