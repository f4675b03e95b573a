"""Policies to prove with: the shipped one and random ones, and Casbin itself asked about them."""

import re
from collections.abc import Iterable
from importlib import resources
from random import Random

import casbin
from casbin.persist.adapters.string_adapter import StringAdapter

from graph.policy.vocabulary import Relation
from graph.schema.catalog import BoundField, Catalog
from graph.viewer import Role

ALLOW, DENY = "allow", "deny"
_LINE = re.compile(r"p, (\w+), (\w+), ([\w.:]+), (\w+), ([\w:]+)")
_NAMES = ("given", "family", "patronymic", "full")

# Which masks make sense where; a mask of an edge restricts its rows.
FITTING: dict[str, tuple[str, ...]] = {
    "Allergy.substance": ("mask:drug", "mask:on_record"),
    "AllergyList.items": ("mask:active",),
    "AccessLogEntry.relations": ("mask:without_labels",),
    "Child.accessLog": ("mask:own_organization", "mask:told_reads", "mask:told_treatment"),
    "Child.address": ("mask:locality", "mask:on_record"),
    "Child.breakGlassGrants": ("mask:own_grants", "mask:to_review", "mask:told"),
    "Child.documents": ("mask:in_scope",),
    "Child.policyNumber": ("mask:policy_number",),
    "Child.representatives": ("mask:in_force",),
    "Child.snils": ("mask:snils",),
    "Child.vaccinations": ("mask:emergency_vaccines",),
    "Condition.display": ("mask:alert", "mask:school_need", "mask:on_record"),
    "ConditionList.items": ("mask:active",),
    "DispensaryObservation.display": ("mask:school_need",),
    "EmergencyCapsule.contacts": ("mask:in_force",),
    "EmergencyCapsule.diagnoses": ("mask:active",),
    "Enrollment.className": ("mask:on_record",),
    "MedicalDocument.replacedBy": ("mask:in_scope",),
    "MedicalDocument.title": ("mask:on_record",),
    "Measurement.document": ("mask:in_scope",),
    "Passport.allergies": ("mask:active",),
    "Passport.chronicConditions": ("mask:active",),
    "Passport.diagnoses": ("mask:active",),
    "Privilege.basis": ("mask:on_record",),
    "Privilege.kind": ("mask:entitled",),
    "Representative.email": ("mask:on_record",),
    "Representative.phone": ("mask:on_record",),
    "SocialStatus.kind": ("mask:entitled",),
    **{f"PersonName.{name}": ("mask:initial" if name != "full" else "mask:initials",) for name in _NAMES},
}


def shipped() -> str:
    """The policy in the package."""
    return resources.files("graph.policy").joinpath("policy.csv").read_text("utf-8")


def lines(text: str) -> list[tuple[str, str, str, str, str]]:
    """Role, relation, object, action, decision of every line."""
    found = [_LINE.fullmatch(line) for line in text.splitlines() if line.strip()]
    assert all(found), "a policy line that the proof cannot read"
    return [(m[1], m[2], m[3], m[4], m[5]) for m in found if m]


def cannot_hide(catalog: Catalog) -> frozenset[str]:
    """Coordinates of non-null fields that have no answer that says nothing: a policy may not deny them."""

    def hides(field: BoundField) -> bool:
        if not field.non_null or field.is_list:
            return True
        if catalog.is_leaf(field.type_name) or field.type_name not in catalog.types:
            return getattr(field.binding, "hidden", None) is not None or field.type_name == "Boolean"
        return all(hides(inner) for inner in catalog.types[field.type_name].fields.values())

    fields = [field for bound in catalog.types.values() for field in bound.fields.values()]
    return frozenset(field.coordinate for field in fields if not hides(field))


def random_policy(catalog: Catalog, seed: int) -> str:
    """The shipped policy (seed 0) or a complete one with some decisions drawn anew.

    Even seeds grant edges too, so every id must be readable; odd seeds keep who may read which id.
    """
    if seed == 0:
        return shipped()
    rng, fixed = Random(seed), cannot_hide(catalog)
    share = rng.choice((0.05, 0.15, 0.4))
    objects = {
        field.coordinate
        for bound in catalog.types.values()
        for field in bound.fields.values()
        if not catalog.is_leaf(field.type_name)
    }
    read: dict[tuple[str, str, str], str] = {}
    drawn = []
    for role, relation, thing, action, decision in sorted(lines(shipped()), key=lambda line: line[3] != "read"):
        chosen = decision
        if action == "read":
            if thing in fixed:
                chosen = ALLOW if seed % 2 == 0 else decision
            elif rng.random() < share and (seed % 2 == 0 or thing not in objects or decision != DENY):
                chosen = rng.choice((ALLOW, DENY, *FITTING.get(thing, ())))
            read[role, relation, thing] = chosen
        elif action in ("filter", "order"):  # who may not read may not ask: a wider line is refused at start-up
            chosen = decision if rng.random() > share else rng.choice((ALLOW, DENY))
            chosen = chosen if read[role, relation, thing] == ALLOW else DENY
        drawn.append(f"p, {role}, {relation}, {thing}, {action}, {chosen}")
    return "\n".join(sorted(drawn)) + "\n"


class Oracle:
    """`casbin.Enforcer` over one policy text, asked for one relation at a time; answers are remembered."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._enforcers: dict[Role, casbin.Enforcer] = {}
        self._answers: dict[tuple[Role, Relation, str, str], str] = {}

    def ask(self, role: Role, relation: Relation, thing: str, action: str = "read") -> str:
        """What Casbin says: allow, deny or mask:<name>."""
        question = (role, relation, thing, action)
        if question not in self._answers:
            granted, line = self._enforcer(role).enforce_ex(role.value, relation.value, thing, action)
            self._answers[question] = str(line[4]) if granted else DENY
        return self._answers[question]

    def over(self, role: Role, relations: Iterable[Relation], thing: str) -> tuple[str, ...]:
        """The strongest decision to read over several relations: allow, else masks (by name), else deny."""
        decisions = {self.ask(role, relation, thing) for relation in relations}
        if ALLOW in decisions:
            return (ALLOW,)
        return tuple(sorted(decisions - {DENY})) or (DENY,)

    def _enforcer(self, role: Role) -> casbin.Enforcer:
        # One enforcer per role: the matcher demands equal roles, and a tenth of the lines is ten times as fast.
        if role not in self._enforcers:
            own = [line for line in self._lines if line.startswith(f"p, {role.value}, ")]
            model = str(resources.files("graph.policy").joinpath("model.conf"))
            self._enforcers[role] = casbin.Enforcer(model, StringAdapter("\n".join(own)))
        return self._enforcers[role]
