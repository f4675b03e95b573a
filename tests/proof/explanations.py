"""explainAccess in plain Python: what Casbin says of each field, and the first relation that holds."""

from typing import TYPE_CHECKING, Any

from graph.policy.vocabulary import Relation, relations
from graph.policy.words import RELATIONS
from graph.schema.catalog import BoundField
from graph.viewer import Role
from tests.proof.policies import ALLOW, DENY, Oracle
from tests.proof.selections import Asked, Sets
from tests.proof.survey import read_id

if TYPE_CHECKING:
    from tests.proof.reference import Reference

Json = dict[str, Any]
STRONGEST = ("ALLOWED", "MASKED", "WITHHELD")


def explain(reference: "Reference", bound: BoundField, asked: Asked, given: Json) -> list[Json] | None:
    """An answer a field, or none at all for a child that is not reached."""
    holds = {Relation.SIGNED_IN}
    if "childId" in given:
        read = read_id(reference.catalog, given["childId"])
        child = reference.store.by_id("child", read[2]) if read and read[0] == "Child" else None
        reached = reference.reach.to_child(child) if child else frozenset()
        if not reached:
            return None
        holds |= reached
    role = Role(given["asRole"].lower()) if "asRole" in given else reference.viewer.role
    rows = [_field(reference, role, name, holds) for name in given["fields"]]
    return [_selected(reference, bound.type_name, row, asked.below) for row in rows]


def _field(reference: "Reference", role: Role, name: str, holds: set[Relation]) -> Json:
    oracle = reference.oracle
    possible = relations(role, reference.catalog.types[name.partition(".")[0]].binding)
    by_relation = [_of_relation(oracle, role, relation, name) for relation in possible]
    ordered = sorted(by_relation, key=lambda row: (STRONGEST.index(row["state"]), row["mask"] or ""))
    denied = next((row["rule"] for row in ordered if row["state"] == "WITHHELD"), None)
    nothing = {"relation": None, "says": None, "state": "WITHHELD", "mask": None, "rule": denied}
    now = next((row for row in ordered if Relation(row["relation"].lower()) in holds), nothing)
    more = [row for row in ordered if STRONGEST.index(row["state"]) < STRONGEST.index(now["state"])]
    data = oracle.class_of(name)
    return {
        **now,
        "field": name,
        "role": role.name,
        "dataClass": data,
        "about": oracle.sentence(data),
        "unlock": more,
    }


def _of_relation(oracle: Oracle, role: Role, relation: Relation, name: str) -> Json:
    decision = oracle.ask(role, relation, name)
    state = {ALLOW: "ALLOWED", DENY: "WITHHELD"}.get(decision, "MASKED")
    return {
        "relation": relation.name,
        "says": RELATIONS[relation].en,
        "state": state,
        "mask": decision.removeprefix("mask:") if state == "MASKED" else None,
        "rule": oracle.line(role, relation, name),
    }


def _selected(reference: "Reference", type_name: str, row: Json, sets: Sets) -> Json:
    answer: Json = {}
    for each in reference.document.fields(type_name, sets):
        if each.name == "__typename":
            answer[each.key] = type_name
        elif each.name == "unlock":
            answer[each.key] = [_selected(reference, "Unlocking", inner, each.below) for inner in row["unlock"]]
        else:
            answer[each.key] = row[each.name]
    return answer
