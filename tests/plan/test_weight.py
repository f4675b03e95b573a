"""Weights are held by the length of the statements that come of a field: no clock, and a new field is weighed or seen here."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.errors import Code, Refusal
from graph.plan.document import parse_document, validate_document
from graph.plan.limits import ANYONES
from graph.plan.planner import Planner
from graph.plan.selection import Selections
from graph.plan.weight import FIELD
from graph.policy.fits import Stand
from graph.schema.binding import Computed, Edge, Root
from graph.sql.expressions import EXPRESSIONS
from graph.sql.masks import FITS
from graph.sql.statement import build_statement
from graph.sql.weights import declared_weights
from graph.viewer import Role
from tests.plan.corpus import CHILD, catalog, child
from tests.plan.weighing import planned, policy

OFTEN = 3
PARTS = {"cursor", "node", "has_next_page", "has_previous_page", "start_cursor", "end_cursor"}
ROLES = (Role.NURSE, Role.SCHOOL_NURSE, Role.PARENT, Role.DISPATCHER)  # two relations, one, the longest, masks
KEY = 80  # characters of a response key and of what a withheld object says
# Where rows of each type are found, from a child.
PLACES = {
    "Child": "",
    "PersonName": "name",
    "District": "district",
    "Enrollment": "enrollment",
    "Representation": "representatives nodes",
    "RepresentationBasis": "representatives nodes basis",
    "RepresentationRequest": "representationRequests nodes",
    "Representative": "representatives nodes representative",
    "MedicalDocument": "documents nodes",
    "Vaccination": "vaccinations nodes",
    "Examination": "examinations nodes",
    "Episode": "episodes nodes",
    "Passport": "passport",
    "BloodGroupFact": "passport bloodGroup",
    "RhFactorFact": "passport rhFactor",
    "HealthGroupFact": "passport healthGroup",
    "PhysicalEducationGroupFact": "passport physicalEducationGroup",
    "AllergyList": "passport allergies",
    "Allergy": "passport allergies items",
    "ConditionList": "passport diagnoses",
    "Condition": "passport diagnoses items",
    "MedicationList": "passport medications",
    "Medication": "passport medications items",
    "Anamnesis": "passport anamnesis",
    "SocialStatus": "passport socialStatuses",
    "Privilege": "passport privileges",
    "DispensaryObservation": "passport dispensaryObservations",
    "Anthropometry": "passport anthropometry",
    "GrowthAlert": "passport growthAlerts",
    "FactConflict": "passport conflicts",
    "FactResolution": "factResolutions nodes",
    "PeExemption": "passport peExemptions",
    "Certificate": "certificates nodes",
    "CertificateReadiness": "certificateReadiness",
    "SocialCase": "socialCases nodes",
    "SupportMeasure": "passport supportMeasures",
    "RiskFlag": "passport riskFlags",
}

GIVEN = {"District.due": '(before: "2026-11-28")'}  # what must be said


def asking(place: str, inner: str) -> str:
    for name in reversed(place.split()):
        inner = f"{name} {{ {inner} }}"
    return child(inner)


def selected(type_name: str) -> Iterator[tuple[str, str]]:
    """Every field of a type by name, with the least selection below it."""
    types = catalog().types
    for name, field in types[type_name].fields.items():
        target = types.get(field.type_name)
        below = "" if target is None else " { nodes { __typename } }" if target.connection_of else " { __typename }"
        yield name, name + GIVEN.get(field.coordinate, "") + below


def measured(text: str, role: Role) -> tuple[int, int]:
    weight, plan = planned(text, role)
    return weight, len(build_statement(plan, catalog()).sql)


@pytest.mark.parametrize("type_name", PLACES)
def test_no_field_becomes_a_longer_statement_than_it_weighs(type_name: str) -> None:
    for role in ROLES:
        base_weight, base_length = measured(asking(PLACES[type_name], "__typename"), role)
        for name, selection in selected(type_name):
            inner = "__typename " + " ".join(f"a{n}: {selection}" for n in range(OFTEN))
            weight, length = measured(asking(PLACES[type_name], inner), role)
            assert length - base_length <= 1.1 * (weight - base_weight) + KEY * OFTEN, (role, f"{type_name}.{name}")


@pytest.mark.parametrize(
    "entry",
    [
        f'child(by: {{id: "{CHILD}"}}) {{ id }}',
        f'emergencyCapsule(by: {{id: "{CHILD}"}}) {{ issuedAt }}',
        f'node(id: "{CHILD}") {{ id }}',
        f'nodes(ids: ["{CHILD}"]) {{ id }}',
        "myChildren { nodes { id } }",
        "myDistricts { id }",
        "myPolyclinics { id }",
        "city { name }",
        f'district(id: "{CHILD}") {{ id }}',
        "viewer { subject }",
    ],
)
def test_no_entry_becomes_a_longer_statement_than_it_weighs(entry: str) -> None:
    for role in (*ROLES, Role.DISTRICT_HEAD):
        one, few = (measured(f"{{ {' '.join(f'a{n}: {entry}' for n in range(count))} }}", role) for count in (1, 4))
        assert few[1] - one[1] <= 1.1 * (few[0] - one[0]), role


@pytest.mark.parametrize(
    "children", ["", "children { nodes { __typename } }", "trend { count denominator per1000 suppressed }"]
)
@pytest.mark.parametrize("name", [name for name in catalog().types["DistrictPassport"].fields if name != "population"])
def test_no_number_becomes_a_longer_statement_than_it_weighs(name: str, children: str) -> None:
    arguments = "(by: ICD10_BLOCK, measure: PRIMARY, ageBand: UNDER_1)" if name == "morbidity" else ""
    cells = [f"a{n}: {name}{arguments} {{ count {children} }}" for n in range(OFTEN)]
    for role in (Role.NURSE, Role.DISTRICT_DOCTOR, Role.DISTRICT_HEAD):
        base, few = (
            measured(f'{{ district(id: "{CHILD}") {{ passport {{ __typename {inner} }} }} }}', role)
            for inner in ("", " ".join(cells))
        )
        assert few[1] - base[1] <= 1.1 * (few[0] - base[0]), (
            role,
            (few[1] - base[1]) / OFTEN,
            (few[0] - base[0]) / OFTEN,
        )


@pytest.mark.parametrize("role", [Role.NURSE, Role.DISTRICT_HEAD])
def test_months_of_all_children_become_no_longer_statement_than_they_weigh(role: Role) -> None:
    months = [f"a{n}: trend {{ count suppressed }}" for n in range(OFTEN)]
    base, few = (
        measured(f'{{ district(id: "{CHILD}") {{ passport {{ population {{ __typename {inner} }} }} }} }}', role)
        for inner in ("", " ".join(months))
    )
    assert few[1] - base[1] <= 1.1 * (few[0] - base[0]), (few[1] - base[1], few[0] - base[0])


def test_what_is_too_much_is_refused_with_the_position_of_the_field_that_made_it_so() -> None:
    text = "{ viewer {\n" + "".join(f"a{n}: subject\n" for n in range(20)) + "} }"
    most = planned("{ viewer {\n" + "".join(f"a{n}: subject\n" for n in range(10)) + "} }", Role.NURSE)[0]
    document = validate_document(catalog().schema, parse_document(text))
    selections = Selections(catalog().schema, document.fragments, None)
    planner = Planner(
        catalog(), policy().grants, Role.NURSE, selections, {}, declared_weights(), replace(ANYONES, weight=most)
    )
    with pytest.raises(Refusal) as refusal:
        planner.operation(document.operations[0])
    assert (refusal.value.code, [place.line for place in refusal.value.locations]) == (Code.TOO_COMPLEX, [12])
    assert planner.weight <= most + FIELD * 20


def test_what_an_area_brings_weighs_what_it_declares(monkeypatch: pytest.MonkeyPatch) -> None:
    text = child("name { full }")
    before, _ = planned(text, Role.NURSE)
    brought = replace(EXPRESSIONS["full_name"], weight=EXPRESSIONS["full_name"].weight + 1_000)
    monkeypatch.setitem(EXPRESSIONS, "full_name", brought)
    assert planned(text, Role.NURSE)[0] == before + 1_000


def test_the_planner_knows_the_weight_of_everything_that_the_schema_and_the_policy_name() -> None:
    weights = declared_weights()
    named = [
        field.binding
        for bound in catalog().types.values()
        if not bound.connection_of
        for field in bound.fields.values()
    ]
    computed = {binding.name for binding in named if isinstance(binding, Computed)}
    assert {binding.name for binding in named if isinstance(binding, Root)} == weights.roots.keys()
    assert {
        binding.only for binding in named if isinstance(binding, Edge) and binding.only
    } <= weights.conditions.keys()
    # A part of a page or of `access` is no field of a row.
    assert {name for name in computed - weights.expressions.keys() if not name.startswith("access_")} <= PARTS
    assert {mask for mask, fit in FITS.items() if fit.stand is Stand.VALUE} <= weights.masks.keys()
    assert {mask for mask, fit in FITS.items() if fit.stand is Stand.ROWS} <= weights.conditions.keys()
