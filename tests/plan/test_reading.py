"""What stands in the trail of each child: fields asked of it, granted in a relation that held, and no others."""

from dataclasses import replace

import pytest
from graphql import parse

from graph.areas.graph import build_catalog
from graph.plan.document import validate_document
from graph.plan.limits import REGISTERED
from graph.plan.planner import Planner
from graph.plan.reading import Places, of_child, places, whole
from graph.plan.selection import Selections
from graph.policy.decision import DENY, Rule
from graph.policy.grants import compile_grants, read_policy
from graph.policy.vocabulary import Action, Relation
from graph.schema.catalog import Catalog
from graph.sql.weights import declared_weights
from graph.viewer import Role

ATTACHED, ORGANIZATION = Relation.ATTACHED, Relation.ORGANIZATION


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return build_catalog()


def planned(catalog: Catalog, text: str, *denied: str) -> Places:
    """What a nurse reads; `denied` fields are denied where the organization alone is the relation."""
    document = validate_document(catalog.schema, parse(text))
    selections = Selections(catalog.schema, document.fragments, {})
    (node,) = document.operations
    grants = compile_grants(read_policy(None), catalog)
    for coordinate in denied:
        rule = grants.rules[Role.NURSE, Action.READ, coordinate]
        assert rule.everywhere
        changed = Rule({**rule.decisions, ORGANIZATION: DENY})
        grants = replace(grants, rules={**grants.rules, (Role.NURSE, Action.READ, coordinate): changed})
    return places(Planner(catalog, grants, Role.NURSE, selections, {}, declared_weights(), REGISTERED).operation(node))


def test_one_place_reads_all_that_is_granted(catalog: Catalog) -> None:
    plan = planned(catalog, "{ myChildren { nodes { sex passport { bloodGroup { value } } } } }")
    read = {"Query.myChildren", "Child.sex", "Child.passport", "Passport.bloodGroup", "BloodGroupFact.value"}
    assert set(whole(plan)) == set(of_child(plan, {1}, [ATTACHED])) == read


def test_a_field_that_another_relation_grants_was_not_read_nor_what_is_inside(catalog: Catalog) -> None:
    text = "{ myChildren { nodes { sex passport { updatedAt bloodGroup { value } access { field } } } } }"
    plan = planned(catalog, text, "Child.sex", "Passport.bloodGroup")
    attached, far = of_child(plan, {1}, [ATTACHED, ORGANIZATION]), of_child(plan, {1}, [ORGANIZATION])
    assert set(attached) == set(whole(plan))
    assert set(attached) - set(far) == {"Child.sex", "Passport.bloodGroup", "BloodGroupFact.value"}
    assert {"Passport.updatedAt", "Passport.access"} <= set(far)


def test_places_of_one_plan_are_apart(catalog: Catalog) -> None:
    text = """{
      myChildren { nodes { sex district { name children { edges { node { snils } } } } } }
      emergencyCapsule(by: {snils: "11122233344"}) { ageYears }
      node(id: "x") { ... on Child { address } ... on MedicalDocument { title } ... on Representative { phone } }
    }"""
    plan = planned(catalog, text)
    outside = {root for root in whole(plan) if root.startswith("Query.")}
    # A page is numbered when its rows are planned, so the page within it comes first; types of `node` by name.
    places = {number: set(of_child(plan, {number}, [ATTACHED])) - outside for number in range(1, 30)}
    assert {"Child.snils"} in places.values()
    assert {"Child.sex", "Child.district", "District.name", "District.children"} in places.values()
    assert {"Child.address"} in places.values()
    assert {"MedicalDocument.title"} in places.values()
    assert {"Representative.phone"} in places.values()
    assert set().union(*places.values()) | outside == set(whole(plan))
    assert set(of_child(plan, set(), [ATTACHED])) == outside
